using Compliance.Language.Feel;
using Compliance.LanguageServer.Protocol;
using Compliance.LanguageServer.Rpc;
using Compliance.LanguageServer.Workspaces;

namespace Compliance.LanguageServer.Features;

/// <summary>Behind each parameter that an expression reads, the value that it has today.</summary>
internal sealed class Hinting(Workspace workspace)
{
    public void Register(RpcMethods methods) => methods.OnRequest(
        "textDocument/inlayHint",
        ProtocolJson.Default.TextDocumentRangeParams,
        ProtocolJson.Default.IReadOnlyListInlayHint,
        Hints);

    private List<InlayHint>? Hints(TextDocumentRangeParams given, CancellationToken cancellation)
    {
        var path = FileUris.Normal(FileUris.PathOf(given.TextDocument.Uri));
        if (workspace.File(path) is not { } file || workspace.PackOf(path, cancellation) is not { } pack)
            return null;
        var asked = file.SpanOf(given.Range);
        var hints = new List<InlayHint>();
        foreach (var site in pack.Editing.SitesIn(path).Where(s => s.Span.Start <= asked.End && asked.Start <= s.Span.End))
        {
            // What is read at another day has another value.
            var dated = site.Root.DescendantsAndSelf().OfType<BoundAsOf>().Select(a => a.Parameter).ToHashSet();
            foreach (var node in site.Root.DescendantsAndSelf().OfType<BoundMember>().Where(n => !dated.Contains(n)))
            {
                if (pack.Editing.ParameterOf(node.Member) is { } parameter && Descriptions.ValueOf(parameter, pack.Today) is { } value)
                    hints.Add(new InlayHint(file.PositionOf(site.InFile(node.Span).End), "= " + value) { Tooltip = new MarkupContent(Descriptions.Of(pack, parameter)) });
            }
        }

        return hints.Distinct().OrderBy(h => h.Position.Line).ThenBy(h => h.Position.Character).ToList();
    }
}
