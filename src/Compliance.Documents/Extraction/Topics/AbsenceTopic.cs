using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// What was searched for and does not appear: the words, where they were expected, and the passages that come nearest, so that a
/// reader can disprove it. Passages that have the words themselves come first. Runs last.
/// </summary>
internal sealed class AbsenceTopic : ITopic
{
    private const int MostNearest = 3;
    private const int MostWords = 10;
    private const int RowsBelow = 6;
    private const int FewestGrounds = 3;
    private const int FiguresBelow = 2;
    private const string Involvement = "involvement";

    private static readonly AreaKind[] AreasOfTheAct = [AreaKind.Recruitment, AreaKind.PayAndConditions, AreaKind.Promotion, AreaKind.Development, AreaKind.Accommodation, AreaKind.WorkAndFamily];

    private static readonly Ground[] GroundsOfTheAct =
    [
        Ground.Gender, Ground.Pregnancy, Ground.BirthOrAdoptionLeave, Ground.CareResponsibilities, Ground.Ethnicity, Ground.Religion, Ground.Belief,
        Ground.Disability, Ground.SexualOrientation, Ground.GenderIdentity, Ground.GenderExpression,
    ];

    private static readonly Absence[] All =
    [
        new("document.reference year", "year", d => d.Document.ReferenceYear is null, [new(Category.Years, 0), new(Category.Years, 1)], [Category.Kinds]),
        new("document.grounds", "grounds", d => d.Document.Grounds is null, [new(Category.Grounds, -1)], [Category.GroundLists]),
        new("document.themes", "policies", d => IsWithoutHarassment(d), [new(Category.Themes, -1)], [Category.Areas], Only: s => s.Has(Category.Areas, (int)AreaKind.Harassment), Told: _ => s => s.Has(Category.Plausible, 0)),
        new("document.themes", "violence", d => !IsWithoutHarassment(d) && d.Document.Themes?.Has(Theme.GenderBasedViolence) != true, [new(Category.Themes, (int)Theme.GenderBasedViolence)], [Category.Themes], Told: _ => s => s.Has(Category.Plausible, 0)),
        new("employer.sector", "sector", d => d.Employer.Sector is null, [new(Category.Sectors, (int)Sector.Private), new(Category.Sectors, (int)Sector.Public)], [Category.LegalForms]),
        new("employer.regular employees", "headcount", d => d.Employer.RegularEmployees is null, [new(Category.Headcount, 0), new(Category.ManYears, 0)], [], OfBalance: true),
        new("mapping.sources", "mapping", d => d.Mapping.Sources is null, [new(Category.Sources, -1)], [Category.MappingVerbs]),
        new("mapping.areas examined", "mapping", d => MissingAreas(d).Length > 0, [new(Category.AllAreas, 0), new(Category.MappingVerbs, 0)], [Category.MappingVerbs], Told: d => HasAny(Category.Areas, Array.ConvertAll(MissingAreas(d), a => (int)a))),
        new("mapping.grounds examined", "mapping", d => MissingGrounds(d).Length > 0, [new(Category.MappingVerbs, 0)], [Category.GroundLists], Told: d => { var missing = HasAny(Category.Grounds, Array.ConvertAll(MissingGrounds(d), g => (int)g)); return s => missing(s) || s.Has(Category.AllGrounds); }),
        new("risks", "risks", d => d.Risks.Count == 0 && d.NoRisks is null, [new(Category.Labels, (int)Label.Risk), new(Category.Problems, 0)], [Category.Problems, Category.Causes], Told: _ => s => s.Has(Category.Labels, (int)Label.Risk) || s.Has(Category.Problems) || s.Has(Category.RiskFound)),
        new("goals", "goals", d => d.Goals.Count == 0, [new(Category.Labels, (int)Label.Goals)], [Category.Joined]),
        new("measures", "measures", d => d.Measures.Count == 0 && d.NoMeasures is null, [new(Category.Labels, (int)Label.Measures)], [], Told: _ => s => s.Has(Category.Labels, (int)Label.Measures) || s.Has(Category.Actions) || s.Has(Category.MeasureStates) || (s.Has(Category.Intentions) && (s.Has(Category.Owners) || s.Has(Category.WeWords)))),
        new("policies", "policies", d => d.Policies.Count == 0, [new(Category.Policies, 0)], [Category.PolicySubjects]),
        new("whistleblowing.routines", "whistleblowing", d => d.Whistleblowing.Routines is null, [new(Category.Whistleblowing, 0)], [Category.Whistleblowing, Category.Themes], Told: _ => s => s.Has(Category.Whistleblowing) || (s.Has(Category.Themes) && (s.Has(Category.Policies) || s.Has(Category.Training) || s.Has(Category.Actions) || s.Has(Category.PolicySubjects, (int)PolicySubject.Development) || s.Has(Category.Bans))) || s.Has(Category.Plausible, 3)),
        new("whistleblowing.where to turn", "whistleblowing", d => d.Whistleblowing.WhereToTurn is null, [new(Category.Whistleblowing, 1), new(Category.Whistleblowing, 4)], [Category.Whistleblowing, Category.Themes]),
        new("whistleblowing.retaliation banned", "whistleblowing", d => d.Whistleblowing.RetaliationBanned is null, [new(Category.Retaliation, 0)], [Category.Whistleblowing]),
        new("pay mapping.status", "pay", d => d.PayMapping.Status is null, [new(Category.Mappings, 0), new(Category.Progress, (int)MappingStatus.Completed)], [Category.Mappings], Only: s => s.Has(Category.Mappings, 0)),
        new("pay mapping.groups", "pay", d => d.PayGroups.Count == 0, [new(Category.Pay, 4), new(Category.Pay, 5)], [Category.PayComparison]),
        new("pay mapping.by gender", "pay", d => d.PayMapping.ByGender is null && d.PayGroups.Count == 0, [new(Category.Pay, 4), new(Category.Pay, 5)], [Category.PayComparison]),
        new("pay mapping.elements", "pay", d => d.PayMapping.Elements is null, [new(Category.Pay, 1), new(Category.Pay, 2), new(Category.PayData, -1)], [Category.Mappings]),
        new("pay mapping.equal value assessed", "pay", d => d.PayMapping.EqualValueAssessed is null, [new(Category.Pay, 3)], [Category.Mappings]),
        new("pay mapping.total womens share of mens pay", "pay", d => d.PayMapping.TotalWomensShareOfMensPay is null, [new(Category.PayComparison, 4), new(Category.PayComparison, 3)], [Category.PayComparison], Only: s => s.Has(Category.Pay)),
        new("pay mapping", "pay", d => d.PayMapping.Status is null || d.PayMapping.ForYear is null || d.PayMapping.ByGender is null, [new(Category.Mappings, 0), new(Category.Pay, 7)], [Category.Pay], Told: _ => s => s.Has(Category.PayComparison) && (s.Has(Category.People) || s.Block.Kind == BlockKind.TableRow)),
        new("part time mapping", "part time mapping", d => d.PartTimeMapping.Status is null, [new(Category.Mappings, 1)], [Category.Populations], Only: s => s.Has(Category.Mappings, 1) || s.Has(Category.Populations, 2) || s.Has(Category.Populations, 4), Told: _ => s => s.Has(Category.PartTimeQuestions) && !IsAssumed(s), Instead: IsAssumed),
        new("figures.balance", "figures", d => IsMissing(d.Figures.Balance), [new(Category.People, 0), new(Category.People, 1)], [Category.Headcount]),
        new("figures.balance.total", "total", d => d.Figures.Balance is { Total: null }, [new(Category.Headcount, 0)], [], OfBalance: true),
        new("figures.leaders", "figures", d => d.Figures.Leaders is null, [new(Category.Populations, 0)], [Category.People], Only: s => s.Has(Category.Populations, 0)),
        new("figures.temporary", "figures", d => IsMissing(d.Figures.Temporary), [new(Category.Populations, 1)], [Category.Populations], Only: s => s.Has(Category.Populations, 1) || s.Has(Category.Populations, 3)),
        new("figures.part time", "figures", d => IsMissing(d.Figures.PartTime), [new(Category.Populations, 2)], [Category.Populations], Only: s => s.Has(Category.Populations, 2) || s.Has(Category.Populations, 4)),
        new("figures.parental leave", "figures", d => d.Figures.ParentalLeave is not { WomensAverageWeeks: not null, MensAverageWeeks: not null }, [new(Category.Leave, 0)], [Category.Leave], Told: d => s => d.Figures.ParentalLeave is not null && (s.Has(Category.Leave, 0) || s.Has(Category.Weeks))),
        new(Involvement, "union", d => !d.Involvement.Exists(i => i.Item.Party == Party.UnionRepresentative), [new(Category.Parties, (int)Party.UnionRepresentative)], [Category.Cooperation, Category.Parties], Told: _ => s => InvolvementTopic.NamesRepresentatives(s) && !IsInformed(s), Instead: IsInformed),
        new("governance.final responsibility", "board", d => d.Governance.FinalResponsibility is null, [new(Category.FinalResponsibility, 0)], [Category.Duties, Category.Bodies]),
        new("governance.board involved", "board", d => d.Governance.BoardInvolved is null, [new(Category.Bodies, (int)ResponsibleBody.Board)], [Category.FinalResponsibility]),
        new("governance.leaders trained", "training", d => d.Governance.LeadersTrained is null, [new(Category.Training, 0)], [Category.PolicySubjects], Only: s => s.Has(Category.Training) || (s.Has(Category.PolicySubjects, (int)PolicySubject.Development) && s.Has(Category.Owners))),
        new("governance.arena", "union", d => d.Governance.Arena is null, [new(Category.Committees, 0)], [Category.Meetings]),
        new("follow up.cadence", "evaluation", d => d.FollowUp.Cadence is null, [new(Category.FollowUp, 0)], [Category.FollowUp, Category.Recurrence], Only: s => FollowUpWords.In(s) is not null),
        new("follow up.earlier plan", "evaluation", d => d.FollowUp.EarlierPlan is null, [new(Category.EarlierPlan, -1)], [Category.EarlierPlan]),
        new("follow up.results evaluated", "evaluation", d => d.FollowUp.ResultsEvaluated is null, [new(Category.Evaluation, 0)], [Category.FollowUp, Category.EarlierPlan], Told: _ => s => s.Has(Category.Evaluation) || s.Has(Category.EarlierPlan, 1) || s.Has(Category.NotFollowedUp) || s.Has(Category.Plausible, 1)),
        new("statement.published in", "published", d => d.Statement.PublishedIn is null, [new(Category.Statement, 1), new(Category.Statement, 2)], [Category.Statement]),
    ];

