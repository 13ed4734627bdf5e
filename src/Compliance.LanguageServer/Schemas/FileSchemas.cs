using System.Text;
using System.Text.Json;
using Compliance.LanguageServer.Workspaces;

namespace Compliance.LanguageServer.Schemas;

/// <summary>The schema of each kind of file, read when it is first asked for.</summary>
internal static class FileSchemas
{
    private const string Prefix = "schema/";

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

    /// <summary>File name and text of each JSON Schema that the program carries, those that no file of a drafter has among them.</summary>
    public static IEnumerable<(string Name, string Text)> All => typeof(FileSchemas).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(n => (n[Prefix.Length..], Text(n[Prefix.Length..])));

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
        using var document = JsonDocument.Parse(Text(name + ".schema.json"));
        return SchemaNode.Of(document.RootElement.Clone());
    });

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(FileSchemas).Assembly.GetManifestResourceStream(Prefix + name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
