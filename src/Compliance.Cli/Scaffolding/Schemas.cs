using System.Text;

namespace Compliance.Cli.Scaffolding;

/// <summary>The JSON Schemas that the program carries, for editors.</summary>
internal static class Schemas
{
    private const string Prefix = "schema/";

    /// <summary>Name and text of each.</summary>
    public static IEnumerable<(string Name, string Text)> All => typeof(Schemas).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(n => (n[Prefix.Length..], Read(n)));

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Schemas).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
