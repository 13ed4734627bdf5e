namespace Compliance.Language.Frame;

/// <summary>What a pack can tell of a file of decisions; what the file lacks in itself is judged where it is read.</summary>
internal static class DecisionChecks
{
    public const string Ending = ".decisions.yaml";

    /// <summary>Tells of rules under an id that they had before.</summary>
    public static void TellFormerIds(YamlNode? root, IReadOnlyCollection<BoundPack> packs, FrameDiagnostics diagnostics)
    {
        foreach (var rule in RulesIn(root))
        {
            if (packs.Select(p => p.IdOf(rule.Value)).FirstOrDefault(id => id is not null) is { } current)
                FormerIds.Tell(rule, current, diagnostics);
        }
    }

    /// <summary>The rules that decisions are about.</summary>
    public static IEnumerable<YamlScalar> RulesIn(YamlNode? root) =>
        ((root as YamlMapping)?.Find("decisions") as YamlSequence)?.Items.OfType<YamlMapping>()
            .SelectMany(i => i.Entries)
            .Where(e => e.Key.Value is "assessed" or "accepted")
            .Select(e => e.Value)
            .OfType<YamlScalar>() ?? [];
}
