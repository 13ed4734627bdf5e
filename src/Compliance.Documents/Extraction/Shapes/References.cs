namespace Compliance.Documents;

/// <summary>Cells that point to items elsewhere by their numbers: "3 og 4", "A1, A2", "tiltak b".</summary>
internal static class References
{
    /// <summary>True where the words are numbers of items and nothing else.</summary>
    public static bool AreAll(Sentence sentence)
    {
        var found = false;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Kind == TokenKind.Number || (token.Kind == TokenKind.Word && IsNumber(token.In(sentence.Block.Text))))
                found = true;
            else if (token.Kind == TokenKind.Word && sentence.At(Category.Labels, i) is null && sentence.At(Category.OwnerGlue, i) is null)
                return false;
        }

        return found;
    }

    // A letter, or a letter with a number behind it.
    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        if (!char.IsLetter(word[0]))
            return false;
        foreach (var c in word[1..])
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }

        return true;
    }
}
