using Compliance.Language;
using Compliance.LanguageServer.Protocol;

namespace Compliance.LanguageServer.Workspaces;

/// <summary>The text of a file at one moment, from the disk or from an editor, with what is read from it once.</summary>
/// <param name="path">Its path, with slashes.</param>
/// <param name="text">Its text.</param>
internal sealed class TextFile(string path, string text)
{
    private LineMap? lines;
    private ReadYaml? yaml;

    public string Path { get; } = path;

    public string Text { get; } = text;

    public LineMap Lines => lines ??= new LineMap(Text);

    /// <summary>The file as YAML, mended where it cannot be read as it is.</summary>
    public ReadYaml Yaml => yaml ??= ReadYaml.Of(Path, Text);

    /// <summary>What the offsets of the tree lack: a byte order mark is no part of it.</summary>
    private int Shift => Text.StartsWith('\uFEFF') ? 1 : 0;

    /// <summary>The offset in the tree of a place in an editor.</summary>
    public int OffsetOf(Position position) => Math.Max(0, Lines.OffsetOf(position) - Shift);

    /// <summary>The place in an editor of an offset in the tree.</summary>
    public Position PositionOf(int offset) => Lines.PositionOf(offset + Shift);

    /// <summary>The stretch in an editor of a stretch in the tree.</summary>
    public LspRange RangeOf(TextSpan span) => Lines.RangeOf(new TextSpan(span.Start + Shift, span.Length));

    /// <summary>The stretch in the tree of a stretch in an editor.</summary>
    public TextSpan SpanOf(LspRange range)
    {
        var start = OffsetOf(range.Start);
        return TextSpan.FromBounds(start, Math.Max(start, OffsetOf(range.End)));
    }

    /// <summary>The stretch in the tree that a diagnostic names.</summary>
    public TextSpan SpanOf(RuleDiagnostic diagnostic)
    {
        var start = Math.Min(Yaml.Tree.Source.StartOfLine(diagnostic.Line) + diagnostic.Column - 1, Text.Length - Shift);
        return new TextSpan(start, Math.Min(diagnostic.Length, Text.Length - Shift - start));
    }

    /// <summary>The file after changes in an editor, made one after the other.</summary>
    public TextFile With(IEnumerable<TextChange> changes)
    {
        var changed = this;
        foreach (var change in changes)
            changed = new TextFile(Path, change.Range is { } range ? changed.Replaced(range, change.Text) : change.Text);
        return changed;
    }

    private string Replaced(LspRange range, string by)
    {
        var start = Lines.OffsetOf(range.Start);
        var end = Math.Max(start, Lines.OffsetOf(range.End));
        return string.Concat(Text.AsSpan(0, start), by, Text.AsSpan(end));
    }
}
