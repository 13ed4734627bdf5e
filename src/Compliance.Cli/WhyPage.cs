using System.Globalization;
using Compliance.Findings;
using Compliance.Reporting;

namespace Compliance.Cli;

/// <summary>Writes reasons for people who draft or question rules: nothing is left out.</summary>
internal sealed class WhyPage(Surroundings surroundings, Report report)
{
    private readonly TextPage page = new(surroundings.Out, surroundings.Width, surroundings.Colour);
    private readonly ReportPhrases phrases = ReportPhrases.For(report);

    public void Write(IReadOnlyList<Reasoning> reasonings, IReadOnlyDictionary<string, string> values, IReadOnlyList<Reasoning>? hypothetical)
    {
        foreach (var reasoning in reasonings)
        {
            Write(reasoning);
            if (hypothetical is null)
                continue;
            page.Text(phrases.WhatIf + ": " + string.Join(", ", values.Select(v => v.Key + " = " + v.Value)), 2, 4);
            foreach (var other in hypothetical.Where(h => h.Result.Item == reasoning.Result.Item || hypothetical.Count == 1))
            {
                page.Text(phrases.Outcome(other.Result.Outcome) + ": " + other.Result.Message.Text, 4, 6);
                Forced(other, 4);
            }

            page.Blank();
        }
    }

    private void Write(Reasoning reasoning)
    {
        var result = reasoning.Result;
        page.Heading(result.Item is { } item ? result.Title + ": " + item : result.Title);
        page.Text(phrases.Outcome(result.Outcome) + ": " + result.Message.Text, 2, 4);
        if (reasoning.Why is { } why)
            WriteNode(why, 2);
        foreach (var evidence in result.Places)
            page.Text(Read(evidence), 2, 4, Ink.Faint);
        Forced(reasoning, 2);
        foreach (var values in reasoning.NotYet)
            page.Text(phrases.NotYet + " " + string.Join(", ", values.Paths) + Outcomes(values), 2, 4);
        if (result.Missing.Count > 0 && reasoning.NotYet.Count == 0)
            page.Text(phrases.SupplyAs + " " + string.Join(", ", result.Missing), 2, 4);
        page.Blank();
    }

    private void Forced(Reasoning reasoning, int indent)
    {
        foreach (var node in reasoning.Forced)
        {
            var place = node.Place is { } at ? string.Create(CultureInfo.InvariantCulture, $" ({at.File}:{at.Line}:{at.Column})") : "";
            page.Text(phrases.Forced + " " + node.Text + " – " + node.Result + place, indent, indent + 2);
        }
    }

    private string Outcomes(SettlingValues values) => values.Outcomes.Count == 0 ? "" : " → " + string.Join(", ", values.Outcomes.Select(phrases.Outcome));

    private string Read(Evidence evidence)
    {
        var value = evidence.Value is { } read ? " = " + read : "";
        var excerpt = evidence.Place.Excerpt is { } text ? " " + phrases.Quote(text) : "";
        var where = evidence.Place.SuppliedBy ?? evidence.Place.Line.ToString(CultureInfo.InvariantCulture);
        return $"{evidence.Path}{value} ({where}){excerpt}";
    }

    private void WriteNode(WhyNode node, int indent)
    {
        page.Text((node.IsDecisive ? "* " : "- ") + node.Text + " – " + node.Result, indent, indent + 2);
        if (node.Expression is { } expression && expression != node.Text)
            page.Text(expression, indent + 4, ink: Ink.Faint);
        if (node.WithValues is { } values && values != node.Text && values != node.Expression)
            page.Text(values, indent + 4, ink: Ink.Faint);
        foreach (var part in node.Parts)
            WriteNode(part, indent + 2);
    }
}
