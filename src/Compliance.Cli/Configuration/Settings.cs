using System.CommandLine;

namespace Compliance.Cli.Configuration;

/// <summary>A setting with its values and where they come from.</summary>
internal sealed record ResolvedSetting(Setting Setting, IReadOnlyList<string> Values, string Origin);

/// <summary>The settings of a run: the command line first, then the configuration, then the defaults.</summary>
internal sealed class Settings
{
    public const string CommandLine = "command line";
    public const string Defaults = "default";

    private readonly Dictionary<string, ResolvedSetting> byName;

    private Settings(IReadOnlyList<ResolvedSetting> all)
    {
        All = all;
        byName = all.ToDictionary(s => s.Setting.Name, StringComparer.Ordinal);
    }

    /// <summary>Every setting, in the order of its table.</summary>
    public IReadOnlyList<ResolvedSetting> All { get; }

    /// <summary>The settings of a command line, and where it is silent those of the configuration.</summary>
    public static Settings Of(IReadOnlyList<Setting> table, IReadOnlyList<Option> options, ParseResult parsed, ConfigurationFile? file)
    {
        var all = new List<ResolvedSetting>();
        for (var i = 0; i < table.Count; i++)
            all.Add(parsed.GetResult(options[i]) is { Implicit: false } ? new(table[i], Given(parsed, options[i]), CommandLine) : Unsaid(table[i], file));
        return new Settings(all);
    }

    /// <summary>The settings of a command line without options.</summary>
    public static Settings Of(IReadOnlyList<Setting> table, ConfigurationFile? file)
    {
        var all = new List<ResolvedSetting>();
        foreach (var setting in table)
            all.Add(Unsaid(setting, file));
        return new Settings(all);
    }

    private static ResolvedSetting Unsaid(Setting setting, ConfigurationFile? file) =>
        file?.Find(setting) ?? new(setting, setting.Default is { } value ? [value] : [], Defaults);

    /// <summary>The value of a setting; null when there is none.</summary>
    public string? One(string name) => byName[name].Values is [var value, ..] ? value : null;

    public IReadOnlyList<string> Many(string name) => byName[name].Values;

    public bool Flag(string name) => One(name) == "true";

    /// <summary>A whole number from a lowest one on; null when there is none.</summary>
    public int? Number(string name, int least)
    {
        if (One(name) is not { } text)
            return null;
        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new CommandFailure($"`--{name} {text}` is no whole number from {least} on");
    }

    private static IReadOnlyList<string> Given(ParseResult parsed, Option option) => option switch
    {
        Option<bool> flag => [parsed.GetValue(flag) ? "true" : "false"],
        Option<string[]> many => parsed.GetValue(many) ?? [],
        _ => parsed.GetValue((Option<string?>)option) is { } value ? [value] : [],
    };
}
