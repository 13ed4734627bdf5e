using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Tests.Language.Feel;

/// <summary>Names with spaces among words of the language and among each other, and the precedence that the public corpus lacks.</summary>
public class NameTests
{
    private static readonly string[] Numbers =
    [
        "x", "years", "years in force", "number of women and men", "pay", "pay gap", "pay gap in percent", "a-b", "if any", "between years",
        "not stated share", "Ærlig andel", "item count", "some share", "a", "b",
    ];

    [Theory]
    [InlineData("years in force + 1", "(years in force + 1)")]
    [InlineData("years in [1..5]", "years in")]
    [InlineData("years in [years in force..5]", "years in")]
    [InlineData("number of women and men > 1 and x > 1", "((number of women and men > 1) and (x > 1))")]
    [InlineData("pay gap in percent > pay gap", "(pay gap in percent > pay gap)")]
    [InlineData("pay gap in [1..2]", "pay gap in")]
    [InlineData("pay + pay gap", "(pay + pay gap)")]
    [InlineData("pay   gap\n in  percent", "pay gap in percent")]
    [InlineData("a-b - a - b", "((a-b - a) - b)")]
    [InlineData("a -b", "(a - b)")]
    [InlineData("if if any > 1 then if any else x", "if (if any > 1) then if any else x")]
    [InlineData("x between years and between years", "x between years and between years")]
    [InlineData("not stated share + 1", "(not stated share + 1)")]
    [InlineData("not(x > 1)", "not((x > 1))")]
    [InlineData("some share + 1", "(some share + 1)")]
    [InlineData("some years in [1, 2] satisfies years > 1", "some")]
    [InlineData("for share in [x, years] return share + pay gap", "for")]
    [InlineData("for pay in [x] return pay gap", "for")]
    [InlineData("[x, years][item > pay gap]", "filter")]
    [InlineData("item count + count([x])", "(item count + call)")]
    [InlineData("Ærlig andel * 2", "(Ærlig andel * 2)")]
    public void The_longest_declared_name_is_read(string text, string expected) => Assert.Equal(expected, Shape(text));

    [Theory]
    [InlineData("x in [1..5] and a > 1", "((x in) and (a > 1))")]
    [InlineData("a > 1 and x in [1..5]", "((a > 1) and (x in))")]
    [InlineData("x in (1, 2) or a > 1", "((x in) or (a > 1))")]
    [InlineData("a > 1 or b > 1 and x > 1", "((a > 1) or ((b > 1) and (x > 1)))")]
    [InlineData("not(a > 1) and b > 1", "(not((a > 1)) and (b > 1))")]
    [InlineData("x between 1 and 2 and a > 1", "((x between 1 and 2) and (a > 1))")]
    [InlineData("a + b * x - 1", "((a + (b * x)) - 1)")]
    [InlineData("a - b - x", "((a - b) - x)")]
    [InlineData("a ** 2 * b", "((a ** 2) * b)")]
    [InlineData("a > b + 1", "(a > (b + 1))")]
    [InlineData("if a > 1 then x else a + b", "if (a > 1) then x else (a + b)")]
    public void Operators_bind_as_the_standard_says(string text, string expected) => Assert.Equal(expected, Shape(text, parenthesise: true));

    [Fact]
    public void A_let_with_a_longer_name_wins_over_the_name_that_it_begins_with()
    {
        var outer = new Scope();
        outer.TryAdd(new Symbol("group", FeelType.Number));
        var lets = new Scope(outer);
        lets.TryAdd(new Symbol("group in question", FeelType.Number));

        Assert.Equal("(group in question + group)", Shape("group in question + group", scope: lets));
    }

    [Fact]
    public void A_name_never_ends_inside_a_word()
    {
        var found = new List<FeelDiagnostic>();
        FeelCompiler.Bind("pays > 1", ScopeOf(Numbers), FeelProfile.RuleFile, null, found);

        Assert.Equal("CMP2001", Assert.Single(found).Id);
    }

    private static string Shape(string text, bool parenthesise = false, Scope? scope = null)
    {
        var found = new List<FeelDiagnostic>();
        var bound = FeelCompiler.Bind(text, scope ?? ScopeOf(Numbers), FeelProfile.Conformance, null, found);
        Assert.Empty(found);
        return Shape(bound!.Root, parenthesise);
    }

    private static Scope ScopeOf(IEnumerable<string> numbers)
    {
        var scope = new Scope();
        foreach (var name in numbers)
            scope.TryAdd(new Symbol(name, FeelType.Number));
        return scope;
    }

    private static string Shape(BoundNode node, bool p)
    {
        string Of(BoundNode inner) => Shape(inner, p);
        string Bare(string text) => p ? "(" + text + ")" : text;
        return node switch
        {
            BoundSymbol symbol => symbol.Symbol.Name,
            BoundConstant constant => ValueText.Literal(constant.Value),
            BoundArithmetic a => "(" + Of(a.Left) + a.Operator switch
            {
                ArithmeticOperator.Add => " + ",
                ArithmeticOperator.Subtract => " - ",
                ArithmeticOperator.Multiply => " * ",
                ArithmeticOperator.Divide => " / ",
                _ => " ** ",
            } + Of(a.Right) + ")",
            BoundComparison c => "(" + Of(c.Left) + " > " + Of(c.Right) + ")",
            BoundLogical l => "(" + string.Join(l.IsAnd ? " and " : " or ", l.Operands.Select(Of)) + ")",
            BoundNot n => "not(" + Of(n.Operand) + ")",
            BoundIf i => "if " + Of(i.Condition) + " then " + Of(i.Then) + " else " + Of(i.Else),
            BoundBetween b => Bare(Of(b.Operand) + " between " + Of(b.Low) + " and " + Of(b.High)),
            BoundIn b => Bare(Of(b.Operand) + " in"),
            BoundQuantifier q => q.IsEvery ? "every" : "some",
            BoundFor => "for",
            BoundFilter => "filter",
            BoundCall => "call",
            _ => node.GetType().Name,
        };
    }
}
