using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// What a group did that a sentence before told the members of: "Gruppen består av HR og to tillitsvalgte. Gruppen møttes 4. mars og 9. september."
/// </summary>
internal sealed class GroupMeetings(Reading reading, PlanDraft draft)
{
    private const int Farthest = 6;
    private const int LastSubject = 1;
    private const int Shortest = 5;
    private const int LongestEnding = 3;

    private readonly List<ItemDraft<Involvement>> members = [];
    private string named = "";
    private int index;

    /// <summary>Keeps those whom a sentence on a group has added.</summary>
    /// <param name="placed">The sentence.</param>
    /// <param name="from">How many there were before it.</param>
    public void Keep(Placed placed, int from)
    {
        if (draft.Involvement.Count == from || !TellsOfGroup(placed))
            return;
        members.Clear();
        members.AddRange(draft.Involvement.Skip(from));
        named = NamesIn(placed.Sentence);
        if (!placed.Sentence.Has(Category.Committees) && placed.Index > 0 && reading.Sentences[placed.Index - 1].Sentence is var before && before.Block == placed.Sentence.Block)
            named += NamesIn(before); // "Vi har en ARP-gruppe. Her sitter …"
        index = placed.Index;
    }

    /// <summary>Adds what a sentence tells of the group that was named before it; false where it tells of something else.</summary>
    public bool Add(Placed placed)
    {
        var sentence = placed.Sentence;
        if (members.Count == 0 || placed.Index == index || placed.Index - index > Farthest || sentence.IsConditional || sentence.Has(Category.Intentions) || sentence.Has(Category.Negations) || sentence.Has(Category.Parties)
            || !IsOfGroup(sentence))
            return false;
        if (sentence.First(Category.Meetings) is { } meeting)
        {
            if (sentence.First(Category.Recurrence) is { } often)
                SetCadence(sentence, often);
            else
                Meet(sentence, meeting);
            return true;
        }

        if (sentence.First(Category.Activities) is not { } done)
            return false;
        AddActivity(sentence, done);
        return true;
    }

    private void AddActivity(Sentence sentence, Match done)
    {
        var (activity, place) = ActivityClause.Of(reading, sentence, done);
        foreach (var member in members)
        {
            if (!draft.Involvement.Exists(i => i.Item.Party == member.Item.Party && i.Item.Activity == activity))
                draft.Involvement.Add(new ItemDraft<Involvement>(new Involvement { Party = member.Item.Party, Activity = activity }, reading.PlaceOf(sentence)).With("party", member.Place).With("activity", place));
        }
    }

    /// <summary>The days that a sentence names; the year behind the last, or before the first, is that of all.</summary>
    public static List<DateWords> DaysOf(Sentence sentence)
    {
        if (sentence.Has(Category.Between))
            return []; // "mellom september og januar"
        int? year = null;
        foreach (var token in sentence.Tokens)
        {
            if (!token.IsYear)
                continue;
            if (year is not null && year != (int)token.Value)
                return sentence.Dates; // each with its own
            year = (int)token.Value;
        }

        return year is null ? [] : TimeWords.Read(sentence, year).FindAll(d => d.Date.Precision != DatePrecision.Year);
    }

    // A committee that is a party itself has no other members here: "AMU drøftet planen".
    private static bool TellsOfGroup(Placed placed)
    {
        foreach (var committee in placed.Sentence.All(Category.Committees))
        {
            if (placed.Sentence.At(Category.Parties, committee.First) is null)
                return true;
        }

        return TakingPart.WordsOf(placed.Sentence) is { } words && TakingPart.IsGroup(words);
    }

    private static string NamesIn(Sentence sentence)
    {
        var names = "";
        foreach (var match in sentence.Matches)
        {
            if (match.Category == Category.Committees || (match.Category == Category.Cooperation && TakingPart.IsGroup(match)))
                names += sentence.Words(match) + " ";
        }

        return names;
    }

    // "Gruppa" is the ARP-gruppe that was named, "mangfoldsrådet" is itself: the subject is how a word of that sentence ends, but for its inflection.
    private bool IsOfGroup(Sentence sentence)
    {
        for (var i = 0; i <= LastSubject && i < sentence.Tokens.Length; i++)
        {
            var word = sentence.Words(i, i);
            if (sentence.Tokens[i].Kind != TokenKind.Word || word.Length < Shortest)
                continue;
            var stem = word[..Math.Max(Shortest - 1, word.Length - 2)];
            for (var at = named.IndexOf(stem, StringComparison.OrdinalIgnoreCase); at >= 0; at = named.IndexOf(stem, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + stem.Length;
                while (end < named.Length && char.IsLetter(named[end]))
                    end++;
                if (end - at - stem.Length <= LongestEnding)
                    return true;
            }
        }

        return false;
    }

    private void SetCadence(Sentence sentence, Match often)
    {
        foreach (var member in members)
        {
            if (member.Item.Cadence is not null)
                continue;
            member.Item = member.Item with { Cadence = (Recurrence)often.Key };
            member.With("cadence", reading.PlaceOf(sentence, often.First, often.Last));
        }
    }

    // Each meeting is one of them; a group that is known from its meetings needs not be listed beside them.
    private void Meet(Sentence sentence, Match meeting)
    {
        var (activity, place) = ActivityClause.Of(reading, sentence, meeting);
        var days = DaysOf(sentence);
        foreach (var member in members)
        {
            if (member.Item.HeldOn is not null)
                continue;
            draft.Involvement.Remove(member);
            for (var i = 0; i < Math.Max(1, days.Count); i++)
            {
                var drafted = new ItemDraft<Involvement>(member.Item with { Activity = activity, HeldOn = days.Count > 0 ? days[i].Date : null }, reading.PlaceOf(sentence, member.Place.Confidence)).With("party", member.Place).With("activity", place);
                if (days.Count > 0)
                    drafted.With("held on", reading.PlaceOf(sentence, days[i].First, days[i].Last));
                draft.Involvement.Add(drafted);
            }
        }

        members.Clear();
    }
}
