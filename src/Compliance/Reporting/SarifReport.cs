using System.Buffers;
using System.Text.Json;
using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Reporting;

/// <summary>
/// SARIF 2.1.0 (OASIS). By default only what a viewer should show as an alert, because viewers ignore <c>kind</c>; in full, every
/// result. What could not be done (a rule that failed, a document that cannot be read) is a notification, so it is never lost.
/// </summary>
internal static class SarifReport
{
    /// <summary>The most results that common services take in one run.</summary>
    private const int MostResults = 25_000;

    public static void Write(IEnumerable<CheckedDocument> documents, ReportOptions options, TextWriter output)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, JsonReport.Options);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        var run = new SarifRun(json, options);
        foreach (var document in documents)
        {
            if (run.Results + Results(document, options).Count() > MostResults && run.Results > 0)
            {
                run.End();
                run = new SarifRun(json, options);
            }

            run.Add(document, Results(document, options));
            json.Flush();
            JsonReport.Drain(buffer, output);
        }

        run.End();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        JsonReport.Drain(buffer, output);
        output.Write('\n');
    }

    private static IEnumerable<Finding> Results(CheckedDocument document, ReportOptions options)
    {
        if (document.Report is not { } report)
            return [];
        return report.Results.Where(f => f.Outcome is not Outcome.Error && (options.SarifFull || IsAlert(f, options)));
    }

    private static bool IsAlert(Finding finding, ReportOptions options) => finding.Grade >= options.Show
        && finding.Outcome is Outcome.NotMet or Outcome.NotShown or Outcome.Contradictory or Outcome.Depends;
}

/// <summary>One run of a SARIF log: results first, then the rules that they name, so that nothing has to be held back.</summary>
internal sealed class SarifRun
{
    private readonly Utf8JsonWriter json;
    private readonly ReportOptions options;
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly List<Finding> rules = [];
    private readonly List<(CheckedDocument Document, string Text, string Level, string? Rule, PlanError? Error)> notifications = [];
    private readonly SortedSet<string> packs = new(StringComparer.Ordinal);

    public SarifRun(Utf8JsonWriter json, ReportOptions options)
    {
        this.json = json;
        this.options = options;
        json.WriteStartObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
    }

    public int Results { get; private set; }

    public void Add(CheckedDocument document, IEnumerable<Finding> results)
    {
        foreach (var error in document.Errors)
            notifications.Add((document, error.Message, "error", null, error));
        if (document.Report is not { } report)
            return;
        packs.Add(report.Pack);
        foreach (var failed in report.Findings.Where(f => f.Outcome is Outcome.Error))
            notifications.Add((document, failed.Title + ": " + failed.Message.Text, "error", failed.Rule, null));
        foreach (var left in report.NotChecked)
            notifications.Add((document, left.Title + ": " + left.Reason, "note", left.Rule, null));
        foreach (var finding in results)
            Result(report, finding);
    }

