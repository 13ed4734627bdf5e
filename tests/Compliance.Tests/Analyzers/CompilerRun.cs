using System.Collections.Immutable;
using Compliance.Analyzers.RuleFiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Compliance.Tests.Analyzers;

/// <summary>A project as the compiler sees it: source, additional files and configuration. Nothing touches the disk.</summary>
internal sealed record CompilerRun
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p))]);

    public required CSharpCompilation Compilation { get; init; }

    public ImmutableArray<AdditionalText> Files { get; init; } = [];

    public ConfigOptions Options { get; init; } = new();

    /// <summary>A project with one source file, which the framework's usual namespaces are imported into.</summary>
    public static CompilerRun Of(string source) => new()
    {
        Compilation = CSharpCompilation.Create(
            "Contoso",
            [Tree(source, "Code.cs"), Tree("global using System; global using System.Collections.Generic; global using System.Linq;", "Usings.cs")],
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)),
    };

    public static SyntaxTree Tree(string source, string path) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), path);

    /// <summary>The project with one more additional file.</summary>
    public CompilerRun With(string path, string text, string? role = null)
    {
        var file = new Text(path, text);
        var options = role is null ? Options : Options.With(path, FileRoles.RoleKey, role);
        return this with { Files = Files.RemoveAll(f => f.Path == path).Add(file), Options = options };
    }

    /// <summary>The project with another text in its first source file; the other trees stay the same objects.</summary>
    public CompilerRun Typed(string source) =>
        this with { Compilation = Compilation.ReplaceSyntaxTree(Compilation.SyntaxTrees[0], Tree(source, "Code.cs")) };

    /// <summary>What an analyzer tells, in the order of the places; mistakes of the source itself fail the test.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Run(DiagnosticAnalyzer analyzer)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var faults = new List<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(Files, Options),
            (e, a, d) => faults.Add(e.ToString()),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        Assert.Empty(Compilation.GetDiagnostics(cancellation).Where(d => d.Severity == DiagnosticSeverity.Error));
        var found = await new CompilationWithAnalyzers(Compilation, [analyzer], options).GetAnalyzerDiagnosticsAsync(cancellation);
        Assert.Empty(faults);
        return [.. found.OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>A diagnostic on one line: <c>rules/a.rules.yaml(3,5)-(3,9): CMP2001: …</c>.</summary>
    public static string Line(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})-({span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1}): {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    /// <summary>An additional file in memory.</summary>
    private sealed class Text(string path, string text) : AdditionalText
    {
        private readonly SourceText source = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }
}

/// <summary>What the build tells analyzers of files and of the project.</summary>
internal sealed class ConfigOptions : AnalyzerConfigOptionsProvider
{
    private readonly ImmutableDictionary<string, ImmutableDictionary<string, string>> files;

    public ConfigOptions()
        : this(ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty)
    {
    }

    private ConfigOptions(ImmutableDictionary<string, ImmutableDictionary<string, string>> files) => this.files = files;

    public override AnalyzerConfigOptions GlobalOptions => new Values(files.GetValueOrDefault("") ?? []);

    public ConfigOptions With(string path, string key, string value) => new(files.SetItem(path, (files.GetValueOrDefault(path) ?? []).SetItem(key, value)));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(files.GetValueOrDefault(textFile.Path) ?? []);

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
