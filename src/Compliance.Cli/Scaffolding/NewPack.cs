using Compliance.LanguageServer.Schemas;
using Compliance.Rules;

namespace Compliance.Cli.Scaffolding;

/// <summary>Begins a pack: its register, a first rule with its cases, and the schemas that editors help with.</summary>
internal static class NewPack
{
    private const string FirstRule = "first-rule";

    public static int Run(string folder, string id, IReadOnlyList<string> languages, string? extends, Surroundings surroundings)
    {
        Ids.Check("pack", id);
        var target = new PackFolder(folder, surroundings);
        if (!target.Has("pack.yaml") && Directory.Exists(surroundings.PathOf(folder)) && RuleFolder.Read(surroundings.PathOf(folder)).Count > 0)
            throw new CommandFailure($"`{folder}` has YAML files, but no pack.yaml", "Begin the pack in a folder of its own.");
        var exists = target.Has("pack.yaml");
        target.Create("pack.yaml", Template.Fill("pack", languages, new Dictionary<string, string>
        {
            ["id"] = id,
            ["schema"] = "schema",
            ["languages"] = string.Join(", ", languages),
            ["extends"] = extends is null ? "" : $"\nextends: [{WithVersion(extends)}]           # what that pack holds, this one holds too",
        }));
        target.CreateAll("schema", FileSchemas.All);
        if (exists)
            return Exit.Clean;
        return NewRule.Run(folder, FirstRule, null, null, surroundings);
    }

    private static string WithVersion(string pack)
    {
        var known = RuleSet.Default;
        if (pack.Split('@')[0] != known.Id)
            throw new CommandFailure($"there is no pack `{pack}` to build on", $"The program carries `{known.Id}`.");
        return pack.Contains('@', StringComparison.Ordinal) ? pack : $"{pack}@^{known.Version.Split('.')[0]}";
    }
}