    public void End()
    {
        json.WriteEndArray();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Compliance");
        if (options.Engine is { } engine)
            json.WriteString("version", engine);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            Rule(rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        Invocation();
        json.WriteStartObject("properties");
        json.WriteStartArray("packs");
        foreach (var pack in packs)
            json.WriteStringValue(pack);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Result(Report report, Finding finding)
    {
        Results++;
        if (!indexes.TryGetValue(finding.Rule, out var index))
        {
            indexes.Add(finding.Rule, index = rules.Count);
            rules.Add(finding);
        }

        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", index);
        var kind = KindOf(finding.Outcome);
        json.WriteString("kind", kind);
        json.WriteString("level", kind == "fail" ? LevelOf(finding.Grade) : "none");
        json.WriteNumber("rank", RankOf(finding.Grade));
        Text("message", TextOf(finding));
        Locations(report, finding);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("compliance/v1", finding.Fingerprint);
        json.WriteEndObject();
        if (finding.Baseline is { } baseline)
            json.WriteString("baselineState", JsonReport.Id(baseline));
        Suppressions(finding);
        Properties(finding);
        json.WriteEndObject();
    }

    private static string TextOf(Finding finding)
    {
        var text = finding.Outcome is Outcome.Open ? (finding.Ask ?? finding.Message).Text : finding.Message.Text;
        return finding.Advice is { } advice && finding.Outcome is not (Outcome.Met or Outcome.NotApplicable) ? text + " " + advice.Text : text;
    }

    /// <summary>The first place is the result's own; a viewer needs one, so a finding without a place points at the document.</summary>
    private void Locations(Report report, Finding finding)
    {
        var places = Passages.Of(finding).Where(p => p.Place.SuppliedBy is null).ToList();
        var nearest = finding.Searched.OrderBy(s => s.Key, StringComparer.Ordinal).SelectMany(s => s.Value.Nearest).ToList();
        json.WriteStartArray("locations");
        if (places.Count > 0)
            Location(places[0].Place, report, finding.Item ?? places[0].Path, null);
        else
            Location(new Place { File = report.Name, Line = 0 }, report, finding.Item, null);
        json.WriteEndArray();
        if (places.Count < 2 && nearest.Count == 0)
            return;
        json.WriteStartArray("relatedLocations");
        var id = 0;
        foreach (var place in places.Skip(1))
            Location(place.Place, report, place.Path, id++);
        foreach (var near in nearest)
            Location(near, report, null, id++);
        json.WriteEndArray();
    }

    private void Location(Place place, Report? report, string? path, int? id)
    {
        json.WriteStartObject();
        if (id is { } number)
            json.WriteNumber("id", number);
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(place.File.Length > 0 || report is null ? place.File : report.Name));
        json.WriteEndObject();
        if (place.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            json.WriteNumber("startColumn", Math.Max(1, place.Column));
            if (place.Excerpt is { } excerpt)
                Text("snippet", excerpt);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (path is not null)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", path);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (place.Page is { } page)
        {
            json.WriteStartObject("properties");
            json.WriteNumber("page", page);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void Suppressions(Finding finding)
    {
        if (!finding.IsSetAside || finding.Decision is not { } use)
            return;
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("status", "accepted");
        json.WriteString("justification", use.Text);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Properties(Finding finding)
    {
        json.WriteStartObject("properties");
        json.WriteString("outcome", JsonReport.Id(finding.Outcome));
        if (finding.OutcomeIfApplicable is { } then)
            json.WriteString("outcomeIfApplicable", JsonReport.Id(then));
        json.WriteString("grade", JsonReport.Id(finding.Grade));
        if (finding.Level is { } level)
            json.WriteString("level", JsonReport.Id(level));
        json.WriteString("authority", JsonReport.Id(finding.Authority));
        json.WriteString("ground", JsonReport.Id(finding.Ground));
        json.WriteStartArray("citations");
        foreach (var source in finding.Sources)
            json.WriteStringValue(source.Text);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Rule(Finding rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Rule);
        Text("shortDescription", rule.Title);
        if (rule.Sources.Count > 0)
        {
            Text("help", string.Join("; ", rule.Sources.Select(s => s.Text)));
            if (rule.Sources.FirstOrDefault(s => s.Url is not null)?.Url is { } url)
                json.WriteString("helpUri", url);
        }

        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        foreach (var tag in rule.Tags)
            json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Invocation()
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", notifications.TrueForAll(n => n.Level != "error"));
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var (document, text, level, rule, error) in notifications)
        {
            json.WriteStartObject();
            json.WriteString("level", level);
            Text("message", text);
            if (rule is not null)
            {
                json.WriteStartObject("associatedRule");
                json.WriteString("id", rule);
                json.WriteEndObject();
            }

            json.WriteStartArray("locations");
            Location(
                new Place { File = error?.File is { Length: > 0 } file ? file : document.File, Line = error?.Line ?? 0, Column = error?.Column ?? 0 },
                document.Report,
                null,
                null);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Text(string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string KindOf(Outcome outcome) => outcome switch
    {
        Outcome.Met => "pass",
        Outcome.NotMet or Outcome.NotShown or Outcome.Contradictory => "fail",
        Outcome.Judgement => "review",
        Outcome.NotApplicable => "notApplicable",
        _ => "open",
    };

    private static string LevelOf(Grade grade) => grade switch
    {
        Grade.Critical or Grade.Serious => "error",
        Grade.Moderate => "warning",
        _ => "note",
    };

    /// <summary>0 to 100, the gravest highest.</summary>
    private static double RankOf(Grade grade) => grade switch
    {
        Grade.Critical => 100,
        Grade.Serious => 75,
        Grade.Moderate => 50,
        Grade.Minor => 25,
        _ => 0,
    };

    /// <summary>A path as a URI reference: relative stays relative, and what a URI reserves is escaped.</summary>
    private static string UriOf(string path)
    {
        var slashed = path.Replace('\\', '/');
        var escaped = string.Join('/', slashed.Split('/').Select(Uri.EscapeDataString));
        if (slashed.StartsWith('/'))
            return "file://" + escaped;
        return slashed.Length > 1 && slashed[1] == ':' ? "file:///" + slashed[..2] + escaped[(escaped.IndexOf("%3A", StringComparison.Ordinal) + 3)..] : escaped;
    }
}
