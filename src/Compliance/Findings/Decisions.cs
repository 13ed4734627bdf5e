using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.Plans;

namespace Compliance.Findings;

/// <summary>Reads files of decisions, <c>*.decisions.yaml</c>.</summary>
public static class Decisions
{
    private const int LongestFile = 4 * 1024 * 1024;

    private const string DeclaredComplete = "document.declared complete";

    private static readonly (string Key, DecisionKind Kind)[] Kinds =
    [
        ("answered", DecisionKind.Answered),
        ("assessed", DecisionKind.Assessed),
        ("accepted", DecisionKind.Accepted),
        ("disputed", DecisionKind.Disputed),
    ];

    /// <summary>Reads a file of decisions; never throws on any text.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="file">Path of the file, as messages name it.</param>
    public static DecisionReading Read(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var tree = YamlReader.Read(file, text, LongestFile);
        if (tree.Errors.Count > 0)
            return new DecisionReading { Errors = [.. tree.Errors.Select(e => new PlanError(file, e.Line, e.Column, e.Message))] };
        var diagnostics = new FrameDiagnostics();
        if (tree.Root is null || FrameMapping.From(tree.Root, diagnostics, "`decisions:`") is not { } keys)
            return Wrong(diagnostics, file);
        var employer = keys.Scalar("decisions for")?.Value;
        var decisions = new List<Decision>();
        if (Completeness(keys, diagnostics) is { } complete)
            decisions.Add(complete with { File = file, Line = tree.Root.Line });
        foreach (var item in keys.Items("decisions"))
        {
            if (FrameMapping.From(item, diagnostics, "a decision") is { } inner && One(inner, diagnostics) is { } decision)
                decisions.Add(decision with { File = file, Line = item.Line });
        }

        keys.Finish();
        return diagnostics.Sorted.Count > 0 ? Wrong(diagnostics, file) : new DecisionReading { Employer = employer, Decisions = decisions };
    }

    /// <summary>"complete: yes": whoever signs for it says that the documents are all there is, so that silence means more.</summary>
    private static Decision? Completeness(FrameMapping keys, FrameDiagnostics diagnostics)
    {
        var value = keys.Word("complete", ["yes", "no", "true", "false"]);
        var by = keys.Scalar("by");
        var on = keys.DateOf("on");
        if (value is not null && (by is null || !keys.Has("on")))
            diagnostics.Add(Catalog.MissingKey, keys.Node, "`complete:` needs `by:` and `on:`, who said it and on which day");
        return value is null or "no" or "false" || by is null || on is null ? null : new Decision
        {
            Kind = DecisionKind.Answered,
            Subject = DeclaredComplete,
            Value = "true",
            By = by.Value,
            On = DateOnly.FromDayNumber(on.Value.DayNumber),
        };
    }

    private static DecisionReading Wrong(FrameDiagnostics diagnostics, string file)
    {
        var errors = diagnostics.Sorted.Select(d => new PlanError(d.File, d.Line, d.Column, d.Message)).ToList();
        return new DecisionReading
        {
            Errors = errors.Count > 0 ? errors : [new PlanError(file, 0, 0, "the file is empty; it needs `decisions:` with a list below it")],
        };
    }

    private static Decision? One(FrameMapping keys, FrameDiagnostics diagnostics)
    {
        var found = Kinds.Where(k => keys.Has(k.Key)).ToList();
        foreach (var (key, _) in Kinds)
            _ = keys.Take(key);
        if (found.Count != 1)
        {
            diagnostics.Add(Catalog.MissingKey, keys.Node, "a decision is exactly one of `answered:`, `assessed:`, `accepted:`, `disputed:`");
            return null;
        }

        var kind = found[0].Kind;
        var subject = keys.Required(found[0].Key, "the decision");
        var item = keys.Scalar("item");
        var value = keys.Scalar("value");
        var outcome = keys.Word("outcome", ["met", "not met"]);
        var reason = keys.Scalar("reason")?.Value;
        var by = keys.Required("by", "a decision");
        var on = keys.DateOf("on");
        var until = keys.DateOf("until");
        var quotation = keys.Scalar("quotation")?.Value;
        if (!keys.Has("on"))
            diagnostics.Add(Catalog.MissingKey, keys.Node, "a decision needs `on:`, the day on which it was taken");
        CheckKeys(kind, keys, diagnostics);
        if (subject is not null && kind is DecisionKind.Answered or DecisionKind.Disputed)
            CheckValue(subject!, value, diagnostics);
        keys.Finish();
        return subject is null || by is null || on is null ? null : new Decision
        {
            Kind = kind,
            Subject = subject.Value,
            Item = item?.Value,
            Value = value?.Value,
            Outcome = outcome switch { "met" => Findings.Outcome.Met, "not met" => Findings.Outcome.NotMet, _ => null },
            Reason = reason,
            By = by.Value,
            On = DateOnly.FromDayNumber(on.Value.DayNumber),
            Until = until is { } end ? DateOnly.FromDayNumber(end.DayNumber) : null,
            Quotation = quotation,
        };
    }

    /// <summary>What each kind needs, and what means nothing for it.</summary>
    private static void CheckKeys(DecisionKind kind, FrameMapping keys, FrameDiagnostics diagnostics)
    {
        (string[] Needed, string[] Foreign) rule = kind switch
        {
            DecisionKind.Answered => (["value"], ["outcome", "item"]),
            DecisionKind.Disputed => (["value"], ["outcome", "item"]),
            DecisionKind.Assessed => (["outcome", "reason"], ["value"]),
            _ => (["reason", "until"], ["value", "outcome"]),
        };
        var name = Kinds.First(k => k.Kind == kind).Key;
        foreach (var key in rule.Needed.Where(k => !keys.Has(k)))
            diagnostics.Add(Catalog.MissingKey, keys.Node, "what is `" + name + "` needs `" + key + ":`");
        foreach (var key in rule.Foreign.Where(keys.Has))
            diagnostics.Add(Catalog.UnknownKey, keys.Node, "`" + key + ":` means nothing for what is `" + name + "`");
    }

    /// <summary>The path and the value against the plan model; items and inputs are known only when there is a plan and a pack.</summary>
    private static void CheckValue(YamlScalar path, YamlScalar? value, FrameDiagnostics diagnostics)
    {
        var steps = PlanPaths.Split(path.Value, out var wrong);
        if (steps is null)
        {
            diagnostics.Add(Catalog.WrongShape, path, wrong!);
            return;
        }

        if (NameKey.Of(steps[0].Name) == PlanTree.Inputs && steps.Count == 2)
            return;
        var record = PlanModel.Plan;
        for (var i = 0; i < steps.Count; i++)
        {
            var index = record.IndexOf(steps[i].Name);
            var member = index < 0 ? null : record.Members[index];
            if (member is null)
                diagnostics.Add(Catalog.UnknownWord, path, PlanPaths.Unknown(record, steps[i].Name));
            else if (i < steps.Count - 1 && member.Record is null)
                diagnostics.Add(Catalog.WrongShape, path, "`" + member.Name + "` is one value; it has no `" + PlanScalars.Short(steps[i + 1].Name) + "`");
            else if (i == steps.Count - 1 && !member.IsList && member.Kind != PlanKind.Group && value is not null && PlanScalars.Read(member, value.Value, out var problem) is null)
                diagnostics.Add(Catalog.WrongShape, value, problem!);
            if (member?.Record is null)
                return;
            record = member.Record;
        }
    }
}
