using System.Text;
using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.LanguageServer.Protocol;
using Compliance.LanguageServer.Rpc;
using Compliance.LanguageServer.Workspaces;

namespace Compliance.LanguageServer.Features;

/// <summary>
/// Writes a file in block style: what stands in braces goes on lines of its own, blanks at the ends of lines go. What the file
/// says stays the same, or nothing is changed.
/// </summary>
internal sealed class Formatting(Workspace workspace)
{
    /// <summary>Braces inside braces come out one level a round.</summary>
    private const int MostRounds = 16;

    public void Register(RpcMethods methods) => methods.OnRequest(
        "textDocument/formatting",
        ProtocolJson.Default.TextDocumentParams,
        ProtocolJson.Default.IReadOnlyListTextEdit,
        (p, _) => workspace.File(FileUris.Normal(FileUris.PathOf(p.TextDocument.Uri))) is { } file ? Edits(file) : null);

    /// <summary>The text in block style; the same text where it is no YAML, or is in block style already.</summary>
    public static string Format(string text)
    {
        var tree = YamlReader.Read("", text);
        if (tree.Errors.Count > 0 || tree.Root is null)
            return text;
        var current = text;
        for (var round = 0; round < MostRounds; round++)
        {
            var next = Opened(current);
            if (next == current || !SaysTheSame(tree, next))
                break;
            current = next;
        }

        var trimmed = Trimmed(current);
        return SaysTheSame(tree, trimmed) ? trimmed : current;
    }

    private static IReadOnlyList<TextEdit> Edits(TextFile file)
    {
        var formatted = Format(file.Text);
        if (formatted == file.Text)
            return [];

        // One edit of the lines that differ leaves the rest of the editor where it is.
        var start = 0;
        var shorter = Math.Min(formatted.Length, file.Text.Length);
        for (var i = 0; i < shorter && formatted[i] == file.Text[i]; i++)
        {
            if (formatted[i] == '\n')
                start = i + 1;
        }

        var same = 0;
        while (same < shorter - start && formatted[^(same + 1)] == file.Text[^(same + 1)])
            same++;
        while (same > 0 && formatted[^same] != '\n')
            same--;
        return [new TextEdit(file.RangeOf(TextSpan.FromBounds(start, file.Text.Length - same)), formatted[start..^same])];
    }

    private static string Opened(string text)
    {
        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var result = new StringBuilder();
        var position = 0;
        foreach (var node in FlowMappings(YamlReader.Read("", text).Root).OrderBy(n => n.Span.Start))
        {
            if (node.Span.Start < position || BlockStyle.Of(node) is not { } block)
                continue;
            result.Append(text, position, node.Span.Start - position);
            while (block[0] == '\n' && result.Length > 0 && result[^1] == ' ')
                result.Length--;
            result.Append(block.Replace("\n", lineEnd, StringComparison.Ordinal));
            position = node.Span.End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    private static IEnumerable<YamlMapping> FlowMappings(YamlNode? node) => node switch
    {
        YamlMapping { IsFlow: true, Entries.Count: > 0 } flow => [flow],
        YamlMapping mapping => mapping.Entries.SelectMany(e => FlowMappings(e.Value)),
        YamlSequence sequence => sequence.Items.SelectMany(FlowMappings),
        _ => [],
    };

    private static string Trimmed(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var line in text.Split('\n'))
        {
            var isWindows = line.EndsWith('\r');
            result.Append(line.TrimEnd(' ', '\t', '\r'));
            if (isWindows)
                result.Append('\r');
            result.Append('\n');
        }

        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return result.ToString().TrimEnd('\r', '\n') + lineEnd;
    }

    private static bool SaysTheSame(YamlTree before, string text)
    {
        var after = YamlReader.Read("", text);
        return after.Errors.Count == 0 && IsSame(before.Root, after.Root) && before.Comments.Select(c => c.Text).SequenceEqual(after.Comments.Select(c => c.Text));
    }

    private static bool IsSame(YamlNode? a, YamlNode? b) => (a, b) switch
    {
        (null, null) => true,
        (YamlScalar one, YamlScalar other) => one.Value == other.Value && one.IsNull == other.IsNull && one.IsPlain == other.IsPlain && one.Tag == other.Tag,
        (YamlSequence one, YamlSequence other) => one.Tag == other.Tag && one.Items.Count == other.Items.Count && one.Items.Zip(other.Items).All(p => IsSame(p.First, p.Second)),
        (YamlMapping one, YamlMapping other) => one.Tag == other.Tag && one.Entries.Count == other.Entries.Count && one.Entries.Zip(other.Entries).All(p => IsSame(p.First.Key, p.Second.Key) && IsSame(p.First.Value, p.Second.Value)),
        _ => false,
    };
}
