using Compliance.Checking.Evaluation;
using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>What the plan contradicts, and what its reader guessed.</summary>
internal sealed class PlanMarks : IPlanMarks
{
    private readonly Dictionary<object, Dictionary<Member, Value>> marks = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Member> members = [];

    /// <summary>The marks of a plan; null when it has none, which then costs nothing.</summary>
    public static PlanMarks? Of(CheckedPlan check)
    {
        var sources = check.Plan.Sources;
        if (sources is null)
            return null;
        var guesses = LazyByPath<Place>.MarkedOf(sources.Places, static place => place.IsGuess);
        if (guesses.Count == 0 && sources.Contradictions.Count == 0)
            return null;
        var lookup = check.Lookup;
        var result = new PlanMarks();
        foreach (var (path, place) in guesses)
        {
            if (lookup.TryFind(path, out var found))
                result.Add(found, Value.Of(new Unknown(new Reason(ReasonKind.Unconfirmed, path, place.Excerpt))));
        }

        foreach (var (list, items) in ItemsOf(guesses))
            result.AddItems(list, items, lookup);

        foreach (var (path, values) in sources.Contradictions)
        {
            if (!lookup.TryFind(path, out var found))
                continue;
            var alternatives = values.Select(v => InputValues.Read(v.Value, found.Member.Type)).ToList();
            result.Add(found, Value.Of(new Unknown(new Reason(ReasonKind.Contradictory, path))
            {
                Alternatives = alternatives.TrueForAll(a => a.IsKnown) ? alternatives : null,
            }));
        }

        return result;
    }

    // Without the grouping of the framework, whose code over pairs is in no image.
    private static Dictionary<string, List<KeyValuePair<string, Place>>> ItemsOf(List<KeyValuePair<string, Place>> guesses)
    {
        var lists = new Dictionary<string, List<KeyValuePair<string, Place>>>(StringComparer.Ordinal);
        foreach (var guess in guesses)
        {
            if (!guess.Key.EndsWith(']'))
                continue;
            var list = guess.Key[..guess.Key.LastIndexOf('[')];
            if (!lists.TryGetValue(list, out var items))
                lists.Add(list, items = []);
            items.Add(guess);
        }

        return lists;
    }

    public bool Touch(Member member) => members.Contains(member);

    public bool TryGet(object host, Member member, out Value marked)
    {
        marked = default;
        // An object that is asked for its number for the first time takes long to give it, and hardly any has marks.
        return members.Contains(member) && marks.TryGetValue(host, out var ofHost) && ofHost.TryGetValue(member, out marked);
    }

    // Where it is a guess that there is such an item at all, the list may have it, or not.
    private void AddItems(string list, List<KeyValuePair<string, Place>> guesses, PlanLookup lookup)
    {
        if (!lookup.TryFind(list, out var found) || TryGet(found.Host, found.Member, out _))
            return;
        var value = found.Member.Read!(found.Host);
        if (value.Kind != ValueKind.List)
            return;
        var guessed = new HashSet<object?>(ReferenceEqualityComparer.Instance);
        foreach (var guess in guesses)
            guessed.Add(lookup.ItemAt(guess.Key));
        var items = value.AsList.Items;
        var (certain, possible) = (new List<Value>(items.Count), new List<Value>(items.Count));
        foreach (var item in items)
            (IsGuessed(item) ? possible : certain).Add(item);
        var why = new Unknown(guesses.ConvertAll(g => new Reason(ReasonKind.Unconfirmed, g.Key, g.Value.Excerpt)));
        if (possible.Count > 0)
            Add(found, Value.Of(new ListValue(certain, value.AsList.IsMentioned, possible, why)));

        // A word of a list has itself for its key.
        bool IsGuessed(in Value item) => item.Kind == ValueKind.String ? IsWord(item.AsString) : guessed.Contains(item.AsObject);

        bool IsWord(string word) => guesses.Exists(g => g.Key.Length == list.Length + word.Length + 2 && g.Key.AsSpan(list.Length + 1, word.Length).SequenceEqual(word));
    }

    private void Add(MemberOf key, Value value)
    {
        if (!marks.TryGetValue(key.Host, out var ofHost))
            marks[key.Host] = ofHost = [];
        ofHost[key.Member] = value;
        members.Add(key.Member);
    }
}
