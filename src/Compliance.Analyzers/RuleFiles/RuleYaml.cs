using System.Runtime.CompilerServices;
using Compliance.Language;
using Text = Microsoft.CodeAnalysis.Text.SourceText;

namespace Compliance.Analyzers.RuleFiles;

/// <summary>
/// Reads YAML files, each text once: as long as the compiler hands out the same text, whatever is typed elsewhere, its tree is
/// the same.
/// </summary>
internal sealed class RuleYaml
{
    private readonly ConditionalWeakTable<Text, YamlTree> trees = new();
    private int reads;

    /// <summary>One for all projects, and for both the analyzer and the generator.</summary>
    public static RuleYaml Shared { get; } = new();

    /// <summary>How many texts were read.</summary>
    public int Reads => reads;

    /// <summary>The tree of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">Path that the tree gives to its places.</param>
    public YamlTree TreeOf(Text text, string path)
    {
        if (trees.TryGetValue(text, out var known) && known.Source.Path == path)
            return known;
        Interlocked.Increment(ref reads);
        var tree = YamlReader.Read(path, text.ToString());
        trees.Remove(text);
        return trees.GetValue(text, _ => tree) is { } winner && winner.Source.Path == path ? winner : tree;
    }
}
