using System.Globalization;
using Compliance.Language;

namespace Compliance.Cli.Configuration;

/// <summary>
/// A file of settings, <c>compliance.yaml</c>: from the working directory or named by <c>--config</c>, never from among the documents
/// that are checked.
/// </summary>
internal sealed class ConfigurationFile
{
    public const string Name = "compliance.yaml";

    private const long LargestFile = 1024 * 1024;

    private readonly Dictionary<string, ResolvedSetting> settings = new(StringComparer.Ordinal);

    private ConfigurationFile(string path) => Path = path;

    /// <summary>The path as messages print it.</summary>
    public string Path { get; }

    /// <summary>The configuration of a run; null when there is none.</summary>
    /// <param name="named">What <c>--config</c> names; null to look in the working directory.</param>
    /// <param name="table">The settings that a file may hold.</param>
    /// <param name="surroundings">Folder and streams.</param>
    public static ConfigurationFile? Load(string? named, IReadOnlyList<Setting> table, Surroundings surroundings)
    {
        var path = surroundings.PathOf(named ?? Name);
        if (!File.Exists(path))
            return named is null ? null : throw new CommandFailure($"no configuration `{named}`");
        if (new FileInfo(path).Length > LargestFile)
            throw new CommandFailure($"`{named ?? Name}` is larger than {LargestFile} bytes");
        var file = new ConfigurationFile(named ?? Name);
        var errors = file.Read(File.ReadAllText(path), table);
        foreach (var error in errors)
            surroundings.Error.WriteLine(error);
        return errors.Count == 0 ? file : throw new CommandFailure($"the configuration `{file.Path}` cannot be used");
    }

    public ResolvedSetting? Find(Setting setting) => settings.GetValueOrDefault(setting.Name);

    private List<string> Read(string text, IReadOnlyList<Setting> table)
    {
        var tree = YamlReader.Read(Path, text);
        var errors = tree.Errors.Select(e => At(e.Span, tree.Source, e.Message)).ToList();
        if (errors.Count > 0 || tree.Root is null)
            return errors;
        if (tree.Root is not YamlMapping mapping)
            return [At(tree.Root.Span, tree.Source, "expected settings as `name: value`")];
        foreach (var (key, value) in mapping.Entries)
        {
            var setting = table.FirstOrDefault(s => s.Name == key.Value && !s.IsCommandLineOnly);
            if (setting is null)
                errors.Add(At(key.Span, tree.Source, $"unknown setting `{key.Value}`{Suggestion.DidYouMean(key.Value, table.Where(s => !s.IsCommandLineOnly).Select(s => s.Name))}"));
            else if (Values(setting, value) is { } values)
                settings[setting.Name] = new ResolvedSetting(setting, values, string.Create(CultureInfo.InvariantCulture, $"{Path}:{key.Line}"));
            else
                errors.Add(At(value.Span, tree.Source, $"`{key.Value}` takes {Taken(setting)}"));
        }

        return errors;
    }

    private List<string>? Values(Setting setting, YamlNode value)
    {
        List<string>? values = value switch
        {
            YamlScalar { IsNull: false } scalar => [scalar.Value],
            YamlSequence list when setting.Kind == SettingKind.Many && list.Items.All(i => i is YamlScalar) => [.. list.Items.Cast<YamlScalar>().Select(s => s.Value)],
            YamlMapping map when setting is { Kind: SettingKind.Many, Name: "set" } && map.Entries.All(e => e.Value is YamlScalar) =>
                [.. map.Entries.Select(e => e.Key.Value + "=" + ((YamlScalar)e.Value).Value)],
            _ => null,
        };
        if (values is null || (setting.Kind == SettingKind.Flag && values[0] is not ("true" or "false")))
            return null;
        return setting.IsPath ? values.ConvertAll(FromHere) : values;
    }

    /// <summary>A path that the configuration names begins at the folder of the configuration.</summary>
    private string FromHere(string path) =>
        System.IO.Path.GetDirectoryName(Path) is { Length: > 0 } folder ? System.IO.Path.Combine(folder, path).Replace('\\', '/') : path;

    private static string Taken(Setting setting) => setting.Kind switch
    {
        SettingKind.Flag => "true or false",
        SettingKind.Many => "a value or a list of values",
        _ => "one value",
    };

    private string At(TextSpan span, SourceText source, string message)
    {
        var position = source.PositionOf(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{Path}({position.Line},{position.Column}): error: {message}");
    }
}
