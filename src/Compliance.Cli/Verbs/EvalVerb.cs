using System.CommandLine;
using System.Text.Json;
using Compliance.Checking;
using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Plans;
using Compliance.Reporting;

namespace Compliance.Cli.Verbs;

/// <summary>One expression, with the names of a pack: its type and value, or what is wrong with it and where.</summary>
internal static class EvalVerb
{
    public static Command Make(Surroundings surroundings)
    {
        var expression = new Argument<string>("expression") { Description = "An expression as rules write it." };
        var plan = new Option<string?>("--plan") { Description = "A document or plan whose values it reads. Default: a plan that says nothing.", HelpName = "file" };
        var set = new Option<string[]>("--set") { Description = "A fact that the plan does not state, as path=value; may be repeated.", HelpName = "path=value" };
        var asOf = new Option<string?>("--as-of") { Description = "The assessment date. Default: the document's own reference date, else today.", HelpName = "date" };
        var rules = new Option<string?>("--rules") { Description = "A rule pack of your own. Default: the Norwegian pack of the program.", HelpName = "folder" };
        var format = new Option<string?>("--format") { Description = "text or json. Default: text.", HelpName = "format" };
        var command = new Command("eval", "Tells the type and the value of one expression.") { expression, plan, set, asOf, rules, format }
            .WithExample("compliance eval \"employer.regular employees > 50\" --plan plan.yaml", "compliance eval \"law.large employer\" --as-of 2019-12-31");
        command.SetAction(parsed =>
        {
            var options = new CheckOptions
            {
                AsOf = parsed.GetValue(asOf) is { } date ? Words.Date("--as-of", date) : null,
                Today = surroundings.Today,
                Supplied = PathValues.Facts(parsed.GetValue(set)),
            };
            var asJson = Words.IsJson(parsed.GetValue(format));
            return Run(parsed.GetValue(expression)!, parsed.GetValue(plan), parsed.GetValue(rules), options, asJson, surroundings);
        });
        return command;
    }

    private static int Run(string text, string? file, string? folder, CheckOptions options, bool asJson, Surroundings surroundings)
    {
        var checker = new ComplianceChecker(RulePacks.Load(folder, surroundings));
        var plan = new Plan();
        if (file is not null)
        {
            var reading = new PlanReaders(surroundings).Read(file, file);
            if (reading.Plan is null)
            {
                foreach (var error in reading.Errors)
                    surroundings.Error.WriteLine(error);
                return Exit.Unreadable;
            }

            plan = reading.Plan;
        }

        ExpressionCheck result;
        try
        {
            result = ExpressionCheck.Run(checker, text, plan, options);
        }
        catch (ArgumentException wrong)
        {
            throw CommandFailure.Of(wrong);
        }

        if (asJson)
            WriteJson(text, result, surroundings);
        else
            WriteText(text, result, surroundings);
        return result.Type is null ? Exit.Failed : Exit.Clean;
    }

    private static void WriteText(string text, ExpressionCheck result, Surroundings surroundings)
    {
        foreach (var diagnostic in result.Diagnostics)
        {
            surroundings.Error.WriteLine($"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.Message}");
            Underline(text, diagnostic, surroundings.Error);
        }

        if (result.Type is not { } type)
        {
            surroundings.Error.WriteLine($"See `compliance explain {result.Diagnostics[0].Id}`.");
            return;
        }

        surroundings.Out.WriteLine(TypeOf(type) + (result.Unit is { } unit ? " (" + unit + ")" : ""));
        foreach (var line in Lines(result.Value, result.PathOf))
            surroundings.Out.WriteLine(line);
    }

    private static string TypeOf(FeelType type) => type.Kind switch
    {
        FeelTypeKind.Enumeration when type.Name is { } name => "a word of `" + name + "`",
        FeelTypeKind.List => "a list: " + TypeOf(type.Element!),
        _ => type.ToString(),
    };

    /// <summary>The line of the expression that a diagnostic is about, with marks under the place.</summary>
    private static void Underline(string text, FeelDiagnostic diagnostic, TextWriter output)
    {
        var at = Math.Clamp(diagnostic.Span.Start, 0, text.Length);
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var end = text.IndexOf('\n', at);
        var line = text[start..(end < 0 ? text.Length : end)].TrimEnd('\r');
        var length = Math.Max(1, Math.Min(diagnostic.Span.Length, start + line.Length - at));
        output.WriteLine("  " + new string([.. line.Select(c => char.IsControl(c) ? ' ' : c)]));
        output.WriteLine("  " + new string(' ', at - start) + new string('^', length));
    }

