using Compliance.Language;
using FsCheck.Fluent;

namespace Compliance.Tests.Language.Text;

public class YamlReaderTests
{
    [Fact]
    public void A_file_becomes_scalars_lists_and_mappings_with_places()
    {
        var tree = YamlReader.Read("plan.yaml", "a: 1\nlist:\n  - x\n  - 'y z'\nflow: {k: [[1], {a: b}]}\n");
        Assert.Empty(tree.Errors);
        var root = Assert.IsType<YamlMapping>(tree.Root);
        Assert.Equal(["a", "list", "flow"], root.Entries.Select(e => e.Key.Value));
        var list = Assert.IsType<YamlSequence>(root.Find("list"));
        var quoted = Assert.IsType<YamlScalar>(list.Items[1]);
        Assert.Equal(("y z", YamlStyle.SingleQuoted, 4, 5), (quoted.Value, quoted.Style, quoted.Line, quoted.Column));
        Assert.Equal("'y z'", TextOf(quoted));
        Assert.Equal("- x\n  - 'y z'", TextOf(list));
        Assert.True(Assert.IsType<YamlMapping>(root.Find("flow")).IsFlow);
        Assert.Equal("{k: [[1], {a: b}]}", TextOf(root.Find("flow")!));
    }

    [Theory]
    [InlineData("\uFEFFa: b")]
    [InlineData("a: b\r\n")]
    [InlineData("# first\r\na: b")]
    public void Byte_order_marks_and_line_ends_do_not_move_the_places(string text)
    {
        var tree = YamlReader.Read("f", text);
        var value = Assert.IsType<YamlScalar>(Assert.IsType<YamlMapping>(tree.Root).Find("a"));
        Assert.Equal("b", TextOf(value));
        Assert.Equal(4, value.Column);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n  \n")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    public void An_empty_file_has_no_root_and_no_error(string text)
    {
        var tree = YamlReader.Read("f", text);
        Assert.Null(tree.Root);
        Assert.Empty(tree.Errors);
    }

    [Theory]
    [InlineData("a: [1, 2\nb: }")]
    [InlineData("!!-[\n-:")]
    [InlineData("a: 'open")]
    [InlineData("a: b: c")]
    [InlineData("a:\n\t- b")]
    [InlineData("@")]
    [InlineData("  : measures")]
    public void Malformed_text_is_one_error_and_nothing_is_thrown(string text)
    {
        var tree = YamlReader.Read("f", text);
        Assert.Null(tree.Root);
        var error = Assert.Single(tree.Errors);
        Assert.Equal(YamlErrorKind.Syntax, error.Kind);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Deep_nesting_is_refused_while_it_is_read(char bracket)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var tree = YamlReader.Read("f", new string(bracket, 100_000));
        Assert.Equal(YamlErrorKind.TooDeep, Assert.Single(tree.Errors).Kind);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), watch.Elapsed.ToString());
    }

    [Fact]
    public void Nesting_of_64_levels_is_allowed_and_65_are_not()
    {
        Assert.Empty(YamlReader.Read("f", new string('[', 64) + new string(']', 64)).Errors);
        Assert.Equal(YamlErrorKind.TooDeep, Assert.Single(YamlReader.Read("f", new string('[', 65) + new string(']', 65)).Errors).Kind);
    }

    [Fact]
    public void An_alias_is_the_node_of_its_anchor()
    {
        var root = Assert.IsType<YamlMapping>(YamlReader.Read("f", "base: &b {x: 1}\ngiven: *b\n").Root);
        Assert.Same(root.Find("base"), root.Find("given"));
    }

    [Fact]
    public void Aliases_that_multiply_are_refused()
    {
        var text = new System.Text.StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
            text.Append("a" + i + ": &a" + i + " [" + string.Join(", ", Enumerable.Repeat("*a" + (i - 1), 10)) + "]\n");
        Assert.Equal(YamlErrorKind.TooManyAliases, Assert.Single(YamlReader.Read("f", text.ToString()).Errors).Kind);
    }

    [Theory]
    [InlineData("a: *x")]
    [InlineData("a: &x [*x]")]
    public void An_alias_of_nothing_is_an_error(string text) =>
        Assert.Equal(YamlErrorKind.UnknownAlias, Assert.Single(YamlReader.Read("f", text).Errors).Kind);

    [Fact]
    public void Aliases_do_not_get_around_the_depth()
    {
        var half = new string('[', 40);
        var text = $"a: &a {half}{new string(']', 40)}\nb: {half}*a{new string(']', 40)}";
        Assert.Equal(YamlErrorKind.TooDeep, Assert.Single(YamlReader.Read("f", text).Errors).Kind);
    }

    [Fact]
    public void Tags_other_than_the_core_ones_are_errors()
    {
        Assert.Empty(YamlReader.Read("f", "a: !!str 12").Errors);
        var tree = YamlReader.Read("f", "a: !!python/object:os.system x\nb: !mine y");
        Assert.Equal([YamlErrorKind.Tag, YamlErrorKind.Tag], tree.Errors.Select(e => e.Kind));
    }

    [Fact]
    public void A_key_that_is_a_list_is_an_error_with_its_place()
    {
        var error = Assert.Single(YamlReader.Read("f", "a: 1\n[x, y]: 2\n").Errors);
        Assert.Equal((YamlErrorKind.Key, 2, 1), (error.Kind, error.Line, error.Column));
    }

    [Fact]
    public void A_second_document_is_an_error() =>
        Assert.Equal(YamlErrorKind.SecondDocument, Assert.Single(YamlReader.Read("f", "a: 1\n---\nb: 2\n").Errors).Kind);

    [Fact]
    public void A_duplicate_key_is_kept_for_the_reader_to_judge() =>
        Assert.Equal(2, Assert.IsType<YamlMapping>(YamlReader.Read("f", "a: 1\na: 2\n").Root).Entries.Count);

    [Fact]
    public void A_text_beyond_the_limit_is_not_read() =>
        Assert.Equal(YamlErrorKind.TooLarge, Assert.Single(YamlReader.Read("f", "a: 1234567890", longestText: 10).Errors).Kind);

    [Fact]
    public void Comments_are_found_outside_of_scalars_only()
    {
        var tree = YamlReader.Read("f", "# one\na: b # two\nc: 'x # no' # three\nd: | # four\n  # no\n  text\n# five\ne: [1, # six\n  2]\nf: x#no\n");
        Assert.Equal(["one", "two", "three", "four", "five", "six"], tree.Comments.Select(c => c.Text));
        Assert.Equal([1, 2, 3, 4, 7, 8], tree.Comments.Select(c => c.Line));
        Assert.Equal([true, false, false, false, true, false], tree.Comments.Select(c => c.StandsAlone));
    }

    [Fact]
    public void Any_text_is_read_without_an_exception()
    {
        var pieces = Gen.Elements("a", ": ", "- ", "\n", "  ", "[", "]", "{", "}", "&x", "*x", "'", "\"", "\\", "|", ">", "#", "!", "%", "---", "\t", "é", "\r\n", "?", ",", "\u2028");
        var texts = pieces.ListOf().Select(p => string.Concat(p)).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var tree = YamlReader.Read("f", text);
            return tree.Comments.Count >= 0 && (tree.Root is null || tree.Root.Line >= 1);
        }).Holds();
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[[1]]")]
    [InlineData("[{a: [b]}]")]
    [InlineData("{a: {b: c}, d: }")]
    [InlineData("[ 1, ]")]
    [InlineData("[a: b]")]
    public void The_place_of_brackets_ends_at_the_last_one(string text) => Assert.Equal(text, TextOf(YamlReader.Read("f", text + "\n").Root!));

    private static string TextOf(YamlNode node) => node.Source.Text.Substring(node.Span.Start, node.Span.Length);
}
