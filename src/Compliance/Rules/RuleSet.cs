using Compliance.Language;

namespace Compliance.Rules;

/// <summary>One file of a rule pack.</summary>
/// <param name="Path">Path as messages print it; its ending tells what it holds.</param>
/// <param name="Text">The text.</param>
public sealed record RuleFile(string Path, string Text);

/// <summary>A rule pack that is ready to check plans. Immutable and thread-safe.</summary>
public sealed class RuleSet
{
    /// <summary>The Norwegian pack that the library carries.</summary>
    public static RuleSet Default => throw new NotImplementedException();

    /// <summary>Builds a rule set; throws <see cref="RuleSetException"/> when the rules have errors.</summary>
    public static RuleSet Load(IEnumerable<RuleFile> files) => throw new NotImplementedException();

    /// <summary>Everything to tell about the rules: <see cref="DiagnosticSeverity.Error"/> means that they cannot be used.</summary>
    public static IReadOnlyList<RuleDiagnostic> Lint(IEnumerable<RuleFile> files) => throw new NotImplementedException();
}

/// <summary>Rules that cannot be used, with every error.</summary>
public sealed class RuleSetException : Exception
{
    /// <summary>An exception that lists the errors.</summary>
    public RuleSetException(IReadOnlyList<RuleDiagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics)) => Diagnostics = diagnostics;

    /// <summary>The errors.</summary>
    public IReadOnlyList<RuleDiagnostic> Diagnostics { get; }
}
