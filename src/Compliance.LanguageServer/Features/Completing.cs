using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Language.Frame;
using Compliance.LanguageServer.Protocol;
using Compliance.LanguageServer.Rpc;
using Compliance.LanguageServer.Schemas;
using Compliance.LanguageServer.Workspaces;

namespace Compliance.LanguageServer.Features;

/// <summary>What can be written at a place: names of an expression, keys, words of a list, ids.</summary>
internal sealed class Completing(Workspace workspace)
{
    /// <summary>Stands for what is not written yet, where an expression must have something to be one.</summary>
    private const string Placeholder = "_";

    private readonly Ids ids = new(workspace);

    public void Register(RpcMethods methods)
    {
        methods.OnRequest("textDocument/completion", ProtocolJson.Default.TextDocumentPositionParams, ProtocolJson.Default.CompletionList, Complete);
        methods.OnRequest("textDocument/signatureHelp", ProtocolJson.Default.TextDocumentPositionParams, ProtocolJson.Default.SignatureHelp, Signatures);
    }

    private CompletionList? Complete(TextDocumentPositionParams given, CancellationToken cancellation)
    {
        var path = FileUris.Normal(FileUris.PathOf(given.TextDocument.Uri));
        if (workspace.File(path) is not { } file)
            return null;
        var offset = file.OffsetOf(given.Position);
        var pack = workspace.PackOf(path, cancellation);
        if (pack is not null && Expression(pack, file, offset, cancellation) is { } names)
            return new CompletionList(IsIncomplete: true, [.. names, .. KeysBehindDash(pack, file, offset)]);
        return new CompletionList(IsIncomplete: false, Frame(pack, file, offset));
    }

    // Expressions

    private static IReadOnlyList<CompletionItem>? Expression(PackView pack, TextFile file, int offset, CancellationToken cancellation)
    {
        if (SiteAt(pack.Editing, file, offset) is { } site)
            return Items(pack, file, site.Complete(offset));
        if (WrittenPlace.At(file, offset) is not { } place || FileSchemas.At(FileKinds.Of(file.Path), place.Path) is not { } schema)
            return null;
        var filler = Filler(file, place, schema, offset);
        if (filler is null)
            return null;
        var imagined = file.WithInserted(offset, filler);
        var editing = pack.Imagine(imagined, cancellation);
        return SiteAt(editing, imagined, offset)?.Complete(offset) is { } completions ? Items(pack, file, completions) : null;
    }

    /// <summary>What has to be thought of at a place, so that an expression stands there; null where none can.</summary>
    private static string? Filler(TextFile file, WrittenPlace place, SchemaNode schema, int offset)
    {
        var isExpression = schema.Names.Any(n => n is "expression" or "condition" or "path");
        if (place.IsValue && isExpression)
            return IsLastOfLine(file, offset) ? Placeholder + place.Closers : Placeholder;
        var line = file.Lines.StartOf(file.Lines.PositionOf(offset).Line);
        var before = file.Text.AsSpan(line, offset - line);
        var isText = schema.Names.Contains("text") || (place.Path.Count > 1 && place.IsValue && schema.TakesScalar);
        return (isText || place.IsContinued) && before.LastIndexOf('{') > before.LastIndexOf('}') ? Placeholder + "}" : null;
    }

    private static bool IsLastOfLine(TextFile file, int offset) =>
        file.Text.AsSpan(offset, file.Lines.EndOf(file.Lines.PositionOf(offset).Line) - offset).IsWhiteSpace();

    private static ExpressionSite? SiteAt(PackEditing editing, TextFile file, int offset)
    {
        var line = file.Lines.PositionOf(offset).Line + 1;
        return file.Yaml.Blanked.Contains(line) ? null : editing.SiteAt(file.Path, offset);
    }

    private static List<CompletionItem> Items(PackView pack, TextFile file, IReadOnlyList<FeelCompletion> found) =>
        found.Select((c, i) => new CompletionItem(c.Label, KindOf(pack, c), new TextEdit(file.RangeOf(c.Replaces), c.Text))
        {
            Detail = DetailOf(pack, c),
            Documentation = DocumentationOf(pack, c) is { } text ? new MarkupContent(text) : null,
            SortText = i.ToString("D4", System.Globalization.CultureInfo.InvariantCulture),
            FilterText = c.Kind == FeelCompletionKind.Word ? c.Text : c.Label,
        }).ToList();

    private static CompletionKind KindOf(PackView pack, FeelCompletion completion) => completion.Kind switch
    {
        FeelCompletionKind.Entry when completion.Member is { } member && pack.Editing.ParameterOf(member) is not null => CompletionKind.Constant,
        FeelCompletionKind.Entry => CompletionKind.Field,
        FeelCompletionKind.Function => CompletionKind.Function,
        FeelCompletionKind.Word => CompletionKind.EnumMember,
        FeelCompletionKind.Keyword => CompletionKind.Keyword,
        FeelCompletionKind.Type => CompletionKind.Class,
        _ => CompletionKind.Variable,
    };

