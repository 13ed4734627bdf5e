using Compliance.Checking.Evaluation;
using Compliance.Language;

namespace Compliance.Tests.Checking.Evaluation;

/// <summary>What a value that leaves something open claims, and whether an exact value keeps to it.</summary>
internal static class Claims
{
    /// <summary>True where <paramref name="exact"/> is one of those that <paramref name="value"/> may turn out to be.</summary>
    public static bool MayBe(in Value value, in Value exact)
    {
        if (!exact.IsKnown)
            return true;
        switch (value.Kind)
        {
            case ValueKind.Unknown:
                return MayBe(value.AsUnknown, exact);
            case ValueKind.List when exact.Kind == ValueKind.List:
                return !exact.AsList.IsExact || MayBe(value.AsList, exact.AsList);
            case ValueKind.Range when exact.Kind == ValueKind.Range:
                var (open, known) = (value.AsRange, exact.AsRange);
                return open.HasLow == known.HasLow && open.HasHigh == known.HasHigh && open.LowIncluded == known.LowIncluded && open.HighIncluded == known.HighIncluded
                    && (!open.HasLow || MayBe(open.Low, known.Low)) && (!open.HasHigh || MayBe(open.High, known.High));
            case ValueKind.Context when value.AsObject is ContextValue context && exact is { Kind: ValueKind.Context, AsObject: ContextValue other }:
                return context.Entries.All(e => other.TryGet(e.Key, out var entry) && MayBe(e.Value, entry));
            default:
                return value.Kind == exact.Kind && (value.Kind == ValueKind.Function || Operators.Equal(value, exact) is true);
        }
    }

    public static string Shown(in Value value) => value.Kind switch
    {
        ValueKind.Unknown when value.AsUnknown is { Alternatives: { } alternatives } => "one of " + string.Join(" or ", alternatives.Select(a => Shown(a))),
        ValueKind.Unknown when Unknowns.IsNarrowed(value) => "between " + Shown(value.AsUnknown.Low) + " and " + Shown(value.AsUnknown.High),
        ValueKind.Unknown => "unknown",
        ValueKind.List when !value.AsList.IsExact => "[" + string.Join(", ", value.AsList.Items.Select(i => Shown(i))) + " and perhaps " + string.Join(", ", value.AsList.Possible.Select(i => Shown(i))) + "]",
        ValueKind.List => "[" + string.Join(", ", value.AsList.Items.Select(i => Shown(i))) + "]",
        ValueKind.Context when value.AsObject is ContextValue context => "{" + string.Join(", ", context.Entries.Select(e => e.Key + ": " + Shown(e.Value))) + "}",
        ValueKind.Range => "[" + Shown(value.AsRange.Low) + ".." + Shown(value.AsRange.High) + "]",
        ValueKind.Function => "a function",
        _ => ValueText.Literal(value),
    };

    private static bool MayBe(ListValue open, ListValue exact)
    {
        var known = exact.Items;
        if (open.IsExact)
            return open.Items.Count == known.Count && Enumerable.Range(0, known.Count).All(i => MayBe(open.Items[i], known[i]));
        return open.Items.All(item => known.Any(k => MayBe(item, k)));
    }

    private static bool MayBe(Unknown unknown, in Value exact)
    {
        if (unknown.Alternatives is { } alternatives)
        {
            foreach (var alternative in alternatives)
            {
                if (MayBe(alternative, exact))
                    return true;
            }

            return false;
        }

        return (!unknown.Low.IsKnown || Operators.Compare(unknown.Low, exact) is { } low && (low < 0 || (low == 0 && !unknown.LowIsExclusive)))
            && (!unknown.High.IsKnown || Operators.Compare(unknown.High, exact) is { } high && (high > 0 || (high == 0 && !unknown.HighIsExclusive)));
    }
}
