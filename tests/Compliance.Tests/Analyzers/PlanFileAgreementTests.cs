using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.Plans;
using Compliance.Tests.House;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Analyzers;

/// <summary>What the compiler tells of a plan file, reading the plan tells too.</summary>
public class PlanFileAgreementTests
{
    private static readonly string[][] Samples =
        [.. Directory.EnumerateFiles(Repository.PathOf("samples"), "*.plan.yaml").Order(StringComparer.Ordinal).Select(p => File.ReadAllText(p).ReplaceLineEndings("\n").Split('\n'))];

    private static readonly Func<string, string>[] Damages =
    [
        line => line.Replace(":", "x:", StringComparison.Ordinal),
        line => line + "x",
        line => line.Replace("- ", "", StringComparison.Ordinal),
        line => "",
        line => line.Split(':')[0] + ": [a, b]",
        line => line.Split(':')[0] + ": none",
    ];

    [Fact]
    public void No_plan_that_can_be_read_is_called_wrong() => Prop.ForAll(
        ArbMap.Default.ArbFor<(PositiveInt Sample, PositiveInt Line, PositiveInt Damage)>(),
        given =>
        {
            var lines = Samples[given.Sample.Get % Samples.Length].ToArray();
            var at = given.Line.Get * 31 % lines.Length;
            lines[at] = Damages[given.Damage.Get % Damages.Length](lines[at]);
            var text = string.Join('\n', lines);
            var diagnostics = new FrameDiagnostics();

            PlanFileChecks.Run(YamlReader.Read("x.plan.yaml", text), PlanVocabulary.Plan, diagnostics);

            Assert.True(diagnostics.Sorted.Count == 0 || PlanYaml.Read(text, "x.plan.yaml").Plan is null, string.Join('\n', diagnostics.Sorted) + "\n" + lines[at]);
        }).Holds();

    [Fact]
    public void An_unknown_key_is_told_at_the_same_place() => Assert.All(Samples, lines =>
    {
        for (var i = 0; i < lines.Length && !lines[i].StartsWith("read from:", StringComparison.Ordinal); i += 7)
        {
            var colon = lines[i].IndexOf(':', StringComparison.Ordinal);
            if (colon < 1)
                continue;
            var text = string.Join('\n', lines.Select((l, n) => n == i ? l.Insert(colon, "qq") : l));
            var diagnostics = new FrameDiagnostics();
            PlanFileChecks.Run(YamlReader.Read("x.plan.yaml", text), PlanVocabulary.Plan, diagnostics);

            var read = PlanYaml.Read(text, "x.plan.yaml").Errors.Where(e => e.Message.StartsWith("unknown key", StringComparison.Ordinal)).Select(e => (e.Line, e.Column));

            Assert.Equal(read, diagnostics.Sorted.Where(d => d.Id == "CMP0002").Select(d => (d.Line, d.Column)));
        }
    });
}