    public void Read(Reading reading, PlanDraft draft)
    {
        if (reading.IsOfOthers)
            return;
        foreach (var absence in All)
        {
            if (absence.IsMissing(draft))
                draft.NoteSearch(absence.Path, Search(reading, draft, absence));
        }
    }

    private static SearchedInVain Search(Reading reading, PlanDraft draft, Absence absence)
    {
        var words = reading.Lexicon.SearchWords(absence.Name, absence.WordsIn);
        // "Kurs for ledere og verneombud" among the measures: whom one is for, or who does it, took no part in the work for that.
        var measures = absence.Path != Involvement;
        var told = Matching(reading, absence.Told?.Invoke(draft), measures);
        var instead = told.Count > 0 ? [] : Matching(reading, absence.Instead, measures);
        return new SearchedInVain
        {
            Words = words,
            Expected = reading.Lexicon.Expected(absence.Expected),
            Nearest = instead.Count > 0 ? instead : told.Count > 0 && absence.Path != Involvement ? told : Nearest(reading, draft, absence),
            MayBeThere = told.Count > 0 || (instead.Count == 0 && absence.IsFigure && (reading.RunsTogether || StandsByFigures(reading, absence))),
        };
    }

    // Sentences that are about it in other words: a person has to say whether they are what the Act asks for.
    private static List<Place> Matching(Reading reading, Func<Sentence, bool>? told, bool measures)
    {
        var found = new List<Place>();
        if (told is null)
            return found;
        foreach (var placed in reading.Facts)
        {
            if (found.Count == MostNearest)
                break;
            if (!measures && placed.Label is { Label: Label.Measures or Label.Owners })
                continue;
            if (told(placed.Sentence) && !IsPrivate(placed.Sentence))
                found.Add(reading.PlaceOf(placed.Sentence));
        }

        return found;
    }

