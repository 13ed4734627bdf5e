using System.Globalization;
using System.Text;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Interview;

/// <summary>Questions as a form in YAML that people fill in, and its way back.</summary>
internal static class AnswerForm
{
    /// <summary>The keys of a form.</summary>
    public static readonly string[] Keys = ["answers for", "by", "questions"];

    /// <summary>The keys of a question.</summary>
    public static readonly string[] QuestionKeys = ["question", "answers", "assessed", "item", "outcome", "reason"];

    private const int LongestForm = 1024 * 1024;

    /// <summary>The form.</summary>
    public static string Write(Report report, IReadOnlyList<Question> questions)
    {
        var phrases = InterviewPhrases.For(report.Language);
        var form = new StringBuilder();
        form.Append("# ").Append(phrases.FormHead).Append('\n');
        form.Append("answers for: ").Append(Scalar(report.Name)).Append("\nby:   # ").Append(phrases.ByComment).Append("\n\nquestions:\n");
        var topic = "";
        foreach (var question in questions)
        {
            if (question.Topic != topic)
                form.Append("  # ---- ").Append(OneLine(topic = question.Topic)).Append(" ----\n");
            form.Append("  - question: ").Append(Scalar(question.Text)).Append('\n');
            if (question.Judgement is { } judgement)
            {
                form.Append("    assessed: ").Append(Scalar(judgement.Rule)).Append('\n');
                if (judgement.Item is { } item)
                    form.Append("    item: ").Append(Scalar(item)).Append('\n');
                form.Append("    outcome:   # met, not met\n    reason:\n\n");
                continue;
            }

            form.Append("    # ").Append(phrases.Settles(question.Settles)).Append(": ").Append(OneLine(string.Join(", ", question.Rules))).Append("\n    answers:\n");
            foreach (var field in question.Fields)
                form.Append("      ").Append(Scalar(field.Path)).Append(":   # ").Append(OneLine(Comment(field, phrases))).Append('\n');
            form.Append('\n');
        }

        return form.ToString();
    }

    /// <summary>The answers of a form that somebody filled in, as decisions.</summary>
    /// <param name="text">The form.</param>
    /// <param name="file">Its path, as messages name it.</param>
    /// <param name="by">Who answers; null to take it from the form.</param>
    /// <param name="on">The day.</param>
    /// <param name="plan">The plan, which tells whether a value fits.</param>
    /// <param name="errors">What is wrong, with its place.</param>
    public static IReadOnlyList<Decision> Read(string text, string file, string? by, DateOnly on, Plan plan, List<PlanError> errors)
    {
        var tree = YamlReader.Read(file, text, LongestForm);
        errors.AddRange(tree.Errors.Select(e => new PlanError(file, e.Line, e.Column, e.Message)));
        if (errors.Count > 0)
            return [];
        if (tree.Root is not YamlMapping root || root.Find("questions") is not YamlSequence questions)
        {
            errors.Add(new PlanError(file, 1, 1, "this is no form of `compliance ask --form`; it has no list `questions:`"));
            return [];
        }

        Known(root, Keys, errors);
        by ??= Given(root.Find("by"));
        if (by is null)
            errors.Add(new PlanError(file, root.Line, root.Column, "nobody answers; write a name behind `by:`, or give it with `--by`"));
        var decisions = new List<Decision>();
        foreach (var question in questions.Items.OfType<YamlMapping>())
        {
            Known(question, QuestionKeys, errors);
            if (Given(question.Find("assessed")) is { } rule)
                Assessed(question, rule, by ?? "", on, decisions, errors);
            foreach (var answer in (question.Find("answers") as YamlMapping)?.Entries ?? [])
                Answered(answer, by ?? "", on, plan, decisions, errors);
        }

        return errors.Count > 0 ? [] : decisions;
    }

    /// <summary>Decisions as they stand in a file.</summary>
    public static string Print(Decision decision)
    {
        var text = new StringBuilder();
        var kind = decision.Kind == DecisionKind.Assessed ? "assessed" : "answered";
        text.Append("  - ").Append(kind).Append(": ").Append(Scalar(decision.Subject)).Append('\n');
        Line("item", decision.Item);
        Line("value", decision.Value);
        Line("outcome", decision.Outcome switch { Outcome.Met => "met", Outcome.NotMet => "not met", _ => null });
        Line("reason", decision.Reason);
        Line("by", decision.By);
        Line("on", decision.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return text.ToString();

        void Line(string key, string? value)
        {
            if (value is not null)
                text.Append("    ").Append(key).Append(": ").Append(key == "on" ? value : Scalar(value)).Append('\n');
        }
    }

    /// <summary>A key that nobody reads would lose an answer in silence.</summary>
    private static void Known(YamlMapping mapping, string[] keys, List<PlanError> errors) => errors.AddRange(mapping.Entries
        .Where(e => !keys.Contains(e.Key.Value, StringComparer.Ordinal))
        .Select(e => new PlanError(e.Key.Source.Path, e.Key.Line, e.Key.Column, $"`{OneLine(e.Key.Value)}` is no key here; expected one of {string.Join(", ", keys)}")));

    private static void Answered(YamlEntry answer, string by, DateOnly on, Plan plan, List<Decision> decisions, List<PlanError> errors)
    {
        if (Given(answer.Value) is not { } value)
            return;
        if (Interviewer.Mistake(plan, answer.Key.Value, value) is { } mistake)
            errors.Add(new PlanError(answer.Value.Source.Path, answer.Value.Line, answer.Value.Column, mistake));
        else
            decisions.Add(new Decision { Kind = DecisionKind.Answered, Subject = answer.Key.Value, Value = value, By = by, On = on });
    }

    private static void Assessed(YamlMapping question, string rule, string by, DateOnly on, List<Decision> decisions, List<PlanError> errors)
    {
        if (Given(question.Find("outcome")) is not { } outcome)
            return;
        var reason = Given(question.Find("reason"));
        if (outcome is not ("met" or "not met") || reason is null)
        {
            var place = question.Find("outcome")!;
            errors.Add(new PlanError(place.Source.Path, place.Line, place.Column, reason is null ? "a judgement needs `reason:`" : $"`{OneLine(outcome)}` is neither `met` nor `not met`"));
            return;
        }

        decisions.Add(new Decision { Kind = DecisionKind.Assessed, Subject = rule, Item = Given(question.Find("item")), Outcome = outcome == "met" ? Outcome.Met : Outcome.NotMet, Reason = reason, By = by, On = on });
    }

    /// <summary>What the field is and takes; words as plan files write them, since the form holds those.</summary>
    private static string Comment(Field field, InterviewPhrases phrases)
    {
        var words = string.Join(", ", field.Words.Select(w => w.Label == w.Word ? w.Word : w.Word + " (" + w.Label + ")"));
        var kind = words.Length == 0 ? field.Kind : field.IsList ? phrases.SeveralOf(words) : phrases.OneOf(words);
        return (field.Label == field.Path ? kind : field.Label + ": " + kind) + (field.Guess is { } guess ? "; " + phrases.ReadAs(guess) : "");
    }

    private static string? Given(YamlNode? node) => node is YamlSequence list
        ? string.Join(", ", list.Items.Select(Single).OfType<string>()) is { Length: > 0 } several ? several : null
        : Single(node);

    private static string? Single(YamlNode? node) => node is YamlScalar { IsNull: false } scalar && scalar.Value.Trim().Length > 0 ? scalar.Value.Trim() : null;

    private static string Scalar(string text) => YamlScalarText.IsPlain(OneLine(text)) ? OneLine(text) : YamlScalarText.Quote(OneLine(text));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
