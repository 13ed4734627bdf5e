using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Compliance.Analyzers.Vocabularies;

/// <summary>Keeps what was found in a referenced assembly as long as the compiler keeps the reference. Holds no symbols.</summary>
internal static class PerReference<T>
    where T : class
{
    private static readonly ConditionalWeakTable<MetadataReference, T> Found = new();

    public static T Get(MetadataReference reference, Func<T> find) =>
        Found.TryGetValue(reference, out var known) ? known : Found.GetValue(reference, _ => find());
}
