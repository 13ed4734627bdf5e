using System.Globalization;
using System.Text.Json;
using Compliance.Language;
using Compliance.LanguageServer.Protocol;
using Compliance.LanguageServer.Rpc;
using Compliance.LanguageServer.Workspaces;
using Compliance.Rules;

namespace Compliance.LanguageServer.Features;

/// <summary>Above each rule, definition and case: whether the tests pass and what they show, as they were run over just this text.</summary>
internal sealed class RuleTesting(Workspace workspace, RpcConnection connection)
{
    /// <summary>Runs the tests of a pack; takes the URI of one of its files and, if only one is asked for, a rule or definition.</summary>
    public const string RunTests = "compliance.runTests";

    private readonly Lock results = new();
    private readonly Dictionary<string, List<PackTests>> lastRuns = new(StringComparer.Ordinal);

    /// <summary>True when the client shows the lenses again on request.</summary>
    public bool CanRefresh { get; set; }

    public void Register(RpcMethods methods)
    {
        methods.OnRequest("textDocument/codeLens", ProtocolJson.Default.TextDocumentParams, ProtocolJson.Default.IReadOnlyListCodeLens, Lenses);
        methods.OnSlowRequest("workspace/executeCommand", ProtocolJson.Default.ExecuteCommandParams, ProtocolJson.Default.TestRunResult, Execute);
    }

    private List<CodeLens>? Lenses(TextDocumentParams given, CancellationToken cancellation)
    {
        var path = FileUris.Normal(FileUris.PathOf(given.TextDocument.Uri));
        if (workspace.File(path) is not { } file || workspace.PackOf(path, cancellation) is not { Pack: not null } view)
            return null;
        var runs = RunsOver(view);
        return FileKinds.Of(path) switch
        {
            FileKind.Rules =>
            [
                .. view.Occurrences.Where(o => o.Path == path && o is { IsDeclaration: true, Thing.Kind: NameKind.Rule or NameKind.Definition })
                    .Select(o => new CodeLens(file.RangeOf(o.Span), new Command(Title(runs, o), RunTests) { Arguments = [given.TextDocument.Uri, o.Name] })),
            ],
            FileKind.Tests =>
            [
                .. view.Pack.Tests.Where(t => t.File.Path == path).SelectMany(t => t.Cases)
                    .Select(c => new CodeLens(file.RangeOf(c.Name.Span), new Command(Title(runs, path, c.Name), RunTests) { Arguments = [given.TextDocument.Uri] })),
            ],
            _ => null,
        };
    }

    private List<PackTests> RunsOver(PackView view)
    {
        lock (results)
            return lastRuns.TryGetValue(view.Folder, out var runs) ? [.. runs.Where(r => r.View == view)] : [];
    }

    private void Keep(PackTests run)
    {
        lock (results)
            lastRuns[run.View.Folder] = [run, .. RunsOver(run.View).Where(r => run.Owner is not null && r.Owner != run.Owner)];
    }

    private static string Title(List<PackTests> runs, Occurrence owner)
    {
        if (runs.Select(r => r.Of(owner.Name)).FirstOrDefault(t => t is not null) is not { } tests)
            return "run tests";
        var shown = tests.Passed.Count + tests.Failed.Count;
        var words = (shown, tests.Failed.Count) switch
        {
            (0, _) => "no case shows it",
            (_, 0) => Count(shown, "case") + " passed",
            var (all, failed) => string.Create(CultureInfo.InvariantCulture, $"{failed} of {Count(all, "case")} failed"),
        };
        return tests.Goals == 0 ? words : string.Create(CultureInfo.InvariantCulture, $"{words} · coverage {tests.Reached}/{tests.Goals}");
    }

    private static string Title(List<PackTests> runs, string path, YamlScalar name)
    {
        if (runs.SelectMany(r => r.Cases).FirstOrDefault(c => c.Path == path && c.Line == name.Line) is not { } result)
            return "run tests";
        return result.Failures.Count == 0 ? "passed" : "failed: " + result.Failures[0];
    }

    private Func<CancellationToken, TestRunResult?> Execute(ExecuteCommandParams given)
    {
        if (given.Command != RunTests)
            throw new RpcException(RpcErrors.InvalidParams, $"there is no command `{given.Command}`");
        var arguments = (given.Arguments ?? []).Select(a => a.ValueKind == JsonValueKind.String ? a.GetString() : null).ToList();
        if (arguments is not [{ } uri, ..])
            throw new RpcException(RpcErrors.InvalidParams, $"`{RunTests}` takes the URI of a file of the pack");
        if (workspace.PackOf(FileUris.Normal(FileUris.PathOf(uri)), CancellationToken.None) is not { } view)
            throw new RpcException(RpcErrors.Failed, "the file belongs to no pack");
        var owner = arguments.ElementAtOrDefault(1);
        return cancellation => Run(view, uri, owner, cancellation);
    }

    private TestRunResult Run(PackView view, string uri, string? owner, CancellationToken cancellation)
    {
        PackTests run;
        try
        {
            run = PackTests.Run(view, owner, cancellation);
        }
        catch (RuleSetException e)
        {
            throw new RpcException(RpcErrors.Failed, "the tests cannot run, because the rules have errors: " + e.Diagnostics[0]);
        }

        Keep(run);
        if (CanRefresh)
            connection.Ask("workspace/codeLens/refresh", new NoParams(), ProtocolJson.Default.NoParams);
        var cases = run.Cases.Select(TestCaseResult.Of).ToList();
        var result = new TestRunResult(uri, owner, cases.Count(c => c.Failures.Count == 0), cases.Count(c => c.Failures.Count > 0), cases)
        {
            CoveragePercent = run.Percent,
            Coverage = owner is not null && run.Of(owner) is { } tests ? new CoverageResult(tests.Reached, tests.Goals) : null,
        };
        connection.Notify("compliance/testResults", result, ProtocolJson.Default.TestRunResult);
        return result;
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
