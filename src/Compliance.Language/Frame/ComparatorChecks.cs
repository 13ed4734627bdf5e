using Compliance.Language.Feel;

namespace Compliance.Language.Frame;

/// <summary>
/// "More than 50" is <c>&gt;</c>, and its contrary <c>&lt;=</c>; anything else moves the boundary by one, in every shape that a
/// comparison can have. Turning it round with <c>not()</c> keeps the boundary where it is.
/// </summary>
internal sealed class ComparatorChecks(IReadOnlyDictionary<Member, BoundParameter> parameters, FrameDiagnostics diagnostics)
{
    /// <summary>The scalar that holds the expression of a condition.</summary>
    public static YamlScalar? ScalarOf(YamlNode node) => node as YamlScalar ?? (node as YamlMapping)?.Find("check") as YamlScalar;

    public static ComparisonOperator Mirror(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => op,
    };

    public void Check(BoundExpression expression, YamlScalar scalar)
    {
        foreach (var node in expression.Root.DescendantsAndSelf())
        {
            switch (node)
            {
                case BoundComparison comparison:
                    Comparison(comparison, expression.Text, scalar);
                    break;
                case BoundBetween between:
                    Bound(between.Low, ComparisonOperator.GreaterOrEqual, scalar);
                    Bound(between.High, ComparisonOperator.LessOrEqual, scalar);
                    break;
                case BoundRange range:
                    Bound(range.Low, range.LowIncluded ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater, scalar);
                    Bound(range.High, range.HighIncluded ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, scalar);
                    break;
                case BoundTest { Kind: TestKind.Compares } test:
                    Bound(test.Value, test.Operator, scalar);
                    break;
            }
        }
    }

    private void Comparison(BoundComparison comparison, string text, YamlScalar scalar)
    {
        var (parameter, op) = (ParameterOf(comparison.Right), comparison.Operator);
        if (parameter is null)
            (parameter, op) = (ParameterOf(comparison.Left), Mirror(op));
        if (parameter is null || Fits(parameter, op))
            return;
        var (span, written) = OperatorOf(comparison, text);
        var other = written switch { ">" => ">=", ">=" => ">", "<" => "<=", "<=" => "<", _ => null };
        diagnostics.Add(Catalog.ComparatorDisagrees, scalar, span, Message(parameter), parameter.Syntax.CompareAs == "exactly" ? null : other);
    }

    private void Bound(BoundNode? node, ComparisonOperator op, YamlScalar scalar)
    {
        if (ParameterOf(node) is { } parameter && !Fits(parameter, op))
            diagnostics.Add(Catalog.ComparatorDisagrees, scalar, node!.Span, Message(parameter));
    }

    private BoundParameter? ParameterOf(BoundNode? node) => node switch
    {
        BoundAsOf { Parameter: var inner } => ParameterOf(inner),
        BoundMember member when parameters.TryGetValue(member.Member, out var parameter) && parameter.Syntax.CompareAs is not null => parameter,
        _ => null,
    };

    private static bool Fits(BoundParameter parameter, ComparisonOperator op) => parameter.Syntax.CompareAs switch
    {
        "more than" or "at most" => op is ComparisonOperator.Greater or ComparisonOperator.LessOrEqual,
        "at least" or "less than" => op is ComparisonOperator.GreaterOrEqual or ComparisonOperator.Less,
        _ => op is ComparisonOperator.Equal or ComparisonOperator.NotEqual,
    };

    private static string Message(BoundParameter parameter) =>
        "`" + parameter.FullName + "` is compared as " + parameter.Syntax.CompareAs + ", and this moves the boundary";

    /// <summary>The operator between its two sides, parentheses left out.</summary>
    private static (TextSpan Span, string Written) OperatorOf(BoundComparison comparison, string text)
    {
        var start = comparison.Left.Span.End;
        var end = Math.Max(start, comparison.Right.Span.Start);
        while (start < end && text[start] is not ('<' or '>' or '=' or '!'))
            start++;
        var stop = start;
        while (stop < end && text[stop] is '<' or '>' or '=' or '!')
            stop++;
        return stop > start ? (TextSpan.FromBounds(start, stop), text.Substring(start, stop - start)) : (comparison.Span, "");
    }
}
