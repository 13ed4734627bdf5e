using System.Text.Json;
using Compliance.LanguageServer.Workspaces;

namespace Compliance.LanguageServer.Schemas;

/// <summary>The schema of each kind of file, read when it is first asked for.</summary>
internal static class FileSchemas
{
    private static readonly Dictionary<FileKind, Lazy<SchemaNode>> Known = new()
    {
        [FileKind.Pack] = Read("pack"),
        [FileKind.Rules] = Read("rules"),
        [FileKind.Tests] = Read("tests"),
        [FileKind.Parameters] = Read("parameters"),
        [FileKind.Labels] = Read("labels"),
        [FileKind.Decisions] = Read("decisions"),
        [FileKind.Configuration] = Read("compliance"),
        [FileKind.Plan] = Read("plan"),
    };

    /// <summary>The schema of a kind of file; null for what is none of ours.</summary>
    public static SchemaNode? Of(FileKind kind) => Known.TryGetValue(kind, out var schema) ? schema.Value : null;

    /// <summary>What may stand at the end of a path; null where nothing is known of it.</summary>
    public static SchemaNode? At(FileKind kind, IEnumerable<Step> path)
    {
        var node = Of(kind);
        foreach (var step in path)
            node = step.Key is { } key ? node?.Behind(key) : node?.Item() ?? node;
        return node;
    }

    private static Lazy<SchemaNode> Read(string name) => new(() =>
    {
        using var stream = typeof(FileSchemas).Assembly.GetManifestResourceStream("schema/" + name + ".schema.json")!;
        using var document = JsonDocument.Parse(stream);
        return SchemaNode.Of(document.RootElement.Clone());
    });
}
