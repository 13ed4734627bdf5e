using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Goals in running text: "Målet er at andelen skal være 40 prosent innen 2027", "Banken har som mål å …".</summary>
internal static class ToldGoals
{
    private const int LongestSubject = 4;
    private const int Women = 0;
    private const int Men = 1;
    private const double OfShare = 0.8;

    /// <summary>Adds those that are not known yet.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="draft">The plan.</param>
    /// <param name="known">The words of goals that are known.</param>
    public static void Read(Reading reading, PlanDraft draft, HashSet<string> known)
    {
        foreach (var placed in reading.FactsWith(Category.GoalsTold))
        {
            var sentence = placed.Sentence;
            if (placed.Label is { Label: Label.Goals } || sentence.Block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || sentence.First(Category.GoalsTold) is not { } told
                || !Begins(sentence, told) || sentence.Has(Category.NoGoal) || sentence.Has(Category.OtherChapters) || IsVerdict(sentence, told) || !IsOfWork(reading, placed))
                continue;
            if (Several(sentence, told) is { } several)
            {
                foreach (var one in several)
                    Add(reading, draft, placed, one, known);
                continue;
            }

            var part = sentence.Part(told.First, sentence.Tokens.Length - 1);
            Add(reading, draft, placed, part, known, text: GoalStarts.IsElliptic(part) || IsWhole(sentence, told) ? sentence : part);
        }

        foreach (var placed in reading.FactsWith(Category.Intentions))
        {
            if (IsWantedShare(reading, placed))
                Add(reading, draft, placed, placed.Sentence, known, OfShare);
        }
    }

    // "Minst 35 prosent av montørene skal være kvinner i 2027": a share of women or men by a day to come is one, whatever it is called.
    private static bool IsWantedShare(Reading reading, Placed placed)
    {
        var sentence = placed.Sentence;
        return placed.Label is null && sentence.Block.Kind is BlockKind.Paragraph or BlockKind.ListItem && sentence.HasNumber && !sentence.IsConditional && !sentence.IsQuestion
            && (sentence.Has(Category.People, Women) || sentence.Has(Category.People, Men) || sentence.Has(Category.GenderBalance))
            && !sentence.Has(Category.GoalsTold) && !sentence.Has(Category.Negations) && !sentence.Has(Category.LawWords) && !sentence.Has(Category.Bodies, 0) && !sentence.Has(Category.NoGoal) && !sentence.Has(Category.OtherChapters) && !ToldOfLaw.Is(reading, placed)
            && sentence.Dates is [.., var by] && (reading.ReferenceYear is not { } year || by.Date.Last.Year > year)
            && sentence.First(Category.Intentions) is { } will && ShareIn(sentence) is { } share && (share.First > will.Last || will.First > share.Last);
    }

    private static NumberWords? ShareIn(Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (Numbers.At(sentence, i) is { IsPercent: true } number)
                return number;
        }

