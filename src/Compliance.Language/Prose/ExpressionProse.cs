using Compliance.Language.Feel;

namespace Compliance.Language.Prose;

/// <summary>
/// Reads an expression back in words: names by their labels, enumeration members by their words, functions by phrases. With
/// values in the places of the names it is the reason of a finding: <c>335 &gt; 50</c>.
/// </summary>
/// <param name="phrases">The words of the language.</param>
/// <param name="labelOf">The words of a path, or null.</param>
/// <param name="format">A constant in words.</param>
/// <param name="valueOf">The value that a name had, in words; null to print the name.</param>
internal sealed class ExpressionProse(
    Phrases phrases,
    Func<string, string?> labelOf,
    Func<Value, FeelType, string?, string> format,
    Func<BoundNode, string?> valueOf)
{
    public string Render(BoundNode node) => Render(node, FeelType.Any);

    /// <summary>The path that a name stands for, as rules write it; null for anything else.</summary>
    public static string? PathOf(BoundNode node) => node switch
    {
        BoundSymbol symbol => symbol.Symbol.Name,
        BoundMember member => PathOf(member.Target) is { } target ? target + "." + member.Member.Name : null,
        _ => null,
    };

    private string Render(BoundNode node, FeelType expected)
    {
        if (valueOf(node) is { } value)
            return value;
        var text = Words(node, expected);
        return node.IsParenthesised && node is BoundArithmetic or BoundLogical ? "(" + text + ")" : text;
    }

    private string Words(BoundNode node, FeelType expected) => node switch
    {
        BoundConstant constant => format(constant.Value, TypeOf(constant.Type, expected), null),
        BoundSymbol or BoundMember => PathOf(node) is { } path ? labelOf(path) ?? LabelByType(node) ?? path : "",
        BoundAsOf past => Render(past.Parameter) + " (" + Render(past.Date) + ")",
        BoundProperty property => phrases.Part(property.Name, Render(property.Target)),
        BoundNegation negation => "-" + Render(negation.Operand),
        BoundArithmetic sum => Render(sum.Left) + " " + Sign(sum.Operator) + " " + Render(sum.Right),
        BoundComparison comparison => Render(comparison.Left, comparison.Right.Type) + " " + Sign(comparison.Operator) + " " + Render(comparison.Right, comparison.Left.Type),
        BoundLogical logical => string.Join(" " + (logical.IsAnd ? phrases.And : phrases.Or) + " ", logical.Operands.Select(Render)),
        BoundNot not => phrases.Not(Render(not.Operand)),
        BoundBetween between => Render(between.Low) + " ≤ " + Render(between.Operand) + " ≤ " + Render(between.High),
        BoundIn membership => phrases.IsAmong(Render(membership.Operand), string.Join(", ", membership.Tests.Select(t => Test(t, membership.Operand.Type)))),
        BoundIf choice => phrases.Choice(Render(choice.Condition), Render(choice.Then), Render(choice.Else)),
        BoundQuantifier some => phrases.Quantified(some.IsEvery, Variables(some.Iterators), Sources(some.Iterators), Render(some.Condition)),
        BoundFor each => phrases.ForEach(Render(each.Result), Variables(each.Iterators), Sources(each.Iterators)),
        BoundFilter filter => phrases.Where(Render(filter.List), Render(filter.Condition)),
        BoundProjection projection => Render(projection.Result),
        BoundIndex index => Render(index.List) + "[" + Render(index.Index) + "]",
        BoundList list => phrases.List(list.Items.Select(i => Render(i, expected)).ToList()),
        BoundRange range => string.Join("–", range.Children.Select(Render)),
        BoundCall call => Call(call),
        _ => "",
    };

    /// <summary>Words that are held against an enumeration are words of it.</summary>
    public static FeelType TypeOf(FeelType written, FeelType expected) => written switch
    {
        { Kind: FeelTypeKind.String } => expected,
        { Kind: FeelTypeKind.List, Element.Kind: FeelTypeKind.String } => FeelType.ListOf(expected),
        _ => written,
    };

    /// <summary>An entry of a variable is called what the entry of its list is called.</summary>
    private string? LabelByType(BoundNode node) =>
        node is BoundMember { Target.Type.Name: { } type } member ? labelOf(type + "." + member.Member.Name) : null;

    private string Call(BoundCall call)
    {
        // A word that is looked for in a list of words is one of the list's words.
        var expected = call.Arguments.Select(a => a.Type.Element).FirstOrDefault(e => e is not null) ?? FeelType.Any;
        var arguments = call.Arguments.Select(a => Render(a, expected)).ToList();
        if (call.Function.Name == "agreed")
        {
            // The sources that say something, side by side: "335 / 340".
            var stated = arguments.Where(a => !a.Contains(phrases.NotStated)).Distinct().ToList();
            return stated.Count == 0 ? phrases.NotStated : string.Join(" / ", stated);
        }

        return phrases.Function(call.Function.Name, arguments) ?? call.Function.Name + "(" + string.Join(", ", arguments) + ")";
    }

    private string Test(BoundTest test, FeelType operand) => test.Value switch
    {
        null => "–",
        { } value when test.Kind == TestKind.Compares => Sign(test.Operator) + " " + Render(value, operand),
        { } value => Render(value, operand),
    };

    private static string Variables(IReadOnlyList<BoundIterator> iterators) => string.Join(", ", iterators.Select(i => i.Variable.Name));

    private string Sources(IReadOnlyList<BoundIterator> iterators) => string.Join(", ", iterators.Select(i => Render(i.Source)));

    public static string Sign(ArithmeticOperator op) => op switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "−",
        ArithmeticOperator.Multiply => "·",
        ArithmeticOperator.Divide => "/",
        _ => "^",
    };

    private static string Sign(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "≠",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "≤",
        ComparisonOperator.Greater => ">",
        _ => "≥",
    };
}
