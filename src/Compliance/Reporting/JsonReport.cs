using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Reporting;

/// <summary>
/// JSON, complete enough to write every other format from it. Described by <c>rules/schema/report.schema.json</c>; a change that
/// breaks readers gets a new number in <c>schema</c>.
/// </summary>
internal static class JsonReport
{
    public const string Schema = "compliance/report/1";

    /// <summary>Letters stay readable; what HTML or a script would obey is escaped.</summary>
    internal static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static void Write(IEnumerable<CheckedDocument> documents, ReportOptions options, TextWriter output)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        Optional(json, "engine", options.Engine);
        Optional(json, "shard", options.Shard);
        json.WriteStartArray("documents");
        foreach (var document in documents)
        {
            Document(json, document);
            json.Flush();
            Drain(buffer, output);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        Drain(buffer, output);
        output.Write('\n');
    }

    /// <summary>One document a line, each line a whole: for runs that are cut, joined and gone on with.</summary>
    public static void WriteLines(IEnumerable<CheckedDocument> documents, ReportOptions options, TextWriter output)
    {
        foreach (var document in documents)
            output.Write(Line(document, options.Engine, null, options.Shard) + "\n");
    }

    /// <summary>A document as one line of JSON, without the line break.</summary>
    public static string Line(CheckedDocument document, string? engine) => Line(document, engine, null, null);

