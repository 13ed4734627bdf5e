namespace Compliance.Language;

/// <summary>How much a diagnostic weighs: an error stops the rule set from being built.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The rules cannot be used.</summary>
    Error,

    /// <summary>The rules can be used, but something is probably not meant.</summary>
    Warning,

    /// <summary>A hint.</summary>
    Info,
}

/// <summary>Something to tell the author of a rule file: never about a plan, and never thrown.</summary>
/// <param name="Id">Identifier in the catalog, <c>CMP2001</c>; <c>compliance explain CMP2001</c> prints its page.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Message">One line, lower case, in the drafter's words.</param>
/// <param name="File">Path of the rule file.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">Column in the file, from 1.</param>
/// <param name="Length">Number of characters concerned; at least 1 where there is any text.</param>
public sealed record RuleDiagnostic(
    string Id,
    DiagnosticSeverity Severity,
    string Message,
    string File,
    int Line,
    int Column,
    int Length)
{
    /// <summary>Text that would repair the stretch, where there is one right answer.</summary>
    public string? Replacement { get; init; }

    /// <summary>The diagnostic as compilers print theirs.</summary>
    public override string ToString() => $"{File}({Line},{Column}): {Severity.ToString().ToLowerInvariant()} {Id}: {Message}";
}
