using Compliance.Language;

namespace Compliance.Tests.Language.Text;

public class SuggestionTests
{
    private static readonly string[] Names = ["regular employees", "sector", "legal form", "name", "act"];

    [Theory]
    [InlineData("regular employes", "regular employees")]
    [InlineData("regularemployee", "regular employees")]
    [InlineData("sectro", "sector")]
    [InlineData("Legal-From", "legal form")]
    [InlineData("nam", "name")]
    public void The_nearest_name_is_found(string written, string expected) => Assert.Equal(expected, Suggestion.Nearest(written, Names));

    [Theory]
    [InlineData("")]
    [InlineData("xyz")]
    [InlineData("employer name and form")]
    [InlineData("q")]
    public void Nothing_is_suggested_where_nothing_is_near(string written) => Assert.Null(Suggestion.Nearest(written, Names));

    [Theory]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("abc", "xabc", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "ab", 2)]
    public void Swapped_letters_count_as_one_change(string a, string b, int distance) => Assert.Equal(distance, Suggestion.Distance(a, b));

    [Theory]
    [InlineData("employees", "regular employees")]
    [InlineData("legal form of the employer", "legal form")]
    [InlineData("act", null)]
    [InlineData("qqqq", null)]
    public void A_name_that_grew_or_shrank_is_recognised(string written, string? expected) => Assert.Equal(expected, Suggestion.Grown(written, Names));

    [Fact]
    public void A_very_long_word_is_not_compared() => Assert.Null(Suggestion.Nearest(new string('a', 1_000_000), Names));

    [Fact]
    public void The_end_of_a_message_asks()
    {
        Assert.Equal("; did you mean `sector`?", Suggestion.DidYouMean("sectr", Names));
        Assert.Equal("", Suggestion.DidYouMean("qqqq", Names));
    }
}
