using Compliance.Analyzers.Vocabularies;
using Microsoft.CodeAnalysis;

namespace Compliance.Analyzers.Facts;

/// <summary>
/// Writes a method for each type marked <c>[Facts("hr")]</c> that registers it with rules, <c>AddHrFacts</c>: how each fact is read
/// stands in code, so nothing is looked up while the program runs, and trimming takes nothing away.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class FactsGenerator : IIncrementalGenerator
{
    internal const string SourceStep = "FactsSources";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What goes on is text alone, so that typing elsewhere writes nothing anew.
        var sources = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownTypes.PlanNamespace + "." + KnownTypes.Facts,
                static (_, _) => true,
                static (found, cancellation) => found.TargetSymbol is INamedTypeSymbol type ? FactsWriter.Of(type, found.Attributes[0], cancellation) : null)
            .Where(static s => s is not null)
            .WithTrackingName(SourceStep);
        context.RegisterSourceOutput(sources, static (output, source) => output.AddSource(source!.File, source.Text));
    }
}

/// <summary>A file to add.</summary>
/// <param name="File">Its name.</param>
/// <param name="Text">The source.</param>
internal sealed record FactsSource(string File, string Text);
