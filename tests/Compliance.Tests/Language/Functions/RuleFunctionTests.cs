using Compliance.Language;
using static Compliance.Tests.Language.Some;

namespace Compliance.Tests.Language;

public class RuleFunctionTests
{
    [Theory]
    [InlineData("87.35", "87.4", true)]
    [InlineData("87.349", "87.4", false)]
    [InlineData("87.36", "87", true)]
    [InlineData("87.5", "88", true)]
    [InlineData("87.4", "87.40", true)]
    [InlineData("87.404", "87.40", true)]
    [InlineData("87.41", "87.40", false)]
    [InlineData("-87.5", "-88", true)]
    [InlineData("75.88", "75.8", true)]
    [InlineData("75.88", "75.7", false)]
    [InlineData("39.57", "39", true)]
    [InlineData("39.57", "41", false)]
    public void A_value_is_rounded_or_cut_off_at_the_decimals_that_were_written(string value, string stated, bool equal) =>
        Shows(equal ? "true" : "false", Call("rounds to", Call("number", value), Call("number", stated)));

    [Fact]
    public void Every_second_year_is_counted_in_years()
    {
        Shows("true", Call("every second year", 2024, 2025));
        Shows("true", Call("every second year", 2025, 2025));
        Shows("false", Call("every second year", 2023, 2025));
    }

    [Fact]
    public void A_date_is_older_than_a_duration_when_more_has_passed()
    {
        Shows("false", Call("older than", At("2023-12-31"), At("P2Y"), At("2025-12-31")));
        Shows("true", Call("older than", At("2023-12-30"), At("P2Y"), At("2025-12-31")));
        Shows("true", Call("older than", At("2025-12-01"), At("P14D"), At("2025-12-31")));
        Shows("false", Call("older than", At("2026-12-01"), At("P14D"), At("2025-12-31")));
        Shows("true", Call("older than", At("2023-12-31T09:00:00"), At("P2Y"), At("2025-12-31T10:00:00")));
    }

    [Fact]
    public void A_date_is_within_a_duration_that_ends_at_another()
    {
        Shows("true", Call("within", At("2023-12-31"), At("P2Y"), At("2025-12-31")));
        Shows("false", Call("within", At("2023-12-30"), At("P2Y"), At("2025-12-31")));
        Shows("true", Call("within", At("2025-12-31"), At("P2Y"), At("2025-12-31")));
        Shows("false", Call("within", At("2026-01-01"), At("P2Y"), At("2025-12-31")));
        Fails("years 1 to 9999", Call("within", At("2026-01-01"), At("P9000Y"), At("2025-12-31")));
    }

    [Fact]
    public void Lists_name_words_and_are_empty()
    {
        Shows("true", Call("names", List("pay", "age", "care"), "age", "pay"));
        Shows("false", Call("names", List("pay"), "age", "pay"));
        Shows("true", Call("is empty", List()));
        Shows("false", Call("is empty", List((object?)null)));
    }

    [Fact]
    public void What_only_a_check_can_answer_is_marked()
    {
        Assert.All(new[] { "stated", "present" }, name => Assert.True(FunctionTable.Find(name)!.IsSpecial));
        Fails("only a check", Call("stated", 1));
    }
}
