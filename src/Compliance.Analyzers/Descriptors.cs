using System.Collections.Concurrent;
using System.Collections.Immutable;
using Compliance.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Severity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Compliance.Analyzers;

/// <summary>The catalog as the compiler wants it.</summary>
internal static class Descriptors
{
    /// <summary>The property of a project that says where the pages of diagnostics lie: a folder, or an address on the web.</summary>
    internal const string Pages = "build_property.ComplianceDiagnosticPages";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        Catalog.All.ToImmutableDictionary(k => k.Id, k => Make(k, Catalog.HelpLink(k.Id)), StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<(string Pages, string Id), DiagnosticDescriptor> WithPage = new();

    /// <summary>What can be told of rule files and plans.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfFiles { get; } =
        [.. Catalog.All.Where(k => !k.NeedsDate && !k.Id.StartsWith("CMP7", StringComparison.Ordinal)).Select(k => ById[k.Id])];

    /// <summary>The descriptor of a kind.</summary>
    public static DiagnosticDescriptor Of(DiagnosticKind kind) => ById[kind.Id];

    /// <summary>
    /// The descriptor of an id of the catalog, with the page that the project's package has of it as help link. The compiler knows a
    /// descriptor by its id, so what an analyzer supports need not be the same object, and cannot be: it is asked for before any project.
    /// </summary>
    public static DiagnosticDescriptor Of(string id, AnalyzerOptions options)
    {
        if (!options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Pages, out var pages) || pages.Length == 0)
            return ById[id];
        return WithPage.GetOrAdd((pages, id), static key =>
            Uri.TryCreate(key.Pages + key.Id + ".md", UriKind.Absolute, out var page) ? Make(Catalog.Find(key.Id)!, page.AbsoluteUri) : ById[key.Id]);
    }

    private static DiagnosticDescriptor Make(DiagnosticKind kind, string? page) => new(
        kind.Id,
        kind.Title,
        "{0}",
        "Compliance." + AreaOf(kind.Id),
        kind.Severity switch
        {
            Language.DiagnosticSeverity.Error => Severity.Error,
            Language.DiagnosticSeverity.Warning => Severity.Warning,
            _ => Severity.Info,
        },
        isEnabledByDefault: true,
        description: kind.Title + ". " + Catalog.WhereToRead(kind.Id) + ".",
        helpLinkUri: page,
        customTags: kind.CanBeIgnored ? [] : [WellKnownDiagnosticTags.NotConfigurable]);

    private static string AreaOf(string id) => id[3] switch
    {
        '0' => "Frame",
        '1' => "Syntax",
        '2' => "Types",
        '3' => "Logic",
        '4' => "Law",
        '5' => "Packs",
        '6' => "Tests",
        '7' => "Usage",
        _ => "Plans",
    };
}
