using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>What every topic of the extraction reads from: the document, its outline and the words of its language.</summary>
internal sealed class Reading(DocumentText document, Lexicon lexicon, SentenceReader sentences, Outline outline, Entities entities)
{
    private const int MostNearest = 3;
    private const double Gap = 0.5;
    private const double Unsure = 0.6;

    private const int Indicator = 5;
    private const int FewestRunTogether = 2;
    private const int ShortestRunTogether = 3;

    private bool? explainsShares;
    private bool? runsTogether;
    private bool? namesIndicators;
    private List<Placed>? facts;
    private List<Placed>? clauses;
    private List<Refusal>? refusals;
    private CategoryIndex? index;
    private ulong[]? areFacts;

    public DocumentText Document { get; } = document;

    public Lexicon Lexicon { get; } = lexicon;

    public Outline Outline { get; } = outline;

    /// <summary>The block in which the text breaks off; null where it does not.</summary>
    public TextBlock? CutOff { get; } = Documents.CutOff.Of(document, sentences);

    public List<Placed> Sentences => Outline.Sentences;

    /// <summary>The lexicon that a sentence was read with.</summary>
    public Lexicon LexiconOf(Sentence sentence) => sentences.LexiconOf(sentence.Block);

    /// <summary>The sentences of a block that stands in none of <see cref="Sentences"/> by itself, such as a cell.</summary>
    public List<Sentence> SentencesOf(TextBlock block) => sentences.Read(block);

    /// <summary>Sentences that can state something about the employer: no question, not what the law demands of all, not what a template asks for, and no row whose cells run into each other.</summary>
    public List<Placed> Facts => IsOfOthers ? [] : facts ??= Outline.Sentences.FindAll(p => (!p.Sentence.IsQuestion || p.Sentence.Block.Kind == BlockKind.Heading) && !p.Sentence.Has(Category.LawWords) && !p.Sentence.IsUnfilled && !TellsOfOthers.IsTold(p.Sentence) && !(RunsTogether && IsRunTogether(p.Sentence)) && !Entities.IsOfOne(p));

    /// <summary>Those of <see cref="Sentences"/> with words of one of some categories.</summary>
    public PlacedWith SentencesWith(params ReadOnlySpan<Category> any) => Index.With(any);

    /// <summary>Those of <see cref="Facts"/> with words of one of some categories.</summary>
    public PlacedWith FactsWith(params ReadOnlySpan<Category> any) => IsOfOthers ? default : Index.With(any, areFacts ??= Index.Of(Facts));

    /// <summary>The legal entities that the document treats one by one.</summary>
    public Entities Entities { get; } = entities;

    /// <summary>The legal entity of several that the document is read for; null for none.</summary>
    public string? Entity => Entities.Chosen;

    /// <summary>True for the name of the entity that the document is read for.</summary>
    public bool IsEntity(string name) => Entity is { } own && name.Equals(own, StringComparison.OrdinalIgnoreCase);

    private CategoryIndex Index => index ??= new CategoryIndex(Sentences);

    /// <summary>The clauses of <see cref="Facts"/>, each as a sentence of its own, so that a denial reaches no further than it goes.</summary>
    public List<Placed> Clauses => IsOfOthers ? [] : clauses ??= FindClauses();

    /// <summary>What the text says is not done of what the Act asks for.</summary>
    public List<Refusal> Refusals => IsOfOthers || IsUnknown ? [] : refusals ??= Documents.Refusals.Of(this);

    /// <summary>The first refusal of something that the Act asks for; null where there is none.</summary>
    public Refusal? RefusalOf(Duty duty) => Refusals.Find(r => r.Duty == duty && r.IsSure) ?? Refusals.Find(r => r.Duty == duty);

    /// <summary>True where a sentence, or the one that it is a clause of, refuses something that the Act asks for.</summary>
    public bool IsRefused(Duty duty, Sentence sentence) => Refusals.Exists(r => r.Duty == duty && r.IsSure && r.Placed.Sentence == (sentence.Whole ?? sentence));

    /// <summary>The place of a refusal; one that is not sure is to be confirmed.</summary>
    public Place PlaceOf(Refusal refusal) => PlaceOf(refusal.Placed.Sentence, refusal.IsSure ? null : Unsure);

    /// <summary>True for advice to employers and for plans of others: then nothing is said of an employer.</summary>
    public bool IsOfOthers { get; set; }

    /// <summary>True for a text that is not known for a plan or statement: what it says is not done is no confession of an employer.</summary>
    public bool IsUnknown { get; set; }

    /// <summary>True where the text is a chapter of an annual report.</summary>
    public bool IsInAnnualReport { get; set; }

    /// <summary>Reference year of the document, once the header is read.</summary>
    public int? ReferenceYear { get; set; }

    /// <summary>True where no text says that the year is that of the document.</summary>
    public bool IsYearGuessed { get; set; }

    /// <summary>The year by which times are judged as past: a guess is none.</summary>
    public int? StatedYear => IsYearGuessed ? null : ReferenceYear;

