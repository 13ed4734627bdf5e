using Compliance.Language;
using Compliance.Language.Feel;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Language.Feel;

/// <summary>Reading never throws, whatever the text, and points only at characters of the text.</summary>
public class BinderProperties
{
    private static readonly string[] Valid =
    [
        "employer.regular employees > law.threshold and not(employer.party demand)",
        "every m in measures satisfies count(m.owners) > 0 and m.deadline > document.date",
        "if stated(employer.name) then \"public\" else employer.sector",
        "(employer.regular employees in ]1..5[) or employer.share of women between 40 and 60",
        "names(document.themes, \"recruitment\", \"harassment\")",
        "count(measures[done and cost > 5]) >= 2",
        "for x in [1..3], y in x..10 return {a: x + y, \"b c\": a * 2}.a",
        "law.interval as of @\"2024-01-01\" + @\"P1Y\"",
        "function(a: list<number>, b: context<c: string>) a instance of function<number> -> Any",
        "string join([\"a\", \"\\u00e6\"], \", \") /* c */ // d",
    ];

    private static readonly Gen<string> Pieces = Gen.Elements(
        "employer", ".", "regular employees", "four-step duty", "measures", "[", "]", "(", ")", "{", "}", ",", ":", "..", "<", ">=", "=",
        "!=", "+", "-", "**", "/", "@", "\"", "\"a\"", "@\"2024-01-01\"", "1", "2.5e3", "1e999", " and ", " or ", "not(", "if ", " then ", " else ",
        "for ", " in ", " return ", "some x in ", " satisfies ", "every", " between ", " instance of ", "list<", "function(", "function<>->", "x",
        "null", "true", " as of ", "count(", "date and time(", "//", "/*", "*/", "\n", "\\", "\\u12", "é", "🐎", "\ud83d", "“", "==", "-", "?", "item", "partial");

    [Fact]
    public void Any_row_of_pieces_is_read_or_diagnosed() =>
        Prop.ForAll(Pieces.ListOf().Select(p => string.Concat(p)).ToArbitrary(), Holds).Holds(2_000);

    [Fact]
    public void Any_text_is_read_or_diagnosed() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Holds(text ?? "")).Holds();

    [Fact]
    public void A_damaged_expression_is_read_or_diagnosed()
    {
        var damaged =
            from text in Gen.Elements(Valid)
            from at in Gen.Choose(0, text.Length)
            from length in Gen.Choose(0, Math.Min(8, text.Length - at))
            from piece in Gen.OneOf(Pieces, Gen.Constant(""))
            select text.Remove(at, length).Insert(at, piece);
        Prop.ForAll(damaged.ToArbitrary(), Holds).Holds(3_000);
    }

    [Fact]
    public void Every_place_of_a_damaged_expression_can_be_asked_about()
    {
        var damaged =
            from text in Gen.Elements(Valid)
            from at in Gen.Choose(0, text.Length)
            from length in Gen.Choose(0, Math.Min(8, text.Length - at))
            from piece in Gen.OneOf(Pieces, Gen.Constant(""))
            from offset in Gen.Choose(0, text.Length + 10)
            select (Text: text.Remove(at, length).Insert(at, piece), Offset: offset);
        Prop.ForAll(damaged.ToArbitrary(), d => CanBeAsked(d.Text, d.Offset)).Holds(2_000);
    }

    [Theory]
    [InlineData("function(a: list<number>) a instance of function<number> -> Any<")]
    [InlineData("1 instance of number<")]
    [InlineData("function/* list<number>")]
    public void What_opens_where_nothing_follows_is_diagnosed(string text) => Assert.True(Holds(text));

    [Theory]
    [InlineData("function/*list<number>", 2)]
    [InlineData("(employer//ar employees in ]1..5[) or employer.share of women between 40 and 60", 22)]
    public void A_place_within_a_comment_can_be_asked_about(string text, int offset) => Assert.True(CanBeAsked(text, offset));

    [Fact]
    public void The_undamaged_ones_are_understood() =>
        Assert.All(Valid, text => Assert.NotNull(SmallPlan.Bind(text, out _, FeelProfile.Conformance)));

    private static bool CanBeAsked(string text, int offset)
    {
        var at = Math.Min(offset, text.Length);
        FeelAssistant.CallAt(text, SmallPlan.Scope, FeelProfile.RuleFile, offset);
        var described = FeelAssistant.Describe(text, SmallPlan.Scope, FeelProfile.RuleFile, offset)?.Span;
        return FeelAssistant.Complete(text, SmallPlan.Scope, FeelProfile.RuleFile, offset).All(c => c.Replaces.Start >= 0 && c.Replaces.End == at)
            && (described is not { } span || (span.Start <= at && at <= span.End && span.End <= text.Length));
    }

    private static bool Holds(string text) => Holds(text, FeelProfile.RuleFile) && Holds(text, FeelProfile.Conformance);

    private static bool Holds(string text, FeelProfile profile)
    {
        var diagnostics = new List<FeelDiagnostic>();
        var reading = FeelBinder.Read(text, SmallPlan.Scope, profile, null, diagnostics);
        var spans = diagnostics.Select(d => d.Span).Concat(reading.Root.DescendantsAndSelf().Select(n => n.Span));
        return reading.IsSound != diagnostics.Exists(d => d.Severity == DiagnosticSeverity.Error)
            && spans.All(s => s.Start >= 0 && s.Length >= 0 && s.End <= text.Length);
    }
}
