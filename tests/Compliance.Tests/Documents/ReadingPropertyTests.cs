using Compliance.Documents;
using Compliance.Plans;
using Compliance.Tests.House;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Documents;

public class ReadingPropertyTests
{
    private static readonly string[] Samples =
        [.. new[] { "nordlys-verft", "furuvik-kommune", "bekkelund-regnskap", "nordlys-verft-uferdig" }.Select(s => System.IO.File.ReadAllText(Repository.PathOf("samples", s + ".txt")))];

    private static readonly string[] Pieces =
    [
        .. Samples.SelectMany(s => s.Split('\n')).Where(l => l.Length > 0),
        "\f", "\t", "  ", "1.", "2)", "a)", "•", "–", "Tiltak:", "Ansvarlig:", "§ 26 a", "1 284 567,5 %", "31.12.2024", "99.99.9999", "kvinner", "menn", "…", "\u00AD", "a\u030A",
        "av", "0", "000 000", "2023–2021", "i det samme tidsrommet", ":", "Mål: ", "1.1.1.1.1.1", "999999999999999999999", "kvartal 1 og 2", "[", "]", "\u2028", "\0", "🙂",
    ];

    private static readonly Config Quick = Properties.Config(60);

    [Fact]
    public void Reading_never_throws_and_every_excerpt_stands_at_its_place()
    {
        var pieces = from piece in Gen.Elements(Pieces) from end in Gen.Elements("\n", "\n\n", "\r\n", " ", "") select piece + end;
        var texts = Gen.ArrayOf(pieces).Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), AssertExcerpts).Check(Quick);
    }

    [Fact]
    public void Bytes_of_any_kind_are_read_or_refused()
    {
        var bytes = Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b));
        Prop.ForAll(bytes.ToArbitrary(), b =>
        {
            var reading = DocumentPlanReader.Read(new MemoryStream(b), "x.txt");
            Assert.Equal(reading.Plan is null, reading.Errors.Count > 0);
        }).Check(Quick);
    }

    [Fact]
    public void Dropping_lines_never_makes_nobody_or_nothing_out_of_something()
    {
        foreach (var sample in Samples)
        {
            var full = Read(sample);
            var lines = sample.Split('\n');
            var drops = Gen.ArrayOf(Gen.Choose(0, lines.Length - 1));
            Prop.ForAll(drops.ToArbitrary(), dropped =>
            {
                var gone = dropped.ToHashSet();
                var reading = TextDocument.Read(string.Join('\n', lines.Where((_, i) => !gone.Contains(i))), "x.txt");
                if (reading.Plan is { } plan)
                    AssertInventsNothing(full, plan);
            }).Check(Quick.WithMaxTest(20));
        }
    }

    private static void AssertInventsNothing(Plan full, Plan part)
    {
        Assert.False(Stated.IsNone(part.Involvement) && !Stated.IsNone(full.Involvement) && full.Involvement is not null);
        Assert.False(Stated.IsNone(part.Measures) || Stated.IsNone(part.Areas) || Stated.IsNone(part.Risks));
        Assert.Subset(Numbers(full), Numbers(part with { Sources = SourceMap.Empty }));
        if (part.FollowUp?.ResultsEvaluated == false)
            Assert.False(full.FollowUp?.ResultsEvaluated);
        if (part.PayMapping?.Status is MappingStatus.NotDone)
            Assert.Equal(MappingStatus.NotDone, full.PayMapping?.Status);
    }

    private static HashSet<string> Numbers(Plan plan) =>
    [
        .. new[] { plan.Figures?.Balance, plan.Figures?.Leaders, plan.Figures?.Temporary, plan.Figures?.PartTime, plan.PartTimeMapping?.Involuntary }
            .SelectMany(f => new[] { f?.Women, f?.Men, f?.Total, f?.WomenPercent, f?.MenPercent })
            .Append(plan.Employer?.RegularEmployees)
            .Where(q => q is not null)
            .Select(q => q!.Value.ToString()),
        .. plan.Sources!.Contradictions.Values.SelectMany(v => v).Select(v => v.Value),
    ];

    private static void AssertExcerpts(string text)
    {
        var reading = TextDocument.Read(text, "x.txt");
        var lines = text.Split('\n');
        foreach (var (path, place) in reading.Plan?.Sources?.Places ?? new Dictionary<string, Place>())
            Excerpts.AssertStandsAt(lines, place, path);
    }

    private static Plan Read(string text) => TextDocument.Read(text, "x.txt").Plan!;
}