    /// <summary>True where the text says of its tables that they show women's share of men's pay: "Tabellen viser kvinners andel av menns lønn i prosent."</summary>
    public bool ExplainsShares => explainsShares ??= Sentences.Any(p =>
        p.Sentence.Block.Kind != BlockKind.TableRow && p.Sentence.First(Category.PayComparison, 4) is { } share
        && p.Sentence.First(Category.People, 0) is { } women && women.First < share.First && p.Sentence.FirstNumber < 0);

    /// <summary>True where the text names how goals are measured, in a place of its own: "Indikator: andelen kvinner i ledergruppen".</summary>
    public bool NamesIndicators => namesIndicators ??= Sentences.Exists(p => p.Sentence.Has(Category.GoalMeasures, Indicator));

    /// <summary>True where rows of tables stand without anything between their cells: "Midlertidig ansatte8", "Deltid (vikarer)2 (3)". Where one figure ends, nobody knows.</summary>
    public bool RunsTogether => runsTogether ??= Sentences.FindAll(p => p.Sentence.Block.Kind != BlockKind.TableRow && IsRunTogether(p.Sentence)).Count >= FewestRunTogether || Sentences.Exists(p => HasRunShares(p.Sentence));

    // "1,9 %2,6 %2613": behind the sign of per cent another figure begins at once.
    private static bool HasRunShares(Sentence sentence)
    {
        if (!sentence.HasNumber || sentence.Block.Kind == BlockKind.TableRow)
            return false;
        var text = sentence.Block.Text.AsSpan(sentence.Start, sentence.End - sentence.Start);
        for (var i = text.IndexOf('%'); i >= 0 && i + 1 < text.Length; i++)
        {
            if (text[i] == '%' && char.IsAsciiDigit(text[i + 1]))
                return true;
        }

        return false;
    }

    private static bool IsRunTogether(Sentence sentence)
    {
        var text = sentence.Block.Text.AsSpan(sentence.Start, sentence.End - sentence.Start);
        for (var i = ShortestRunTogether; i < text.Length && text[i..].IndexOfAnyInRange('0', '9') is >= 0 and var next; i++)
        {
            i += next;
            if ((char.IsLower(text[i - 1]) || text[i - 1] == ')') && char.IsLower(text[i - 2]) && char.IsLetter(text[i - ShortestRunTogether]))
                return true;
        }

        return false;
    }

    private List<Placed> FindClauses()
    {
        var all = Facts;
        var found = new List<Placed>(all.Count);
        foreach (var placed in all)
        {
            if (placed.Sentence.Divided is { } parts)
                Add(found, placed, parts);
            else
                found.Add(placed);
        }

        return found;
    }

    private static void Add(List<Placed> found, Placed placed, Sentence[] clauses)
    {
        foreach (var clause in clauses)
            found.Add(placed with { Sentence = clause });
    }

    public Place PlaceOf(Sentence sentence, double? confidence = null)
    {
        var whole = sentence.Whole ?? sentence;
        var place = whole.Place ??= Document.PlaceOf(whole.Block, whole.Start, whole.End);
        return (confidence ?? WithGap(sentence)) is { } sure ? place with { Confidence = sure } : place;
    }

    /// <summary>Line and column of the place of a sentence.</summary>
    public (int Line, int Column) PositionOf(Sentence sentence) => (sentence.Whole ?? sentence) is var whole && whole.Place is { } place ? (place.Line, place.Column) : Document.PositionOf(whole.Block, whole.Start);

    public Place PlaceOf(Sentence sentence, int firstToken, int lastToken, double? confidence = null) =>
        Document.PlaceOf(sentence.Block, sentence.Tokens[firstToken].Start, sentence.Tokens[lastToken].End, confidence ?? WithGap(sentence));

    // Who left a gap in a sentence of a template may have left the rest as it was, too.
    private static double? WithGap(Sentence sentence) => sentence.HasGap ? Gap : null;

    public Place PlaceOf(TextBlock block, double? confidence = null)
    {
        var place = block.Place ??= Document.PlaceOf(block);
        return confidence is null ? place : place with { Confidence = confidence };
    }

    /// <summary>The evidence of absence: the words searched, where they were expected, and what comes nearest.</summary>
    public SearchedInVain Search(Category category, int key, string expected, IEnumerable<Place>? nearest = null) => new()
    {
        Words = Lexicon.SearchWords(category, key),
        Expected = expected,
        Nearest = FirstOf(nearest ?? []),
    };

    private static List<Place> FirstOf(IEnumerable<Place> nearest)
    {
        var first = new List<Place>();
        foreach (var place in nearest)
        {
            if (!Has(first, place))
                first.Add(place);
            if (first.Count == MostNearest)
                break;
        }

        return first;
    }

    private static bool Has(List<Place> places, Place place)
    {
        foreach (var known in places)
        {
            if (known.Line == place.Line && known.Column == place.Column)
                return true;
        }

        return false;
    }
}

/// <summary>One topic of the extraction. Topics do not know each other; what one needs of another stands in the draft.</summary>
internal interface ITopic
{
    void Read(Reading reading, PlanDraft draft);
}
