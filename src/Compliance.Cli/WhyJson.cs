using System.Text;
using System.Text.Json;
using Compliance.Findings;
using Compliance.Reporting;

namespace Compliance.Cli;

/// <summary>Reasons as JSON: results with their trees, each condition with its place in the rule files and its value.</summary>
internal static class WhyJson
{
    public static string Of(Report report, IReadOnlyList<Reasoning> reasonings, IReadOnlyDictionary<string, string> values, IReadOnlyList<Reasoning>? hypothetical)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("file", report.Name);
            json.WriteString("pack", report.Pack);
            json.WriteString("assessmentDate", report.AssessmentDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            Results(json, reasonings);
            if (hypothetical is not null)
            {
                json.WriteStartObject("whatIf");
                json.WriteStartObject("values");
                foreach (var (path, value) in values)
                    json.WriteString(path, value);
                json.WriteEndObject();
                Results(json, hypothetical);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Results(Utf8JsonWriter json, IReadOnlyList<Reasoning> reasonings)
    {
        json.WriteStartArray("results");
        foreach (var reasoning in reasonings)
        {
            json.WriteStartObject();
            json.WriteString("rule", reasoning.Result.Rule);
            if (reasoning.Result.Item is { } item)
                json.WriteString("item", item);
            json.WriteString("outcome", Id(reasoning.Result.Outcome));
            json.WriteString("message", reasoning.Result.Message.Text);
            if (reasoning.Why is { } why)
            {
                json.WritePropertyName("why");
                Node(json, why);
            }

            Nodes(json, "forced", reasoning.Forced);
            json.WriteStartArray("notYet");
            foreach (var values in reasoning.NotYet)
            {
                json.WriteStartObject();
                Strings(json, "paths", values.Paths);
                Strings(json, "outcomes", values.Outcomes.Select(Id));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Nodes(Utf8JsonWriter json, string name, IReadOnlyList<WhyNode> nodes)
    {
        json.WriteStartArray(name);
        foreach (var node in nodes)
            Node(json, node);
        json.WriteEndArray();
    }

    private static void Node(Utf8JsonWriter json, WhyNode node)
    {
        json.WriteStartObject();
        json.WriteString("id", node.Id);
        json.WriteString("text", node.Text);
        if (node.Expression is { } expression)
            json.WriteString("expression", expression);
        if (node.WithValues is { } withValues)
            json.WriteString("withValues", withValues);
        json.WriteString("result", node.Result);
        json.WriteBoolean("decisive", node.IsDecisive);
        if (node.Place is { } place)
        {
            json.WriteStartObject("place");
            json.WriteString("file", place.File);
            json.WriteNumber("line", place.Line);
            json.WriteNumber("column", place.Column);
            json.WriteNumber("length", place.Length);
            json.WriteEndObject();
        }

        Nodes(json, "parts", node.Parts);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string Id(Outcome outcome)
    {
        var name = outcome.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
