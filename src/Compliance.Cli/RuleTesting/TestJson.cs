using System.Text.Json;
using Compliance.Language.Frame;

namespace Compliance.Cli.RuleTesting;

/// <summary>A test run as JSON, for programs.</summary>
internal static class TestJson
{
    public static void Write(TestRun run, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("rules", run.Folder);
        json.WriteNumber("passed", run.Cases.Count - run.Failed);
        json.WriteNumber("failed", run.Failed);
        Cases(run, json);
        Coverage(run, json);
        Mutants(run, json);
        json.WriteEndObject();
    }

    private static void Cases(TestRun run, Utf8JsonWriter json)
    {
        json.WriteStartArray("cases");
        foreach (var result in run.Cases)
        {
            json.WriteStartObject();
            json.WriteString("file", result.File);
            json.WriteNumber("line", result.Line);
            json.WriteString("case", result.Case);
            json.WriteBoolean("passed", result.Passed);
            json.WriteStartArray("failures");
            foreach (var failure in result.Failures)
                json.WriteStringValue(failure);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Coverage(TestRun run, Utf8JsonWriter json)
    {
        if (run.Coverage is not { } coverage)
            return;
        json.WriteStartObject("coverage");
        json.WriteNumber("percent", coverage.Percent);
        json.WriteNumber("reached", coverage.Reached);
        json.WriteNumber("goals", coverage.Goals.Count);
        json.WriteNumber("required", coverage.Demanded.Count);
        json.WriteStartArray("goalList");
        foreach (var goal in coverage.Goals)
        {
            json.WriteStartObject();
            json.WriteString("id", goal.Id);
            json.WriteString("owner", goal.Owner);
            json.WriteString("place", goal.Place);
            json.WriteString("what", goal.What);
            Place(json, goal.File.Path, goal.Line, goal.Column);
            json.WriteBoolean("seen", goal.Seen);
            if (goal is { Seen: false, Reason: { } reason })
                json.WriteString("accepted", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("outcomes");
        foreach (var (rule, outcomes) in coverage.Outcomes)
        {
            json.WriteStartArray(rule);
            foreach (var outcome in outcomes)
                json.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString()));
            json.WriteEndArray();
        }

        json.WriteEndObject();
        Stale(json, coverage.Stale);
        json.WriteEndObject();
    }

    private static void Mutants(TestRun run, Utf8JsonWriter json)
    {
        if (run.Mutants is not { } mutants)
            return;
        json.WriteStartObject("mutation");
        json.WriteNumber("mutants", mutants.Count);
        json.WriteNumber("killed", mutants.Count(m => !m.Survived));
        json.WriteNumber("accepted", mutants.Count(m => m is { Survived: true, Reason: not null }));
        json.WriteNumber("survived", run.Survivors.Count());
        json.WriteStartArray("mutantList");
        foreach (var result in mutants)
        {
            json.WriteStartObject();
            json.WriteString("id", result.Mutant.Id);
            json.WriteString("owner", result.Mutant.Owner);
            json.WriteString("place", result.Mutant.Place);
            json.WriteString("change", result.Mutant.Change);
            Place(json, result.Mutant.File.Path, result.Mutant.Line, result.Mutant.Column);
            json.WriteNumber("casesRun", result.CasesRun);
            if (result.KilledBy is { } killer)
                json.WriteString("killedBy", killer.Case.Name.Value);
            else if (result.Reason is { } reason)
                json.WriteString("accepted", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Stale(json, run.StaleSurvivors);
        json.WriteEndObject();
    }

    private static void Stale(Utf8JsonWriter json, IReadOnlyList<AcceptedGap> stale)
    {
        json.WriteStartArray("acceptedForNothing");
        foreach (var gap in stale)
        {
            json.WriteStartObject();
            json.WriteString("id", gap.What.Value);
            Place(json, gap.What.Source.Path, gap.What.Line, gap.What.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, string file, int line, int column)
    {
        json.WriteString("file", file);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
    }
}
