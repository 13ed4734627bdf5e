using Compliance.LanguageServer.Workspaces;

namespace Compliance.LanguageServer.Protocol;

/// <summary>What came of a case.</summary>
internal sealed record TestCaseResult(string Case, string Uri, int Line, IReadOnlyList<string> Failures)
{
    public bool Passed => Failures.Count == 0;

    public static TestCaseResult Of(CaseResult result) => new(result.Name, FileUris.UriOf(result.Path), result.Line - 1, result.Failures);
}

/// <summary>What the cases show of a rule, of what there is to show.</summary>
internal sealed record CoverageResult(int Reached, int Goals);

/// <summary>What came of the tests of a pack, or of those that show one rule or definition.</summary>
internal sealed record TestRunResult(string Uri, string? Owner, int Passed, int Failed, IReadOnlyList<TestCaseResult> Cases)
{
    /// <summary>Of the whole pack; null where only the tests of one rule or definition ran.</summary>
    public int? CoveragePercent { get; init; }

    /// <summary>Of the rule or definition; null where all tests ran.</summary>
    public CoverageResult? Coverage { get; init; }
}

/// <summary>Where the prose is asked for, and in which languages; none means all of the pack.</summary>
internal sealed record ProseParams(TextDocumentIdentifier TextDocument, Position Position, IReadOnlyList<string>? Languages = null);

/// <summary>A rule, definition or parameter read back in words.</summary>
internal sealed record ProseResult(string Id, string Kind, IReadOnlyList<ProseInLanguage> Prose, IReadOnlyList<TestCaseResult> Cases)
{
    /// <summary>Why there is no prose, or why the tests did not run; null where there is and they did.</summary>
    public string? Why { get; init; }

    /// <summary>All of it as Markdown.</summary>
    public required string Markdown { get; init; }
}

internal sealed record ProseInLanguage(string Language, string Title, IReadOnlyList<ProseResultLine> Lines);

internal sealed record ProseResultLine(int Depth, string Text);

/// <summary>A request for the page of a diagnostic.</summary>
internal sealed record PageParams(string Id);

/// <summary>The page of a diagnostic, as Markdown.</summary>
internal sealed record PageResult(string Markdown);
