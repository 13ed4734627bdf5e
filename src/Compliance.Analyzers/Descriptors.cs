using System.Collections.Immutable;
using Compliance.Language;
using Microsoft.CodeAnalysis;
using Severity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Compliance.Analyzers;

/// <summary>The catalog as the compiler wants it.</summary>
internal static class Descriptors
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        Catalog.All.ToImmutableDictionary(k => k.Id, Make, StringComparer.Ordinal);

    /// <summary>What can be told of rule files and plans.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfFiles { get; } =
        [.. Catalog.All.Where(k => !k.NeedsDate && !k.Id.StartsWith("CMP7", StringComparison.Ordinal)).Select(k => ById[k.Id])];

    /// <summary>The descriptor of a kind.</summary>
    public static DiagnosticDescriptor Of(DiagnosticKind kind) => ById[kind.Id];

    /// <summary>The descriptor of an id of the catalog.</summary>
    public static DiagnosticDescriptor Of(string id) => ById[id];

    private static DiagnosticDescriptor Make(DiagnosticKind kind) => new(
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
        helpLinkUri: Catalog.HelpLink(kind.Id),
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
