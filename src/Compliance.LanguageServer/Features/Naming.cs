using Compliance.Language.Feel;
using Compliance.Language.Frame;
using Compliance.LanguageServer.Protocol;
using Compliance.LanguageServer.Rpc;
using Compliance.LanguageServer.Workspaces;

namespace Compliance.LanguageServer.Features;

/// <summary>Where a name is declared and used, across files and packs, and another name for it.</summary>
internal sealed class Naming(Workspace workspace)
{
    public void Register(RpcMethods methods)
    {
        var json = ProtocolJson.Default;
        methods.OnRequest("textDocument/definition", json.TextDocumentPositionParams, json.IReadOnlyListLocation, (p, c) => Locations(p, o => o.IsDeclaration, c));
        methods.OnRequest("textDocument/references", json.ReferenceParams, json.IReadOnlyListLocation, (p, c) => Locations(p, o => p.Context is not { IncludeDeclaration: false } || !o.IsDeclaration, c));
        methods.OnRequest("textDocument/prepareRename", json.TextDocumentPositionParams, json.PreparedRename, Prepare);
        methods.OnRequest("textDocument/rename", json.RenameParams, json.WorkspaceEdit, Rename);
    }

    /// <summary>The name at a place of a file; null where none stands.</summary>
    public static Occurrence? At(Workspace workspace, string path, int offset, CancellationToken cancellation)
    {
        if (workspace.PackOf(path, cancellation) is { } pack)
            return pack.Occurrences.Where(o => o.Path == path && o.Holds(offset)).MinBy(o => o.Span.Length);
        return workspace.File(path) is { } file && FileKinds.Of(path) == FileKind.Decisions
            ? Occurrences.InDecisions(file, workspace.Packs(cancellation)).FirstOrDefault(o => o.Holds(offset))
            : null;
    }

    private List<Occurrence> Everywhere(NamedThing thing, CancellationToken cancellation)
    {
        var packs = workspace.Packs(cancellation);
        var inDecisions = workspace.Files.Where(f => FileKinds.Of(f.Path) == FileKind.Decisions).SelectMany(f => Occurrences.InDecisions(f, packs));
        return packs.SelectMany(p => p.Occurrences).Concat(inDecisions).Where(o => o.Thing == thing)
            .Distinct().OrderBy(o => o.Path, StringComparer.Ordinal).ThenBy(o => o.Span.Start).ToList();
    }

    private List<Location> Locations(TextDocumentPositionParams given, Func<Occurrence, bool> wanted, CancellationToken cancellation)
    {
        var path = FileUris.Normal(FileUris.PathOf(given.TextDocument.Uri));
        if (workspace.File(path) is not { } file || At(workspace, path, file.OffsetOf(given.Position), cancellation) is not { } name)
            return [];
        return Everywhere(name.Thing, cancellation).Where(wanted).Select(o => new Location(FileUris.UriOf(o.Path), workspace.File(o.Path)!.RangeOf(o.Span))).ToList();
    }

    private PreparedRename? Prepare(TextDocumentPositionParams given, CancellationToken cancellation)
    {
        var path = FileUris.Normal(FileUris.PathOf(given.TextDocument.Uri));
        if (workspace.File(path) is not { } file || At(workspace, path, file.OffsetOf(given.Position), cancellation) is not { } name)
            return null;
        if (WhyFixed(name, cancellation) is { } why)
            throw new RpcException(RpcErrors.Failed, why);
        return new PreparedRename(file.RangeOf(name.Span), name.Name);
    }

