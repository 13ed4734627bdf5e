using Compliance.Language.Frame;

namespace Compliance.LanguageServer.Workspaces;

/// <summary>What a file holds, which its name tells.</summary>
internal enum FileKind
{
    Pack,
    Rules,
    Tests,
    Parameters,
    Labels,
    Decisions,
    Configuration,

    /// <summary>Any other YAML file: a plan, where its content says so.</summary>
    Plan,

    /// <summary>Nothing of ours.</summary>
    Other,
}

/// <summary>Tells what a file holds.</summary>
internal static class FileKinds
{
    /// <summary>The kind of a file by its path.</summary>
    public static FileKind Of(string path)
    {
        var name = FileUris.NameOf(path);
        if (name == "pack.yaml")
            return FileKind.Pack;
        if (name is "compliance.yaml" or "compliance.yml")
            return FileKind.Configuration;
        if (name.EndsWith(".rules.yaml", StringComparison.Ordinal))
            return FileKind.Rules;
        if (name.EndsWith(".tests.yaml", StringComparison.Ordinal))
            return FileKind.Tests;
        if (name.EndsWith(".parameters.yaml", StringComparison.Ordinal))
            return FileKind.Parameters;
        if (name.EndsWith(".decisions.yaml", StringComparison.Ordinal))
            return FileKind.Decisions;
        if (PackFiles.IsPartOfPack(path) && IsYaml(name))
            return FileKind.Labels;
        return IsYaml(name) ? FileKind.Plan : FileKind.Other;
    }

    /// <summary>True for a file that a pack can hold.</summary>
    public static bool IsOfPack(string path) => Of(path) is FileKind.Pack or FileKind.Rules or FileKind.Tests or FileKind.Parameters or FileKind.Labels;

    /// <summary>True for a file that is looked at also when no editor has opened it.</summary>
    public static bool IsRuleFile(string path) => IsOfPack(path) || Of(path) == FileKind.Decisions;

    private static bool IsYaml(string name) =>
        name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
