using Compliance.Language;
using Compliance.Language.Prose;

namespace Compliance.Tests.Language.Prose;

public class PhrasesTests
{
    private static readonly Phrases Norwegian = Phrases.For("nb");
    private static readonly Phrases English = Phrases.For("en");

    [Theory]
    [InlineData("2023", "2023", "2023")]
    [InlineData("9999.5", "9999,5", "9999.5")]
    [InlineData("10000", "10\u00a0000", "10,000")]
    [InlineData("-1234567.25", "-1\u00a0234\u00a0567,25", "-1,234,567.25")]
    public void Numbers_are_grouped_from_ten_thousand(string number, string norwegian, string english)
    {
        var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(norwegian, Norwegian.Number(value));
        Assert.Equal(english, English.Number(value));
    }

    [Theory]
    [InlineData("2024-01-01", "2024-12-31", "2024", "2024")]
    [InlineData("2024-01-01", "2024-03-31", "første kvartal 2024", "first quarter of 2024")]
    [InlineData("2024-07-01", "2024-12-31", "andre halvår 2024", "second half of 2024")]
    [InlineData("2024-02-01", "2024-02-29", "februar 2024", "February 2024")]
    [InlineData("2024-02-29", "2024-02-29", "29. februar 2024", "29 February 2024")]
    [InlineData("2024-02-01", "2024-03-15", "mellom 1. februar 2024 og 15. mars 2024", "between 1 February 2024 and 15 March 2024")]
    public void A_stretch_of_days_is_printed_as_precisely_as_it_was_stated(string first, string last, string norwegian, string english)
    {
        Assert.True(Date.TryParse(first, out var from));
        Assert.True(Date.TryParse(last, out var to));
        Assert.Equal(norwegian, Norwegian.Period(from, to));
        Assert.Equal(english, English.Period(from, to));
    }

    [Fact]
    public void A_list_reads_as_one_says_it()
    {
        Assert.Equal("ingen", Norwegian.List([]));
        Assert.Equal("a", Norwegian.List(["a"]));
        Assert.Equal("a, b og d", Norwegian.List(["a", "b", "d"]));
        Assert.Equal("a, b and d", English.List(["a", "b", "d"]));
    }

    [Fact]
    public void A_citation_is_rendered_in_the_language_of_the_report()
    {
        Assert.Equal("§ 26 andre ledd bokstav a", Norwegian.Pinpoint("§ 26 andre ledd bokstav a"));
        Assert.Equal("section 26 a third paragraph last sentence", English.Pinpoint("§ 26 a tredje ledd siste punktum"));
    }

    [Fact]
    public void An_imprecise_number_keeps_its_bounds()
    {
        var over = new Unknown(new Reason(ReasonKind.Imprecise, null)) { Low = Value.Of(50m), LowIsExclusive = true };
        var between = new Unknown(new Reason(ReasonKind.Imprecise, null)) { Low = Value.Of(45m), High = Value.Of(55m) };
        Assert.Equal("mer enn 50", Norwegian.Imprecise(over, v => Norwegian.Number(v.AsNumber)));
        Assert.Equal("between 45 and 55", English.Imprecise(between, v => English.Number(v.AsNumber)));
    }

    [Theory]
    [InlineData("det finnes en tidligere plan", "det finnes ikke en tidligere plan", "det ikke finnes en tidligere plan")]
    [InlineData("loven var opphevet da", "loven var ikke opphevet da", "loven ikke var opphevet da")]
    [InlineData("alle arbeider heltid", null, null)]
    [InlineData("et annet organ enn styret har ansvaret", null, null)]
    [InlineData("den som leder arbeidet, er navngitt", null, null)]
    public void A_norwegian_statement_is_denied_by_its_verb_where_that_is_its_contrary(string statement, string? main, string? subordinate)
    {
        Assert.Equal(main, Norwegian.Deny(statement, isSubordinate: false));
        Assert.Equal(subordinate, Norwegian.Deny(statement, isSubordinate: true));
    }

    [Theory]
    [InlineData("there is an earlier plan", "there is no earlier plan")]
    [InlineData("the goal can be measured", "the goal cannot be measured")]
    [InlineData("all are permanent", null)]
    [InlineData("the undertaking must file an annual report", null)]
    public void An_english_statement_is_denied_by_its_verb_where_that_is_its_contrary(string statement, string? denied) =>
        Assert.Equal(denied, English.Deny(statement, isSubordinate: true));

    [Fact]
    public void A_subject_with_a_clause_of_its_own_ends_with_a_comma_in_norwegian()
    {
        Assert.Equal("antall ansatte som legges til grunn,", Norwegian.Subject("antall ansatte som legges til grunn"));
        Assert.Equal("antall ansatte", Norwegian.Subject("antall ansatte"));
    }
}
