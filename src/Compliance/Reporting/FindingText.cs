using System.Globalization;
using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Reporting;

/// <summary>
/// A finding as a block of plain text. Findings of one rule that differ only in the item share a block: what they have in
/// common is said once.
/// </summary>
internal sealed class FindingText(ReportPhrases phrases, TextPage page, string document)
{
    private const int Indent = 4;
    private const int Column = 18;
    private const int LongestExcerpt = 400;
    private const int MostWords = 14;
    private const int MostPassages = 6;

    private readonly WhyText reason = new(page, phrases.NotStated, Indent, Column);

    public void Write(int number, IReadOnlyList<Finding> findings)
    {
        var first = findings[0];
        var grade = phrases.Grade(first.Grade);
        var count = findings.Count > 1 ? " (" + phrases.Items(findings.Count) + ")" : "";
        page.Text(
            string.Create(CultureInfo.InvariantCulture, $"{number}. {char.ToUpperInvariant(grade[0])}{grade[1..]}: {first.Title}{count}"),
            0,
            Indent,
            InkOf(first.Grade));
        page.Text(Meta(first), Indent, ink: Ink.Faint);
        foreach (var finding in findings)
        {
            page.Blank();
            page.Text(finding.Message.Text, Indent);
            WriteGround(finding);
        }

        if (findings.Count > 1)
            page.Blank();
        WriteConsequence(findings);
    }

    /// <summary>The places that questions and judgements rest on.</summary>
    public void WritePassages(IReadOnlyList<Evidence> places, int indent)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var evidence in places.Take(MostPassages))
        {
            var text = PlaceAndQuote(evidence);
            if (seen.Add(text))
                page.Text(text, indent, indent + 2);
        }
    }

    private string Meta(Finding finding)
    {
        var outcome = phrases.Outcome(finding.Outcome);
        if (finding.OutcomeIfApplicable is { } then)
            outcome += " – " + phrases.IfApplicable + ": " + phrases.Outcome(then);
        return char.ToUpperInvariant(outcome[0]) + outcome[1..] + " · " + phrases.Norm(finding.Level, finding.Authority)
            + " · " + phrases.Ground(finding.Ground);
    }

    private void WriteGround(Finding finding)
    {
        var label = phrases.Place;
        foreach (var place in Passages.Of(finding).GroupBy(Where, StringComparer.Ordinal))
        {
            page.Labelled(label, place.Key, Indent, Column);
            var quotes = place.Select(p => p.Place.Excerpt).OfType<string>().Distinct(StringComparer.Ordinal).Select(Quote).ToList();
            if (quotes.Count > 0)
                page.Text(string.Join(" · ", quotes), Column);
            label = "";
        }

        foreach (var search in finding.Searched.OrderBy(s => s.Key, StringComparer.Ordinal))
            WriteSearch(search.Value);
        if (finding.Why is { } why)
            reason.Write(why, phrases.Why, finding.Title);
        if (finding.Decision is { } decision)
            page.Labelled(phrases.Decision, decision.Text, Indent, Column, Ink.Strong);
        if (finding.DependsOn.Count > 0)
            page.Labelled(phrases.DependsOn, string.Join(", ", finding.DependsOn), Indent, Column);
    }

    private void WriteSearch(SearchedInVain search)
    {
        var words = string.Join(", ", search.Words.Take(MostWords).Select(phrases.Quote));
        if (search.Words.Count > MostWords)
            words += " " + phrases.AndOthers(search.Words.Count - MostWords);
        if (search.Expected is { } expected)
            words += " – " + expected;
        page.Labelled(phrases.SearchedFor, words, Indent, Column);
        foreach (var near in search.Nearest.Take(2))
        {
            var quote = near.Excerpt is { } excerpt ? " " + Quote(excerpt) : "";
            page.Text(phrases.Nearest + ": " + PlaceText(near) + quote, Column, Column + 2);
        }
    }

    private void WriteConsequence(IReadOnlyList<Finding> findings)
    {
        var first = findings[0];
        var label = phrases.Source;
        foreach (var source in first.Sources)
        {
            page.Labelled(label, Cited(source), Indent, Column);
            label = "";
        }

        if (first.Enforcement is { } enforcement)
            page.Labelled(phrases.Enforcement, enforcement, Indent, Column);
        foreach (var advice in findings.Select(f => f.Advice?.Text).OfType<string>().Distinct(StringComparer.Ordinal))
            page.Labelled(phrases.Advice, advice, Indent, Column);
        label = phrases.FollowsFromThis;
        foreach (var followed in findings.SelectMany(f => f.Followed))
        {
            page.Labelled(label, followed.Message.Text + " (" + followed.Rule + ")", Indent, Column);
            label = "";
        }

        var tags = first.Tags.Count > 0 ? " (" + string.Join(", ", first.Tags) + ")" : "";
        page.Labelled(phrases.Rule, first.Rule + tags, Indent, Column, Ink.Faint);
    }

    /// <summary>The citation, the title of its source unless the citation begins with it, and where it is found.</summary>
    private static string Cited(Citation source) => source.Text
        + (source.Text.StartsWith(source.Title, StringComparison.Ordinal) ? "" : " – " + source.Title)
        + (source.Url is null ? "" : ", " + source.Url);

    private string PlaceAndQuote(Evidence evidence) =>
        Where(evidence) + (evidence.Place.Excerpt is { } excerpt ? " " + Quote(excerpt) : "");

    private string Where(Evidence evidence)
    {
        if (evidence.Place.SuppliedBy is { } who)
            return evidence.Path + " = " + evidence.Value + " (" + phrases.SuppliedBy(who) + ")";
        var doubt = evidence.Place.Confidence is not null ? " – " + phrases.ReadWithDoubt : "";
        return PlaceText(evidence.Place) + doubt + (ValueIsTold(evidence) ? "" : " – " + phrases.ReadAs(evidence.Value!));
    }

    private bool ValueIsTold(Evidence evidence) => evidence.Value is null
        || evidence.Value == phrases.NotStated
        || evidence.Place.Excerpt?.Contains(evidence.Value, StringComparison.OrdinalIgnoreCase) == true;

    private string PlaceText(Place place)
    {
        var text = place.File.Length > 0 ? place.File : document;
        if (place.Line > 0)
            text += string.Create(CultureInfo.InvariantCulture, $":{place.Line}");
        return place.Page is { } number ? text + " (" + phrases.Page(number) + ")" : text;
    }

    private string Quote(string excerpt)
    {
        var text = string.Join(' ', excerpt.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= LongestExcerpt)
            return phrases.Quote(text);
        var cut = text.LastIndexOf(' ', LongestExcerpt);
        return phrases.Quote(text[..(cut > 0 ? cut : LongestExcerpt)] + " […]");
    }

    private static Ink InkOf(Grade grade) => grade switch
    {
        Grade.Critical or Grade.Serious => Ink.Red,
        Grade.Moderate => Ink.Yellow,
        _ => Ink.Strong,
    };
}
