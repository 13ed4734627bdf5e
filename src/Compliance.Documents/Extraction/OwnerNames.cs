namespace Compliance.Documents;

/// <summary>Somebody who is named as responsible, what the text calls him or her, and the last token of it.</summary>
internal sealed record NamedPerson(string Text, string? Role, int Last);

/// <summary>Owners that the lexicon does not know: what stands behind a label that asks who does it, names who does it.</summary>
internal static class OwnerNames
{
    private const int LongestSignature = 9;
    private const int FewestNames = 2;
    private const int MostNames = 4;
    private const int LongestName = 3;
    private const int LongestNamedOffice = 8;

    /// <summary>True for "campusrådene" behind "Ansvar:"; not for "alle" or "ikke avklart".</summary>
    public static bool IsName(Sentence name) =>
        name.CountOf(TokenKind.Word) is var words and <= LongestName && name.Tokens.All(t => t.Kind == TokenKind.Word || t.Length == 1) && words > 0 && name.Tokens[0] is { Kind: TokenKind.Word, Length: > 2 }
        && !name.Has(Category.MeasureStates) && !name.Has(Category.Quantifiers) && !name.Has(Category.Negations) && !name.Has(Category.Copulas) && !name.Has(Category.Answers) && !name.Has(Category.Hedges);

    /// <summary>"Kari Nordmann (HR-sjef)", "HR-sjefen (leder)": one of a group and what he or she is there, and nothing that is done.</summary>
    /// <param name="item">The words.</param>
    /// <param name="tail">The part behind the bracket or dash.</param>
    public static bool IsMember(Sentence item, Sentence tail)
    {
        if (OwnerWords.SaysWhen(tail))
            return false;
        for (var i = 0; i < item.Tokens.Length && item.Tokens[i].Start < tail.Start; i++)
        {
            if (item.Tokens[i] is { Kind: TokenKind.Word } word && char.IsLower(item.Block.Text[word.Start]) && !Array.Exists(item.Matches, m => m.First <= i && m.Last >= i && m.Category is Category.Owners or Category.Parties or Category.OwnerGlue))
                return false;
        }

        return true;
    }

    /// <summary>"Per-Arne Dal, daglig leder" on a line of its own below a text: who signed it, and nothing that is to be done or reached.</summary>
    public static bool IsSignature(Sentence sentence)
    {
        if (!sentence.IsWholeBlock || sentence.Tokens.Length > LongestSignature || sentence.Has(Category.Actions) || sentence.Has(Category.Intentions) || sentence.Dates.Count > 0)
            return false;
        var at = 0;
        while (at < sentence.Tokens.Length && sentence.Tokens[at] is { Kind: TokenKind.Word } word && char.IsUpper(sentence.Block.Text[word.Start]) && sentence.At(Category.Owners, at) is null)
            at++;
        if (at is < FewestNames or > MostNames)
            return false;
        var office = sentence.IsSign(at, ',') || sentence.IsSign(at, '–') ? at + 1 : at;
        return sentence.At(Category.Owners, office) is { } owner && owner.Last >= sentence.Tokens.Length - FewestNames;
    }

    /// <summary>"Kari Moen, people lead, har ansvaret": a name, and what he or she is there where it says so, right before the duty. Null for other words.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="duty">The first token of the duty.</param>
    public static NamedPerson? Before(Sentence sentence, int duty)
    {
        var end = 0;
        while (end < duty && sentence.Tokens[end] is { Kind: TokenKind.Word, Length: > 1 } word && char.IsUpper(sentence.Block.Text[word.Start]) && !Array.Exists(sentence.Matches, m => m.First <= end && m.Last >= end))
            end++;
        if (end is < FewestNames or > MostNames)
            return null;
        if (end == duty)
            return new NamedPerson(sentence.Words(0, end - 1), null, end - 1);
        var closed = sentence.IsSign(end, '(') && sentence.IsSign(duty - 1, ')');
        if (duty - end - 2 is < 1 or > LongestNamedOffice || !(closed || (sentence.IsSign(end, ',') && sentence.IsSign(duty - 1, ','))))
            return null;
        var office = sentence.Part(end + 1, duty - 2);
        return office.Has(Category.Negations) || office.Has(Category.Copulas) || office.Has(Category.Relatives) || office.Has(Category.Subordinators) ? null : new NamedPerson(sentence.Words(0, closed ? duty - 1 : duty - 2), office.Text, closed ? duty - 1 : duty - 2);
    }

    /// <summary>
    /// "Likestillingsrådet for Vest i samarbeid med HR", "Vice-dean for education, course coordinators": behind a label the first of
    /// several names who does it. The last token of it; -1 for none.
    /// </summary>
    public static int OfficeBefore(Sentence sentence)
    {
        for (var i = 1; i < Math.Min(sentence.Tokens.Length, LongestNamedOffice + 1); i++)
        {
            if (sentence.IsSign(i, ',') || sentence.IsSign(i, ';') || sentence.At(Category.OwnerGlue, i) is { Key: 0 } glue && glue.Last > glue.First)
                return sentence.Has(Category.Intentions) || sentence.Part(0, i - 1).Has(Category.Vague) ? -1 : i - 1;
        }

        return -1;
    }
}
