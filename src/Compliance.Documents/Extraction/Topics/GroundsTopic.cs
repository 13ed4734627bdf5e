using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Grounds, themes, the number of areas that is claimed, and the country whose template the words point to.</summary>
internal sealed class GroundsTopic : ITopic
{
    private const int FewestInList = 3;
    private const int FewestTemplateWords = 2;
    private const int CertainTemplateWords = 3;
    private const double OfNoWork = 0.6;

    public void Read(Reading reading, PlanDraft draft)
    {
        AddGrounds(reading, draft);
        AddOffered(reading, draft);
        AddThemes(reading, draft);
        AddClaimedAreas(reading, draft);
        AddTemplate(reading, draft);
    }

    private static bool IsIntended(Sentence sentence, Match words) => sentence.All(Category.Intentions).Any(i => i.First < words.First || i.Last > words.Last);

    // A ground counts where grounds are listed; "kjønn" in a sentence about figures is none.
    private static void AddGrounds(Reading reading, PlanDraft draft)
    {
        var grounds = new PlacedKeys("document.grounds", Category.Grounds);
        foreach (var placed in reading.FactsWith(Category.Grounds))
        {
            if (placed.Sentence.Has(Category.NotCovered))
                continue;
            var named = KeySet.Of(placed.Sentence, Category.Grounds);
            if (named.Count < FewestInList && (placed.Sentence.IsHead || !(placed.Sentence.Has(Category.GroundLists) && named.Contains((int)Ground.Combination))))
                continue;
            grounds.Add(draft, named, reading.PlaceOf(placed.Sentence, ToldOfLaw.IsPrinciple(placed.Sentence) || ToldOfLaw.Is(reading, placed) ? OfNoWork : null));
        }

        if (!grounds.IsEmpty)
            draft.Document = draft.Document with { Grounds = EnumerationLists.Grounds(grounds.ToList()) };
    }

    // "… de tre diskrimineringsgrunnlagene kjønn, etnisitet og funksjonsevne", "… Dette er de grunnene loven regner opp": the list is offered as
    // all there is. "Kjønn, som er det eneste grunnlaget vi har vurdert" leaves out the others.
    private static void AddOffered(Reading reading, PlanDraft draft)
    {
        if (reading.FactsWith(Category.GroundsOffered).IsEmpty)
            return;
        Placed? before = null;
        foreach (var placed in reading.Facts)
        {
            var sentence = placed.Sentence;
            if (sentence.First(Category.GroundsOffered) is { } words && !IsIntended(sentence, words) && !sentence.IsConditional)
            {
                if (words.Key == 1 && !sentence.Has(Category.Mappings) && !sentence.Has(Category.Pay))
                    LeaveOut(reading, draft, sentence);
                else if (words.Key == 0 && (IsList(sentence) || (before is not null && before.Sentence.Block == sentence.Block && IsList(before.Sentence))))
                    Offer(reading, draft, sentence);
            }

            before = placed;
        }
    }

    private static bool IsList(Sentence sentence) => KeySet.Of(sentence, Category.Grounds).Count >= FewestInList;

    private static void Offer(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (draft.Note("document.grounds offered as complete", "true", reading.PlaceOf(sentence)))
            draft.Document = draft.Document with { GroundsOfferedAsComplete = true };
    }

    private static void LeaveOut(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (draft.Note("mapping.other grounds left out", "true", reading.PlaceOf(sentence)))
            draft.Mapping = draft.Mapping with { OtherGroundsLeftOut = true };
    }

    private static void AddThemes(Reading reading, PlanDraft draft)
    {
        var themes = new PlacedKeys("document.themes", Category.Themes);
        foreach (var placed in reading.FactsWith(Category.Themes))
        {
            if (placed.Sentence.Has(Category.NotCovered))
                continue;
            themes.Add(draft, KeySet.Of(placed.Sentence, Category.Themes), reading.PlaceOf(placed.Sentence, ToldOfLaw.Is(reading, placed) ? OfNoWork : null));
        }

        if (!themes.IsEmpty)
            draft.Document = draft.Document with { Themes = EnumerationLists.Themes(themes.ToList()) };
    }

    private static void AddClaimedAreas(Reading reading, PlanDraft draft)
    {
        foreach (var placed in reading.FactsWith(Category.Counts))
        {
            if (placed.Area is not null || placed.Sentence.First(Category.Counts, 0) is not { } areas)
                continue;
            var number = Numbers.Before(placed.Sentence, areas.First - 1);
            if (number is not { IsPercent: false } found || found.Quantity.Value is < 2 or > 20)
                continue;
            if (placed.Sentence.Has(Category.Meetings))
            {
                draft.Governance = draft.Governance with { AreasPerMeeting = found.Quantity };
                draft.NotePlace("governance.areas per meeting", reading.PlaceOf(placed.Sentence));
                continue;
            }

            draft.Document = draft.Document with { ClaimedAreas = found.Quantity };
            draft.Note("document.claimed areas", found.Quantity.ToString(), reading.PlaceOf(placed.Sentence));
            return;
        }
    }

    private static void AddTemplate(Reading reading, PlanDraft draft)
    {
        List<TemplateWord>? words = null;
        foreach (var placed in reading.SentencesWith(Category.Templates))
        {
            foreach (var word in placed.Sentence.All(Category.Templates))
                (words ??= []).Add(new TemplateWord(placed.Sentence, word));
        }

        if (words is null)
            return;
        foreach (var country in words.GroupBy(t => t.Word.Key))
        {
            var different = country.Select(t => t.Sentence.Words(t.Word).ToLowerInvariant()).Distinct().Count();
            if (different < FewestTemplateWords)
                continue;
            var sentence = country.First().Sentence;
            draft.Document = draft.Document with { TemplateJurisdiction = reading.LexiconOf(sentence).KeyName(Category.Templates, country.Key) };
            draft.Note("document.template jurisdiction", draft.Document.TemplateJurisdiction!, reading.PlaceOf(sentence, different < CertainTemplateWords ? 0.6 : null));
            return;
        }
    }

    private sealed record TemplateWord(Sentence Sentence, Match Word);
}
