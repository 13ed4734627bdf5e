using Compliance.Language;
using Compliance.LanguageServer.Protocol;
using Compliance.LanguageServer.Rpc;
using Compliance.LanguageServer.Workspaces;
using DiagnosticSeverity = Compliance.Language.DiagnosticSeverity;

namespace Compliance.LanguageServer.Features;

/// <summary>Tells the client what is wrong, each time when nothing else waits: of ten letters typed at once only the last counts.</summary>
internal sealed class Diagnosing(Workspace workspace, RpcConnection connection)
{
    /// <summary>The scheme under which editors can ask for the page of a diagnostic.</summary>
    public const string PageScheme = "compliance-page:";

    private readonly Dictionary<string, (string Uri, int? Version)> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int? Version, IReadOnlyList<Diagnostic> Diagnostics)> told = new(StringComparer.Ordinal);

    private (int Changes, DateOnly Today)? published;

    /// <summary>Remembers by which URI and version the client knows a file.</summary>
    public void Opened(string path, string uri, int? version) => open[path] = (uri, version);

    /// <summary>Forgets it.</summary>
    public void Closed(string path) => open.Remove(path);

    /// <summary>Tells of every file whose diagnostics are others than the client knows.</summary>
    public void Publish()
    {
        if (published == workspace.State)
            return;
        var now = Everything(workspace, CancellationToken.None);
        published = workspace.State;
        foreach (var path in told.Keys.Concat(open.Keys).Concat(now.Keys).Distinct(StringComparer.Ordinal).ToList())
        {
            IReadOnlyList<Diagnostic> diagnostics = now.GetValueOrDefault(path, []);
            var version = open.TryGetValue(path, out var known) ? known.Version : null;
            if (told.TryGetValue(path, out var before) ? before.Version == version && before.Diagnostics.SequenceEqual(diagnostics) : diagnostics.Count == 0 && version is null)
                continue;
            if (diagnostics.Count > 0 || open.ContainsKey(path))
                told[path] = (version, diagnostics);
            else
                told.Remove(path);
            var uri = known.Uri ?? FileUris.UriOf(path);
            connection.Notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, version, diagnostics), ProtocolJson.Default.PublishDiagnosticsParams);
        }
    }

    /// <summary>What is to be told, by path.</summary>
    public static Dictionary<string, List<Diagnostic>> Everything(Workspace workspace, CancellationToken cancellation)
    {
        var all = new Dictionary<string, List<Diagnostic>>(StringComparer.Ordinal);
        foreach (var view in workspace.Packs(cancellation))
        {
            foreach (var file in view.Diagnostics)
            {
                if (workspace.File(file.Key) is { } text)
                    all[file.Key] = [.. file.Select(d => Of(text, d))];
            }
        }

        foreach (var file in workspace.Files)
        {
            if (MistakesIn(workspace, file, cancellation) is { Count: > 0 } mistakes)
                all[file.Path] = [.. mistakes.Select(m => Of(file, m))];
        }

        return all;
    }

    /// <summary>What is to be told of a file that belongs to no pack. Of decisions, also when they are not open; of plans, while they are.</summary>
    public static IReadOnlyList<DataMistake> MistakesIn(Workspace workspace, TextFile file, CancellationToken cancellation) => FileKinds.Of(file.Path) switch
    {
        FileKind.Decisions => DataFiles.InDecisions(file, workspace.PacksToDecideOn(cancellation)),
        FileKind.Plan when DataFiles.IsPlan(file) => DataFiles.InPlan(file),
        _ => [],
    };

    /// <summary>What is to be told of a file of data, as editors show it.</summary>
    public static Diagnostic Of(TextFile file, DataMistake mistake) => mistake.FromCatalog is { } diagnostic
        ? Of(file, diagnostic)
        : new Diagnostic(file.RangeOf(mistake.Span), mistake.Severity == DiagnosticSeverity.Error ? 1 : 2, null, mistake.Message);

    /// <summary>A diagnostic as editors show it.</summary>
    public static Diagnostic Of(TextFile file, RuleDiagnostic diagnostic) => new(
        file.RangeOf(file.SpanOf(diagnostic)),
        diagnostic.Severity switch { DiagnosticSeverity.Error => 1, DiagnosticSeverity.Warning => 2, _ => 3 },
        diagnostic.Id,
        diagnostic.Message)
    {
        CodeDescription = new CodeDescription(PageScheme + diagnostic.Id + ".md"),
        Tags = diagnostic.Id == Catalog.Unused.Id ? [1] : null,
    };
}
