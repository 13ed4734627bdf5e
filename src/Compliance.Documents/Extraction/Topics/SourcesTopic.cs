using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Where the employer looked for risks, and which areas and grounds it says it looked at.</summary>
internal sealed class SourcesTopic : ITopic
{
    private const int FewestAreas = 3;
    private const int FewestGrounds = 3;
    private const int FarthestArea = 1;
    private const int LongestItem = 14;
    private const double Shortened = 0.6;
    private const double OfSome = 0.6;
    private const double Listed = 0.8;
    private const int FewestSources = 2;

    private static readonly MappingSource[] SourcesOfRisks = [MappingSource.Survey, MappingSource.AppraisalTalks, MappingSource.Figures, MappingSource.Meetings];

    // The six areas of LDL § 26.
    private static readonly KeySet AreasOfTheAct =
        KeySet.Of((int)AreaKind.Recruitment, (int)AreaKind.PayAndConditions, (int)AreaKind.Promotion, (int)AreaKind.Development, (int)AreaKind.Accommodation, (int)AreaKind.WorkAndFamily);

    // The grounds of LDL § 26, without age.
    private static readonly KeySet GroundsOfTheAct = AllGrounds();

    public void Read(Reading reading, PlanDraft draft)
    {
        PlacedKeys sources = new("mapping.sources", Category.Sources), areas = new("mapping.areas examined", Category.Areas), grounds = new("mapping.grounds examined", Category.Grounds);
        foreach (var placed in reading.FactsWith(Category.NotCovered, Category.MappingVerbs, Category.Examinations))
        {
            var sentence = placed.Sentence;
            if (LeavesOutAreas(sentence) && !sentence.IsConditional && draft.Note("mapping.other areas left out", "true", reading.PlaceOf(sentence)))
                draft.Mapping = draft.Mapping with { OtherAreasLeftOut = true };
            if (placed.Label is { Label: Label.Measures or Label.Goals or Label.Owners or Label.Schedule } || sentence.Block.Kind == BlockKind.Heading || sentence.Has(Category.Intentions) || sentence.Has(Category.Bans))
                continue;
            foreach (var told in sentence.Has(Category.Negations) ? sentence.Clauses : [sentence])
            {
                if ((told.Has(Category.MappingVerbs) || told.Has(Category.Examinations)) && !IsDenied(told))
                    AddTold(placed with { Sentence = told });
            }
        }

        foreach (var placed in reading.FactsWith(Category.Sources))
        {
            if (IsUsed(placed) is { } sure)
                sources.Add(draft, KeySet.Of(placed.Sentence, Category.Sources), reading.PlaceOf(placed.Sentence, sure < 1 ? sure : null));
        }

        void AddTold(Placed placed)
        {
            var sentence = placed.Sentence;
            sources.Add(draft, KeySet.Of(sentence, Category.Sources), reading.PlaceOf(sentence));
            if (placed.Area is not null)
                return;
            var named = sentence.Has(Category.AllAreas) ? AreasOfTheAct : Named(reading, placed, Category.Areas);
            if (named.Count >= FewestAreas)
                areas.Add(draft, named, reading.PlaceOf(sentence));
            if (sentence.Has(Category.AllGrounds) && ListsFewer(sentence))
                grounds.Add(draft, KeySet.Of(sentence, Category.Grounds), reading.PlaceOf(sentence));
            if (sentence.Has(Category.AllGrounds))
                grounds.Add(draft, GroundsOfTheAct, reading.PlaceOf(sentence, ListsFewer(sentence) ? Shortened : null));
            else if (Named(reading, placed, Category.Grounds) is { Count: >= FewestGrounds } examined)
                grounds.Add(draft, examined, reading.PlaceOf(sentence));
        }

        AddRefusals(reading, draft);
        var refused = sources.IsEmpty && draft.Risks.Count == 0 ? reading.RefusalOf(Duty.RiskMapping) : null;
        if (refused is not null)
            draft.NotePlace("mapping.sources", reading.PlaceOf(refused));
        draft.Mapping = draft.Mapping with
        {
            Sources = refused is not null ? Stated.None<MappingSource>() : sources.IsEmpty ? null : EnumerationLists.Sources(sources.ToList()),
            AreasExamined = areas.IsEmpty ? null : EnumerationLists.Areas(areas.ToList()),
            GroundsExamined = grounds.IsEmpty ? null : EnumerationLists.Grounds(grounds.ToList()),
        };
    }

    // "I medarbeiderundersøkelsen oppga 6 prosent …" tells what was found in it; "kildene var medarbeiderundersøkelsen, fraværsstatistikk og vernerunder" lists
    // several. How sure that is; null for neither.
    private static double? IsUsed(Placed placed)
    {
        var sentence = placed.Sentence;
        if (placed.Label is { Label: Label.Measures or Label.Goals or Label.Owners or Label.Schedule } || sentence.Block.Kind is BlockKind.Heading or BlockKind.TableRow || sentence.IsConditional || sentence.Has(Category.Intentions) || sentence.Has(Category.Mappings) || sentence.Has(Category.Bans))
            return null;
        if (sentence.First(Category.Sources, (int)MappingSource.Survey) is { } survey && !sentence.Has(Category.Negations) && FindsSomething(sentence, survey))
            return 1;
        var several = 0;
        foreach (var source in SourcesOfRisks)
            several += sentence.Has(Category.Sources, (int)source) ? 1 : 0;
        return several >= FewestSources && !sentence.Has(Category.Negations) ? Listed : null;
    }

