using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Reporting.Content;

/// <summary>What was searched in vain, in words.</summary>
/// <param name="Words">The words, quoted, and where they were expected.</param>
/// <param name="Nearest">The nearest passages.</param>
internal sealed record SearchWords(string Words, IReadOnlyList<Passage> Nearest);

/// <summary>A line of a reason, and how deep it stands.</summary>
internal sealed record ReasonLine(int Depth, string Text);

/// <summary>What a block says of one item: the message and what it rests on.</summary>
internal sealed record FindingPart
{
    public required Finding Finding { get; init; }

    public required string Message { get; init; }

    public required IReadOnlyList<Passage> Passages { get; init; }

    public required IReadOnlyList<SearchWords> Searches { get; init; }

    /// <summary>The conditions that decided it; empty where the block has told them before.</summary>
    public required IReadOnlyList<ReasonLine> Reason { get; init; }

    public string? Decision => Finding.Decision?.Text;

    /// <summary>True when the baseline of the check holds it.</summary>
    public bool IsKnown => Finding.Baseline is BaselineState.Unchanged or BaselineState.Updated;

    /// <summary>The duties of which it is not known whether they apply.</summary>
    public string? DependsOn { get; init; }
}

/// <summary>
/// A finding as people read it. Findings of one rule that differ only in the item share a block: what they have in common is said
/// once.
/// </summary>
internal sealed class FindingBlock
{
    private const int MostWords = 14;
    private const int MostNear = 2;

    /// <summary>A quotation this short can stand in a message by chance.</summary>
    private const int ShortQuote = 16;

    public FindingBlock(int number, IReadOnlyList<Finding> findings, ReportPhrases phrases, PlaceWords places)
    {
        First = findings[0];
        Number = number;
        Heading = Capital(phrases.Grade(First.Grade)) + ": " + First.Title
            + (findings.Count > 1 ? " (" + phrases.Items(findings.Count) + ")" : "");
        Meta = Capital(OutcomeOf(First, phrases)) + " · " + phrases.Norm(First.Level, First.Authority) + " · " + phrases.Ground(First.Ground);
        var reasons = new Reasons(phrases.NotStated);
        Parts = [.. findings.Select(f => Part(f, phrases, places, reasons))];
        Advice = [.. findings.Select(f => f.Advice?.Text).OfType<string>().Distinct(StringComparer.Ordinal)];
        Followed = [.. findings.SelectMany(f => f.Followed).Select(f => f.Message.Text + " (" + f.Rule + ")")];
        Rule = First.Rule + (First.Tags.Count > 0 ? " (" + string.Join(", ", First.Tags) + ")" : "");
    }

    public Finding First { get; }

    public int Number { get; }

    public Grade Grade => First.Grade;

    public string Heading { get; }

    /// <summary>Outcome, authority, and what it rests on.</summary>
    public string Meta { get; }

    public IReadOnlyList<FindingPart> Parts { get; }

    public IReadOnlyList<Citation> Sources => First.Sources;

    public string? Enforcement => First.Enforcement;

    public IReadOnlyList<string> Advice { get; }

    public IReadOnlyList<string> Followed { get; }

    public string Rule { get; }

    /// <summary>The citation, and the title of its source unless the citation begins with it.</summary>
    public static string Cited(Citation source) => source.Text
        + (source.Text.StartsWith(source.Title, StringComparison.Ordinal) ? "" : " – " + source.Title);

    public static string OutcomeOf(Finding finding, ReportPhrases phrases)
    {
        var outcome = phrases.Outcome(finding.Outcome);
        return finding.OutcomeIfApplicable is { } then
            ? outcome + " – " + phrases.IfApplicable + ": " + phrases.Outcome(then)
            : outcome;
    }

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The evidence of absence of a finding in words.</summary>
    public static IReadOnlyList<SearchWords> SearchesOf(Finding finding, ReportPhrases phrases, PlaceWords places) =>
        finding.Searched.Count == 0 ? [] : [.. finding.Searched.Keys.Order(StringComparer.Ordinal).Select(path => Search(finding.Searched[path], phrases, places))];

    private static FindingPart Part(Finding finding, ReportPhrases phrases, PlaceWords places, Reasons reasons) => new()
    {
        Finding = finding,
        Message = finding.Message.Text,
        Passages = [.. places.Of(finding).Select(p => p with { Quotes = [.. p.Quotes.Where(q => !IsSaid(finding, q))] })],
        Searches = SearchesOf(finding, phrases, places),
        Reason = finding.Why is { } why ? [.. reasons.Of(why, finding.Title)] : [],
        DependsOn = finding.DependsOn.Count == 0 ? null : string.Join(", ", finding.DependsOn.Select(phrases.Duty)),
    };

    /// <summary>True when the message itself quotes the words.</summary>
    private static bool IsSaid(Finding finding, string quote) =>
        quote.Length > ShortQuote && finding.Message.Text.Contains(quote, StringComparison.Ordinal);

    private static SearchWords Search(SearchedInVain search, ReportPhrases phrases, PlaceWords places)
    {
        var words = string.Join(", ", search.Words.Take(MostWords).Select(phrases.Quote));
        if (search.Words.Count > MostWords)
            words += " " + phrases.AndOthers(search.Words.Count - MostWords);
        if (search.Expected is { } expected)
            words += " – " + expected;
        return new SearchWords(words, [.. search.Nearest.Take(MostNear).Select(places.Of)]);
    }
}
