namespace Compliance.Language.Frame;

/// <summary>Collects what is to be told about rule files, with the place of each.</summary>
internal sealed class FrameDiagnostics
{
    private readonly List<RuleDiagnostic> diagnostics = [];

    /// <summary>Everything so far, by file and place.</summary>
    public IReadOnlyList<RuleDiagnostic> Sorted => diagnostics
        .OrderBy(d => d.File, StringComparer.Ordinal).ThenBy(d => d.Line).ThenBy(d => d.Column).ThenBy(d => d.Id, StringComparer.Ordinal)
        .ToList();

    /// <summary>True when the rules cannot be used.</summary>
    public bool HasErrors => diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Tells something about a node.</summary>
    public void Add(DiagnosticKind kind, YamlNode node, string message, string? replacement = null)
    {
        // A long block is not underlined whole: its first line says where it is.
        var span = node.Span;
        var end = node.Source.Text.IndexOf('\n', span.Start);
        if (end >= 0 && end < span.End)
            span = TextSpan.FromBounds(span.Start, end);
        Add(kind, node.Source, span, message, replacement);
    }

    /// <summary>Tells something about a stretch of a scalar's value.</summary>
    public void Add(DiagnosticKind kind, YamlScalar scalar, TextSpan valueSpan, string message, string? replacement = null) =>
        Add(kind, scalar.Source, YamlSourceMap.SpanOf(scalar, valueSpan), message, replacement);

    /// <summary>Drops what the comments of the files silence.</summary>
    public void Drop(Ignores ignores) => diagnostics.RemoveAll(ignores.Silences);

    /// <summary>Tells something about a stretch of a file.</summary>
    public void Add(DiagnosticKind kind, SourceText source, TextSpan span, string message, string? replacement = null)
    {
        var (line, column) = source.PositionOf(span.Start);
        diagnostics.Add(new RuleDiagnostic(kind.Id, kind.Severity, message, source.Path, line, column, span.Length) { Replacement = replacement });
    }
}
