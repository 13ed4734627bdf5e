namespace Compliance.Documents;

/// <summary>What stands behind a measure and was not understood: it may say who or when, and then neither is said to be missing.</summary>
internal static class MeasureRest
{
    private const int LongestRest = 8;

    /// <summary>"… (Dekanene, fra vår 2024)", "… Juridisk avdeling, før hver runde.": a bracket or a few words at the end of a measure in running text.</summary>
    public static bool IsIn(Entry measure)
    {
        if (measure.Columns is not null)
            return false;
        var text = measure.Block.Text.AsSpan().TrimEnd('.');
        if (text.Length > 0 && text[^1] == ')' && text.LastIndexOf('(') is >= 0 and var open && open + 1 < text.Length && char.IsUpper(text[open + 1]))
            return true;
        for (var i = 1; i < measure.Sentences.Count; i++)
        {
            if (measure.Sentences[i].CountOf(TokenKind.Word) <= LongestRest && char.IsUpper(measure.Sentences[i].Block.Text[measure.Sentences[i].Start]))
                return true;
        }

        return false;
    }
}
