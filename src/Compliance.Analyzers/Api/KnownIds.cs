using Compliance.Analyzers.Ids;
using Compliance.Analyzers.RuleFiles;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Compliance.Analyzers.Api;

/// <summary>The ids of all packs among the additional files; read when code first names one.</summary>
internal sealed class KnownIds(AnalyzerOptions options, RuleYaml yaml)
{
    private readonly object gate = new();
    private ILookup<IdKind, string>? ids;

    public IReadOnlyCollection<string> Of(IdKind kind, CancellationToken cancellation)
    {
        lock (gate)
        {
            ids ??= Read(cancellation).ToLookup(i => i.Kind, i => i.Name);
            return ids[kind].Distinct(StringComparer.Ordinal).ToList();
        }
    }

    private List<DeclaredId> Read(CancellationToken cancellation)
    {
        var found = new List<DeclaredId>();
        foreach (var file in options.AdditionalFiles)
        {
            cancellation.ThrowIfCancellationRequested();
            var role = FileRoles.Of(file, options.AnalyzerConfigOptionsProvider);
            if (role is FileRole.Rules or FileRole.Inherited && file.GetText(cancellation) is { } text)
                found.AddRange(FileOutline.Of(yaml.TreeOf(text, file.Path), file.Path, isInherited: false, null).Ids);
        }

        return found;
    }
}
