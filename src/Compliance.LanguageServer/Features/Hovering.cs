using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.LanguageServer.Protocol;
using Compliance.LanguageServer.Rpc;
using Compliance.LanguageServer.Schemas;
using Compliance.LanguageServer.Workspaces;

namespace Compliance.LanguageServer.Features;

/// <summary>What stands under the pointer: a name with its label, type, unit and words, a parameter with its values, a key.</summary>
internal sealed class Hovering(Workspace workspace)
{
    public void Register(RpcMethods methods) =>
        methods.OnRequest("textDocument/hover", ProtocolJson.Default.TextDocumentPositionParams, ProtocolJson.Default.Hover, Hover);

    private Hover? Hover(TextDocumentPositionParams given, CancellationToken cancellation)
    {
        var path = FileUris.Normal(FileUris.PathOf(given.TextDocument.Uri));
        if (workspace.File(path) is not { } file)
            return null;
        var offset = file.OffsetOf(given.Position);
        var pack = workspace.PackOf(path, cancellation);
        if (pack?.Editing.SiteAt(path, offset)?.Describe(offset) is { } found)
            return new Hover(new MarkupContent(Descriptions.Of(pack, found)), file.RangeOf(found.Span));
        if (Naming.At(workspace, path, offset, cancellation) is { } name && (pack ?? Owner(name.Thing, cancellation)) is { } view && Describe(view, name.Thing) is { } text)
            return new Hover(new MarkupContent(text), file.RangeOf(name.Span));
        return Key(file, offset);
    }

    private PackView? Owner(NamedThing thing, CancellationToken cancellation) =>
        workspace.Packs(cancellation).FirstOrDefault(p => p.Pack is not null && thing.Identity is BoundRule rule && p.Pack.Rules.Contains(rule));

    private static string? Describe(PackView view, NamedThing thing) => thing.Identity switch
    {
        BoundRule rule => Descriptions.Of(view, rule),
        BoundDefinition definition => Descriptions.Of(view, definition),
        Member member when view.Editing.ParameterOf(member) is { } parameter => Descriptions.Of(view, parameter),
        YamlNode node when view.Pack!.Manifest.Sources.Values.FirstOrDefault(s => s.Node == node) is { } source => Descriptions.Of(view, source),
        _ => null,
    };

    /// <summary>What a key means.</summary>
    private static Hover? Key(TextFile file, int offset)
    {
        if (WrittenPlace.At(file, offset) is not { IsValue: false, IsContinued: false } place)
            return null;
        var line = YamlLine.Of(file.Text, file.Lines)[file.Lines.PositionOf(offset).Line];
        if (line.Key is not { } key || FileSchemas.At(FileKinds.Of(file.Path), [.. place.Path, new Step(key)]) is not { Description: { } description } schema)
            return null;
        var words = schema.Words.ToList();
        var text = "**" + key + "** · " + description + (words.Count is > 0 and < 30 ? "\n\n" + string.Join(", ", words.Select(w => "`" + w + "`")) : "");
        return new Hover(new MarkupContent(text), file.RangeOf(new TextSpan(place.Start, key.Length)));
    }
}
