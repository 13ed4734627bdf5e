using Compliance.Checking.Evaluation;
using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>What the plan contradicts, and what its reader guessed.</summary>
internal sealed class PlanMarks : IPlanMarks
{
    private readonly Dictionary<object, Dictionary<Member, Value>> marks = new(ReferenceEqualityComparer.Instance);

    /// <summary>The marks of a plan; null when it has none, which then costs nothing.</summary>
    public static PlanMarks? Of(CheckedPlan check)
    {
        var sources = check.Plan.Sources;
        if (sources is null)
            return null;
        var guesses = LazyPlaces.GuessesOf(sources.Places);
        if (guesses.Count == 0 && sources.Contradictions.Count == 0)
            return null;
        var lookup = check.Lookup;
        var result = new PlanMarks();
        foreach (var (path, place) in guesses)
        {
            if (lookup.TryFind(path, out var found))
                result.Add(found, Value.Of(new Unknown(new Reason(ReasonKind.Unconfirmed, path, place.Excerpt))));
        }

        foreach (var items in guesses.Where(g => g.Key.EndsWith(']')).GroupBy(g => g.Key[..g.Key.LastIndexOf('[')]))
            result.AddItems(items.Key, items.ToDictionary(g => g.Key, g => g.Value, StringComparer.Ordinal), lookup);

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

    public bool TryGet(object host, Member member, out Value marked)
    {
        marked = default;
        return marks.TryGetValue(host, out var ofHost) && ofHost.TryGetValue(member, out marked);
    }

    // Where it is a guess that there is such an item at all, the list may have it, or not.
    private void AddItems(string list, Dictionary<string, Place> guesses, PlanLookup lookup)
    {
        if (!lookup.TryFind(list, out var found) || TryGet(found.Host, found.Member, out _))
            return;
        var value = found.Member.Read!(found.Host);
        if (value.Kind != ValueKind.List)
            return;
        var guessed = guesses.Keys.Select(lookup.ItemAt).ToHashSet(ReferenceEqualityComparer.Instance);
        var items = value.AsList.Items.ToLookup(i => guessed.Contains(i.AsObject));
        var why = new Unknown([.. guesses.Select(g => new Reason(ReasonKind.Unconfirmed, g.Key, g.Value.Excerpt))]);
        if (items[true].Any())
            Add(found, Value.Of(new ListValue([.. items[false]], value.AsList.IsMentioned, [.. items[true]], why)));
    }

    private void Add(MemberOf key, Value value)
    {
        if (!marks.TryGetValue(key.Host, out var ofHost))
            marks[key.Host] = ofHost = [];
        ofHost[key.Member] = value;
    }
}
