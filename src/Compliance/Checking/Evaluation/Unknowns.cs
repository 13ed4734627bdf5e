using Compliance.Language;

namespace Compliance.Checking.Evaluation;

/// <summary>Puts unknown values together: reasons are united, bounds and alternatives never outlive the value they belong to.</summary>
internal static class Unknowns
{
    /// <summary>Above this many combinations of contradictory values the answer is simply unknown.</summary>
    public const int MostAlternatives = 16;

    /// <summary>An unknown answer because of one unknown operand.</summary>
    public static Value From(in Value operand) => Value.Of(Bare(operand.AsUnknown));

    /// <summary>
    /// An unknown answer because of up to two unknown operands; a known one adds nothing. All reasons are kept only for a
    /// recorder: what decides the outcome is the highest.
    /// </summary>
    public static Value From(EvaluationFrame frame, in Value left, in Value right)
    {
        if (left.IsKnown)
            return From(right);
        return right.IsKnown ? From(left) : Value.Of(Unite(frame, left.AsUnknown, right.AsUnknown));
    }

    /// <summary>Both reasons, or the higher one where nobody records.</summary>
    public static Unknown Unite(EvaluationFrame frame, Unknown left, Unknown right)
    {
        if (ReferenceEquals(left, right))
            return Bare(left);
        if (frame.Recorder is null)
            return Bare(left.Rank >= right.Rank ? left : right);
        var reasons = new List<Reason>(left.Reasons);
        foreach (var reason in right.Reasons)
        {
            if (!reasons.Contains(reason))
                reasons.Add(reason);
        }

        return new Unknown(reasons);
    }

    /// <summary>The same reasons for another value: without bounds and alternatives.</summary>
    public static Unknown Bare(Unknown unknown) =>
        unknown.Alternatives is null && !HasBounds(unknown) ? unknown : new Unknown(unknown.Reasons);

    public static bool HasBounds(Unknown unknown) => unknown.Low.IsKnown || unknown.High.IsKnown;

    /// <summary>True when the plan states two values, and both are at hand.</summary>
    public static bool IsContradictory(in Value value) => value.Kind == ValueKind.Unknown && value.AsUnknown.Alternatives is not null;

    /// <summary>True when a comparison or an operator can say more than "unknown" about the value.</summary>
    public static bool IsNarrowed(in Value value) =>
        value.Kind == ValueKind.Unknown && value.AsUnknown is var unknown && (unknown.Alternatives is not null || HasBounds(unknown));

    /// <summary>
    /// Why a value, or anything inside a list, context or range that an expression built, is unknown; null where all is known.
    /// </summary>
    public static Unknown? Inside(EvaluationFrame frame, in Value value, int depth = 0)
    {
        switch (value.Kind)
        {
            case ValueKind.Unknown:
                return value.AsUnknown;
            case ValueKind.List when depth < 16:
                var list = value.AsList;
                var why = list.WhyPossible;
                for (var i = 0; i < list.Items.Count; i++)
                    why = Both(frame, why, Inside(frame, list.Items[i], depth + 1));
                return why ?? (list.IsMentioned ? Unknown.Silence : null);
            case ValueKind.Context when depth < 16 && value.AsObject is ContextValue context:
                Unknown? inside = null;
                foreach (var entry in context.Entries)
                    inside = Both(frame, inside, Inside(frame, entry.Value, depth + 1));
                return inside;
            case ValueKind.Range:
                var range = value.AsRange;
                return Both(frame, range.HasLow ? Inside(frame, range.Low, depth + 1) : null, range.HasHigh ? Inside(frame, range.High, depth + 1) : null);
            default:
                return null;
        }
    }

    private static Unknown? Both(EvaluationFrame frame, Unknown? one, Unknown? other) =>
        one is null ? other : other is null ? one : Unite(frame, one, other);

    /// <summary>
    /// The answer for every stated value of a contradictory operand: known where all agree, else unknown with the answers as
    /// alternatives. Call it from a method of its own: what its function captures is allocated where that method begins.
    /// </summary>
    public static Value ForEach(Unknown operand, Func<Value, Value> answer)
    {
        var alternatives = operand.Alternatives!;
        if (alternatives.Count is 0 or > MostAlternatives)
            return Value.Of(Bare(operand));
        var answers = new List<Value>();
        foreach (var alternative in alternatives)
        {
            var value = answer(alternative);
            if (value.Kind == ValueKind.Unknown && value.AsUnknown.Alternatives is { } more)
                answers.AddRange(more);
            else
                answers.Add(value);
            if (answers.Count > MostAlternatives)
                return Value.Of(Bare(operand));
        }

        return Agreed(answers) ? answers[0] : Value.Of(new Unknown(operand.Reasons) { Alternatives = answers });
    }

    private static bool Agreed(List<Value> answers)
    {
        var first = answers[0];
        foreach (var answer in answers)
        {
            if (!answer.IsKnown || Operators.Equal(first, answer) is not true)
                return false;
        }

        return true;
    }
}