    // "Vi legger til grunn at de som arbeider deltid, ønsker det": what is assumed was asked of nobody.
    private static bool IsAssumed(Sentence sentence) =>
        sentence.Has(Category.PartTimeQuestions, 4) && (sentence.Has(Category.Voluntary) || sentence.Has(Category.Mappings, 1)) && !sentence.Has(Category.PartTimeQuestions, 2);

    // "De tillitsvalgte fikk planen til orientering": told of it afterwards, which is no part in it.
    private static bool IsInformed(Sentence sentence) => sentence.Has(Category.LateCooperation, 0) && InvolvementTopic.NamesRepresentatives(sentence);

    // "Ingen skal forskjellsbehandles ved ansettelse eller forfremmelse" says what is forbidden, and not what was looked at.
    private static Func<Sentence, bool> HasAny(Category category, int[] keys) => s => !s.Has(Category.Bans) && Array.Exists(keys, k => s.Has(category, k));

    private static bool IsMissing(GenderFigure? figure) => figure is null or { Women: null, WomenPercent: null } or { Men: null, MenPercent: null, WomenPercent: null };

    private static bool IsWithoutHarassment(PlanDraft draft) => draft.Document.Themes is not { } themes || !(themes.Has(Theme.Harassment) || themes.Has(Theme.SexualHarassment));

