using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.LanguageServer.Protocol;
using Compliance.Plans;

namespace Compliance.LanguageServer.Workspaces;

/// <summary>The text of a file at one moment, from the disk or from an editor, with what is read from it once.</summary>
internal sealed class TextFile
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly string written;
    private LineMap? lines;
    private LineMap? writtenLines;
    private ReadYaml? yaml;
    private IReadOnlyList<RuleDiagnostic>? planMistakes;

    /// <summary>Keeps a text.</summary>
    /// <param name="path">Its path, with slashes.</param>
    /// <param name="text">Its text as it is written, with a byte order mark if it has one.</param>
    public TextFile(string path, string text)
    {
        Path = path;
        written = text;
        Text = text.StartsWith(ByteOrderMark) ? text[1..] : text;
    }

    public string Path { get; }

    /// <summary>The text without a byte order mark, which is no part of it for whoever reads; all offsets are those of this text.</summary>
    public string Text { get; }

    /// <summary>The lines of <see cref="Text"/>.</summary>
    public LineMap Lines => lines ??= new LineMap(Text);

    /// <summary>The file as YAML, mended where it cannot be read as it is.</summary>
    public ReadYaml Yaml => yaml ??= ReadYaml.Of(Path, Text);

    /// <summary>What is wrong with the plans of a tests file, whatever else the pack holds.</summary>
    public IReadOnlyList<RuleDiagnostic> PlanMistakes => planMistakes ??= FindPlanMistakes();

    private int Mark => written.Length - Text.Length;

    private LineMap WrittenLines => writtenLines ??= Mark == 0 ? Lines : new LineMap(written);

    /// <summary>True for a file of the same path that says the same.</summary>
    public bool IsSameAs(TextFile? other) => other is not null && other.Path == Path && other.written == written;

    /// <summary>The offset of a place in an editor.</summary>
    public int OffsetOf(Position position) => Math.Max(0, WrittenLines.OffsetOf(position) - Mark);

    /// <summary>The place in an editor of an offset.</summary>
    public Position PositionOf(int offset) => WrittenLines.PositionOf(offset + Mark);

    /// <summary>The stretch in an editor of a stretch of the text.</summary>
    public LspRange RangeOf(TextSpan span) => WrittenLines.RangeOf(new TextSpan(span.Start + Mark, span.Length));

    /// <summary>The stretch of the text for a stretch in an editor.</summary>
    public TextSpan SpanOf(LspRange range)
    {
        var start = OffsetOf(range.Start);
        return TextSpan.FromBounds(start, Math.Max(start, OffsetOf(range.End)));
    }

    /// <summary>The stretch that a diagnostic names.</summary>
    public TextSpan SpanOf(RuleDiagnostic diagnostic)
    {
        var start = Math.Clamp(Yaml.Tree.Source.StartOfLine(diagnostic.Line) + diagnostic.Column - 1, 0, Text.Length);
        return new TextSpan(start, Math.Clamp(diagnostic.Length, 0, Text.Length - start));
    }

    /// <summary>The file after changes in an editor, made one after the other.</summary>
    public TextFile With(IEnumerable<TextChange> changes)
    {
        var changed = this;
        foreach (var change in changes)
            changed = new TextFile(Path, change.Range is { } range ? changed.Replaced(range, change.Text) : change.Text);
        return changed;
    }

    /// <summary>The file with something more in it.</summary>
    public TextFile WithInserted(int offset, string text) => new(Path, Text.Insert(offset, text));

    private IReadOnlyList<RuleDiagnostic> FindPlanMistakes()
    {
        var diagnostics = new FrameDiagnostics();
        foreach (var testCase in new TestFileReader(new FrameDiagnostics()).Read(Yaml.Tree)?.Cases ?? [])
            PlanFileChecks.Run(testCase, PlanVocabulary.Plan, diagnostics);

        // A base that several cases use is one stretch of the file.
        return diagnostics.Sorted.Distinct().ToList();
    }

    private string Replaced(LspRange range, string by)
    {
        var start = WrittenLines.OffsetOf(range.Start);
        var end = Math.Max(start, WrittenLines.OffsetOf(range.End));
        return string.Concat(written.AsSpan(0, start), by, written.AsSpan(end));
    }
}
