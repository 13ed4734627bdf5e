using static Compliance.Tests.Language.Some;

namespace Compliance.Tests.Language;

public class StringFunctionTests
{
    [Fact]
    public void Substring_counts_from_1_or_from_the_end()
    {
        Shows("\"oba\"", Call("substring", "foobar", 3, 3));
        Shows("\"obar\"", Call("substring", "foobar", 3));
        Shows("\"ba\"", Call("substring", "foobar", -3, 2));
        Shows("\"oba\"", Call("substring", "foobar", 3, 3.8m));
        Shows("\"\"", Call("substring", "foobar", 9));
        Fails("count from 1", Call("substring", "foobar", 0));
        Fails("shorter than the start", Call("substring", "foobar", -9));
        Fails("cannot be negative", Call("substring", "foobar", 1, -1));
    }

    [Fact]
    public void Characters_outside_the_basic_plane_count_once()
    {
        Shows("3", Call("string length", "\U0001F40Eab"));
        Shows("\"ab\"", Call("substring", "\U0001F40Eab", 2));
        Shows("\"\U0001F40E\"", Call("substring", "\U0001F40Eab", -3, 1));
    }

    [Fact]
    public void Parts_are_found_before_and_after()
    {
        Shows("\"foo\"", Call("substring before", "foobar", "bar"));
        Shows("\"\"", Call("substring before", "foobar", "x"));
        Shows("\"ar\"", Call("substring after", "foobar", "ob"));
        Shows("\"\"", Call("substring after", "foobar", "x"));
        Shows("\"abc\"", Call("substring after", "abc", ""));
    }

    [Fact]
    public void Letters_change_their_case_the_same_everywhere()
    {
        Shows("\"KJØNN I\"", Call("upper case", "kjønn i"));
        Shows("\"kjønn i\"", Call("lower case", "KJØNN I"));
    }

    [Fact]
    public void Texts_contain_start_and_end()
    {
        Shows("true", Call("contains", "jevnlig", "vnl"));
        Shows("true", Call("contains", "", ""));
        Shows("false", Call("starts with", "jevnlig", "Jev"));
        Shows("true", Call("ends with", "jevnlig", "lig"));
    }

    [Fact]
    public void Texts_are_joined_without_nulls()
    {
        Shows("\"a and b\"", Call("string join", List("a", null, "b"), " and "));
        Shows("\"ab\"", Call("string join", List("a", "b"), null));
        Shows("\"\"", Call("string join", List()));
        Fails("an item is a number", Call("string join", List("a", 1)));
    }

    [Theory]
    [InlineData("abracadabra", "bra", "", true)]
    [InlineData("Mary\rJones", "Mary.Jones", "", false)]
    [InlineData("Mary\rJones", "Mary.Jones", "s", true)]
    [InlineData("abc\n", "c$", "", false)]
    [InlineData("\nabcd\ndefg\n", "^$", "m", true)]
    [InlineData("hello world", "hello\\ sworld", "x", true)]
    [InlineData("hello world", "he ll o[ ]worl d", "x", true)]
    [InlineData("hello world", "\\p{ I s B a s i c L a t i n }+", "x", true)]
    [InlineData("x", "[A-Z-[OI]]", "i", true)]
    [InlineData("O", "[A-Z-[OI]]", "i", false)]
    [InlineData("aA", "(a)\\1", "i", true)]
    [InlineData("a.c", "a.c", "q", true)]
    [InlineData("abc", "a.c", "q", false)]
    [InlineData("æ1", "^\\i\\c$", "", true)]
    public void Patterns_are_those_of_XPath(string input, string pattern, string flags, bool matches) =>
        Shows(matches ? "true" : "false", Call("matches", input, pattern, flags));

    [Theory]
    [InlineData("(.)\\2", "", "names a group that is not closed before it")]
    [InlineData("(asd)[asd\\1]", "", "names a group")]
    [InlineData("[asd\\0]", "", "names a group")]
    [InlineData("(?=a)", "", "must be `(?:`")]
    [InlineData("\\bord", "", "`\\b` means nothing in a pattern")]
    [InlineData("[a", "", "is not closed")]
    [InlineData("a\\", "", "cannot end")]
    [InlineData("(a", "", "is no pattern")]
    [InlineData("*", "", "is no pattern")]
    [InlineData("\\p{ IsBasicLatin}", "", "is no pattern")]
    [InlineData("a", "X", "is no flag")]
    [InlineData("a", " ", "is no flag")]
    public void What_XPath_does_not_know_is_refused(string pattern, string flags, string problem) =>
        Fails(problem, Call("matches", "hello", pattern, flags));

    [Fact]
    public void Replacements_take_groups_by_number()
    {
        Shows("\"[1=ab][2=]cd\"", Call("replace", "abcd", "(ab)|(a)", "[1=$1][2=$2]"));
        Shows("\"facet[i][o][u]sl[y]\"", Call("replace", "facetiously", "[iouy]", "[$0]"));
        Shows("\"a0c\"", Call("replace", "abc", "(b)", "$10".Replace("$1", "", StringComparison.Ordinal)));
        Shows("\"abb0c\"", Call("replace", "abc", "(b)", "$1$10"));
        Shows("\"a$c\"", Call("replace", "abc", "b", "\\$"));
        Shows("\"###\"", Call("replace", "abc", "[A-Z]", "#", "i"));
        Fails("is no replacement", Call("replace", "abc", "b", "$x"));
        Fails("empty text", Call("replace", "abc", "x*", "-"));
    }

    [Fact]
    public void Texts_are_split_at_a_pattern()
    {
        Shows("[\"John\", \"Doe\"]", Call("split", "John Doe", "\\s"));
        Shows("[\"a\", \"b\", \"\", \"\"]", Call("split", "a;b;;", ";"));
        Shows("[\"\"]", Call("split", "", ";"));
        Fails("empty text", Call("split", "abc", ""));
    }

    [Fact]
    public void A_pattern_that_would_run_for_ever_is_stopped() =>
        Fails("takes too long", Call("matches", new string('a', 60) + "!", "^((a+)+)+$"));

    [Fact]
    public void A_pattern_has_a_longest_length() => Fails("at most 1000", Call("matches", "a", new string('(', 100_000)));
}