    private static AreaKind[] MissingAreas(PlanDraft draft) =>
        Array.FindAll(AreasOfTheAct, a => draft.Mapping.AreasExamined?.Has(a) != true && !draft.Areas.Exists(i => i.Item.Kinds?.Has(a) == true));

    private static Ground[] MissingGrounds(PlanDraft draft) => Array.FindAll(GroundsOfTheAct, g => draft.Mapping.GroundsExamined?.Has(g) != true);

    // The words in a row of a table that has figures, in a line without a sentence a few lines above one, or in a sentence with a figure
    // of women or men or before one: what the figures are of was not understood, and that there are none cannot be said.
    private static bool StandsByFigures(Reading reading, Absence absence)
    {
        var since = RowsBelow + 1;
        var told = RowsBelow + 1;
        foreach (var placed in reading.Sentences)
        {
            var sentence = placed.Sentence;
            since++;
            told++;
            if (absence.HasWords(sentence) && absence.Only?.Invoke(sentence) != false)
            {
                told = 0;
                if (sentence.Block.Kind is BlockKind.TableRow or BlockKind.Heading || sentence.Block.Text[^1] is not ('.' or '?'))
                    since = 0;
            }

            if (since <= RowsBelow && TableRow.Of(sentence) is { Cells.Count: > 1 } row && Figures(row) > (row.Cells.Count > 2 ? 1 : 0))
                return true;
            if (since is > 0 and <= FiguresBelow && TableBuilder.IsFigure(sentence.Block.Text))
                return true;
            if (told <= 1 && sentence.Block.Kind != BlockKind.Heading && !sentence.Has(Category.Intentions) && (sentence.Has(Category.People, 0) || sentence.Has(Category.People, 1)) && HasFigure(sentence))
                return true;
        }

        return false;
    }

    private static bool HasFigure(Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (!sentence.Tokens[i].IsYear && Numbers.At(sentence, i) is not null)
                return true;
        }

