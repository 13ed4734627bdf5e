using System.Text.Json;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Plans;
using Compliance.Reporting.Json;
using static Compliance.Reporting.Json.JsonMembers;

namespace Compliance.Reporting;

/// <summary>
/// Reads what <see cref="JsonReport"/> writes, and what its first version wrote. A member that is missing or of another kind is a
/// <see cref="JsonException"/>. Results are read when they are asked for.
/// </summary>
internal static class JsonReportReader
{
    private const string FirstSchema = "compliance/report/1";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };

    public static ReportReading Whole(ReadOnlyMemory<byte> text)
    {
        var root = Parsed(text);
        Schema(root);
        var definitions = new ReadDefinitions();
        definitions.Add(root);
        var documents = List(root, "documents", d => Document(d, () => d, definitions));
        return new ReportReading { Documents = documents, Engine = Optional(root, "engine"), Shard = Optional(root, "shard") };
    }

    /// <summary>A line that brings all its definitions along.</summary>
    public static CheckedDocument Line(string line) => Line(System.Text.Encoding.UTF8.GetBytes(line), new ReadDefinitions());

    /// <summary>A line of a report.</summary>
    /// <param name="line">The line.</param>
    /// <param name="definitions">Those of the lines before it; gets those that it brings along.</param>
    public static CheckedDocument Line(ReadOnlyMemory<byte> line, ReadDefinitions definitions)
    {
        var root = Parsed(line);
        Schema(root);
        definitions.Add(root);
        return Document(root, () => root, definitions);
    }

    /// <summary>A line of which only the beginning is at hand, up to its results.</summary>
    /// <param name="start">The beginning, from <see cref="LineStart.UpToResults"/>.</param>
    /// <param name="whole">Gives all of it.</param>
    /// <param name="definitions">Those of the lines before it; gets those that it brings along.</param>
    public static CheckedDocument Line(ReadOnlyMemory<byte> start, Func<ReadOnlyMemory<byte>> whole, ReadDefinitions definitions)
    {
        var root = Parsed(start);
        if (Schema(root) == FirstSchema)
            return Line(whole(), definitions);
        definitions.Add(root);
        var read = new Lazy<JsonElement>(() => Parsed(whole()));
        return Document(root, () => read.Value, definitions);
    }

    /// <summary>Reads everything, so that what is wrong is known.</summary>
    public static CheckedDocument Completed(CheckedDocument document)
    {
        _ = document.Report?.Results.Count;
        _ = document.Text.Count;
        return document;
    }

    private static JsonElement Parsed(ReadOnlyMemory<byte> text) => JsonDocument.Parse(text, Options).RootElement;

    private static string Schema(JsonElement root)
    {
        var schema = root.ValueKind == JsonValueKind.Object ? Optional(root, "schema") : null;
        return schema is JsonReport.Schema or FirstSchema
            ? schema
            : throw new JsonException(schema is null ? "it has no `schema`" : $"its schema is `{schema}`; this version reads `{FirstSchema}` and `{JsonReport.Schema}`");
    }

    private static CheckedDocument Document(JsonElement json, Func<JsonElement> whole, ReadDefinitions definitions)
    {
        var isReport = json.TryGetProperty("conclusion", out _);
        return new CheckedDocument
        {
            File = Text(json, "file"),
            Status = Word<DocumentStatus>(json, "status"),
            Properties = Map(json, "properties"),
            Report = isReport ? Report(json, whole, definitions) : null,
            Errors = isReport ? [] : List(json, "errors", Error),
            Text = new ReadList<string>(() => Strings(whole(), "text")),
        };
    }

    private static Report Report(JsonElement json, Func<JsonElement> whole, ReadDefinitions definitions)
    {
        var reader = new FindingReader(definitions, Text(json, "name"));
        return new Report
        {
            Name = Text(json, "name"),
            Language = Text(json, "language"),
            Conclusion = Word<Conclusion>(json, "conclusion"),
            ConclusionText = Text(json, "conclusionText"),
            AssessmentDate = Date(json, "assessmentDate") ?? throw new JsonException("`assessmentDate` is missing"),
            DateBasis = Word<DateBasis>(json, "dateBasis"),
            Pack = Text(json, "pack"),
            Digests = Map(json, "digests"),
            Names = Map(json, "names"),
            Results = Counts(json) is { } counts ? new ReadResults(() => reader.Results(whole()), counts) : reader.Results(whole()),
            NotChecked = List(json, "notChecked", n => new NotChecked(Text(n, "rule"), Text(n, "title"), Text(n, "reason"))),
            Supplied = List(json, "supplied", s => new SuppliedFact(Text(s, "path"), Text(s, "value"), Text(s, "suppliedBy")) { On = Date(s, "on") }),
            Decisions = List(json, "decisions", FindingReader.Decision),
            NoLongerFound = Strings(json, "noLongerFound"),
            RuleWarnings = List(json, "ruleWarnings", Diagnostic),
            Areas = List(json, "areas", a => new AreaOverview(
                Text(a, "area"), Text(a, "label"), Number(a, "risks"), Number(a, "causes"), Number(a, "measures"), Number(a, "results"))),
        };
    }

    /// <summary>How many results there are; null in the first version, which does not say it by outcome and grade.</summary>
    private static IReadOnlyList<ResultCount>? Counts(JsonElement json) =>
        json.TryGetProperty("counts", out var counts) && counts.ValueKind == JsonValueKind.Object && counts.TryGetProperty("results", out _)
            ? List(counts, "results", c => new ResultCount(Word<Outcome>(c, "outcome"), Word<Grade>(c, "grade"), Number(c, "count"), Number(c, "standing")))
            : null;

    private static RuleDiagnostic Diagnostic(JsonElement json) => new(
        Text(json, "id"),
        Word<DiagnosticSeverity>(json, "severity"),
        Text(json, "message"),
        Text(json, "file"),
        Number(json, "line"),
        Number(json, "column"),
        Number(json, "length"))
    {
        Replacement = Optional(json, "replacement"),
    };

    private static PlanError Error(JsonElement json) => new(Text(json, "file"), Number(json, "line"), Number(json, "column"), Text(json, "message"));
}
