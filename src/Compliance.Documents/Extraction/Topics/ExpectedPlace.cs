namespace Compliance.Documents;

/// <summary>Where the owner or the time of a measure was expected, in words of the language.</summary>
internal static class ExpectedPlace
{
    public static string Of(Reading reading, string what, AreaSection? area, Entry measure, Matching matching, Label label)
    {
        var words = reading.Lexicon;
        if (measure.Columns is { } columns)
            return words.Expected("column", columns.FirstOrDefault(c => c.Label == label)?.Header.Text ?? Heading(words, what));
        var heading = matching.Blocks.Count > 0 ? matching.Blocks[0].Heading.Text.TrimEnd(':') : Heading(words, what);
        if (area is null)
            return words.Expected("heading only", heading);
        return matching.Blocks.Count > 0 && measure.Block.Number is { } number
            ? words.Expected(what, heading, number, area.Heading)
            : words.Expected(what + " block", heading, area.Heading);
    }

    private static string Heading(Lexicon words, string what) => words.Expected(what == "owner" ? "owners heading" : "schedule heading");
}
