using System.CommandLine;

namespace Compliance.Cli.Configuration;

/// <summary>How often a setting may be given, and whether it has a value.</summary>
internal enum SettingKind
{
    One,
    Many,
    Flag,
}

/// <summary>
/// Something that a run can be told, on the command line as <c>--name value</c> or in the configuration as <c>name: value</c>.
/// </summary>
/// <param name="Name">The name, without hyphens before it.</param>
/// <param name="Kind">How often, and whether it has a value.</param>
/// <param name="Description">What it does, in one sentence, for the help and the schema.</param>
/// <param name="Value">What the value is, in a word; null for a flag.</param>
internal sealed record Setting(string Name, SettingKind Kind, string Description, string? Value = null)
{
    /// <summary>What holds when nobody says anything; null for nothing.</summary>
    public string? Default { get; init; }

    /// <summary>The values that it can have; empty where they cannot be listed.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>True for a file or folder, which a configuration names from its own folder.</summary>
    public bool IsPath { get; init; }

    /// <summary>True when it cannot stand in a configuration.</summary>
    public bool IsCommandLineOnly { get; init; }

    /// <summary>The option of the command line.</summary>
    public Option ToOption() => Kind switch
    {
        SettingKind.Flag => new Option<bool>("--" + Name) { Description = Description },
        SettingKind.Many => new Option<string[]>("--" + Name) { Description = Description, HelpName = Value, AllowMultipleArgumentsPerToken = false },
        _ => new Option<string?>("--" + Name) { Description = Description, HelpName = Value },
    };
}
