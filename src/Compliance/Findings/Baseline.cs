using System.Text.Json;

namespace Compliance.Findings;

/// <summary>How a finding stands to the baseline of a check.</summary>
public enum BaselineState
{
    /// <summary>The baseline does not hold it.</summary>
    New,

    /// <summary>The baseline holds it.</summary>
    Unchanged,

    /// <summary>The baseline holds it with other words of the document: it was edited since.</summary>
    Updated,
}

/// <summary>A finding that a baseline holds.</summary>
/// <param name="File">The document.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Item">Path of the item; null for none.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Fingerprint">The fingerprint.</param>
public sealed record BaselineEntry(string File, string Rule, string? Item, Outcome Outcome, string Fingerprint);

/// <summary>
/// The findings of an earlier run. What they hold is marked in a later one and does not count for exit codes; it is never removed, and
/// what is not found any more is told. Immutable.
/// </summary>
public sealed class Baseline
{
    private const string Schema = "compliance/baseline/1";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    private readonly ILookup<string, BaselineEntry> byFile;

    /// <summary>A baseline of these findings.</summary>
    /// <param name="entries">The findings.</param>
    public Baseline(IEnumerable<BaselineEntry> entries)
    {
        Entries = [.. entries];
        byFile = Entries.ToLookup(e => e.File, StringComparer.Ordinal);
    }

    /// <summary>The findings, in the order of the run.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; }

    /// <summary>What a report has to put into a baseline: everything that is neither met nor not applicable.</summary>
    /// <param name="file">The document.</param>
    /// <param name="report">Its report.</param>
    public static IEnumerable<BaselineEntry> EntriesOf(string file, Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Findings.Select(f => new BaselineEntry(file, f.Rule, f.Item, f.Outcome, f.Fingerprint));
    }

    /// <summary>
    /// The report with each finding marked. The same fingerprint is the same finding; so is the same rule with the same outcome for the same
    /// item when its words were edited.
    /// </summary>
    /// <param name="file">The document, as the baseline names it.</param>
    /// <param name="report">Its report.</param>
    public Report Mark(string file, Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var left = byFile[file].ToList();
        var states = new Dictionary<Finding, BaselineState>(ReferenceEqualityComparer.Instance);
        foreach (var finding in report.Findings)
        {
            if (left.FindIndex(e => e.Fingerprint == finding.Fingerprint && e.Rule == finding.Rule && e.Outcome == finding.Outcome) is >= 0 and var at)
            {
                states[finding] = BaselineState.Unchanged;
                left.RemoveAt(at);
            }
        }

        foreach (var finding in report.Findings.Where(f => !states.ContainsKey(f)))
        {
            var at = left.FindIndex(e => e.Rule == finding.Rule && e.Item == finding.Item && e.Outcome == finding.Outcome);
            states[finding] = at < 0 ? BaselineState.New : BaselineState.Updated;
            if (at >= 0)
                left.RemoveAt(at);
        }

        return report with
        {
            Results = [.. report.Results.Select(r => states.TryGetValue(r, out var state) ? r with { Baseline = state, Fingerprint = r.Fingerprint } : r)],
            NoLongerFound = [.. left.Select(e => e.Item is null ? e.Rule : e.Rule + " " + e.Item)],
        };
    }

    /// <summary>Writes the baseline as JSON.</summary>
    /// <param name="output">Where to; left open.</param>
    public void Write(Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartArray("findings");
        foreach (var entry in Entries)
        {
            json.WriteStartObject();
            json.WriteString("file", entry.File);
            json.WriteString("rule", entry.Rule);
            if (entry.Item is not null)
                json.WriteString("item", entry.Item);
            json.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(entry.Outcome.ToString()));
            json.WriteString("fingerprint", entry.Fingerprint);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="input">The JSON.</param>
    /// <exception cref="FormatException">It is no baseline; the message says why.</exception>
    public static Baseline Read(Stream input)
    {
        try
        {
            using var json = JsonDocument.Parse(input);
            if (json.RootElement.ValueKind != JsonValueKind.Object || Text(json.RootElement, "schema") != Schema)
                throw new FormatException($"this is no baseline; its schema should be `{Schema}`");
            return new Baseline(json.RootElement.GetProperty("findings").EnumerateArray().Select(e => new BaselineEntry(
                Text(e, "file") ?? "",
                Text(e, "rule") ?? "",
                Text(e, "item"),
                Enum.TryParse<Outcome>(Text(e, "outcome"), true, out var outcome) ? outcome : throw new FormatException("a finding has no outcome"),
                Text(e, "fingerprint") ?? "")).ToList());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("this is no baseline: " + e.Message, e);
        }
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
