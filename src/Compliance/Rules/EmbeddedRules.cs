using System.Reflection;
using System.Text;

namespace Compliance.Rules;

/// <summary>Reads the files of rule packs that a build embedded in an assembly, so that an application needs no rule folder.</summary>
public static class EmbeddedRules
{
    /// <summary>The files with these names of resources; a name is the path that messages print.</summary>
    /// <param name="assembly">The assembly that holds them.</param>
    /// <param name="names">Names of resources.</param>
    /// <exception cref="ArgumentException">The assembly holds no resource of that name.</exception>
    public static IReadOnlyList<RuleFile> Read(Assembly assembly, params IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(names);
        return [.. names.Select(name => new RuleFile(name, TextOf(assembly, name)))];
    }

    private static string TextOf(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"`{assembly.GetName().Name}` holds no resource `{name}`", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
