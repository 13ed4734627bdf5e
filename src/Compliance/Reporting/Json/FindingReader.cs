using System.Text.Json;
using Compliance.Findings;
using Compliance.Plans;
using static Compliance.Reporting.Json.JsonMembers;

namespace Compliance.Reporting.Json;

/// <summary>Reads the results of a document.</summary>
internal sealed class FindingReader(ReadDefinitions definitions, string file)
{
    // Steps that many others are made of are written once; spread out, a small file could otherwise hold a reason without end.
    private const long LargestReason = 100_000;

    private WhyNode[] reasons = [];

    /// <summary>All results of a document, in the order of the lists that hold them.</summary>
    public IReadOnlyList<Finding> Results(JsonElement document)
    {
        if (document.TryGetProperty("reasons", out var steps))
            Read(steps);
        return [.. List(document, "findings", Finding), .. List(document, "met", Finding), .. List(document, "notApplicable", Finding)];
    }

    private Finding Finding(JsonElement json)
    {
        var norm = definitions.NormOf(json);
        return new Finding
        {
            Rule = Text(json, "rule"),
            Title = norm.Title,
            Tags = norm.Tags,
            Item = Optional(json, "item"),
            Outcome = Word<Outcome>(json, "outcome"),
            OutcomeIfApplicable = OptionalWord<Outcome>(json, "outcomeIfApplicable"),
            Grade = OptionalWord<Grade>(json, "grade") ?? Grade.Info,
            Level = norm.Level,
            Authority = norm.Authority,
            Ground = Word<EvidenceGround>(json, "ground"),
            Message = Message(json, "message") ?? throw new JsonException("`message` is missing"),
            Sources = norm.Sources,
            Enforcement = norm.Enforcement,
            Places = List(json, "places", p => new Evidence(Text(p, "path"), Place(p), Optional(p, "value"))),
            Searched = Searches(json),
            Why = json.TryGetProperty("why", out var why) ? Why(why) : null,
            Missing = Strings(json, "missing"),
            DependsOn = Strings(json, "dependsOn"),
            Ask = Message(json, "ask") ?? norm.Ask,
            Advice = Message(json, "advice") ?? norm.Advice,
            Decision = json.TryGetProperty("decision", out var decision) ? Decision(decision) : null,
            IsSetAside = Flag(json, "setAside"),
            Baseline = OptionalWord<BaselineState>(json, "baseline"),
            Followed = List(json, "followed", Finding),
            IsConfidential = Flag(json, "confidential"),
            Fingerprint = Text(json, "fingerprint"),
        };
    }

    private static Message? Message(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var message))
            return null;
        var text = Text(message, "text");
        return new Message(text, Optional(message, "template") ?? text, message.TryGetProperty("arguments", out _) ? Map(message, "arguments") : SortedTexts.Empty);
    }

    private Place Place(JsonElement json) => new()
    {
        File = Optional(json, "file") ?? file,
        Page = json.TryGetProperty("page", out var page) ? NumberOf(page, "page") : null,
        Line = Number(json, "line"),
        Column = Number(json, "column"),
        Excerpt = Optional(json, "excerpt"),
        Confidence = json.TryGetProperty("confidence", out var confidence) ? confidence.GetDouble() : null,
        SuppliedBy = Optional(json, "suppliedBy"),
    };

    private IReadOnlyDictionary<string, SearchedInVain> Searches(JsonElement json)
    {
        var searches = new Dictionary<string, SearchedInVain>(StringComparer.Ordinal);
        foreach (var (path, search) in List(json, "searched", s => (Text(s, "path"), Searched(s))))
            searches[path] = search;
        return searches;
    }

    private SearchedInVain Searched(JsonElement json)
    {
        var search = definitions.SearchOf(json);
        return new SearchedInVain { Words = search.Words, Expected = search.Expected, Nearest = List(json, "nearest", Place) };
    }

    /// <summary>A step comes after those that it is made of, so that no reason can go round in a circle.</summary>
    private void Read(JsonElement steps)
    {
        if (steps.ValueKind != JsonValueKind.Array)
            throw new JsonException("`reasons` is no list");
        reasons = new WhyNode[steps.GetArrayLength()];
        var sizes = new long[reasons.Length];
        var number = 0;
        foreach (var step in steps.EnumerateArray())
        {
            var size = 1L;
            reasons[number] = Why(step, List(step, "parts", p =>
            {
                var part = NumberOf(p, "parts");
                if (part < 0 || part >= number)
                    throw new JsonException("a step of `reasons` is made of one that does not stand before it");
                size += sizes[part];
                return reasons[part];
            }));
            sizes[number++] = size <= LargestReason ? size : throw new JsonException($"a step of `reasons` is made of more than {LargestReason} others");
        }
    }

    private WhyNode Why(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Number)
            return Why(json, List(json, "parts", Why));
        var number = NumberOf(json, "why");
        return number >= 0 && number < reasons.Length ? reasons[number] : throw new JsonException($"the step {number} of `reasons` is missing");
    }

    private WhyNode Why(JsonElement json, IReadOnlyList<WhyNode> parts)
    {
        var condition = definitions.ConditionOf(json);
        return new WhyNode
        {
            Id = condition.Id,
            Text = condition.Text,
            Expression = condition.Expression,
            WithValues = Optional(json, "withValues"),
            Result = Text(json, "result"),
            Source = condition.Source,
            IsDecisive = Flag(json, "decisive"),
            Parts = parts,
        };
    }

    public static DecisionUse Decision(JsonElement json) => new(
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
}
