using System.Buffers;
using Compliance.Findings;

namespace Compliance.Reporting;

/// <summary>
/// The reason of a result for people: the conditions that decided it, in their own words and with actual values. What only the
/// author of the rule would understand (groups without a name, expressions without values) is left to JSON.
/// </summary>
internal sealed class WhyText(TextPage page, int indent, int column)
{
    private const int Deepest = 4;

    private static readonly SearchValues<char> Operators = SearchValues.Create("()[]<>=+*/\"");

    private string label = "";

    /// <summary>Writes the reason; nothing where there is nothing to tell.</summary>
    public void Write(WhyNode why, string heading, string title)
    {
        label = heading;
        var nodes = why.Text == title || IsNamelessGroup(why) ? why.Parts : [why];
        foreach (var node in nodes.SelectMany(Plain))
            Write(node, 0);
    }

    private void Write(WhyNode node, int depth)
    {
        var below = depth;
        if (Line(node) is { } line)
        {
            page.Labelled(label, line, indent, column + (2 * depth));
            label = "";
            below++;
        }

        if (below >= Deepest)
            return;
        foreach (var part in Decisive(node.Parts).SelectMany(Plain))
            Write(part, below);
    }

    /// <summary>The node, or what stands for it: the parts of a group without a name, the definition that an expression only names.</summary>
    private static IEnumerable<WhyNode> Plain(WhyNode node)
    {
        if (IsNamelessGroup(node))
            return Decisive(node.Parts).SelectMany(Plain);
        return node.Text == node.Expression && node.Parts is [var only] && IsName(node.Expression) ? Plain(only) : [node];
    }

    /// <summary>The parts that decided, where any did; else all of them.</summary>
    private static IEnumerable<WhyNode> Decisive(IReadOnlyList<WhyNode> parts) =>
        parts.Any(p => p.IsDecisive) ? parts.Where(p => p.IsDecisive) : parts;

    private static bool IsNamelessGroup(WhyNode node) => node.Expression is null && node.Text is "all of" or "any of" or "none of";

    private static bool IsName(string expression) => !expression.AsSpan().ContainsAny(Operators);

    private static string? Line(WhyNode node)
    {
        var isNameless = node.Text == node.Expression;
        if (isNameless && node.WithValues is null)
            return null;
        var text = isNameless ? node.WithValues! : node.Text + (node.WithValues is { } values && values != node.Text ? ": " + values : "");
        if (!text.EndsWith(node.Result, StringComparison.Ordinal))
            text += " – " + node.Result;
        return node.Source is { } source ? text + " [" + source.Text + "]" : text;
    }
}
