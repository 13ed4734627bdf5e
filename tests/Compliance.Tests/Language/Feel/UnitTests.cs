using Compliance.Language;
using static Compliance.Tests.Language.Feel.SmallPlan;

namespace Compliance.Tests.Language.Feel;

/// <summary>Persons stay persons through every operator and function, and never meet percent unseen.</summary>
public class UnitTests
{
    private const string Persons = "employer.regular employees";
    private const string Abroad = "employer.regular employees abroad";
    private const string Percent = "employer.share of women";

    [Theory]
    [InlineData(Persons, "persons")]
    [InlineData("-" + Persons, "persons")]
    [InlineData(Persons + " + 1", "persons")]
    [InlineData("1 - " + Persons, "persons")]
    [InlineData(Persons + " * 2", "persons")]
    [InlineData("2 * " + Persons, "persons")]
    [InlineData(Persons + " / 2", "persons")]
    [InlineData(Persons + " / " + Abroad, "ratio")]
    [InlineData(Persons + " / " + Abroad + " * 100", "percent")]
    [InlineData("100 * " + Persons + " / " + Abroad, null)]
    [InlineData(Persons + " / (" + Abroad + " / 100)", null)]
    [InlineData(Persons + " * " + Percent, "percent of persons")]
    [InlineData(Percent + " * " + Persons + " / 100", "persons")]
    [InlineData(Percent + " / 100", "ratio")]
    [InlineData(Percent + " / 100 * " + Persons, "persons")]
    [InlineData(Percent + " * " + Percent, null)]
    [InlineData("measures[1].cost / " + Persons, "NOK per persons")]
    [InlineData("measures[1].cost / " + Persons + " * " + Persons, "NOK")]
    [InlineData(Persons + " ** 2", null)]
    [InlineData(Persons + " / count(measures)", null)]
    [InlineData("abs(" + Persons + ")", "persons")]
    [InlineData("floor(" + Persons + ")", "persons")]
    [InlineData("ceiling(" + Persons + ", 1)", "persons")]
    [InlineData("decimal(" + Percent + ", 1)", "percent")]
    [InlineData("round half up(" + Percent + ", 1)", "percent")]
    [InlineData("modulo(" + Persons + ", 2)", "persons")]
    [InlineData("min(" + Persons + ", " + Abroad + ")", "persons")]
    [InlineData("max(" + Persons + ", 5)", "persons")]
    [InlineData("sum(measures.cost)", "NOK")]
    [InlineData("mean(measures.cost)", "NOK")]
    [InlineData("sum(measures[done].cost)", "NOK")]
    [InlineData("sum(for m in measures return m.cost * 2)", "NOK")]
    [InlineData("max(concatenate(measures.cost, [measures[1].cost]))", "NOK")]
    [InlineData("reverse(measures.cost)[1]", "NOK")]
    [InlineData("measures.cost[item > 5][1]", "NOK")]
    [InlineData("product(measures.cost)", null)]
    [InlineData("sqrt(" + Persons + ")", null)]
    [InlineData("count(measures)", null)]
    [InlineData("if employer.party demand then " + Persons + " else " + Abroad, "persons")]
    [InlineData("if employer.party demand then " + Persons + " else 0", "persons")]
    [InlineData("[" + Persons + ", " + Abroad + "][1]", "persons")]
    [InlineData("law.threshold as of document.date", "persons")]
    public void An_expression_has_the_unit_of_its_parts(string text, string? unit)
    {
        var root = Bind(text, out var diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal(unit, root!.Unit);
    }

    [Theory]
    [InlineData(Persons + " > " + Percent)]
    [InlineData(Persons + " + " + Percent)]
    [InlineData(Persons + " / " + Abroad + " > " + Percent)]
    [InlineData(Persons + " * " + Percent + " > " + Abroad)]
    [InlineData(Persons + " * 2 > " + Percent)]
    [InlineData("floor(" + Persons + ") = " + Percent)]
    [InlineData(Percent + " between " + Persons + " and 100")]
    [InlineData(Percent + " in [" + Persons + "..100]")]
    [InlineData(Percent + " in [" + Persons + ", 100]")]
    [InlineData(Percent + " in (< " + Persons + ")")]
    [InlineData("[" + Persons + "..measures[1].cost] = [1..2]")]
    [InlineData("min(" + Persons + ", " + Percent + ") > 1")]
    [InlineData("sum(measures.cost) > " + Persons)]
    [InlineData("list contains(measures.cost, " + Persons + ")")]
    [InlineData("rounds to(" + Percent + ", " + Persons + ")")]
    [InlineData("before(" + Percent + ", " + Persons + ")")]
    [InlineData("(if employer.party demand then " + Persons + " else " + Percent + ") > 1")]
    [InlineData("some c in measures.cost satisfies c > " + Persons)]
    [InlineData("is empty(measures.cost[item > " + Persons + "])")]
    [InlineData("is empty(measures[cost > " + Persons + "])")]
    public void Two_units_that_meet_are_told(string text) => Assert.Equal("CMP2009", Diagnose(text).Id);

    [Fact]
    public void A_share_of_one_beside_percent_says_what_to_do() => Assert.Equal(
        "the left side is a share of one, the other side counts percent; multiply by 100",
        Diagnose(Persons + " / " + Abroad + " > " + Percent).Message);

    [Fact]
    public void Every_function_that_gives_a_number_was_thought_of()
    {
        string[] without =
        [
            "number", "string length", "count", "product", "sqrt", "log", "exp", "day of year", "week of year", "index of",
        ];
        var numeric = FunctionTable.All
            .Where(f => f.Signatures.Any(s => s.ResultType(s.Parameters.Select(p => p.Type).ToList()) is { } type && (type.Kind == FeelTypeKind.Number || type.Element?.Kind == FeelTypeKind.Number)))
            .Select(f => f.Name)
            .Except(without)
            .Where(name => Bind(Example(name), out _)?.Unit != "NOK");

        Assert.Empty(numeric);
    }

    private static string Example(string function) => function switch
    {
        "abs" or "floor" or "ceiling" => function + "(measures[1].cost)",
        "decimal" or "round up" or "round down" or "round half up" or "round half down" => function + "(measures[1].cost, 1)",
        "modulo" => "modulo(measures[1].cost, 7)",
        "mode" => "mode(measures.cost)[1]",
        _ => function + "(measures.cost)",
    };
}
