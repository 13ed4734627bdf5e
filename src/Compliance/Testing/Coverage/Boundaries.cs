using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Language.Frame;

namespace Compliance.Testing.Coverage;

/// <summary>A comparison of something with a parameter: the place where a figure of the law decides.</summary>
/// <param name="Operand">What is compared.</param>
/// <param name="Limit">The side with the parameter.</param>
/// <param name="Parameter">Name of the parameter.</param>
internal sealed record Boundary(BoundNode Operand, BoundNode Limit, string Parameter);

/// <summary>Finds the boundaries in expressions, and tells on which side of one a value lies.</summary>
internal static class Boundaries
{
    private const decimal SecondsInDay = 86_400;

    public static IEnumerable<Boundary> In(BoundExpression expression)
    {
        foreach (var node in expression.Root.DescendantsAndSelf())
        {
            switch (node)
            {
                case BoundComparison { Operator: not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) } comparison:
                    foreach (var boundary in Between(comparison.Left, comparison.Right).Concat(Between(comparison.Right, comparison.Left)))
                        yield return boundary;
                    break;
                case BoundBetween between:
                    foreach (var boundary in Between(between.Operand, between.Low).Concat(Between(between.Operand, between.High)))
                        yield return boundary;
                    break;
                case BoundIn { Tests: [BoundTest { Value: BoundRange range }] } within:
                    foreach (var end in new[] { range.Low, range.High }.OfType<BoundNode>())
                    {
                        foreach (var boundary in Between(within.Operand, end))
                            yield return boundary;
                    }

                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>
    /// <c>on</c>, or <c>below</c> or <c>above</c> by one step at most (one, one day, one month); null for farther away and for
    /// what is not known.
    /// </summary>
    public static string? Side(Value operand, Value limit)
    {
        if (operand.Kind != limit.Kind)
            return null;
        decimal? distance = operand.Kind switch
        {
            ValueKind.Number => operand.AsNumber - limit.AsNumber,
            ValueKind.Date => operand.AsDate.DayNumber - limit.AsDate.DayNumber,
            ValueKind.YearsMonths => operand.AsMonths - limit.AsMonths,
            ValueKind.DaysTime => (operand.AsSeconds - limit.AsSeconds) / SecondsInDay,
            _ => null,
        };
        return distance switch { 0 => "on", > 0 and <= 1 => "above", < 0 and >= -1 => "below", _ => null };
    }

    private static IEnumerable<Boundary> Between(BoundNode operand, BoundNode limit)
    {
        var parameter = limit.DescendantsAndSelf().OfType<BoundMember>().FirstOrDefault(m => m.Target is BoundSymbol { Symbol.Tag: ParameterRoot });
        if (parameter is not null)
            yield return new Boundary(operand, limit, ((BoundSymbol)parameter.Target).Symbol.Name + "." + parameter.Member.Name);
    }
}
