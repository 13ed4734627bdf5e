using System.Globalization;
using Compliance.Findings;
using Compliance.Reporting.Content;

namespace Compliance.Reporting;

/// <summary>A block of findings as plain text.</summary>
internal sealed class FindingText(ReportPhrases phrases, TextPage page)
{
    private const int Indent = 4;
    private const int Column = 18;

    public void Write(FindingBlock block)
    {
        page.Text(string.Create(CultureInfo.InvariantCulture, $"{block.Number}. {block.Heading}"), 0, Indent, InkOf(block.Grade));
        page.Text(block.Meta, Indent, ink: Ink.Faint);
        foreach (var part in block.Parts)
        {
            page.Blank();
            page.Text(part.Message, Indent);
            WriteGround(part);
        }

        if (block.Parts.Count > 1)
            page.Blank();
        WriteConsequence(block);
    }

    private void WriteGround(FindingPart part)
    {
        var label = phrases.Place;
        foreach (var passage in part.Passages)
        {
            page.Labelled(label, passage.Where, Indent, Column);
            if (passage.Quotes.Count > 0)
                page.Text(string.Join(" · ", passage.Quotes), Column);
            label = "";
        }

        foreach (var search in part.Searches)
        {
            page.Labelled(phrases.SearchedFor, search.Words, Indent, Column);
            foreach (var near in search.Nearest)
                page.Text(phrases.Nearest + ": " + near, Column, Column + 2);
        }

        label = phrases.Why;
        foreach (var line in part.Reason)
        {
            page.Labelled(label, line.Text, Indent, Column + (2 * line.Depth));
            label = "";
        }

        if (part.Decision is { } decision)
            page.Labelled(phrases.Decision, decision, Indent, Column, Ink.Strong);
        if (part.IsKnown)
            page.Labelled(phrases.Baseline, phrases.Known, Indent, Column);
        if (part.DependsOn is { } duties)
            page.Labelled(phrases.DependsOn, duties, Indent, Column);
    }

    private void WriteConsequence(FindingBlock block)
    {
        var label = phrases.Source;
        foreach (var source in block.Sources)
        {
            page.Labelled(label, FindingBlock.Cited(source) + (source.Url is null ? "" : ", " + source.Url), Indent, Column);
            label = "";
        }

        if (block.Enforcement is { } enforcement)
            page.Labelled(phrases.Enforcement, enforcement, Indent, Column);
        foreach (var advice in block.Advice)
            page.Labelled(phrases.Advice, advice, Indent, Column);
        label = phrases.FollowsFromThis;
        foreach (var followed in block.Followed)
        {
            page.Labelled(label, followed, Indent, Column);
            label = "";
        }

        page.Labelled(phrases.Rule, block.Rule, Indent, Column, Ink.Faint);
    }

    private static Ink InkOf(Grade grade) => grade switch
    {
        Grade.Critical or Grade.Serious => Ink.Red,
        Grade.Moderate => Ink.Yellow,
        _ => Ink.Strong,
    };
}
