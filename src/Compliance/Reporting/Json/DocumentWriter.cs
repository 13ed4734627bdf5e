using System.Buffers;
using System.Text.Json;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Reporting.Json;

/// <summary>
/// Writes documents with their reports. What stands before the results is enough for every report that only counts; what is as usual is
/// left out.
/// </summary>
internal sealed class DocumentWriter(Utf8JsonWriter json, Definitions definitions)
{
    private readonly HashSet<Definition> used = new(ReferenceEqualityComparer.Instance);
    private readonly Reasons reasons = new(definitions);
    private readonly ArrayBufferWriter<byte> line = new();
    private Utf8JsonWriter? lineWriter;
    private string file = "";

    /// <summary>The definitions that the documents refer to.</summary>
    public IReadOnlyCollection<Definition> Used => used;

    public void Write(CheckedDocument document)
    {
        json.WriteStartObject();
        json.WriteString("file", document.File);
        json.WriteString("status", JsonWords<DocumentStatus>.Of(document.Status));
        if (document.Properties.Count > 0)
            JsonParts.Map(json, "properties", document.Properties);
        if (document.Report is { } report)
            Write(report);
        else
            Lines("errors", document.Errors, Error);
        JsonParts.Strings(json, "text", document.Text);
        json.WriteEndObject();
    }

    private void Write(Report report)
    {
        file = report.Name;
        json.WriteString("name", report.Name);
        json.WriteString("language", report.Language);
        json.WriteString("conclusion", JsonWords<Conclusion>.Of(report.Conclusion));
        json.WriteString("conclusionText", report.ConclusionText);
        json.WriteString("assessmentDate", report.AssessmentDate.ToString("yyyy-MM-dd", null));
        json.WriteString("dateBasis", JsonWords<DateBasis>.Of(report.DateBasis));
        json.WriteString("pack", report.Pack);
        JsonParts.Map(json, "digests", report.Digests);
        if (report.Names.Count > 0)
            JsonParts.Map(json, "names", report.Names);
        Counts(ResultCount.Of(report.Results));
        Lines("notChecked", report.NotChecked, NotChecked);
        Lines("areas", report.Areas, Area);
        Lines("supplied", report.Supplied, Supplied);
        JsonParts.List(json, "decisions", report.Decisions, Decision);
        JsonParts.Strings(json, "noLongerFound", report.NoLongerFound);
        Lines("ruleWarnings", report.RuleWarnings, Diagnostic);
        Results("findings", report.Findings);
        Results("met", report.Met);
        Results("notApplicable", report.Results.Where(r => r.Outcome is Outcome.NotApplicable));
        JsonParts.List(json, "questions", report.Findings.Where(f => f.Outcome is Outcome.Open), Question);
        if (reasons.Count > 0)
            Lines("reasons", reasons.Taken(), Reasons.Write);
    }

    private void Counts(IReadOnlyList<ResultCount> counts)
    {
        json.WriteStartObject("counts");
        json.WriteStartObject("outcomes");
        foreach (var outcome in Enum.GetValues<Outcome>())
            json.WriteNumber(JsonWords<Outcome>.Of(outcome), counts.Where(c => c.Outcome == outcome).Sum(c => c.Count));
        json.WriteEndObject();
        json.WriteStartObject("grades");
        foreach (var grade in Enum.GetValues<Grade>())
            json.WriteNumber(JsonWords<Grade>.Of(grade), counts.Where(c => c.Grade == grade && c.Outcome is not (Outcome.Met or Outcome.NotApplicable)).Sum(c => c.Count));
        json.WriteEndObject();
        Lines("results", counts, static (json, count) =>
        {
            json.WriteString("outcome", JsonWords<Outcome>.Of(count.Outcome));
            json.WriteString("grade", JsonWords<Grade>.Of(count.Grade));
            json.WriteNumber("count", count.Count);
            json.WriteNumber("standing", count.Standing);
        });
        json.WriteEndObject();
    }

    private void Results(string name, IEnumerable<Finding> results)
    {
        json.WriteStartArray(name);
        foreach (var result in results)
            Result(result);
        json.WriteEndArray();
    }

    private void Result(Finding finding)
    {
        var norm = Norm.Of(finding);
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("norm", definitions.Of(norm, used).Key);
        JsonParts.Optional(json, "item", finding.Item);
        json.WriteString("outcome", JsonWords<Outcome>.Of(finding.Outcome));
        if (finding.OutcomeIfApplicable is { } then)
            json.WriteString("outcomeIfApplicable", JsonWords<Outcome>.Of(then));
        if (finding.Grade is not Grade.Info)
            json.WriteString("grade", JsonWords<Grade>.Of(finding.Grade));
        json.WriteString("ground", JsonWords<EvidenceGround>.Of(finding.Ground));
        Message("message", finding.Message);
        if (finding.Places.Count > 0)
            Lines("places", finding.Places, Evidence);
        if (finding.Searched.Count > 0)
            Lines("searched", finding.Searched.OrderBy(s => s.Key, StringComparer.Ordinal), Searched);
        if (finding.Why is { } why)
            json.WriteNumber("why", reasons.Of(why, used));
        JsonParts.Strings(json, "missing", finding.Missing);
        JsonParts.Strings(json, "dependsOn", finding.DependsOn);
        if (norm.Ask is null)
            Message("ask", finding.Ask);
        if (norm.Advice is null)
            Message("advice", finding.Advice);
        if (finding.Decision is { } decision)
        {
            json.WritePropertyName("decision");
            Decision(json, decision);
        }

        if (finding.IsSetAside)
            json.WriteBoolean("setAside", true);
        if (finding.Baseline is { } baseline)
            json.WriteString("baseline", JsonWords<BaselineState>.Of(baseline));
        if (finding.Followed.Count > 0)
            Results("followed", finding.Followed);
        if (finding.IsConfidential)
            json.WriteBoolean("confidential", true);
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteEndObject();
    }

