using Compliance.Language;
using Compliance.LanguageServer.Protocol;
using Compliance.LanguageServer.Rpc;
using Compliance.LanguageServer.Schemas;
using Compliance.LanguageServer.Workspaces;

namespace Compliance.LanguageServer.Features;

/// <summary>The outline of a file, what can be folded in it, and the names of all packs.</summary>
internal sealed class Outlining(Workspace workspace)
{
    private const int MostSymbols = 500;

    /// <summary>What each key of a file holds that belongs into the outline, and the key that names an item of it.</summary>
    private static readonly (FileKind File, string Key, string Name, SymbolKind Kind)[] Lists =
    [
        (FileKind.Rules, "definitions", "define", SymbolKind.Variable),
        (FileKind.Rules, "rules", "rule", SymbolKind.Function),
        (FileKind.Tests, "cases", "case", SymbolKind.Method),
        (FileKind.Pack, "inputs", "name", SymbolKind.Property),
        (FileKind.Pack, "disable", "rule", SymbolKind.Event),
        (FileKind.Decisions, "decisions", "", SymbolKind.Event),
    ];

    public void Register(RpcMethods methods)
    {
        var json = ProtocolJson.Default;
        methods.OnRequest("textDocument/documentSymbol", json.TextDocumentParams, json.IReadOnlyListDocumentSymbol, (p, _) => Outline(p));
        methods.OnRequest("textDocument/foldingRange", json.TextDocumentParams, json.IReadOnlyListFoldingRange, (p, _) => Folds(p));
        methods.OnRequest("workspace/symbol", json.WorkspaceSymbolParams, json.IReadOnlyListWorkspaceSymbol, Symbols);
    }

    private List<DocumentSymbol>? Outline(TextDocumentParams given)
    {
        if (workspace.File(FileUris.Normal(FileUris.PathOf(given.TextDocument.Uri))) is not { } file || file.Yaml.Tree.Root is not YamlMapping root)
            return null;
        return root.Entries.Select(e => Symbol(file, e)).ToList();
    }

    private static DocumentSymbol Symbol(TextFile file, YamlEntry entry)
    {
        var kind = FileKinds.Of(file.Path);
        IReadOnlyList<DocumentSymbol> children = entry.Value switch
        {
            YamlSequence list when Lists.FirstOrDefault(l => l.File == kind && l.Key == entry.Key.Value) is { Key: not null } shape =>
                [.. list.Items.OfType<YamlMapping>().Select(i => Item(file, i, shape.Name, shape.Kind)).OfType<DocumentSymbol>()],
            YamlMapping { IsFlow: false } keys when kind is FileKind.Pack or FileKind.Parameters or FileKind.Plan =>
                [.. keys.Entries.Select(e => new DocumentSymbol(e.Key.Value, null, kind == FileKind.Parameters ? SymbolKind.Constant : SymbolKind.Property, Whole(file, e), file.RangeOf(e.Key.Span), []))],
            _ => [],
        };
        return new DocumentSymbol(NameOf(entry.Key), entry.Value is YamlScalar { Value.Length: < 80 } value ? value.Value : null, SymbolKind.Namespace, Whole(file, entry), file.RangeOf(entry.Key.Span), children);
    }

    private static DocumentSymbol? Item(TextFile file, YamlMapping item, string nameKey, SymbolKind kind)
    {
        var name = item.Entries.Where(e => nameKey.Length == 0 || e.Key.Value == nameKey).Select(e => e.Value).OfType<YamlScalar>().FirstOrDefault();
        if (name is null)
            return null;
        var title = item.Find("title") switch
        {
            YamlScalar one => one.Value,
            YamlMapping byLanguage => byLanguage.Entries.Select(e => e.Value).OfType<YamlScalar>().FirstOrDefault()?.Value,
            _ => null,
        };
        return new DocumentSymbol(NameOf(name), title?.Trim(), kind, file.RangeOf(item.Span), file.RangeOf(name.Span), []);
    }

    /// <summary>Editors refuse a symbol without a name.</summary>
    private static string NameOf(YamlScalar scalar) => scalar.Value.Trim() is { Length: > 0 } name ? name : "?";

    private static LspRange Whole(TextFile file, YamlEntry entry) => file.RangeOf(TextSpan.FromBounds(entry.Key.Span.Start, Math.Max(entry.Key.Span.End, entry.Value.Span.End)));

    private List<FoldingRange>? Folds(TextDocumentParams given)
    {
        if (workspace.File(FileUris.Normal(FileUris.PathOf(given.TextDocument.Uri))) is not { } file)
            return null;
        var lines = YamlLine.Of(file.Text, file.Lines);
        var folds = new List<FoldingRange>();
        var open = new Stack<(int Line, int Indentation)>();
        var last = -1;
        void Close(int indentation)
        {
            while (open.Count > 0 && open.Peek().Indentation >= indentation)
            {
                var begin = open.Pop().Line;
                if (last > begin)
                    folds.Add(new FoldingRange(begin, last));
            }
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Column is null)
                continue;
            // The items of a list may stand as far to the left as its key; they belong to it.
            var indentation = (lines[i].Indentation * 2) + (lines[i].Dashes.Count > 0 ? 1 : 0);
            Close(indentation);
            open.Push((i, indentation));
            last = i;
        }

        Close(0);
        return folds.OrderBy(f => f.StartLine).ToList();
    }

    private List<WorkspaceSymbol> Symbols(WorkspaceSymbolParams given, CancellationToken cancellation)
    {
        var declared = workspace.Packs(cancellation)
            .SelectMany(p => p.Occurrences.Where(o => o is { IsDeclaration: true, Thing.Kind: NameKind.Rule or NameKind.Definition or NameKind.Parameter or NameKind.Source }).Select(o => (Pack: p, Occurrence: o)));
        return declared
            .Where(d => d.Occurrence.Name.Contains(given.Query, StringComparison.OrdinalIgnoreCase))
            .Take(MostSymbols)
            .Select(d => new WorkspaceSymbol(d.Occurrence.Name, KindOf(d.Occurrence.Thing.Kind), new Location(FileUris.UriOf(d.Occurrence.Path), workspace.File(d.Occurrence.Path)!.RangeOf(d.Occurrence.Span)), d.Pack.Pack!.Manifest.Id))
            .ToList();
    }

    private static SymbolKind KindOf(NameKind kind) => kind switch
    {
        NameKind.Rule => SymbolKind.Function,
        NameKind.Parameter => SymbolKind.Constant,
        NameKind.Source => SymbolKind.Module,
        _ => SymbolKind.Variable,
    };
}