        return null;
    }

    private static void Add(Reading reading, PlanDraft draft, Placed placed, Sentence part, HashSet<string> known, double? sure = null, Sentence? text = null)
    {
        if (!known.Add(part.Text))
            return;
        var place = reading.PlaceOf(text ?? part, sure);
        var drafted = new ItemDraft<Goal>(new Goal { Area = placed.Area?.Heading, Text = (text ?? part).Text }, place).With("text", place);
        GoalsTopic.AddTarget(reading, draft, drafted, part);
        GoalStarts.Add(reading, drafted, placed, part);
        if (drafted.Item.Deadline is null && placed.Sentence.Dates is [.., var date])
        {
            // "Forsøket løper til 1. juni 2027, og målet er at …"
            drafted.Item = drafted.Item with { Deadline = date.Date };
            drafted.With("deadline", reading.PlaceOf(placed.Sentence, date.First, date.Last, GoalsTopic.YearOfPlan));
        }

        VagueGoals.Mark(reading, drafted, [part]);
        draft.Goals.Add(drafted);
    }

    // "For 2026 har vi mål om at …", "Banken har som mål å …": nothing but the goal is told.
    private static bool IsWhole(Sentence sentence, Match told) => told.First <= LongestSubject && !sentence.IsSign(told.First - 1, ',') && sentence.At(Category.OwnerGlue, told.First - 1) is not { Key: 0 };

    // It begins the sentence, or a part of it, or stands behind the employer who wants it: "Banken har som mål å …"; not "Regjeringen har …".
    private static bool Begins(Sentence sentence, Match told) =>
        told.First == 0 || (told.First <= LongestSubject && sentence.HasDateAt(0, told.First - 1)) || sentence.IsSign(told.First - 1, ',') || sentence.At(Category.OwnerGlue, told.First - 1) is { Key: 0 }
        || (told.First <= LongestSubject && (sentence.At(Category.WeWords, 0) ?? sentence.At(Category.EmployerWords, 0)) is { } subject && subject.Last < told.First
            && !Array.Exists(sentence.Matches, m => m.First < told.First && m.Category is Category.Negations or Category.OtherCompanies or Category.People or Category.Hedges));

    // "Målene våre er at minst 40 prosent er kvinner, at …, og at ingen …": each behind its own "at".
    private static List<Sentence>? Several(Sentence sentence, Match told)
    {
        List<int>? begins = null;
        for (var i = told.Last; i < sentence.Tokens.Length - 1; i++)
        {
            if (sentence.At(Category.Subordinators, i) is not { Key: 0 } that || that.Last != i || (i > told.Last + 1 && !sentence.IsSign(i - 1, ',') && sentence.At(Category.OwnerGlue, i - 1) is not { Key: 0 }))
                continue;
            if (begins is null ? i > told.Last + 1 : !IsSame(sentence, begins[0], i))
                return null; // "…, som alle skal kjenne"
            (begins ??= []).Add(i);
        }

        if (begins is not { Count: > 1 })
            return null;
        var result = new List<Sentence>(begins.Count);
        for (var i = 0; i < begins.Count; i++)
        {
            var last = (i + 1 < begins.Count ? begins[i + 1] : sentence.Tokens.Length) - 1;
            while (last > begins[i] + 1 && (sentence.Tokens[last].Kind == TokenKind.Sign && !sentence.IsSign(last, '%') && !sentence.IsSign(last, ')') || sentence.At(Category.OwnerGlue, last) is { Key: 0 }))
                last--;
            result.Add(sentence.Part(begins[i] + 1, last));
        }

        return result;
    }

    private static bool IsSame(Sentence sentence, int one, int other) =>
        sentence.Tokens[one].In(sentence.Block.Text).Equals(sentence.Tokens[other].In(sentence.Block.Text), StringComparison.OrdinalIgnoreCase);

    // "Målet er ikke nådd.": how far it was reached, and not what it is.
    private static bool IsVerdict(Sentence sentence, Match told) =>
        sentence.At(Category.Negations, told.Last + 1) is not null || sentence.At(Category.Changes, told.Last + 1) is not null || sentence.At(Category.MeasureStates, told.Last + 1) is not null;

    // "Andelen grønne boliglån var 17 %. Målet er 25 % innen 2026." in another chapter of the report: neither it nor what stands before it speaks of people, or of equality.
    private static bool IsOfWork(Reading reading, Placed placed)
    {
        if (placed.Area is not null || placed.Label is not null)
            return true;
        if (placed.Heading is { } heading)
        {
            var head = reading.SentencesOf(heading);
            if (head.Exists(IsOfPeople) || head.Exists(s => s.Has(Category.OtherChapters)))
                return head.Exists(IsOfPeople); // "Gaver til lag og foreninger": how many of them go to women's teams
        }

        for (var i = placed.Index; i >= 0 && (i == placed.Index || reading.Sentences[i].Sentence.Block == placed.Sentence.Block); i--)
        {
            if (IsOfPeople(reading.Sentences[i].Sentence))
                return true;
        }

        return !placed.Sentence.Has(Category.Percent);
    }

    private static bool IsOfPeople(Sentence sentence) =>
        RiskWords.IsOfStaff(sentence) || sentence.Has(Category.EqualityWords) || sentence.Has(Category.Areas) || sentence.Has(Category.Leave) || sentence.Has(Category.GenderBalance) || sentence.Has(Category.Pay) || sentence.Has(Category.BalanceWords);
}