    private static IEnumerable<string> Lines(Value value, Func<object, string?> pathOf)
    {
        switch (value.Kind)
        {
            case ValueKind.Unknown:
                yield return "unknown" + Bounds(value.AsUnknown);
                foreach (var reason in value.AsUnknown.Reasons)
                    yield return "  " + KindOf(reason) + string.Concat(new[] { reason.Path, reason.Detail }.OfType<string>().Select(t => ": " + PlanScalars.Short(t)));
                break;
            case ValueKind.List:
                var list = value.AsList;
                yield return $"{list.Items.Count} {(list.Items.Count == 1 ? "item" : "items")}{(list.IsMentioned ? ", and what the text does not mention" : "")}";
                foreach (var item in list.Items)
                    yield return "  " + TextOf(item, pathOf);
                foreach (var item in list.Possible)
                    yield return "  " + TextOf(item, pathOf) + " (perhaps)";
                break;
            default:
                yield return TextOf(value, pathOf);
                break;
        }
    }

    private static string Bounds(Unknown unknown)
    {
        if (unknown.Alternatives is { } stated)
            return ": " + string.Join(" or ", stated.Select(v => ValueText.Of(v)));
        var low = unknown.Low.IsKnown ? (unknown.LowIsExclusive ? "more than " : "at least ") + ValueText.Of(unknown.Low) : null;
        var high = unknown.High.IsKnown ? (unknown.HighIsExclusive ? "less than " : "at most ") + ValueText.Of(unknown.High) : null;
        return low is null && high is null ? "" : ": " + string.Join(", ", new[] { low, high }.OfType<string>());
    }

    private static string KindOf(Reason reason) => reason.Kind switch
    {
        ReasonKind.NotStated => "not stated",
        ReasonKind.Imprecise => "not exact",
        ReasonKind.Unconfirmed => "not confirmed",
        ReasonKind.Contradictory => "contradictory",
        _ => "error",
    };

    private static string TextOf(Value value, Func<object, string?> pathOf) =>
        value.Kind == ValueKind.Context ? pathOf(value.AsObject) ?? "an object" : value.IsKnown ? ValueText.Of(value) : "unknown";

    private static void WriteJson(string text, ExpressionCheck result, Surroundings surroundings)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("expression", text);
            if (result.Type is { } type)
            {
                json.WriteString("type", TypeOf(type));
                if (result.Unit is { } unit)
                    json.WriteString("unit", unit);
                json.WriteBoolean("known", result.Value.IsKnown);
                json.WritePropertyName(result.Value.IsKnown ? "value" : "unknown");
                Write(json, result.Value, result.PathOf);
            }

            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in result.Diagnostics)
            {
                json.WriteStartObject();
                json.WriteString("id", diagnostic.Id);
                json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
                json.WriteString("message", diagnostic.Message);
                json.WriteNumber("start", diagnostic.Span.Start);
                json.WriteNumber("length", diagnostic.Span.Length);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        surroundings.Out.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, Value value, Func<object, string?> pathOf)
    {
        switch (value.Kind)
        {
            case ValueKind.Unknown:
                json.WriteStartObject();
                json.WriteStartArray("reasons");
                foreach (var reason in value.AsUnknown.Reasons)
                {
                    json.WriteStartObject();
                    json.WriteString("kind", KindOf(reason));
                    if (reason.Path is { } path)
                        json.WriteString("path", path);
                    if (reason.Detail is { } detail)
                        json.WriteString("detail", detail);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                if (Bounds(value.AsUnknown) is { Length: > 2 } bounds)
                    json.WriteString("bounds", bounds[2..]);
                json.WriteEndObject();
                break;
            case ValueKind.Boolean:
                json.WriteBooleanValue(value.IsTrue);
                break;
            case ValueKind.Number:
                json.WriteNumberValue(value.AsNumber);
                break;
            case ValueKind.List:
                json.WriteStartArray();
                foreach (var item in value.AsList.Items)
                    Write(json, item, pathOf);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(TextOf(value, pathOf));
                break;
        }
    }
}
