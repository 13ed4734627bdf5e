using Compliance.Language;
using Compliance.Language.Feel;
using static Compliance.Tests.Language.Feel.SmallPlan;

namespace Compliance.Tests.Language.Feel;

public class BinderTests
{
    [Theory]
    [InlineData("employer.regular employees > 50", "true or false")]
    [InlineData("employer.regular\n  employees abroad", "a number")]
    [InlineData("employer . name", "text")]
    [InlineData("four-step duty and employer.party demand", "true or false")]
    [InlineData("document.date - plan start", "a duration in days")]
    [InlineData("document.date.year", "a number")]
    [InlineData("document.date + law.interval", "a date")]
    [InlineData("measures[done and cost > 5].number", "a list of text")]
    [InlineData("measures[1].cost", "a number")]
    [InlineData("for m in measures return m.deadline", "a list of dates")]
    [InlineData("law.threshold as of document.date", "a number")]
    [InlineData("some m in measures, o in m.owners satisfies o = employer.name", "true or false")]
    [InlineData("employer.regular employees in ]1..5[", "true or false")]
    [InlineData("employer.regular employees in (1, < 5, >= 10)", "true or false")]
    [InlineData("employer.regular employees between 20 and 50 and four-step duty", "true or false")]
    [InlineData("{lowest: 1, highest: lowest + 1}.highest", "a number")]
    [InlineData("if four-step duty then \"public\" else employer.sector", "text")]
    [InlineData("1 + // the first\n /* and the */ 2", "a number")]
    [InlineData("every second year(document.reference year, 2024)", "true or false")]
    [InlineData("substring(string: employer.name, start position: 2)", "text")]
    public void An_expression_has_one_type(string text, string type)
    {
        var root = Bind(text, out var diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal(type, root!.Type.ToString());
    }

    [Theory]
    [InlineData("employr.name", "CMP2001", "employr", "there is no name `employr`; did you mean `employer`?", "employer")]
    [InlineData("four-step dty or true", "CMP2001", "four-step dty", "there is no name `four-step dty`; did you mean `four-step duty`?", "four-step duty")]
    [InlineData("regular employees > 5", "CMP2001", "regular employees", "there is no name `regular employees`; did you mean `employer.regular employees`?", "employer.regular employees")]
    [InlineData("jevnlig sysselsatte > 50", "CMP2001", "jevnlig sysselsatte", "`jevnlig sysselsatte` is `employer.regular employees`", "employer.regular employees")]
    [InlineData("employer.regular employes > 5", "CMP2010", "regular employes", "`employer` has no entry `regular employes`; did you mean `regular employees`?", "regular employees")]
    [InlineData("employer.regular employees here > 5", "CMP2010", "regular employees here", "`employer` has no entry `regular employees here`; did you mean `regular employees`?", "regular employees")]
    [InlineData("document.date.yeer = 1", "CMP2010", "yeer", "a date has no entry `yeer`; did you mean `year`?", "year")]
    [InlineData("employer.name.length", "CMP2010", "length", "text has no entries, so `length` cannot be read from it", null)]
    [InlineData("cuont(measures)", "CMP2004", "cuont", "there is no function `cuont`; did you mean `count`?", "count")]
    [InlineData("count(measures, 1)", "CMP2005", "count", "`count` takes 1 argument, but has 2", null)]
    [InlineData("substring(string: \"a\", begin: 1)", "CMP2005", "substring", "`substring` has the parameters `string`, `start position`, `length`", null)]
    [InlineData("present(employer.name)", "CMP2006", "employer.name", "`list` of `present` must be a list of anything, but is text", null)]
    public void What_is_not_declared_is_reported_with_the_nearest(string text, string id, string at, string message, string? replacement)
    {
        var diagnostic = Diagnose(text);

        Assert.Equal((id, message, replacement), (diagnostic.Id, diagnostic.Message, diagnostic.Replacement));
        Assert.Equal(at, text.Substring(diagnostic.Span.Start, diagnostic.Span.Length));
    }

    [Theory]
    [InlineData("employer.name > 5", "CMP2003", "text cannot be compared with a number")]
    [InlineData("employer.name = 5", "CMP2003", "text and a number are never equal; both sides must be of the same type")]
    [InlineData("four-step duty < true", "CMP2003", "true or false has no order and cannot be less or more than anything")]
    [InlineData("employer.name in [1..5]", "CMP2003", "text is never in a range of numbers")]
    [InlineData("document.date + 5", "CMP2002", "cannot add a date and a number")]
    [InlineData("5 - document.date", "CMP2002", "cannot subtract a date from a number")]
    [InlineData("-employer.name", "CMP2002", "a minus sign stands before a number or a duration, but this is text")]
    [InlineData("four-step duty or employer.name", "CMP2002", "`or` joins conditions, but this is text")]
    [InlineData("[1, \"a\"]", "CMP2002", "the items of a list must be of one type, but this is text beside a number")]
    [InlineData("if four-step duty then 1 else \"a\"", "CMP2002", "both answers of `if` must be of one type, but this is text beside a number")]
    [InlineData("if employer.name then 1 else 2", "CMP2007", "`if` is followed by a condition, but this is text")]
    [InlineData("not(employer.name)", "CMP2007", "`not` turns a condition round, but this is text")]
    [InlineData("some m in measures satisfies m.cost", "CMP2007", "`satisfies` is followed by a condition, but this is a number")]
    [InlineData("measures[\"a\"]", "CMP2007", "`[ ]` holds a condition or a position, but this is text")]
    [InlineData("employer.name[1]", "CMP2011", "`[ ]` takes items from a list, but this is text")]
    [InlineData("some n in employer.name satisfies true", "CMP2011", "a list was expected after `in`, but this is text")]
    [InlineData("employer.name as of document.reference year", "CMP2002", "a date stands after `as of`, but this is a number")]
    [InlineData("employer.regular employees = employer.share of women", "CMP2009", "the left side counts persons, the right side percent")]
    [InlineData("employer.regular employees + employer.share of women > 1", "CMP2009", "the left side counts persons, the right side percent")]
    [InlineData("law.threshold < employer.share of women", "CMP2009", "the left side counts persons, the right side percent")]
    [InlineData("1 / 0", "CMP2013", "this cannot be worked out: division by zero")]
    [InlineData("date(\"2025-02-30\")", "CMP2013", "this cannot be worked out: `2025-02-30` is not a date; write `2025-12-31`")]
    public void What_would_be_null_elsewhere_is_a_mistake_here(string text, string id, string message)
    {
        var diagnostic = Diagnose(text);

        Assert.Equal((id, message), (diagnostic.Id, diagnostic.Message));
    }

    [Theory]
    [InlineData("employer.sector = \"publik\"", "\"public\"")]
    [InlineData("\"privat\" = employer.sector", "\"private\"")]
    [InlineData("employer.sector in [\"public\", \"privat\"]", "\"private\"")]
    [InlineData("names(document.themes, \"harasment\")", "\"harassment\"")]
    [InlineData("list contains(document.themes, \"harasment\")", "\"harassment\"")]
    [InlineData("\"harasment\" in document.themes", "\"harassment\"")]
    public void A_text_that_is_no_word_of_the_enumeration_is_a_mistake(string text, string replacement)
    {
        var diagnostic = Diagnose(text);

        Assert.Equal(("CMP2008", replacement), (diagnostic.Id, diagnostic.Replacement));
    }

    [Theory]
    [InlineData("", "CMP1002", 0, 0, "an expression was expected, but there is nothing")]
    [InlineData("four-step duty and", "CMP1002", 18, 0, "a value was expected, but the expression ends")]
    [InlineData("> 50", "CMP1001", 0, 1, "a value on the left of the comparison was expected, but `>` was found")]
    [InlineData("law.threshold = 50 persons", "CMP1001", 19, 7, "an operator or the end of the expression was expected, but `persons` was found")]
    [InlineData("if true then 1", "CMP1002", 14, 0, "`else` with a second value was expected, but the expression ends")]
    [InlineData("some m measures satisfies true", "CMP1001", 16, 9, "`in` and a list after the variable was expected, but `satisfies` was found")]
    [InlineData("(true or false", "CMP1003", 0, 1, "`(` is not closed: `)` was expected, but the end was found")]
    [InlineData("[1, 2 3]", "CMP1003", 6, 1, "`[` is not closed: `]` was expected, but `3` was found")]
    [InlineData("\"abc", "CMP1004", 0, 1, "the text is not closed; a `\"` is missing")]
    [InlineData("1 == 1", "CMP1005", 2, 2, "`==` is written `=`")]
    [InlineData("true && false", "CMP1005", 5, 2, "`&&` is written `and`")]
    [InlineData("1 + 12345678901234567890123456789012", "CMP1006", 4, 32, "`12345678901234567890123456789012` has more digits than can be kept; 28 are the most")]
    [InlineData("1 < 2 < 3", "CMP1010", 6, 1, "comparisons cannot be chained; write `a < b and b < c`")]
    [InlineData("1 + /* 2", "CMP1002", 8, 0, "a value was expected, but the expression ends")]
    public void A_mistake_of_syntax_says_what_was_expected_and_where(string text, string id, int start, int length, string message)
    {
        var diagnostic = Diagnose(text);

        Assert.Equal((id, message, new TextSpan(start, length)), (diagnostic.Id, diagnostic.Message, diagnostic.Span));
    }

    [Theory]
    [InlineData("null = employer.name", "CMP1012")]
    [InlineData("(employer.sector) in [\"public\"] and true", "CMP1011")]
    [InlineData("employer.regular employees in [1..5] and true", "CMP1011")]
    [InlineData("-2 ** 2", "CMP1011")]
    [InlineData("measures[2]", "CMP1012")]
    [InlineData("1 instance of number", "CMP1012")]
    [InlineData("function(x: number) x", "CMP1012")]
    [InlineData("today() > document.date", "CMP1012")]
    [InlineData("now() = now()", "CMP1012")]
    [InlineData("employer.regular employees in [(< 5)]", "CMP1012")]
    [InlineData("some employer in measures satisfies true", "CMP3006")]
    public void Rule_files_refuse_what_others_read_differently_or_cannot_be_explained(string text, string id)
    {
        Bind(text, out var diagnostics);

        Assert.Contains(id, diagnostics.Select(d => d.Id));
    }

    [Theory]
    [InlineData("(employer.regular employees in [1..5]) and true")]
    [InlineData("true and employer.regular employees in [1..5]")]
    [InlineData("(-2) ** 2")]
    [InlineData("2 ** -2")]
    [InlineData("measures[1].done")]
    [InlineData("measures[-1].done")]
    public void Rule_files_take_the_clear_form(string text)
    {
        Bind(text, out var diagnostics);

        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Several_wrong_names_are_reported_at_once()
    {
        Bind("employr.name = \"a\" and mesures = 1", out var diagnostics);

        Assert.Equal(["employr", "mesures"], diagnostics.Select(d => "employr.name = \"a\" and mesures = 1".Substring(d.Span.Start, d.Span.Length)));
    }

    [Fact]
    public void An_expression_of_another_type_than_wanted_is_a_mistake()
    {
        Assert.Equal("CMP2007", Diagnose("employer.name", expected: FeelType.Boolean).Id);
        Assert.Equal("this gives text, but a number was expected", Diagnose("employer.name", expected: FeelType.Number).Message);
        Assert.Equal("CMP2008", Diagnose("\"a\"", expected: FeelType.Enumeration("size", ["small", "large"])).Id);
    }

    [Theory]
    [InlineData("four-step duty", null)]
    [InlineData("for year", "`for` is a word of the language and cannot be part of a name")]
    [InlineData("2nd year", "a name starts with a letter, not with `2`")]
    [InlineData("a+b", "a name holds letters, digits, spaces and hyphens within a word, not `+`")]
    [InlineData("a  b", "the words of a name are separated by one space")]
    [InlineData("", "a name has at least one letter")]
    public void A_name_that_would_be_misread_cannot_be_declared(string name, string? why) => Assert.Equal(why, Names.WhyIllegal(name));

    [Fact]
    public void The_longest_declared_name_wins_whatever_characters_it_has()
    {
        var scope = new Scope();
        foreach (var name in new[] { "days", "days in weekend", "a", "b", "a-b", "is it" })
            scope.TryAdd(new Symbol(name, FeelType.Number));

        string Type(string text) => FeelCompiler.Bind(text, scope, FeelProfile.Conformance, null, [])?.Root switch
        {
            BoundSymbol symbol => symbol.Symbol.Name,
            { } other => other.GetType().Name,
            null => "mistake",
        };

        Assert.Equal("days in weekend", Type("days in weekend"));
        Assert.Equal("BoundIn", Type("days in [1, 2]"));
        Assert.Equal("a-b", Type("a-b"));
        Assert.Equal("BoundArithmetic", Type("a - b"));
        Assert.Equal("BoundFor", Type("for i in [days in weekend] return i"));
        Assert.Equal("is it", Type("is   it"));
    }

    [Fact]
    public void What_consists_of_constants_is_worked_out_and_keeps_its_literals()
    {
        var root = Assert.IsType<BoundComparison>(Bind("law.threshold > 10 * (2 + 3)", out _));
        var folded = Assert.IsType<BoundConstant>(root.Right);

        Assert.Equal(50m, folded.Value.AsNumber);
        Assert.Equal([10m, 2m, 3m], folded.DescendantsAndSelf().OfType<BoundConstant>().Where(c => c.IsLiteral).Select(c => c.Value.AsNumber));
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("not(", ")")]
    [InlineData("-", "")]
    [InlineData("if true then 1 else ", "")]
    [InlineData("for i in ", " return i")]
    [InlineData("{a: ", "}")]
    [InlineData("function() ", "")]
    public void Depth_is_bounded_with_a_clear_message(string before, string after)
    {
        var text = string.Concat(Enumerable.Repeat(before, 500)) + "1" + string.Concat(Enumerable.Repeat(after, 500));
        Bind(text, out var diagnostics, FeelProfile.Conformance);

        Assert.Contains(diagnostics, d => d.Id == "CMP1008");
    }

    [Theory]
    [InlineData("1", " + law.threshold")]
    [InlineData("measures", "[done]")]
    [InlineData("true", " and four-step duty or true")]
    public void A_long_row_of_steps_is_bounded_or_flat(string first, string step)
    {
        var root = Bind(first + string.Concat(Enumerable.Repeat(step, 400)), out var diagnostics);

        Assert.True(root is { Depth: <= 250 } || diagnostics.Exists(d => d.Id == "CMP1008"));
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused() => Assert.Equal("CMP1009", Diagnose(new string('1', 20_001)).Id);

    [Theory]
    [InlineData("product([])", "CMP2013")]
    [InlineData("for i in [2..1] return i", "CMP2013")]
    [InlineData("{f: function(x) x + 1}.f(\"a\") + 1", "CMP2006")]
    [InlineData("{f: function(g) g(1, 2)}.f(sqrt)", "CMP2006")]
    public void What_constants_and_arguments_tell_is_known_before_anything_runs(string text, string id) =>
        Assert.Equal(id, SmallPlan.Diagnose(text, FeelProfile.Conformance).Id);

    [Theory]
    [InlineData("{f: function(x) x}.f(\"a\")", "text")]
    [InlineData("{f: function(x) [x]}.f(1)", "a list of numbers")]
    [InlineData("{f: function(x) if x instance of number then x + 1 else x}.f(\"a\")", "any value")]
    [InlineData("{f: function(x) if x = null then 1 else x + 1}.f(null)", "a number")]
    [InlineData("{f: function(f) f(f)}.f(function(f) f(f))", "any value")]
    public void A_parameter_without_a_type_takes_that_of_its_argument(string text, string type) =>
        Assert.Equal(type, SmallPlan.Bind(text, out _, FeelProfile.Conformance)?.Type.ToString());
}
