using System.Globalization;
using System.Text.Json;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Reporting;

/// <summary>Reads what <see cref="JsonReport"/> writes. A member that is missing or of another kind is a <see cref="JsonException"/>.</summary>
internal static class JsonReportReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };

    public static ReportReading Whole(string text)
    {
        using var json = JsonDocument.Parse(text, Options);
        var root = json.RootElement;
        Schema(root);
        return new ReportReading { Documents = List(root, "documents", Document), Engine = Optional(root, "engine"), Shard = Optional(root, "shard") };
    }

    public static CheckedDocument Line(string line) => Line(line, out _, out _);

    public static CheckedDocument Line(string line, out string? engine, out string? shard)
    {
        using var json = JsonDocument.Parse(line, Options);
        Schema(json.RootElement);
        engine = Optional(json.RootElement, "engine");
        shard = Optional(json.RootElement, "shard");
        return Document(json.RootElement);
    }

    private static void Schema(JsonElement root)
    {
        var schema = root.ValueKind == JsonValueKind.Object ? Optional(root, "schema") : null;
        if (schema != JsonReport.Schema)
            throw new JsonException(schema is null ? "it has no `schema`" : $"its schema is `{schema}`; this version reads `{JsonReport.Schema}`");
    }

    private static CheckedDocument Document(JsonElement json)
    {
        var status = Word<DocumentStatus>(json, "status");
        var isReport = json.TryGetProperty("conclusion", out _);
        return new CheckedDocument
        {
            File = Text(json, "file"),
            Status = status,
            Properties = Map(json, "properties"),
            Report = isReport ? Report(json) : null,
            Errors = isReport ? [] : List(json, "errors", Error),
            Text = Strings(json, "text"),
        };
    }

    private static Report Report(JsonElement json) => new()
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
        Results = [.. List(json, "findings", Finding), .. List(json, "met", Finding), .. List(json, "notApplicable", Finding)],
        NotChecked = List(json, "notChecked", n => new NotChecked(Text(n, "rule"), Text(n, "title"), Text(n, "reason"))),
        Supplied = List(json, "supplied", s => new SuppliedFact(Text(s, "path"), Text(s, "value"), Text(s, "suppliedBy")) { On = Date(s, "on") }),
        Decisions = List(json, "decisions", Decision),
        NoLongerFound = Strings(json, "noLongerFound"),
        RuleWarnings = List(json, "ruleWarnings", Diagnostic),
        Areas = List(json, "areas", a => new AreaOverview(
            Text(a, "area"), Text(a, "label"), Number(a, "risks"), Number(a, "causes"), Number(a, "measures"), Number(a, "results"))),
    };

    private static Finding Finding(JsonElement json) => new()
    {
        Rule = Text(json, "rule"),
        Title = Text(json, "title"),
        Tags = Strings(json, "tags"),
        Item = Optional(json, "item"),
        Outcome = Word<Outcome>(json, "outcome"),
        OutcomeIfApplicable = OptionalWord<Outcome>(json, "outcomeIfApplicable"),
        Grade = Word<Grade>(json, "grade"),
        Level = OptionalWord<DutyLevel>(json, "level"),
        Authority = Word<Authority>(json, "authority"),
        Ground = Word<EvidenceGround>(json, "ground"),
        Message = Message(json, "message") ?? throw new JsonException("`message` is missing"),
        Sources = List(json, "sources", Citation),
        Enforcement = Optional(json, "enforcement"),
        Places = List(json, "places", p => new Evidence(Text(p, "path"), Place(p), Optional(p, "value"))),
        Searched = List(json, "searched", s => s).ToDictionary(s => Text(s, "path"), Searched, StringComparer.Ordinal),
        Why = json.TryGetProperty("why", out var why) ? Why(why) : null,
        Missing = Strings(json, "missing"),
        DependsOn = Strings(json, "dependsOn"),
        Ask = Message(json, "ask"),
        Advice = Message(json, "advice"),
        Decision = json.TryGetProperty("decision", out var decision) ? Decision(decision) : null,
        IsSetAside = Flag(json, "setAside"),
        Baseline = OptionalWord<BaselineState>(json, "baseline"),
        Followed = List(json, "followed", Finding),
        IsConfidential = Flag(json, "confidential"),
        Fingerprint = Text(json, "fingerprint"),
    };

    private static Message? Message(JsonElement json, string name) => json.TryGetProperty(name, out var message)
        ? new Message(Text(message, "text"), Text(message, "template"), Map(message, "arguments"))
        : null;

    private static Citation Citation(JsonElement json) =>
        new(Text(json, "text"), Text(json, "source"), Text(json, "title"), Word<Authority>(json, "authority"), Optional(json, "url"));

    private static Place Place(JsonElement json) => new()
    {
        File = Text(json, "file"),
        Page = json.TryGetProperty("page", out var page) ? page.GetInt32() : null,
        Line = Number(json, "line"),
        Column = Number(json, "column"),
        Excerpt = Optional(json, "excerpt"),
        Confidence = json.TryGetProperty("confidence", out var confidence) ? confidence.GetDouble() : null,
        SuppliedBy = Optional(json, "suppliedBy"),
    };

    private static SearchedInVain Searched(JsonElement json) => new()
    {
        Words = Strings(json, "words"),
        Expected = Optional(json, "expected"),
        Nearest = List(json, "nearest", Place),
    };

    private static WhyNode Why(JsonElement json) => new()
    {
        Id = Text(json, "id"),
        Text = Text(json, "text"),
        Expression = Optional(json, "expression"),
        WithValues = Optional(json, "withValues"),
        Result = Text(json, "result"),
        Source = json.TryGetProperty("source", out var source) ? Citation(source) : null,
        IsDecisive = Flag(json, "decisive"),
        Parts = List(json, "parts", Why),
    };

    private static DecisionUse Decision(JsonElement json) => new(
        new Decision
        {
            Kind = Word<DecisionKind>(json, "kind"),
            Subject = Text(json, "subject"),
            Item = Optional(json, "item"),
            Value = Optional(json, "value"),
            Outcome = OptionalWord<Outcome>(json, "outcome"),
            Reason = Optional(json, "reason"),
            By = Text(json, "by"),
            On = Date(json, "on") ?? throw new JsonException("`on` is missing"),
            Until = Date(json, "until"),
        },
        Word<DecisionState>(json, "state"),
        Text(json, "text"));

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

    private static string Text(JsonElement json, string name) => Optional(json, name) ?? throw new JsonException($"`{name}` is missing");

    private static string? Optional(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new JsonException($"an object with `{name}` is missing");
        if (!json.TryGetProperty(name, out var value))
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new JsonException($"`{name}` is no text");
    }

    private static int Number(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value))
            return 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw new JsonException($"`{name}` is no whole number");
    }

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static DateOnly? Date(JsonElement json, string name)
    {
        if (Optional(json, name) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new JsonException($"`{name}` is no date");
    }

    private static T Word<T>(JsonElement json, string name)
        where T : struct, Enum => OptionalWord<T>(json, name) ?? throw new JsonException($"`{name}` is missing");

    private static T? OptionalWord<T>(JsonElement json, string name)
        where T : struct, Enum
    {
        if (Optional(json, name) is not { } text)
            return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonReport.Id(value) == text)
                return value;
        }

        throw new JsonException($"`{name}` cannot be `{text}`");
    }

    private static SortedDictionary<string, string> Map(JsonElement json, string name)
    {
        var map = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (json.TryGetProperty(name, out var members))
        {
            foreach (var member in members.EnumerateObject())
                map[member.Name] = member.Value.GetString() ?? "";
        }

        return map;
    }

    private static IReadOnlyList<string> Strings(JsonElement json, string name) => List(json, name, e => e.GetString() ?? "");

    private static IReadOnlyList<T> List<T>(JsonElement json, string name, Func<JsonElement, T> read)
    {
        if (!json.TryGetProperty(name, out var items))
            return [];
        if (items.ValueKind != JsonValueKind.Array)
            throw new JsonException($"`{name}` is no list");
        return [.. items.EnumerateArray().Select(read)];
    }
}
