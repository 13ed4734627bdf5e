namespace Compliance.Documents;

/// <summary>Measures of a plan before this one, which the document tells the results of: the words that say so, and what stands under the results.</summary>
/// <param name="Told">The header or the heading that says so.</param>
/// <param name="Results">The results, in reading order.</param>
internal sealed record EarlierMeasures(Sentence Told, IReadOnlyList<Sentence> Results)
{
    private const int HeadBlocks = 4;

    /// <summary>
    /// The measures of a table that is of an earlier plan, "Tiltak 2021–2024 | Resultat" or below "Status for tiltak fra forrige plan";
    /// null where it may be of this one.
    /// </summary>
    public static EarlierMeasures? Of(DocumentTable table, TableColumns columns, OutlineBuilder outline)
    {
        if (columns.Item != Label.Measures)
            return null;
        var header = outline.Read(columns.Known.First(c => c.Label == Label.Measures).Header);
        var begins = FirstYear(outline);
        var isReviewed = columns.Has(Label.Result) || columns.Has(Label.Status) || columns.Has(Label.FollowUp);
        var told = header.Find(s => s.First(Category.EarlierPlan, 1) is not null) ?? (isReviewed ? header.Find(s => IsOver(s, begins)) : null);
        if (told is null && isReviewed && (outline.Label?.Heading ?? outline.Heading) is { Kind: BlockKind.Heading } heading)
            told = outline.Read(heading).Find(s => (IsOver(s, begins) || IsOfEarlier(s, begins)) && (!columns.Has(Label.Schedule) || IsReview(s)));
        return told is null ? null : new EarlierMeasures(told, [.. ResultsOf(table, columns, outline)]);
    }

    /// <summary>True for a heading that names an earlier plan, and no year of this one: "Tiltak i forrige periode".</summary>
    /// <param name="sentence">The heading.</param>
    /// <param name="begins">The first year of this plan; null where its title states none.</param>
    public static bool IsOfEarlier(Sentence sentence, int? begins) =>
        sentence.First(Category.EarlierPlan, 1) is not null && EndsBefore(sentence, begins);

    /// <summary>The first year that the title of the document states; null where it states none.</summary>
    public static int? FirstYear(OutlineBuilder outline)
    {
        foreach (var block in outline.Document.Blocks.Take(HeadBlocks))
        {
            foreach (var sentence in outline.Read(block))
            {
                if (sentence.Has(Category.Years, 1) && sentence.Dates is [var date, ..])
                    return date.Date.First.Year;
            }
        }

        return null;
    }

    // "Tiltak 2021–2024" in a plan from 2025.
    private static bool IsOver(Sentence sentence, int? begins) =>
        sentence.Dates.Count > 0 && EndsBefore(sentence, begins);

    private static bool EndsBefore(Sentence sentence, int? begins)
    {
        foreach (var date in sentence.Dates)
        {
            if (!(date.Date.Last.Year < begins))
                return false;
        }

        return true;
    }

    /// <summary>True for a heading that says that what stands below it tells what became of something.</summary>
    public static bool IsReview(Sentence sentence) =>
        sentence.Has(Category.Evaluation) || sentence.All(Category.Labels).Any(l => (Label)l.Key is Label.Result or Label.Status or Label.FollowUp);

    private static IEnumerable<Sentence> ResultsOf(DocumentTable table, TableColumns columns, OutlineBuilder outline)
    {
        var column = columns.IndexOf(Label.Result) is >= 0 and var own ? own : columns.IndexOf(Label.Status);
        for (var row = columns.FirstRow; column >= 0 && row < table.Rows; row++)
        {
            if (table.At(row, column) is { IsEmpty: false } cell && outline.Read(cell.Block) is [var result, ..] && result.CountOf(TokenKind.Word) > 0)
                yield return result;
        }
    }
}
