using System.Globalization;
using System.Text;
using Compliance.Language;
using Compliance.Tests.House;

namespace Compliance.Tests.Language.Text;

/// <summary>The reader of common YAML says what the full parser says, or nothing.</summary>
public class CommonYamlTests
{
    private const string Meaningful = " \n:-#'\"[]{}|>,&*!?%@~x\t\r\\é9";

    public static TheoryData<string> Files() => new(RepositoryFiles.All("*.yaml"));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_this_repository_reads_as_with_the_full_parser(string file) => AssertAgrees(TextOf(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_damaged_file_reads_as_with_the_full_parser_or_is_left_to_it(string file)
    {
        var random = new Random(file.Length);
        var lines = TextOf(file).Split('\n');
        for (var trial = 0; trial < 200; trial++)
        {
            var first = random.Next(lines.Length);
            var text = new StringBuilder(string.Join('\n', lines.Skip(first).Take(random.Next(1, 12))));
            for (var edit = random.Next(4); edit > 0 && text.Length > 0; edit--)
            {
                var at = random.Next(text.Length);
                if (random.Next(3) == 0)
                    text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at));
                else
                    text.Insert(at, Meaningful[random.Next(Meaningful.Length)]);
            }

            AssertAgrees(text.ToString());
        }
    }

    [Fact]
    public void Signs_in_any_order_read_as_with_the_full_parser_or_are_left_to_it()
    {
        var random = new Random(7);
        string[] pieces = ["a", "b c", ": ", ":", "- ", "\n", "\n  ", "\n    ", " ", "\n\n", "'x'", "\"y\\n\"", "[a, b]", "{a: b}", "# c", " # d", "|", ">-", "|-", "[", "]", ",", "a: b", "- a: ", "'", "-", "é"];
        for (var trial = 0; trial < 100_000; trial++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(1, 12); i > 0; i--)
                text.Append(pieces[random.Next(pieces.Length)]);
            AssertAgrees(text.ToString());
        }
    }

    [Fact]
    public void What_every_start_reads_needs_no_full_parser()
    {
        var needed = RepositoryFiles.All("*.yaml")
            .Where(f => (f.StartsWith("rules/no/", StringComparison.Ordinal) && !f.EndsWith(".tests.yaml", StringComparison.Ordinal))
                || f.StartsWith("src/Compliance.Documents/Lexicons/", StringComparison.Ordinal)
                || f.EndsWith(".plan.yaml", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(needed);
        Assert.Equal([], needed.Where(f => CommonYaml.Read(new SourceText(f, TextOf(f))) is null));
    }

    [Theory]
    [InlineData("a: b\n---\nc: d\n")]
    [InlineData("a: &x b\nc: *x\n")]
    [InlineData("a:\tb\n")]
    [InlineData("a: b\r\n")]
    [InlineData("? a\n: b\n")]
    [InlineData("a: !!str b\n")]
    [InlineData("a: [b,\n  c]\n")]
    [InlineData("a: 'b\n  c'\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: b\n  c: d\n")]
    [InlineData("a\n")]
    [InlineData("")]
    public void What_is_unusual_or_wrong_is_left_to_the_full_parser(string text) => Assert.Null(CommonYaml.Read(new SourceText("f", text)));

    private static void AssertAgrees(string text)
    {
        var source = new SourceText("f", text);
        if (CommonYaml.Read(source) is not { } common)
            return;
        var full = YamlReader.ReadWithParser(source);
        Assert.True(full.Errors is [], $"{string.Join(" ", full.Errors)} in:\n{text}");
        Assert.True(Written(full.Root) == Written(common), $"{Written(full.Root)}\nis not\n{Written(common)}\nof:\n{text}");
    }

    /// <summary>All that a node says.</summary>
    private static string Written(YamlNode? node)
    {
        var written = new StringBuilder();
        Write(node);
        return written.ToString();

        void Write(YamlNode? at)
        {
            written.Append(CultureInfo.InvariantCulture, $"{at?.Span.Start}..{at?.Span.End}{at?.Tag}");
            switch (at)
            {
                case YamlScalar scalar:
                    written.Append(CultureInfo.InvariantCulture, $" {scalar.Style} «{scalar.Value}»");
                    break;
                case YamlSequence list:
                    written.Append(list.IsFlow ? " flow(" : " (");
                    foreach (var item in list.Items)
                        Write(item);
                    written.Append(')');
                    break;
                case YamlMapping mapping:
                    written.Append(mapping.IsFlow ? " flow{" : " {");
                    foreach (var entry in mapping.Entries)
                    {
                        Write(entry.Key);
                        written.Append(" = ");
                        Write(entry.Value);
                    }

                    written.Append('}');
                    break;
            }

            written.Append('\n');
        }
    }

    private static string TextOf(string file) => File.ReadAllText(Repository.PathOf(file.Split('/'))).ReplaceLineEndings("\n");
}