    private static string? DetailOf(PackView pack, FeelCompletion completion)
    {
        if (completion.Member is { } member && pack.Editing.ParameterOf(member) is { } parameter)
            return Descriptions.ValueOf(parameter, pack.Today) is { } value ? "= " + value + " today" : "no value today";
        if (completion.Function is { } function)
            return Descriptions.Signature(function, function.Signatures[0]);
        return completion.Type is { Kind: not FeelTypeKind.Enumeration } type ? Descriptions.TypeOf(type, completion.Unit) : completion.Type?.Name;
    }

    private static string? DocumentationOf(PackView pack, FeelCompletion completion)
    {
        if (completion.Member is { } member && pack.Editing.ParameterOf(member) is { } parameter)
            return Descriptions.Of(pack, parameter);
        if (completion.Symbol?.Tag is DefinitionTag { Definition: { } definition })
            return Descriptions.Of(pack, definition);
        return completion.Function is { } function ? Descriptions.Of(function) : completion.Summary;
    }

    // Keys, words, ids

    /// <summary>In a list of conditions an item is an expression, or begins with a key.</summary>
    private List<CompletionItem> KeysBehindDash(PackView pack, TextFile file, int offset) =>
        WrittenPlace.At(file, offset) is { IsValue: true, Path: [.., { Key: null }] } place && file.Text[place.Start..offset].All(c => char.IsAsciiLetterLower(c) || c == ' ')
            ? Frame(pack, file, offset)
            : [];

    private List<CompletionItem> Frame(PackView? pack, TextFile file, int offset)
    {
        if (WrittenPlace.At(file, offset) is not { IsContinued: false } place)
            return [];
        var kind = FileKinds.Of(file.Path);
        var schema = FileSchemas.At(kind, place.Path);
        var range = file.RangeOf(TextSpan.FromBounds(place.Start, Math.Max(place.Start, offset)));
        var items = new List<CompletionItem>();
        if (place.IsValue)
        {
            foreach (var id in ids.At(kind, place, pack, file))
                items.Add(new CompletionItem(id.Name, CompletionKind.Reference, new TextEdit(range, id.Name)) { Detail = id.What, Documentation = id.Text is null ? null : new MarkupContent(id.Text) });
            foreach (var word in schema?.Words ?? [])
                items.Add(new CompletionItem(word, CompletionKind.EnumMember, new TextEdit(range, word)));
            if (schema is { IsDate: true })
                items.Add(Day(workspace.Today, range));
        }

        // Behind a dash there may be a value, or the first key of an item.
        if (!place.IsValue || place.Path is [.., { Key: null }])
        {
            items.AddRange(Ids.KeysAt(kind, place, pack).Select(k => Key(k.Name, k.What, null, range)));
            items.AddRange((schema?.Keys ?? []).OrderByDescending(k => k.IsRequired).Where(k => !place.Siblings.Any(s => NameKey.Of(s) == NameKey.Of(k.Key))).Select(k => Key(k.Key, k.Node.Description, k.Node, range)));
        }

        return items.DistinctBy(i => i.Label).Select((item, i) => item with { SortText = i.ToString("D4", System.Globalization.CultureInfo.InvariantCulture) }).ToList();
    }

    private static CompletionItem Day(DateOnly today, LspRange range)
    {
        var day = today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return new CompletionItem(day, CompletionKind.Value, new TextEdit(range, day)) { Detail = "today" };
    }

    private static CompletionItem Key(string key, string? description, SchemaNode? behind, LspRange range)
    {
        var takesOneLine = behind is null || behind.TakesScalar || !(behind.TakesKeys || behind.TakesList);
        return new CompletionItem(key, CompletionKind.Property, new TextEdit(range, key + (takesOneLine ? ": " : ":")))
        {
            Documentation = description is null ? null : new MarkupContent(description),
            FilterText = key,
        };
    }

    // Calls

    private SignatureHelp? Signatures(TextDocumentPositionParams given, CancellationToken cancellation)
    {
        var path = FileUris.Normal(FileUris.PathOf(given.TextDocument.Uri));
        if (workspace.File(path) is not { } file || workspace.PackOf(path, cancellation) is not { } pack)
            return null;
        var offset = file.OffsetOf(given.Position);
        if (SiteAt(pack.Editing, file, offset)?.CallAt(offset) is not { } call)
            return null;
        var signatures = call.Function.Signatures;
        var active = Math.Max(0, signatures.ToList().FindIndex(s => call.Argument < s.MaximumCount));
        var argument = signatures[active].Parameters.Count == 0 ? 0 : Math.Min(call.Argument, signatures[active].Parameters.Count - 1);
        return new SignatureHelp(
            [.. signatures.Select(s => new SignatureInformation(Descriptions.Signature(call.Function, s), new MarkupContent(s.Summary), [.. s.Parameters.Select(p => new ParameterInformation(Descriptions.Parameter(p)))]))],
            active,
            argument);
    }
}