    private WorkspaceEdit? Rename(RenameParams given, CancellationToken cancellation)
    {
        var path = FileUris.Normal(FileUris.PathOf(given.TextDocument.Uri));
        if (workspace.File(path) is not { } file || At(workspace, path, file.OffsetOf(given.Position), cancellation) is not { } name)
            throw new RpcException(RpcErrors.Failed, "no name of a pack stands here");
        var places = Everywhere(name.Thing, cancellation).Where(o => !o.IsFormer).ToList();
        var wanted = given.NewName.Trim();
        if ((WhyFixed(name, cancellation) ?? WhyRefused(name, wanted, cancellation)) is { } why)
            throw new RpcException(RpcErrors.Failed, why);
        var edits = new Dictionary<string, List<TextEdit>>(StringComparer.Ordinal);
        void Add(string where, TextEdit edit)
        {
            if (!edits.TryGetValue(FileUris.UriOf(where), out var list))
                edits.Add(FileUris.UriOf(where), list = []);
            list.Add(edit);
        }

        foreach (var place in places)
            Add(place.Path, new TextEdit(workspace.File(place.Path)!.RangeOf(place.Span), wanted));
        if (name.Thing.Identity is BoundRule rule && wanted != rule.Id && workspace.File(rule.File) is { } home)
            Add(rule.File, FormerId.Edit(home, rule, wanted));
        return new WorkspaceEdit(edits.ToDictionary(e => e.Key, IReadOnlyList<TextEdit> (e) => e.Value, StringComparer.Ordinal));
    }

    /// <summary>Why a name cannot be changed from here; null where it can.</summary>
    private string? WhyFixed(Occurrence name, CancellationToken cancellation)
    {
        if (name.Thing.Kind == NameKind.Entry)
            return "the plan model declares this name; a pack cannot change it";
        if (name.IsFormer)
            return "this is an id that the rule had before; it stays, so that what names it is understood";
        var places = Everywhere(name.Thing, cancellation);
        if (!places.Exists(o => o.IsDeclaration))
            return "it is declared in a pack that is not open here";
        var unread = workspace.Packs(cancellation).Where(p => places.Exists(o => p.File(o.Path) is not null)).SelectMany(p => p.Files).FirstOrDefault(f => !f.Yaml.IsWhole);
        return unread is null ? null : $"`{FileUris.NameOf(unread.Path)}` cannot be read as YAML at the moment, so a use of the name might be missed";
    }

    private string? WhyRefused(Occurrence name, string wanted, CancellationToken cancellation)
    {
        var packs = workspace.Packs(cancellation).Where(p => p.Occurrences.Any(o => o.Thing == name.Thing) && p.Pack is not null).ToList();
        if (name.Thing.Kind is NameKind.Rule or NameKind.Source)
        {
            if (wanted.Length == 0 || !wanted.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_') || wanted.StartsWith('-'))
                return "an id holds small letters, digits and hyphens";
            var isTaken = packs.Exists(p => name.Thing.Kind == NameKind.Source ? p.Pack!.Manifest.Sources.ContainsKey(wanted) : p.Pack!.IdOf(wanted) is { } id && id != name.Name);
            return isTaken && wanted != name.Name ? $"`{wanted}` is used already" : null;
        }

        if (Names.WhyIllegal(wanted) is { } illegal)
            return illegal;
        if (wanted == name.Name)
            return null;
        var taken = name.Thing.Kind == NameKind.Parameter
            ? packs.Exists(p => p.Pack!.Parameters.Any(q => q.Syntax.Name == wanted && p.Pack.Parameters.Any(own => own.Member == name.Thing.Identity && own.Syntax.Root == q.Syntax.Root)))
            : packs.Exists(p => p.Pack!.Names.Find(wanted) is not null) || (name.Thing.Kind == NameKind.Local && IsTakenNearby(name, wanted, packs));
        return taken ? $"`{wanted}` is a name already" : null;
    }

    /// <summary>True when an expression that uses the name can use another of the wanted name.</summary>
    private static bool IsTakenNearby(Occurrence name, string wanted, List<PackView> packs) => packs
        .SelectMany(p => p.Occurrences.Where(o => o.Thing == name.Thing).Select(o => p.Editing.SiteAt(o.Path, o.Span.Start)))
        .OfType<ExpressionSite>()
        .Any(s => s.Scope.Find(wanted) is not null || s.Root.DescendantsAndSelf().OfType<BoundIterator>().Any(i => i.Variable.Name == wanted));
}
