namespace Compliance.Language.Feel;

/// <summary>Something to tell the author of an expression, with its place inside the text of the expression.</summary>
/// <param name="Kind">The kind of diagnostic.</param>
/// <param name="Message">One line, lower case, in the drafter's words.</param>
/// <param name="Span">The characters concerned; always inside the text.</param>
/// <param name="Replacement">Text that would repair the stretch, where there is one right answer.</param>
internal sealed record FeelDiagnostic(DiagnosticKind Kind, string Message, TextSpan Span, string? Replacement = null)
{
    public string Id => Kind.Id;

    public DiagnosticSeverity Severity => Kind.Severity;

    public override string ToString() => $"{Id} [{Span.Start},{Span.Length}): {Message}";
}
