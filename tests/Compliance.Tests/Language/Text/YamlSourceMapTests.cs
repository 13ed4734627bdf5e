using Compliance.Language;
using FsCheck.Fluent;

namespace Compliance.Tests.Language.Text;

public class YamlSourceMapTests
{
    [Theory]
    [InlineData("k: abXc")]
    [InlineData("k: ab\n  cXd\n\n  e")]
    [InlineData("k: 'it''s X'")]
    [InlineData("k: 'one\n  two X'")]
    [InlineData("k: \"a\\tb\\u00e5 X\"")]
    [InlineData("k: \"a \\\n   b X\"")]
    [InlineData("k: \"\\U0001F600X\"")]
    [InlineData("k: |\n  one\n    two\n\n  X")]
    [InlineData("k: |2-\n    one\n  X")]
    [InlineData("k: >\n  one\n  two\n\n  three X\n    more\n  last\n")]
    [InlineData("k: >-\n\n  one\n   two X\n  three\n")]
    [InlineData("k: >\r\n  one\r\n  two X\r\n")]
    [InlineData("k: | # note\n  X")]
    public void A_character_of_the_value_has_its_place_in_the_file(string text)
    {
        var scalar = ValueOf(text);
        Assert.Equal(text.IndexOf('X'), YamlSourceMap.OffsetOf(scalar, scalar.Value.IndexOf('X')));
    }

    [Fact]
    public void A_stretch_of_the_value_covers_its_escapes()
    {
        var scalar = ValueOf("k: \"a\\u00e5b\"");
        var span = YamlSourceMap.SpanOf(scalar, new TextSpan(1, 1));
        Assert.Equal("\\u00e5", scalar.Source.Text.Substring(span.Start, span.Length));
    }

    [Fact]
    public void The_end_of_the_value_has_a_place_too()
    {
        Assert.Equal(6, YamlSourceMap.OffsetOf(ValueOf("k: abc"), 3));
        Assert.Equal(7, YamlSourceMap.OffsetOf(ValueOf("k: 'abc'"), 3));
    }

    [Fact]
    public void Every_visible_character_of_any_block_or_quoted_text_is_found()
    {
        var line = Gen.Elements("a", "b c", " d", "", "'", "e:f", "g  h").ListOf().Select(l => string.Concat(l));
        var cases = from lines in line.NonEmptyListOf()
                    from header in Gen.Elements("|\n", ">\n", "|+\n", ">-\n", "'", "")
                    select (lines, header);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var quoted = c.header == "'";
            var text = "k: " + c.header
                + string.Join("\n", c.lines.Select((l, i) => (i == 0 && c.header.Length < 2 ? "" : "  ") + (quoted ? l.Replace("'", "''") : l)))
                + (quoted ? "'" : "\n");
            if (YamlReader.Read("f", text) is not { Errors.Count: 0, Root: YamlMapping { Entries.Count: 1 } root } || root.Entries[0].Value is not YamlScalar scalar)
                return true;
            for (var i = 0; i < scalar.Value.Length; i++)
            {
                if (!char.IsWhiteSpace(scalar.Value[i]) && text[YamlSourceMap.OffsetOf(scalar, i)] != scalar.Value[i])
                    return false;
            }

            return true;
        }).Holds();
    }

    private static YamlScalar ValueOf(string text)
    {
        var tree = YamlReader.Read("f", text);
        Assert.Empty(tree.Errors);
        return Assert.IsType<YamlScalar>(Assert.IsType<YamlMapping>(tree.Root).Find("k"));
    }
}
