using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Compliance.Tests.House;

/// <summary>The directions of references, read from the built assemblies.</summary>
public class ArchitectureTests
{
    /// <summary>What each assembly of ours may know of the others.</summary>
    public static TheoryData<string, string[]> Assemblies() => new()
    {
        { "Compliance.Language", [] },
        { "Compliance.Analyzers", ["Compliance.Language"] },
        { "Compliance.CodeFixes", ["Compliance.Language", "Compliance.Analyzers"] },
        { "Compliance", ["Compliance.Language"] },
        { "Compliance.Documents", ["Compliance.Language", "Compliance"] },
        { "Compliance.LanguageServer", ["Compliance.Language", "Compliance"] },
    };

    /// <summary>What each part of the library may know of the other parts. Compliance.Language and the framework are free.</summary>
    public static TheoryData<string, string[]> Parts() => new()
    {
        { "Compliance.Plans", [] },
        { "Compliance.Findings", ["Compliance.Plans"] },
        { "Compliance.Rules", ["Compliance.Plans", "Compliance.Findings"] },
        { "Compliance.Checking", ["Compliance.Plans", "Compliance.Findings", "Compliance.Rules"] },
        { "Compliance.Testing", ["Compliance.Plans", "Compliance.Findings", "Compliance.Rules", "Compliance.Checking"] },
        { "Compliance.Reporting", ["Compliance.Plans", "Compliance.Findings"] },
        { "Compliance.Catalogue", ["Compliance.Plans", "Compliance.Findings", "Compliance.Rules", "Compliance.Checking", "Compliance.Testing", "Compliance.Reporting"] },
        { "Compliance.Interview", ["Compliance.Plans", "Compliance.Findings", "Compliance.Rules", "Compliance.Checking"] },
    };

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_assembly_knows_only_those_below_it(string assembly, string[] allowed)
    {
        var ours = Assembly.Load(assembly).GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(n => n.StartsWith("Compliance", StringComparison.Ordinal));

        Assert.Empty(ours.Except(allowed));
    }

    [Fact]
    public void The_language_needs_YAML_and_words_and_nothing_else() => Assert.Empty(
        Assembly.Load("Compliance.Language").GetReferencedAssemblies().Select(a => a.Name).Except(["netstandard", "YamlDotNet", "Humanizer"]));

    [Fact]
    public void The_library_needs_no_console_and_no_document_format()
    {
        var references = Assembly.Load("Compliance").GetReferencedAssemblies().Select(a => a.Name!).ToList();

        Assert.DoesNotContain("System.Console", references);
        Assert.All(
            references.Where(n => !n.StartsWith("System", StringComparison.Ordinal)),
            n => Assert.Contains(n, new[] { "Compliance.Language", "YamlDotNet", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions" }));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_of_the_library_knows_only_those_below_it(string part, string[] allowed)
    {
        var foreign = UsesOf(part).Where(use => !allowed.Contains(use.To)).Select(use => $"{use.From} uses {use.What}").Distinct();

        Assert.Empty(foreign);
    }

    [Fact]
    public void Uses_are_found_in_signatures_and_in_code()
    {
        var uses = UsesOf("Compliance.Reporting").ToList();

        Assert.Contains(uses, u => u.From.EndsWith(".CheckedDocument", StringComparison.Ordinal) && u.What == "Compliance.Findings.Report");
        Assert.Contains(uses, u => u.From.EndsWith(".DocumentWriter", StringComparison.Ordinal) && u.What == "Compliance.Plans.SearchedInVain");
    }

    private static IEnumerable<(string From, string To, string What)> UsesOf(string part)
    {
        var roots = Parts().Select(row => row.Data.Item1).ToList();
        using var image = new PEReader(File.OpenRead(Assembly.Load("Compliance").Location));
        var metadata = image.GetMetadataReader();
        var names = new TypeNames(metadata);
        foreach (var handle in metadata.TypeDefinitions)
        {
            var from = names.Of(handle);
            if (PartOf(from) != part)
                continue;
            foreach (var used in TypeUses.Of(image, metadata, metadata.GetTypeDefinition(handle)).Select(names.Of))
            {
                if (PartOf(used) is { } to && to != part)
                    yield return (from, to, used);
            }
        }

        string? PartOf(string type) => roots.Find(r => type.StartsWith(r + ".", StringComparison.Ordinal));
    }

    private sealed class TypeNames(MetadataReader metadata)
    {
        public string Of(TypeDefinitionHandle handle)
        {
            var type = metadata.GetTypeDefinition(handle);
            var name = metadata.GetString(type.Name);
            return type.GetDeclaringType() is { IsNil: false } outer ? Of(outer) + "+" + name : metadata.GetString(type.Namespace) + "." + name;
        }
    }
}
