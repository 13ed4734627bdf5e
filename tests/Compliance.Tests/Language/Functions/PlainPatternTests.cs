using System.Text.RegularExpressions;
using Compliance.Language;

namespace Compliance.Tests.Language.Functions;

public class PlainPatternTests
{
    [Theory]
    [InlineData("året|årlig", "Arbeidet går hele året.", true)]
    [InlineData("20[0-9][0-9]|yearly", "by 2027", true)]
    [InlineData("20[0-9][0-9]|yearly", "by 20x7", false)]
    [InlineData("20[0-9][0-9]", "by 202", false)]
    [InlineData("[a-cx]y", "xy", true)]
    [InlineData("[a-cx]y", "dy", false)]
    [InlineData("Yearly", "yearly", false)]
    [InlineData("a", "", false)]
    public void Words_and_ranges_are_found_as_by_a_regular_expression(string pattern, string text, bool isFound)
    {
        Assert.Equal(isFound, PlainPattern.Of(pattern)!.IsMatch(text));
        Assert.Equal(isFound, Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a|")]
    [InlineData("|a")]
    [InlineData("a.b")]
    [InlineData("a*")]
    [InlineData("(a)")]
    [InlineData("^a")]
    [InlineData("a{2}")]
    [InlineData(@"\d")]
    [InlineData("[^a]")]
    [InlineData("[a-]")]
    [InlineData("[b-a]")]
    [InlineData("[a")]
    [InlineData("a]")]
    [InlineData("[]")]
    [InlineData("[a-z-[b]]")]
    public void Every_other_pattern_is_left_to_regular_expressions(string pattern) => Assert.Null(PlainPattern.Of(pattern));

    [Fact]
    public void Whatever_is_plain_means_what_it_means_to_a_regular_expression()
    {
        var random = new Random(11);
        string[] pieces = ["a", "b", "å", "A", "0", "|", "[a-c]", "[0-9b]", " ", "-", "^", "]", "[", "#", ",", ":", "\n"];
        for (var trial = 0; trial < 5_000; trial++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (PlainPattern.Of(pattern) is not { } plain)
                continue;
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 8)).Select(_ => "abåA0 #,:\nc9"[random.Next(12)]));
            Assert.True(Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant) == plain.IsMatch(text), $"`{pattern}` in `{text}`");
        }
    }
}
