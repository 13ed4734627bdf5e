using System.Text;
using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.LanguageServer.Protocol;
using Compliance.LanguageServer.Rpc;
using Compliance.LanguageServer.Workspaces;

namespace Compliance.LanguageServer.Features;

/// <summary>Answers the two requests that the protocol does not have: the rule under the cursor read back, and the page of a diagnostic.</summary>
internal sealed class Explaining(Workspace workspace)
{
    public void Register(RpcMethods methods)
    {
        var json = ProtocolJson.Default;
        methods.OnSlowRequest("compliance/prose", json.ProseParams, json.ProseResult, Prose);
        methods.OnRequest("compliance/page", json.PageParams, json.PageResult, (p, _) => Page(p.Id) is { } text ? new PageResult(text) : null);
    }

    /// <summary>The page of a diagnostic; null where there is none.</summary>
    public static string? Page(string id)
    {
        using var page = typeof(Catalog).Assembly.GetManifestResourceStream($"diagnostics/{id}.md");
        if (page is null)
            return Catalog.Find(id) is { } kind ? $"# {kind.Id}: {kind.Title}" : null;
        using var reader = new StreamReader(page, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private Func<CancellationToken, ProseResult?> Prose(ProseParams given)
    {
        var path = FileUris.Normal(FileUris.PathOf(given.TextDocument.Uri));
        if (workspace.File(path) is not { } file || workspace.PackOf(path, CancellationToken.None) is not { Pack: { } pack } view)
            return _ => null;
        if (Owner(pack, view, path, file.OffsetOf(given.Position)) is not { } id)
            return _ => null;
        var errors = view.Diagnostics.SelectMany(f => f).Where(d => d.Severity == Language.DiagnosticSeverity.Error).Select(d => $"{FileUris.NameOf(d.File)}({d.Line},{d.Column}): {d.Message}").ToList();
        return cancellation => ProsePreview.Read(pack, id, given.Languages, errors, view.Load, cancellation) is { } page ? Result(page) : null;
    }

    /// <summary>The rule, definition or parameter that an offset lies in; in a tests file the first rule that the case names.</summary>
    private static string? Owner(BoundPack pack, PackView view, string path, int offset)
    {
        bool Holds(YamlNode node) => node.Source.Path == path && node.Span.Start <= offset && offset <= node.Span.End;
        if (pack.Rules.FirstOrDefault(r => Holds(r.Syntax.Node)) is { } rule)
            return rule.Id;
        if (pack.Definitions.FirstOrDefault(d => d.Versions.Any(v => Holds(v.Syntax.Node))) is { } definition)
            return definition.Name;
        if (FileKinds.Of(path) == FileKind.Parameters)
            return pack.Parameters.Where(p => p.Syntax.Node.Source.Path == path && p.Syntax.Node.Span.Start <= offset).MaxBy(p => p.Syntax.Node.Span.Start)?.FullName;
        return view.Occurrences.Where(o => o.Path == path && o.Holds(offset)).Select(o => o.Name).FirstOrDefault();
    }

    private static ProseResult Result(ProsePage page) => new(
        page.Id,
        page.Kind,
        [.. page.Prose.Select(p => new ProseInLanguage(p.Language, p.Title, [.. p.Lines.Select(l => new ProseResultLine(l.Depth, l.Text))]))],
        [.. page.Cases.Select(TestCaseResult.Of)])
    {
        Why = page.Why,
        Markdown = page.ToMarkdown(),
    };
}