    // A share of those who answered.
    private static bool FindsSomething(Sentence sentence, Match survey)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if ((i < survey.First || i > survey.Last) && Numbers.At(sentence, i) is { IsPercent: true })
                return true;
        }

        return false;
    }

    // "Rekruttering er ikke vurdert"; "de andre grunnlagene ble drøftet uten at det kom fram noe" tells of what was looked at, and denies something else.
    private static bool IsDenied(Sentence sentence) =>
        sentence.First(Category.Negations) is { } not
        && !(sentence.At(Category.Subordinators, not.Last + 1) is not null && (sentence.First(Category.MappingVerbs) ?? sentence.First(Category.Examinations)) is { } verb && verb.Last < not.First);

    // "Alle grunnlagene i loven: kjønn, etnisitet og religion": a list that stands for all of them, and lacks some.
    private static bool ListsFewer(Sentence sentence)
    {
        if (sentence.First(Category.AllGrounds) is not { } all || sentence.First(Category.Grounds, from: all.Last + 1) is not { } first || !(sentence.IsSign(first.First - 1, ':') || sentence.IsSign(first.First - 1, '(')))
            return false;
        var listed = KeySet.Of(sentence, Category.Grounds);
        return listed.Count >= FewestGrounds && GroundsOfTheAct.ToList().Exists(g => !listed.Contains(g));
    }

    // "Vi har tatt for oss" above a list names what stands in that list; "vi har undersøkt lønn." does not go on.
    private static KeySet Named(Reading reading, Placed placed, Category category)
    {
        var result = KeySet.Of(placed.Sentence, category);
        var whole = placed.Sentence.Whole ?? placed.Sentence;
        if (whole.End < whole.Block.Text.Length || whole.Block.Text[^1] is '.' or '!' || whole.Block.Kind == BlockKind.ListItem)
            return result;
        for (var i = placed.Index + 1; i < reading.Sentences.Count && reading.Sentences[i].Sentence is { Block.Kind: BlockKind.ListItem } item; i++)
        {
            if (item.Has(Category.Intentions) || item.Has(Category.Negations))
                return KeySet.Of(placed.Sentence, category);
            if (item.Tokens.Length > LongestItem)
                break; // what it goes on with is told, and not named
            result.AddAll(KeySet.Of(item, category));
        }

        return result;
    }

    // "Andre sider av personalarbeidet er ikke undersøkt", "Tilrettelegging og muligheten for å kombinere arbeid og familieliv er ikke undersøkt".
    private static bool LeavesOutAreas(Sentence sentence) =>
        sentence.First(Category.NotCovered) is { } words
        && (sentence.Has(Category.OtherAreas)
            || (sentence.First(Category.Areas) is { First: <= FarthestArea } area && area.Last < words.First && (AreaKind)area.Key is AreaKind.Recruitment or AreaKind.Promotion or AreaKind.Development or AreaKind.Accommodation or AreaKind.WorkAndFamily && !sentence.Has(Category.Mappings)));

    // "Forfremmelse har vi ikke gått gjennom", "religion har vi ikke vurdert".
    private static void AddRefusals(Reading reading, PlanDraft draft)
    {
        if (draft.Mapping.OtherAreasLeftOut is null && reading.RefusalOf(Duty.Areas) is { } area && draft.Note("mapping.other areas left out", "true", reading.PlaceOf(area)))
            draft.Mapping = draft.Mapping with { OtherAreasLeftOut = true };
        if (draft.Mapping.OtherGroundsLeftOut is null && reading.RefusalOf(Duty.Grounds) is { } ground && draft.Note("mapping.other grounds left out", "true", reading.PlaceOf(ground)))
            draft.Mapping = draft.Mapping with { OtherGroundsLeftOut = true };
        if (reading.RefusalOf(Duty.Causes) is { } causes && draft.Note("mapping.causes analysed", "false", HasCauses(draft) || causes.Placed.Sentence.Start > 0 ? reading.PlaceOf(causes.Placed.Sentence, OfSome) : reading.PlaceOf(causes)))
            draft.Mapping = draft.Mapping with { CausesAnalysed = false };
    }

    // Where the document tells why of other risks, or a sentence before it told of what, it may be about some only: "Gruppen skårer lavere. Årsakene er
    // ikke undersøkt."
    private static bool HasCauses(PlanDraft draft) => draft.Risks.Exists(r => r.Item.Cause is not null);

    private static KeySet AllGrounds()
    {
        var result = new KeySet();
        for (var key = 0; key < CategoryKeys.Of(Category.Grounds)!.Length; key++)
        {
            if ((Ground)key is not (Ground.Age or Ground.Other or Ground.Combination))
                result.Add(key);
        }

        return result;
    }
}
