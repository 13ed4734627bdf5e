using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Compliance.Cli.Tests.Batch;

/// <summary>No word of a document, and no one's pay, in any output of a run that redacts.</summary>
public class RedactionTests
{
    private const string PayPlan = """
        document:
          kind: statement
          language: nb
          reference year: 2025
        employer:
          name: Eksempel AS
          sector: private
          regular employees: 120
        pay mapping:
          groups:
            - name: Driftsleder
              women: 1
              men: 7
              womens average: 412377
              mens average: 533991
              womens share of mens pay: 91
        """;

    /// <summary>Every report says it, whether the document does or not.</summary>
    private const string DateOfTheReport = "31. desember 2024";

    private static readonly string[] Formats =
        ["out.txt", "out.json", "out.ndjson", "out.html", "out.md", "out.sarif", "out.xml", "out.csv", "out.documents.csv", "out.xlsx", "out.annotations"];

    [Theory]
    [InlineData("nordlys-verft.txt")]
    [InlineData("nordlys-verft-uferdig.txt")]
    [InlineData("furuvik-kommune.txt")]
    public void No_quotation_stands_in_any_report_log_or_cache(string sample)
    {
        using var folder = new TempFolder();
        folder.Write("doc.txt", File.ReadAllText(Repository.PathOf("samples", sample)));
        folder.Run("check", "doc.txt", "--report", "plain.json");
        var words = Quotations(JsonDocument.Parse(folder.Text("plain.json")).RootElement).Where(w => w.Length > 12 && w != DateOfTheReport).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(words);

        var run = folder.Run(["check", "doc.txt", "--redact", "--cache", "cache", "--resume", "run.ndjson", .. Formats.SelectMany(f => new[] { "--report", Named(f) })]);

        foreach (var (name, text) in Outputs(folder, run.Out + run.Error))
            Assert.All(words, w => Assert.False(Holds(text, w), $"{name} holds «{w}»"));
    }

    // "1. desember 2024" does not stand in "31. desember 2024", the date of the report.
    private static bool Holds(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                return true;
        }

        return false;
    }

    [Fact]
    public void Nobodys_pay_stands_in_any_report_log_or_cache_even_where_nothing_is_redacted()
    {
        using var folder = new TempFolder();
        folder.Write("plan.yaml", PayPlan);
        var run = folder.Run(["check", "plan.yaml", "--cache", "cache", "--resume", "run.ndjson", .. Formats.SelectMany(f => new[] { "--report", Named(f) })]);
        Assert.Contains("group-pay-agrees", folder.Text("out.json"), StringComparison.Ordinal);

        Assert.All(Outputs(folder, run.Out + run.Error), o => Assert.DoesNotMatch("412.?377|533.?991", o.Text));
    }

    [Fact]
    public void Nobodys_pay_stands_in_an_output_because_an_author_forgot_to_say_that_a_rule_is_confidential()
    {
        using var folder = new TempFolder();
        folder.Write("plan.yaml", PayPlan);
        folder.Write("own/pack.yaml", """
            pack: own-pay
            version: 1.0.0
            language: compliance/1
            title:
              nb: Egne krav
            jurisdiction: "NO"
            message languages: [nb]
            sources:
              policy:
                title:
                  nb: Vår lønnspolitikk
                authority: house
            grades:
              should:
                not met: moderate
                not shown: moderate
                contradictory: moderate
                depends: minor
                open: info
            """);
        folder.Write("own/pay.rules.yaml", """
            rules for: pay
            definitions:
              - define: highest average
                type: number
                source: policy
                title:
                  nb: Høyeste gjennomsnitt
                is: max(pay mapping.groups.mens average)
            rules:
              - rule: equal-averages
                title:
                  nb: Lik gjennomsnittslønn
                for each: group in pay mapping.groups
                let:
                  women: group.womens average
                levels:
                  - should: always
                    source: policy
                requires: women >= highest average
                message:
                  not met:
                    nb: Kvinner tjener {women}, menn {group.mens average}, høyest {highest average}.
            """);
        var run = folder.Run(["check", "plan.yaml", "--rules", "own", "--cache", "cache", "--resume", "run.ndjson", .. Formats.SelectMany(f => new[] { "--report", Named(f) })]);
        Assert.Equal("", run.Error);
        Assert.Contains("Kvinner tjener", folder.Text("out.json"), StringComparison.Ordinal);
        var why = folder.Run("why", "plan.yaml", "equal-averages", "--rules", "own");

        Assert.All(Outputs(folder, run.Out + run.Error + why.Out + why.Error), o => Assert.DoesNotMatch("412.?377|533.?991", o.Text));
    }

    [Fact]
    public void Nobodys_pay_stands_in_a_row_of_a_table_that_is_quoted_for_another_of_its_cells()
    {
        using var folder = new TempFolder();
        const string Row = "{ line: 7, column: 1, excerpt: \"Driftsleder 1 7 412 377 533 991 91 %\" }";
        folder.Write("plan.yaml", PayPlan + $"""

            read from:
              file: s.txt
              places:
                pay mapping.groups[Driftsleder]: {Row}
                pay mapping.groups[Driftsleder].name: {Row}
                pay mapping.groups[Driftsleder].women: {Row}
                pay mapping.groups[Driftsleder].womens average: {Row}
                pay mapping.groups[Driftsleder].womens share of mens pay: {Row}
            """);
        var run = folder.Run(["check", "plan.yaml", .. Formats.SelectMany(f => new[] { "--report", Named(f) })]);

        Assert.Contains("Driftsleder", folder.Text("out.json"), StringComparison.Ordinal);
        Assert.All(Formats.Select(f => (f, TextOf(folder.PathOf(f)))).Append(("log", run.Out + run.Error)), o => Assert.DoesNotMatch("412.?377|533.?991", o.Item2));
    }

    private static IEnumerable<(string Name, string Text)> Outputs(TempFolder folder, string log) =>
        Formats.Select(f => (f, TextOf(folder.PathOf(f)))).Append(("log", log)).Append(("resume", folder.Text("run.ndjson")))
            .Concat(Directory.EnumerateFiles(folder.PathOf("cache"), "*", SearchOption.AllDirectories).Select(f => ("cache", File.ReadAllText(f))));

    private static string Named(string file) => file switch
    {
        "out.txt" => "console=" + file,
        "out.annotations" => "github=" + file,
        _ => file,
    };

    private static IEnumerable<string> Quotations(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(m => m.Name == "excerpt" ? [m.Value.GetString()!] : Quotations(m.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Quotations),
        _ => [],
    };

    private static string TextOf(string path)
    {
        if (!path.EndsWith(".xlsx", StringComparison.Ordinal))
            return File.ReadAllText(path);
        using var zip = ZipFile.OpenRead(path);
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(reader.ReadToEnd());
        }

        return text.ToString();
    }
}
