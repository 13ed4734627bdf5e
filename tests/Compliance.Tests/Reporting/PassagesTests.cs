using Compliance.Findings;
using Compliance.Reporting;

namespace Compliance.Tests.Reporting;

public class PassagesTests
{
    [Fact]
    public void A_quotation_gives_way_to_a_longer_one_of_the_same_line() => Assert.Equal(
        ["Antall kvinner: 118 (28,6 %)", "294"],
        Shown(At("a", 1, "Antall kvinner: 118 (28,6 %)", null), At("a.women", 1, "118", "118"), At("a.men", 2, "294", "294")));

    [Fact]
    public void A_value_that_was_read_from_other_words_keeps_its_quotation() => Assert.Equal(
        ["Alle arbeider heltid", "Alle"],
        Shown(At("a", 1, "Alle arbeider heltid", null), At("b", 1, "Alle", "0")));

    [Fact]
    public void Equal_quotations_of_a_line_are_shown_once() => Assert.Equal(["118"], Shown(At("a", 1, "118", "118"), At("b", 1, "118", "118")));

    [Fact]
    public void The_kind_of_the_document_is_quoted_only_where_nothing_else_is()
    {
        Assert.Equal(["118"], Shown(At("document.kind", 2, "Plan", "plan"), At("a", 1, "118", "118")));
        Assert.Equal(["Plan"], Shown(At("document.kind", 2, "Plan", "plan")));
    }

    private static Evidence At(string path, int line, string excerpt, string? value) => HandmadeReports.At(path, line, excerpt, value);

    private static IEnumerable<string?> Shown(params Evidence[] places) => Passages
        .Of(HandmadeReports.Finding("r", Outcome.NotMet, Grade.Minor, "t", "m") with { Places = places })
        .Select(p => p.Place.Excerpt);
}
