using System.Text;
using Compliance.Language;

namespace Compliance.Tests.Language.Diagnostics;

/// <summary>
/// The page of a diagnostic: a title, what it is and why it matters, and under <c>## Bad</c> and <c>## Good</c> blocks of YAML.
/// The info line of a block tells what it is: a file by its name, <c>rule</c> for keys of one rule, <c>definitions</c> for a
/// list of them. A comment of carets marks the place of the diagnostic in the line above it; <c>|</c> marks a place between two
/// characters.
/// </summary>
internal sealed class CatalogPage
{
    private CatalogPage(string id, string text)
    {
        Id = id;
        Text = text;
    }

    public string Id { get; }

    public string Text { get; }

    public static CatalogPage? Find(string id)
    {
        using var stream = typeof(Catalog).Assembly.GetManifestResourceStream("diagnostics/" + id + ".md");
        return stream is null ? null : new CatalogPage(id, new StreamReader(stream, Encoding.UTF8).ReadToEnd().ReplaceLineEndings("\n"));
    }

    /// <summary>The blocks under a heading, in their order.</summary>
    public IReadOnlyList<PageBlock> Blocks(string heading, string language = "yaml")
    {
        var start = Text.IndexOf("## " + heading + "\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{Id}.md has no `## {heading}`");
        var end = Text.IndexOf("\n## ", start, StringComparison.Ordinal);
        var section = end < 0 ? Text[start..] : Text[start..end];
        var blocks = new List<PageBlock>();
        foreach (var fence in section.Split("\n```" + language).Skip(1))
        {
            var line = fence.IndexOf('\n', StringComparison.Ordinal);
            var close = fence.IndexOf("\n```\n", line, StringComparison.Ordinal);
            blocks.Add(new PageBlock(fence[..line].Trim(), fence[(line + 1)..(close < 0 ? fence.LastIndexOf("\n```", StringComparison.Ordinal) : close)]));
        }

        return blocks;
    }
}

/// <summary>A block of YAML with what its fence says of it.</summary>
internal sealed record PageBlock(string Info, string Text);

/// <summary>A place in a file, as a diagnostic names it.</summary>
internal sealed record MarkedPlace(string File, int Line, int Column, int Length);
