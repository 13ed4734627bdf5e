namespace Compliance.Samples.Tests;

/// <summary>
/// The files of a project of a host: an application with facts and a pack of its own that builds on the Norwegian one, and
/// another analyzer that brings a YamlDotNet of its own.
/// </summary>
internal static class ConsumerProject
{
    private static readonly (string Path, string Text)[] Files =
    [
        ("nuget.config", """<configuration><packageSources><add key="packed" value="feed" /></packageSources></configuration>"""),
        ("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <LangVersion>latest</LangVersion>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestorePackagesPath>$(MSBuildThisFileDirectory)packages</RestorePackagesPath>
                <RestoreFallbackFolders>CACHE</RestoreFallbackFolders>
              </PropertyGroup>
            </Project>
            """),
        ("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <RootNamespace>Contoso.Compliance</RootNamespace>
                <PublishTrimmed>true</PublishTrimmed>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Compliance" Version="VERSION" />
                <Analyzer Include="../Other/bin/Debug/netstandard2.0/Other.dll;../Other/bin/Debug/netstandard2.0/YamlDotNet.dll" />
              </ItemGroup>
            </Project>
            """),
        ("App/Program.cs", """
            using Compliance.Checking;
            using Compliance.Plans;
            using Compliance.Rules;
            using Contoso.Compliance;

            var checker = new ComplianceChecker(OwnPack.Load(o => o.AddHrFacts()));
            var facts = new Dictionary<string, object> { ["hr"] = new HrFacts { SickLeave = 7, Departments = [new Department { Name = "Yard", Head = new Leader { IsTrained = false } }] } };
            var report = checker.Check(new Plan(), new CheckOptions { AsOf = new DateOnly(2025, 12, 31), Language = "en", Facts = facts });
            foreach (var finding in report.Findings.Where(f => f.Rule is OwnPack.Rules.LowLeave or OwnPack.Rules.Trained))
                Console.WriteLine($"{finding.Outcome}: {finding.Message}");
            Console.WriteLine(NoEqualityPack.Rules.MeasureHasOwner);

            namespace Contoso.Compliance
            {
                [Facts("hr")]
                public sealed record HrFacts
                {
                    public decimal? SickLeave { get; init; }

                    public IReadOnlyList<Department>? Departments { get; init; }
                }

                public sealed record Department
                {
                    public string? Name { get; init; }

                    public Leader? Head { get; init; }
                }

                public sealed record Leader
                {
                    public bool? IsTrained { get; init; }
                }
            }
            """),
        ("App/rules/own/pack.yaml", """
            pack: own
            version: 1.0.0
            language: compliance/1
            message languages: [nb, en]
            extends: [no-equality@^2026]
            sources:
              house:
                title:
                  nb: Huset
                  en: House
                authority: house
            """),
        ("App/rules/own/hr.parameters.yaml", """
            parameters: house
            values:
              highest sick leave:
                type: number
                title:
                  nb: Høyeste sykefravær
                  en: Highest sick leave
                history:
                  - from: 2020-01-01
                    value: 5
                    source: house § 1
                    checked: 2026-04-13
            """),
        ("App/rules/own/hr.rules.yaml", """
            rules for: hr
            rules:
              - rule: low-leave
                title:
                  nb: Sykefraværet er lavt
                  en: Sick leave is low
                levels:
                  - should: always
                    source: house § 1
                requires: hr.sick leave <= house.highest sick leave
                message:
                  nb: Sykefraværet er {hr.sick leave}.
                  en: Sick leave is {hr.sick leave}.
              - rule: trained
                title:
                  nb: Lederne har fått opplæring
                  en: Leaders are trained
                for each: department in hr.departments
                levels:
                  - should: always
                    source: house § 2
                requires: department.head.is trained
                message:
                  nb: '{department.name} har en leder uten opplæring.'
                  en: '{department.name} has a leader without training.'
            """),
        ("Yaml/Yaml.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <ImplicitUsings>disable</ImplicitUsings>
                <AssemblyName>YamlDotNet</AssemblyName>
                <AssemblyVersion>99.0.0.0</AssemblyVersion>
              </PropertyGroup>
            </Project>
            """),
        ("Yaml/Reader.cs", "namespace YamlDotNet { public sealed class Reader { } }"),
        ("Other/Other.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <ImplicitUsings>disable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Yaml/Yaml.csproj" />
                <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.14.0" PrivateAssets="all" ExcludeAssets="runtime" />
              </ItemGroup>
            </Project>
            """),
        ("Other/OtherAnalyzer.cs", """
            using System.Collections.Immutable;
            using Microsoft.CodeAnalysis;
            using Microsoft.CodeAnalysis.Diagnostics;

            [DiagnosticAnalyzer(LanguageNames.CSharp)]
            public sealed class OtherAnalyzer : DiagnosticAnalyzer
            {
                private static readonly DiagnosticDescriptor Rule = new("OTH001", "YAML", "reads YAML with YamlDotNet {0}", "Other", DiagnosticSeverity.Warning, true);
                public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);
                public override void Initialize(AnalysisContext context)
                {
                    context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
                    context.EnableConcurrentExecution();
                    context.RegisterCompilationAction(c => c.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, typeof(YamlDotNet.Reader).Assembly.GetName().Version)));
                }
            }
            """),
    ];

    /// <summary>What was restored before serves for packages that are not ours; ours have a version that no cache has.</summary>
    private static string Cache => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public static void Write(string folder, string version)
    {
        foreach (var (path, text) in Files)
        {
            var file = Path.Combine([folder, .. path.Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text.Replace("VERSION", version, StringComparison.Ordinal).Replace("CACHE", Cache, StringComparison.Ordinal) + "\n");
        }
    }

    public static void Rename(string folder, string from, string to)
    {
        var file = Path.Combine(folder, "App", "Program.cs");
        File.WriteAllText(file, File.ReadAllText(file).Replace(from, to, StringComparison.Ordinal));
    }
}
