using Compliance.Findings;
using Compliance.Language.Prose;

namespace Compliance.Reporting.Content;

/// <summary>
/// The reason of a result for people: the conditions that decided it, in their own words and with actual values. What only the
/// author of the rule would understand (groups without a name, expressions without values) is left to JSON.
/// </summary>
internal sealed class Reasons(string notStated)
{
    private const int Deepest = 4;

    private const string Operators = "()[]<>=+*/\"";

    private static readonly HashSet<string> GroupWords =
        [.. new[] { "nb", "en" }.Select(l => Phrases.For(l).Rules).SelectMany(r => new[] { r.All, r.Any, r.None })];

    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    /// <summary>The lines of the reason; none where there is nothing to tell, or where this block has told it before.</summary>
    public IEnumerable<ReasonLine> Of(WhyNode why, string title)
    {
        var nodes = why.Text == title || IsNamelessGroup(why) ? why.Parts : [why];
        foreach (var node in nodes.SelectMany(Plain))
        {
            var lines = new List<ReasonLine>();
            Collect(node, 0, lines);
            if (!said.Add(string.Join('\n', lines.Select(l => l.Text))))
                continue;
            foreach (var line in lines)
                yield return line;
        }
    }

    private void Collect(WhyNode node, int depth, List<ReasonLine> lines)
    {
        var below = depth;
        if (Line(node) is { } line)
        {
            lines.Add(new(depth, line));
            below++;
        }

        if (below >= Deepest || IsWorkedOut(node) || (below > depth && SaysTooLittle(node)))
            return;
        foreach (var part in Decisive(node).SelectMany(Plain))
            Collect(part, below, lines);
    }

    /// <summary>The node, or what stands for it: the parts of a group without a name, the definition that an expression only names.</summary>
    private static IEnumerable<WhyNode> Plain(WhyNode node)
    {
        if (IsNamelessGroup(node))
            return Decisive(node).SelectMany(Plain);
        return node.Text == node.Expression && node.Parts is [var only] && IsName(node.Expression) ? Plain(only) : [node];
    }

    /// <summary>The parts that decided: those marked so, else those of a group that came out as the group did, else all.</summary>
    private static IEnumerable<WhyNode> Decisive(WhyNode node)
    {
        if (node.Parts.Any(p => p.IsDecisive))
            return node.Parts.Where(p => p.IsDecisive);
        return node.Expression is null && node.Parts.Any(p => p.Result == node.Result)
            ? node.Parts.Where(p => p.Result == node.Result)
            : node.Parts;
    }

    /// <summary>A group without a label is worded by its kind alone.</summary>
    private static bool IsNamelessGroup(WhyNode node) => node.Expression is null && GroupWords.Contains(node.Text);

    private static bool IsName(string expression)
    {
        foreach (var c in expression)
        {
            if (Operators.Contains(c))
                return false;
        }

        return true;
    }

    /// <summary>"118 + 294 = 412" tells all there is to tell.</summary>
    private static bool IsWorkedOut(WhyNode node) => node.WithValues?.EndsWith(" = " + node.Result, StringComparison.Ordinal) == true;

    /// <summary>True where values are missing: an expression full of "not stated" tells less than its label.</summary>
    private bool SaysTooLittle(WhyNode node) => node.WithValues?.Contains(notStated, StringComparison.Ordinal) == true;

    private string? Line(WhyNode node)
    {
        var isNameless = node.Text == node.Expression;
        var values = SaysTooLittle(node) || node.WithValues == node.Text ? null : node.WithValues;
        if ((isNameless && values?.Contains(' ') != true) || node.Result == notStated)
            return null;
        var text = isNameless ? values! : node.Text + (values is null ? "" : ": " + values);
        if (!text.EndsWith(node.Result, StringComparison.Ordinal))
            text += " – " + node.Result;
        return node.Source is { } source ? text + " [" + source.Text + "]" : text;
    }
}
