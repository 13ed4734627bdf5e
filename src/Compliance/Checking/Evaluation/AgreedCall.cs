using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Checking.Evaluation;

/// <summary>
/// <c>agreed(a, b, …)</c>: what the sources that say anything say alike. Where two of them differ the plan contradicts itself,
/// though each of them is stated once only; a source that is silent, or that the reader only guessed, never outweighs another.
/// </summary>
/// <param name="sources">The sources, in the order in which they are preferred.</param>
/// <param name="paths">For each source, the paths that it reads.</param>
internal sealed class AgreedCall(Evaluator[] sources, string[][] paths) : Evaluator
{
    protected override Value Run(EvaluationFrame frame)
    {
        var values = new Value[sources.Length];
        var stated = new List<Value>(sources.Length);
        Unknown? why = null;
        var isContradictory = false;
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i] = sources[i].Evaluate(frame);
            if (value.IsKnown)
            {
                stated.Add(value);
                continue;
            }

            var unknown = value.AsUnknown;
            why = why is null ? unknown : Unknowns.Unite(frame, why, unknown);
            if (unknown.Alternatives is { } alternatives)
                stated.AddRange(alternatives);
            else if (Unknowns.HasBounds(unknown))
                stated.Add(value);
            isContradictory |= unknown.Rank == ReasonKind.Contradictory;
        }

        if (stated.Count == 0 || why?.Rank == ReasonKind.Error)
            return Value.Of(Unknowns.Bare(why!));
        if (isContradictory || !Agree(stated))
            return Value.Of(new Unknown(Reasons(values, why)) { Alternatives = Distinct(stated) });
        var known = stated.Find(v => v.IsKnown);
        return known.IsKnown ? known : Common(stated).ToValue(why!);
    }

    /// <summary>True where no two of them exclude each other; what is known with bounds only excludes what lies outside.</summary>
    private static bool Agree(List<Value> stated)
    {
        for (var i = 0; i < stated.Count; i++)
        {
            for (var j = i + 1; j < stated.Count; j++)
            {
                var areEqual = stated[i].IsKnown && stated[j].IsKnown
                    ? Operators.Equal(stated[i], stated[j])
                    : Interval.Compare(ComparisonOperator.Equal, Interval.Of(stated[i]), Interval.Of(stated[j])) ?? true;
                if (areEqual is not true)
                    return false;
            }
        }

        return true;
    }

    /// <summary>Where a value lies that all the bounds allow.</summary>
    private static Interval Common(List<Value> stated)
    {
        var common = Interval.Of(stated[0]);
        for (var i = 1; i < stated.Count; i++)
            common = common.And(Interval.Of(stated[i]));
        return common;
    }

    private static List<Value> Distinct(List<Value> stated)
    {
        var distinct = new List<Value>(stated.Count);
        foreach (var value in stated)
        {
            if (!value.IsKnown || !distinct.Exists(d => d.IsKnown && Operators.Equal(d, value) is true))
                distinct.Add(value);
        }

        return distinct;
    }

    /// <summary>What contradicts: the paths of all sources that say something, beside why the others do not.</summary>
    private List<Reason> Reasons(Value[] values, Unknown? why)
    {
        var reasons = new List<Reason>();
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].IsKnown || Unknowns.IsNarrowed(values[i]))
                reasons.AddRange(paths[i].Select(p => new Reason(ReasonKind.Contradictory, p)).Where(r => !reasons.Contains(r)));
        }

        if (reasons.Count == 0)
            reasons.Add(new Reason(ReasonKind.Contradictory, null));
        reasons.AddRange((why?.Reasons ?? []).Where(r => !reasons.Contains(r)));
        return reasons;
    }
}
