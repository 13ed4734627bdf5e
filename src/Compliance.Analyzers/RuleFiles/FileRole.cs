using Compliance.Language.Frame;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Compliance.Analyzers.RuleFiles;

/// <summary>What an additional file is to us.</summary>
internal enum FileRole
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A file of a rule pack of this project.</summary>
    Rules,

    /// <summary>A file of a pack that the project's packs can build on; nothing is told of it here.</summary>
    Inherited,

    /// <summary>A plan.</summary>
    Plan,
}

/// <summary>Tells the role of additional files: by the metadata that <c>Compliance.targets</c> gives them, else by their names.</summary>
internal static class FileRoles
{
    /// <summary>The metadata of an additional file, as the compiler hands it on.</summary>
    public const string RoleKey = "build_metadata.AdditionalFiles.ComplianceRole";

    /// <summary>The name under which the file is embedded in the assembly.</summary>
    public const string ResourceKey = "build_metadata.AdditionalFiles.ComplianceResource";

    /// <summary>The role of a file; no text is read for it.</summary>
    public static FileRole Of(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        if (options.GetOptions(file).TryGetValue(RoleKey, out var role) && role.Length > 0)
            return Enum.TryParse<FileRole>(role, ignoreCase: true, out var known) ? known : FileRole.None;
        return ByName(file.Path);
    }

    private static FileRole ByName(string path)
    {
        if (path.EndsWith(".plan.yaml", StringComparison.Ordinal))
            return FileRole.Plan;
        return path.EndsWith(".yaml", StringComparison.Ordinal) && PackFiles.IsPartOfPack(path) ? FileRole.Rules : FileRole.None;
    }
}
