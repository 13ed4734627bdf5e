using Compliance.Language;
using Compliance.LanguageServer.Protocol;
using Compliance.LanguageServer.Rpc;
using Compliance.LanguageServer.Workspaces;
using Compliance.Rules;

namespace Compliance.LanguageServer.Features;

/// <summary>The repairs of <c>lint --fix</c>, one by one and all at once.</summary>
internal sealed class Repairing(Workspace workspace)
{
    /// <summary>A repair of one place.</summary>
    public const string QuickFix = "quickfix";

    /// <summary>All repairs of a file.</summary>
    public const string FixAll = "source.fixAll.compliance";

    public void Register(RpcMethods methods) => methods.OnRequest(
        "textDocument/codeAction",
        ProtocolJson.Default.CodeActionParams,
        ProtocolJson.Default.IReadOnlyListCodeAction,
        (p, cancellation) => Actions(p, cancellation));

    private IReadOnlyList<CodeAction> Actions(CodeActionParams given, CancellationToken cancellation)
    {
        var path = FileUris.Normal(FileUris.PathOf(given.TextDocument.Uri));
        if (workspace.File(path) is not { } file)
            return [];
        var pack = workspace.PackOf(path, cancellation);
        var told = pack?.Diagnostics[path] ?? Diagnosing.MistakesIn(workspace, file, cancellation).Select(m => m.FromCatalog).OfType<RuleDiagnostic>();
        var actions = new List<CodeAction>();
        var repairs = told.Where(d => d.Replacement is not null).ToList();
        if (Wants(given, QuickFix))
        {
            var asked = file.SpanOf(given.Range);
            actions.AddRange(repairs.Where(d => file.SpanOf(d) is var span && span.Start <= asked.End && asked.Start <= span.End).Select(d => Repair(given.TextDocument.Uri, file, d)));
        }

        // A source action is asked for by name, by an editor that repairs when it saves.
        if (given.Context?.Only is not null && Wants(given, FixAll) && repairs.Count > 0 && pack is not null && Whole(pack, file, cancellation) is { } text)
            actions.Add(new CodeAction("Repair everything that has one right answer", FixAll, Edit(given.TextDocument.Uri, new TextEdit(file.RangeOf(new TextSpan(0, file.Text.Length)), text))));
        return actions;
    }

    private static bool Wants(CodeActionParams given, string kind) =>
        given.Context?.Only is not { } only || only.Any(o => kind == o || kind.StartsWith(o + ".", StringComparison.Ordinal));

    private static CodeAction Repair(string uri, TextFile file, RuleDiagnostic diagnostic)
    {
        var span = file.SpanOf(diagnostic);
        var text = diagnostic.Replacement!;
        if (text.StartsWith('\n'))
        {
            // A replacement that begins on a new line leaves no space at the end of the old one.
            var start = span.Start;
            while (start > 0 && file.Yaml.Tree.Source.Text[start - 1] == ' ')
                start--;
            span = TextSpan.FromBounds(start, span.End);
        }

        if (file.Text.Contains("\r\n", StringComparison.Ordinal))
            text = text.Replace("\n", "\r\n", StringComparison.Ordinal);
        return new CodeAction(Title(diagnostic), QuickFix, Edit(uri, new TextEdit(file.RangeOf(span), text)))
        {
            Diagnostics = [Diagnosing.Of(file, diagnostic)],
            IsPreferred = true,
        };
    }

    private static string Title(RuleDiagnostic diagnostic)
    {
        var text = diagnostic.Replacement!;
        if (text.Length == 0)
            return "Take it away";
        return text.Contains('\n', StringComparison.Ordinal) || text.Length > 60 ? "Write it as it must be: " + diagnostic.Message : $"Replace with `{text}`";
    }

    private static string? Whole(PackView pack, TextFile file, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var files = pack.Files.Select(f => new RuleFile(f.Path, f.Text));
        var below = pack.Below.Values.OfType<PackView>().ToList();
        if (below.Exists(b => b.Diagnostics.Any(f => f.Any(d => d.Severity == Language.DiagnosticSeverity.Error))))
            return null;
        var repaired = RuleRepair.Apply(files, o => o.BasedOn([.. below.Select(b => b.Load())])).First(f => f.Path == file.Path).Text;
        return repaired == file.Text ? null : repaired;
    }

    private static WorkspaceEdit Edit(string uri, TextEdit edit) => new(new Dictionary<string, IReadOnlyList<TextEdit>>(StringComparer.Ordinal) { [uri] = [edit] });
}
