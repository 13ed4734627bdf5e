namespace Compliance.Documents;

/// <summary>A stretch of a block: what stands after a label in it, or before the first one.</summary>
internal sealed record LabelledPiece(InnerLabel? Label, int Start, int End, List<Sentence> Sentences, bool IsFirst, bool IsWhole);

/// <summary>Divides a block at the labels inside it: "Holde kurs (ansvarlig: HR-sjefen). Frist: mai 2025."</summary>
internal static class LabelledPieces
{
    private static readonly char[] Around = [' ', '\t', '(', ')', '–', '-', '|', '/', ';', ','];

    public static LabelledPiece[] Of(TextBlock block, List<Sentence> sentences)
    {
        if (CutsOf(sentences) is not { } cuts)
            return [new LabelledPiece(null, 0, block.Text.Length, sentences, true, true)];
        var result = new List<LabelledPiece>();
        if (Trimmed(block, 0, cuts[0].Begin) is var (start, end) && start < end)
            result.Add(new LabelledPiece(null, start, end, [], true, false));
        for (var i = 0; i < cuts.Count; i++)
        {
            var (from, to) = Trimmed(block, cuts[i].Start, i + 1 < cuts.Count ? cuts[i + 1].Begin : block.Text.Length);
            if (from < to)
                result.Add(new LabelledPiece(cuts[i].Label, from, to, [], cuts[i].Begin == 0, false));
        }

        return result.Count > 0 ? [.. result] : [new LabelledPiece(null, 0, block.Text.Length, sentences, true, true)];
    }

    private static List<Cut>? CutsOf(List<Sentence> sentences)
    {
        List<Cut>? cuts = null;
        foreach (var sentence in sentences)
        {
            foreach (var inner in LabelWords.Inside(sentence))
                (cuts ??= []).Add(new Cut(inner, sentence.Tokens[inner.First].Start, sentence.Tokens[inner.Next - 1].End));
        }

        return cuts;
    }

    private sealed record Cut(InnerLabel Label, int Begin, int Start);

    // Brackets and dashes around a piece are no words of it.
    private static (int Start, int End) Trimmed(TextBlock block, int start, int end)
    {
        while (start < end && (start > 0 ? Array.IndexOf(Around, block.Text[start]) >= 0 : block.Text[start] is ' '))
            start++;
        while (end > start && (Array.IndexOf(Around, block.Text[end - 1]) >= 0 || (block.Text[end - 1] == '.' && end > start + 1 && block.Text[end - 2] == ')')))
        {
            if (block.Text[end - 1] == ')' && block.Text.AsSpan(start, end - start).Contains('('))
                break;
            end--;
        }

        return (start, end);
    }
}