        return false;
    }

    private static int Figures(TableRow row)
    {
        var figures = 0;
        for (var c = 0; c < row.Cells.Count; c++)
            figures += row.Number(c) is null ? 0 : 1;
        return figures;
    }

    // What has the words themselves comes before a title with them, and that before what is only about the same.
    private static List<Place> Nearest(Reading reading, PlanDraft draft, Absence absence)
    {
        List<Sentence>? own = null, named = null, near = null;
        foreach (var placed in reading.SentencesWith(absence.Sought))
        {
            var sentence = placed.Sentence;
            if (own?.Count >= MostNearest)
                break;
            if (absence.Only?.Invoke(sentence) == false)
                continue;
            if (sentence.Block.Kind == BlockKind.Heading)
            {
                if (!(named?.Count >= MostNearest) && absence.HasWords(sentence))
                    (named ??= []).Add(sentence);
                continue;
            }

            if (absence.HasWords(sentence))
                (own ??= []).Add(sentence);
            else if (!(near?.Count >= MostNearest) && (absence.OfBalance ? IsBalance(placed) : absence.IsNear(sentence)))
                (near ??= []).Add(sentence);
        }

        var found = new List<Place>(MostNearest);
        if (absence.Path == Involvement)
        {
            foreach (var involved in draft.Involvement)
                Add(involved.Place);
        }

        var left = MostNearest;
        AddAll(own);
        AddAll(named);
        AddAll(near);
        return found;

        void AddAll(List<Sentence>? some)
        {
            for (var i = 0; i < some?.Count && left > 0; i++)
            {
                if (IsPrivate(some[i]))
                    continue;
                Add(reading.PlaceOf(some[i]));
                left--;
            }
        }

        void Add(Place place)
        {
            if (found.Count < MostNearest && !IsKnown(found, place))
                found.Add(place);
        }
    }

    private static bool IsKnown(List<Place> places, Place place)
    {
        foreach (var known in places)
        {
            if (known.Line == place.Line && known.Column == place.Column && known.File == place.File)
                return true;
        }

        return false;
    }

    // A sentence that lists grounds is about nobody.
    private static bool IsPrivate(Sentence sentence) =>
        sentence.Has(Category.SolePersons) || (sentence.Has(Category.SensitiveGroups) && sentence.Has(Category.People) && KeySet.Of(sentence, Category.Grounds).Count < FewestGrounds);

    private static bool IsBalance(Placed placed) =>
        placed.Area is null && placed.Sentence.Has(Category.People) && !GenderWords.Read(placed.Sentence).IsEmpty;

    /// <summary>What is searched for; the key is -1 for all of a category.</summary>
    private sealed record Sought(Category Category, int Key);

    /// <summary>A fact that a document may not state.</summary>
    /// <param name="Path">Its path.</param>
    /// <param name="Expected">Key of the lexicon's words for where it was expected.</param>
    /// <param name="IsMissing">True when the document does not state it.</param>
    /// <param name="Words">What was searched for; -1 for all keys of a category.</param>
    /// <param name="Near">What comes near.</param>
    /// <param name="OfBalance">True when the figures of women and men come nearest.</param>
    /// <param name="Only">What a passage must have to come near; null for no more.</param>
    /// <param name="Told">True for a sentence that may tell it in other words; null where none is looked for.</param>
    /// <param name="Instead">True for a sentence that says what there was instead; null where none is looked for.</param>
    private sealed record Absence(
        string Path,
        string Expected,
        Func<PlanDraft, bool> IsMissing,
        Sought[] Words,
        Category[] Near,
        bool OfBalance = false,
        Func<Sentence, bool>? Only = null,
        Func<PlanDraft, Func<Sentence, bool>>? Told = null,
        Func<Sentence, bool>? Instead = null)
    {
        /// <summary>One path may be searched for two things.</summary>
        public string Name { get; } = Path + " " + Expected;

        /// <summary>True for what statements give in tables.</summary>
        public bool IsFigure { get; } = Path.StartsWith("figures.", StringComparison.Ordinal) || Path is "part time mapping" or "pay mapping.groups" or "pay mapping.by gender" or "pay mapping.total womens share of mens pay";

        /// <summary>The categories of what was searched for and of what comes near.</summary>
        public Category[] Sought { get; } = [.. Words.Select(w => w.Category), .. Near, .. OfBalance ? [Category.People] : Array.Empty<Category>()];

        /// <summary>True for a sentence with the words themselves.</summary>
        public bool HasWords(Sentence sentence)
        {
            foreach (var word in Words)
            {
                if (sentence.Has(word.Category, word.Key))
                    return true;
            }

            return false;
        }

        /// <summary>True for a sentence with words of the same matter.</summary>
        public bool IsNear(Sentence sentence)
        {
            foreach (var category in Near)
            {
                if (sentence.Has(category))
                    return true;
            }

            return false;
        }

        /// <summary>The words in a lexicon that were searched for, as evidence names them.</summary>
        public List<string> WordsIn(Lexicon lexicon)
        {
            var words = new List<string>();
            foreach (var (category, key) in Words)
            {
                var all = key >= 0 ? lexicon.WordsOf(category, key) : lexicon.AllWordsOf(category);
                words.AddRange(all.Where(w => !w.Contains('…')).Select(w => w.Trim('*')).Except(words).Take(MostWords - Math.Min(MostWords, words.Count)));
            }

            return words;
        }
    }
}