    /// <summary>The same with the key that the run knows it by, and the part of the run that it belongs to.</summary>
    public static string Line(CheckedDocument document, string? engine, string? key, string? shard)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options with { Indented = false });
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        Optional(json, "engine", engine);
        Optional(json, "shard", shard);
        Optional(json, "key", key);
        Members(json, document);
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Hands on what is written so far, so that a run over many documents holds one of them at a time.</summary>
    internal static void Drain(ArrayBufferWriter<byte> buffer, TextWriter output)
    {
        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        buffer.ResetWrittenCount();
    }

    private static void Document(Utf8JsonWriter json, CheckedDocument document)
    {
        json.WriteStartObject();
        Members(json, document);
        json.WriteEndObject();
    }

    private static void Members(Utf8JsonWriter json, CheckedDocument document)
    {
        json.WriteString("file", document.File);
        json.WriteString("status", Id(document.Status));
        if (document.Properties.Count > 0)
        {
            json.WriteStartObject("properties");
            foreach (var property in document.Properties.OrderBy(p => p.Key, StringComparer.Ordinal))
                json.WriteString(property.Key, property.Value);
            json.WriteEndObject();
        }

        if (document.Report is { } report)
            ReportOn(json, report);
        else
            Array(json, "errors", document.Errors, Error);
        if (document.Text.Count > 0)
            Strings(json, "text", document.Text);
    }

    private static void ReportOn(Utf8JsonWriter json, Report report)
    {
        json.WriteString("name", report.Name);
        json.WriteString("language", report.Language);
        json.WriteString("conclusion", Id(report.Conclusion));
        json.WriteString("conclusionText", report.ConclusionText);
        json.WriteString("assessmentDate", report.AssessmentDate.ToString("yyyy-MM-dd", null));
        json.WriteString("dateBasis", Id(report.DateBasis));
        json.WriteString("pack", report.Pack);
        json.WriteStartObject("digests");
        foreach (var digest in report.Digests.OrderBy(d => d.Key, StringComparer.Ordinal))
            json.WriteString(digest.Key, digest.Value);
        json.WriteEndObject();
        if (report.Names.Count > 0)
        {
            json.WriteStartObject("names");
            foreach (var name in report.Names.OrderBy(n => n.Key, StringComparer.Ordinal))
                json.WriteString(name.Key, name.Value);
            json.WriteEndObject();
        }

        Counts(json, report);
        Array(json, "findings", report.Findings, Finding);
        Array(json, "met", report.Met, Finding);
        Array(json, "notApplicable", report.Results.Where(r => r.Outcome is Outcome.NotApplicable), Finding);
        Array(json, "questions", report.Findings.Where(f => f.Outcome is Outcome.Open), Question);
        Array(json, "notChecked", report.NotChecked, NotChecked);
        Array(json, "areas", report.Areas, Area);
        Array(json, "supplied", report.Supplied, Supplied);
        Array(json, "decisions", report.Decisions, Decision);
        if (report.NoLongerFound.Count > 0)
            Strings(json, "noLongerFound", report.NoLongerFound);
        Array(json, "ruleWarnings", report.RuleWarnings, Diagnostic);
    }

    private static void Counts(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("counts");
        json.WriteStartObject("outcomes");
        foreach (var outcome in Enum.GetValues<Outcome>())
            json.WriteNumber(Id(outcome), report.Count(outcome));
        json.WriteEndObject();
        json.WriteStartObject("grades");
        foreach (var grade in Enum.GetValues<Grade>())
            json.WriteNumber(Id(grade), report.Findings.Count(f => f.Grade == grade));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Finding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("title", finding.Title);
        Strings(json, "tags", finding.Tags);
        Optional(json, "item", finding.Item);
        json.WriteString("outcome", Id(finding.Outcome));
        if (finding.OutcomeIfApplicable is { } then)
            json.WriteString("outcomeIfApplicable", Id(then));
        json.WriteString("grade", Id(finding.Grade));
        if (finding.Level is { } level)
            json.WriteString("level", Id(level));
        json.WriteString("authority", Id(finding.Authority));
        json.WriteString("ground", Id(finding.Ground));
        Message(json, "message", finding.Message);
        Array(json, "sources", finding.Sources, Citation);
        Optional(json, "enforcement", finding.Enforcement);
        Array(json, "places", finding.Places, Evidence);
        Array(json, "searched", finding.Searched.OrderBy(s => s.Key, StringComparer.Ordinal), Searched);
        if (finding.Why is { } why)
        {
            json.WritePropertyName("why");
            Why(json, why);
        }

        Strings(json, "missing", finding.Missing);
        Strings(json, "dependsOn", finding.DependsOn);
        Message(json, "ask", finding.Ask);
        Message(json, "advice", finding.Advice);
        if (finding.Decision is { } decision)
        {
            json.WritePropertyName("decision");
            Decision(json, decision);
        }

        json.WriteBoolean("setAside", finding.IsSetAside);
        if (finding.Baseline is { } baseline)
            json.WriteString("baseline", Id(baseline));
        Array(json, "followed", finding.Followed, Finding);
        json.WriteBoolean("confidential", finding.IsConfidential);
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteEndObject();
    }

    private static void Question(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        Optional(json, "item", finding.Item);
        json.WriteString("text", (finding.Ask ?? finding.Message).Text);
        Strings(json, "missing", finding.Missing);
        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, string name, Message? message)
    {
        if (message is null)
            return;
        json.WriteStartObject(name);
        json.WriteString("text", message.Text);
        json.WriteString("template", message.Template);
        json.WriteStartObject("arguments");
        foreach (var argument in message.Arguments.OrderBy(a => a.Key, StringComparer.Ordinal))
            json.WriteString(argument.Key, argument.Value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Citation(Utf8JsonWriter json, Citation citation)
    {
        json.WriteStartObject();
        json.WriteString("text", citation.Text);
        json.WriteString("source", citation.Source);
        json.WriteString("title", citation.Title);
        json.WriteString("authority", Id(citation.Authority));
        Optional(json, "url", citation.Url);
        json.WriteEndObject();
    }

    private static void Evidence(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject();
        json.WriteString("path", evidence.Path);
        Optional(json, "value", evidence.Value);
        PlaceMembers(json, evidence.Place);
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject();
        PlaceMembers(json, place);
        json.WriteEndObject();
    }

    private static void PlaceMembers(Utf8JsonWriter json, Place place)
    {
        json.WriteString("file", place.File);
        if (place.Page is { } page)
            json.WriteNumber("page", page);
        if (place.Line > 0)
        {
            json.WriteNumber("line", place.Line);
            json.WriteNumber("column", place.Column);
        }

        Optional(json, "excerpt", place.Excerpt);
        if (place.Confidence is { } confidence)
            json.WriteNumber("confidence", confidence);
        Optional(json, "suppliedBy", place.SuppliedBy);
    }

    private static void Searched(Utf8JsonWriter json, KeyValuePair<string, SearchedInVain> search)
    {
        json.WriteStartObject();
        json.WriteString("path", search.Key);
        Strings(json, "words", search.Value.Words);
        Optional(json, "expected", search.Value.Expected);
        Array(json, "nearest", search.Value.Nearest, Place);
        json.WriteEndObject();
    }

    private static void Why(Utf8JsonWriter json, WhyNode node)
    {
        json.WriteStartObject();
        json.WriteString("id", node.Id);
        json.WriteString("text", node.Text);
        Optional(json, "expression", node.Expression);
        Optional(json, "withValues", node.WithValues);
        json.WriteString("result", node.Result);
        if (node.Source is { } source)
        {
            json.WritePropertyName("source");
            Citation(json, source);
        }

        json.WriteBoolean("decisive", node.IsDecisive);
        Array(json, "parts", node.Parts, Why);
        json.WriteEndObject();
    }

    private static void NotChecked(Utf8JsonWriter json, NotChecked rule)
    {
        json.WriteStartObject();
        json.WriteString("rule", rule.Rule);
        json.WriteString("title", rule.Title);
        json.WriteString("reason", rule.Reason);
        json.WriteEndObject();
    }

    private static void Area(Utf8JsonWriter json, AreaOverview area)
    {
        json.WriteStartObject();
        json.WriteString("area", area.Area);
        json.WriteString("label", area.Label);
        json.WriteNumber("risks", area.Risks);
        json.WriteNumber("causes", area.Causes);
        json.WriteNumber("measures", area.Measures);
        json.WriteNumber("results", area.Results);
        json.WriteEndObject();
    }

    private static void Supplied(Utf8JsonWriter json, SuppliedFact fact)
    {
        json.WriteStartObject();
        json.WriteString("path", fact.Path);
        json.WriteString("value", fact.Value);
        json.WriteString("suppliedBy", fact.SuppliedBy);
        Optional(json, "on", fact.On?.ToString("yyyy-MM-dd", null));
        json.WriteEndObject();
    }

    private static void Decision(Utf8JsonWriter json, DecisionUse use)
    {
        var decision = use.Decision;
        json.WriteStartObject();
        json.WriteString("kind", Id(decision.Kind));
        json.WriteString("state", Id(use.State));
        json.WriteString("text", use.Text);
        json.WriteString("subject", decision.Subject);
        Optional(json, "item", decision.Item);
        Optional(json, "value", decision.Value);
        if (decision.Outcome is { } outcome)
            json.WriteString("outcome", Id(outcome));
        Optional(json, "reason", decision.Reason);
        json.WriteString("by", decision.By);
        json.WriteString("on", decision.On.ToString("yyyy-MM-dd", null));
        Optional(json, "until", decision.Until?.ToString("yyyy-MM-dd", null));
        json.WriteEndObject();
    }

    private static void Diagnostic(Utf8JsonWriter json, RuleDiagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", Id(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        json.WriteString("file", diagnostic.File);
        json.WriteNumber("line", diagnostic.Line);
        json.WriteNumber("column", diagnostic.Column);
        json.WriteNumber("length", diagnostic.Length);
        Optional(json, "replacement", diagnostic.Replacement);
        json.WriteEndObject();
    }

    private static void Error(Utf8JsonWriter json, PlanError error)
    {
        json.WriteStartObject();
        json.WriteString("file", error.File);
        json.WriteNumber("line", error.Line);
        json.WriteNumber("column", error.Column);
        json.WriteString("message", error.Message);
        json.WriteEndObject();
    }

    internal static string Id<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values) =>
        Array(json, name, values, static (j, v) => j.WriteStringValue(v));

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }
}
