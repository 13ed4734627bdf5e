using Compliance.Analyzers.RuleFiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Compliance.Analyzers.Ids;

/// <summary>
/// Writes a class for each pack of a project and each pack below them: the ids of rules, definitions, parameters and inputs as
/// constants with their titles, and for the project's own packs the files that the build embedded.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class IdsGenerator : IIncrementalGenerator
{
    internal const string FileStep = "FileOutlines";
    internal const string SettingsStep = "Settings";
    internal const string PackStep = "PackOutlines";

    private readonly RuleYaml yaml;

    /// <summary>Made by the compiler.</summary>
    public IdsGenerator()
        : this(RuleYaml.Shared)
    {
    }

    internal IdsGenerator(RuleYaml yaml) => this.yaml = yaml;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, cancellation) => Outline(pair.Left, pair.Right, cancellation))
            .WithTrackingName(FileStep);
        var settings = context.AnalyzerConfigOptionsProvider
            .Select((options, _) => Settings.Of(options.GlobalOptions))
            .WithTrackingName(SettingsStep);
        var packs = files
            .Where(f => f is not null)
            .Collect()
            .Select((all, _) => new Sequence<PackOutline>(PackOutline.Of(all!)))
            .Combine(settings)
            .WithTrackingName(PackStep);
        context.RegisterSourceOutput(packs, (output, pair) => Write(output, pair.Left, pair.Right));
    }

    private FileOutline? Outline(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var role = FileRoles.Of(file, options);
        if (role is not (FileRole.Rules or FileRole.Inherited) || file.Path.EndsWith(".tests.yaml", StringComparison.Ordinal) || IsLabels(file.Path))
            return role is FileRole.Rules or FileRole.Inherited ? Empty(file, role, options) : null;
        return file.GetText(cancellation) is { } text
            ? FileOutline.Of(yaml.TreeOf(text, file.Path), file.Path, role == FileRole.Inherited, Resource(file, options))
            : null;
    }

    /// <summary>A file that names nothing, and still belongs to what is embedded.</summary>
    private static FileOutline Empty(AdditionalText file, FileRole role, AnalyzerConfigOptionsProvider options) =>
        new(file.Path, role == FileRole.Inherited, Resource(file, options), default);

    private static string? Resource(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(FileRoles.ResourceKey, out var name) && name.Length > 0 ? name : null;

    private static bool IsLabels(string path) => path.Replace('\\', '/').Contains("/labels/");

    private static void Write(SourceProductionContext output, Sequence<PackOutline> packs, Settings settings)
    {
        var writer = new IdsWriter(packs, settings);
        foreach (var pack in packs)
            output.AddSource(IdsWriter.ClassOf(pack) + ".g.cs", writer.Source(pack));
    }
}

/// <summary>What the project says of itself.</summary>
internal sealed record Settings(string Namespace, bool IsEmbedded)
{
    public static Settings Of(AnalyzerConfigOptions options)
    {
        options.TryGetValue("build_property.RootNamespace", out var space);
        options.TryGetValue("build_property.ComplianceEmbedRules", out var embed);
        return new Settings(space ?? "", embed == "true");
    }
}
