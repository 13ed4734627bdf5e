using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>How much of a heading names areas.</summary>
internal static class AreaWords
{
    /// <summary>The coverage from which on a heading is one of an area.</summary>
    public const double Enough = 0.6;

    /// <summary>The kinds of area that sentences name, up to a token of theirs, in the order in which they stand.</summary>
    public static IReadOnlyList<AreaKind> KindsOf(IReadOnlyList<Sentence> sentences, int before = int.MaxValue)
    {
        var kinds = new List<int>();
        foreach (var sentence in sentences)
        {
            foreach (var match in sentence.All(Category.Areas))
            {
                if (match.Last < before && !kinds.Contains(match.Key))
                    kinds.Add(match.Key);
            }
        }

        return EnumerationLists.Areas(kinds);
    }

    /// <summary>Share of the words that are areas, or join them; the prefix of the heading does not count.</summary>
    public static double Coverage(Sentence sentence)
    {
        var start = LabelWords.PrefixOf(sentence).Length;
        var covered = 0;
        foreach (var match in sentence.Matches)
        {
            if (match.First >= start && (match.Category == Category.Areas || (match.Category == Category.OwnerGlue && match.Key == 0)))
                covered += match.Last - match.First + 1;
        }

        var words = 0;
        for (var i = start; i < sentence.Tokens.Length; i++)
            words += sentence.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
        return words == 0 ? 0 : (double)covered / words;
    }
}