    private static void Question(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        JsonParts.Optional(json, "item", finding.Item);
        json.WriteString("text", (finding.Ask ?? finding.Message).Text);
        JsonParts.Strings(json, "missing", finding.Missing);
        json.WriteEndObject();
    }

    private void Message(string name, Message? message)
    {
        if (message is null)
            return;
        json.WriteStartObject(name);
        json.WriteString("text", message.Text);
        if (message.Template != message.Text)
            json.WriteString("template", message.Template);
        if (message.Arguments.Count > 0)
            JsonParts.Map(json, "arguments", message.Arguments);
        json.WriteEndObject();
    }

    private void Evidence(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteString("path", evidence.Path);
        JsonParts.Optional(json, "value", evidence.Value);
        Place(json, evidence.Place);
    }

    private void Searched(Utf8JsonWriter json, KeyValuePair<string, SearchedInVain> search)
    {
        json.WriteString("path", search.Key);
        json.WriteString("search", definitions.Of(new Search(search.Value.Words, search.Value.Expected), used).Key);
        if (search.Value.Nearest.Count == 0)
            return;
        JsonParts.List(json, "nearest", search.Value.Nearest, (json, place) =>
        {
            json.WriteStartObject();
            Place(json, place);
            json.WriteEndObject();
        });
    }

    private void Place(Utf8JsonWriter json, Place place)
    {
        if (place.File != file)
            json.WriteString("file", place.File);
        if (place.Page is { } page)
            json.WriteNumber("page", page);
        if (place.Line > 0)
        {
            json.WriteNumber("line", place.Line);
            json.WriteNumber("column", place.Column);
        }

        JsonParts.Optional(json, "excerpt", place.Excerpt);
        if (place.Confidence is { } confidence)
            json.WriteNumber("confidence", confidence);
        JsonParts.Optional(json, "suppliedBy", place.SuppliedBy);
    }

    private static void NotChecked(Utf8JsonWriter json, NotChecked rule)
    {
        json.WriteString("rule", rule.Rule);
        json.WriteString("title", rule.Title);
        json.WriteString("reason", rule.Reason);
    }

    private static void Area(Utf8JsonWriter json, AreaOverview area)
    {
        json.WriteString("area", area.Area);
        json.WriteString("label", area.Label);
        json.WriteNumber("risks", area.Risks);
        json.WriteNumber("causes", area.Causes);
        json.WriteNumber("measures", area.Measures);
        json.WriteNumber("results", area.Results);
    }

    private static void Supplied(Utf8JsonWriter json, SuppliedFact fact)
    {
        json.WriteString("path", fact.Path);
        json.WriteString("value", fact.Value);
        json.WriteString("suppliedBy", fact.SuppliedBy);
        JsonParts.Optional(json, "on", fact.On?.ToString("yyyy-MM-dd", null));
    }

    private static void Decision(Utf8JsonWriter json, DecisionUse use)
    {
        var decision = use.Decision;
        json.WriteStartObject();
        json.WriteString("kind", JsonWords<DecisionKind>.Of(decision.Kind));
        json.WriteString("state", JsonWords<DecisionState>.Of(use.State));
        json.WriteString("text", use.Text);
        json.WriteString("subject", decision.Subject);
        JsonParts.Optional(json, "item", decision.Item);
        JsonParts.Optional(json, "value", decision.Value);
        if (decision.Outcome is { } outcome)
            json.WriteString("outcome", JsonWords<Outcome>.Of(outcome));
        JsonParts.Optional(json, "reason", decision.Reason);
        json.WriteString("by", decision.By);
        json.WriteString("on", decision.On.ToString("yyyy-MM-dd", null));
        JsonParts.Optional(json, "until", decision.Until?.ToString("yyyy-MM-dd", null));
        json.WriteEndObject();
    }

    private static void Diagnostic(Utf8JsonWriter json, RuleDiagnostic diagnostic)
    {
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", JsonWords<DiagnosticSeverity>.Of(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        json.WriteString("file", diagnostic.File);
        json.WriteNumber("line", diagnostic.Line);
        json.WriteNumber("column", diagnostic.Column);
        json.WriteNumber("length", diagnostic.Length);
        JsonParts.Optional(json, "replacement", diagnostic.Replacement);
    }

    private static void Error(Utf8JsonWriter json, PlanError error)
    {
        json.WriteString("file", error.File);
        json.WriteNumber("line", error.Line);
        json.WriteNumber("column", error.Column);
        json.WriteString("message", error.Message);
    }

    /// <summary>A list of objects, each on a line of its own where there are lines.</summary>
    private void Lines<T>(string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            if (!json.Options.Indented)
            {
                json.WriteStartObject();
                write(json, item);
                json.WriteEndObject();
                continue;
            }

            line.ResetWrittenCount();
            line.Write("\n"u8);
            line.GetSpan(json.CurrentDepth * json.Options.IndentSize)[..(json.CurrentDepth * json.Options.IndentSize)].Fill((byte)' ');
            line.Advance(json.CurrentDepth * json.Options.IndentSize);
            lineWriter ??= new Utf8JsonWriter(line, JsonParts.OneLine);
            lineWriter.Reset();
            lineWriter.WriteStartObject();
            write(lineWriter, item);
            lineWriter.WriteEndObject();
            lineWriter.Flush();
            json.WriteRawValue(line.WrittenSpan, skipInputValidation: true);
        }

        json.WriteEndArray();
    }
}
