namespace Compliance.Documents;

/// <summary>What the column of a table holds.</summary>
internal enum ColumnKind
{
    Number,
    Area,
    Ground,
    Label,
}

/// <summary>A column of a table of measures.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Label">The label that its header is; null for other columns.</param>
/// <param name="Header">The words of its header.</param>
/// <param name="Also">What its cells say besides: "Ansvar og frist", "Risiko og årsak"; null for nothing.</param>
internal sealed record TableColumn(ColumnKind Kind, Label? Label, TextBlock Header, Label? Also = null);

/// <summary>Reads the header of a column.</summary>
internal static class ColumnWords
{
    private const int LongestHeader = 12;

    // The keys of the category, after which its labels come.
    private const int FirstLabel = 3;

    /// <summary>The label of a key of <see cref="Category.Columns"/>; null for the number, the area and the ground.</summary>
    public static Label? LabelOf(int key) => key < FirstLabel ? null : (Label)(key - FirstLabel);

    public static TableColumn? Of(TextBlock header, OutlineBuilder outline)
    {
        if (outline.Read(header) is not [var sentence, .. var more])
            return null;
        if (more.Count > 0 && sentence.First(Category.TableWords) is { First: 0 })
            sentence = more[0]; // "Tabell 7. Område"
        if (sentence.Tokens.Length > LongestHeader)
            return null;
        foreach (var match in sentence.Matches)
        {
            if (sentence.At(Category.Columns, match.Last + 1) is { Key: (int)ColumnKind.Number })
                return null; // "Tiltak nr.": where it stands, and not what it is
            if (match.Category == Category.Labels)
                return WithCause((Label)match.Key, header, AlsoOf(sentence, match));
            if (match.Category != Category.Columns)
                continue;
            // "Område / hva vi fant": what was found stands in the cell, with its area before it.
            if (match.Key == (int)ColumnKind.Area && sentence.First(Category.Labels, (int)Label.Risk, match.Last + 1) is not null)
                return new TableColumn(ColumnKind.Label, Label.Risk, header);
            if (match.Key == (int)ColumnKind.Number && sentence.First(Category.Columns, (int)ColumnKind.Area) is not null)
                return new TableColumn(ColumnKind.Area, null, header); // "Nr. og område": the number stands before the area
            if (AskedFor(sentence, match) is { } asked)
                return WithCause(asked, header, null);
            return LabelOf(match.Key) is { } label
                ? WithCause(label, header, AlsoOf(sentence, match))
                : new TableColumn((ColumnKind)match.Key, null, header);
        }

        return null;
    }

    // "Hva er risikoen?": the question word alone would be the column of measures, and what is asked for is named behind it.
    private static Label? AskedFor(Sentence sentence, Match word)
    {
        if (LabelOf(word.Key) is not Documents.Label.Measures || word.First != word.Last)
            return null;
        foreach (var match in sentence.Matches)
        {
            if (match.First > word.Last + 1 && match.Category is Category.Labels or Category.Columns && LabelOf(match) is { } label && label != Documents.Label.Measures)
                return label;
            if (match.First > word.Last && match.Category == Category.OwnerGlue && match.Key < 2)
                return null;
        }

        return null;
    }

    /// <summary>"Risiko eller hinder Årsak": a second header behind the first, with nothing between them.</summary>
    public static bool AreTwo(TextBlock header, OutlineBuilder outline)
    {
        if (outline.Read(header) is not [var sentence])
            return false;
        Match? first = null;
        foreach (var match in sentence.Matches)
        {
            if (match.Category is not (Category.Labels or Category.Columns) || LabelOf(match) is not { } label)
                continue;
            if (first is not { } before)
                first = match;
            else if (LabelOf(before) != label && match.First > before.Last && sentence.Tokens[match.First - 1].Kind == TokenKind.Word && char.IsUpper(header.Text[sentence.Tokens[match.First].Start]) && sentence.At(Category.OwnerGlue, match.First - 1) is null)
                return true;
        }

        return false;
    }

    private static Label? LabelOf(Match match) => match.Category == Category.Labels ? (Label)match.Key : LabelOf(match.Key);

    // "Utfordring og årsak": what has a cause was found, and is more than a background.
    private static TableColumn WithCause(Label label, TextBlock header, Label? also) =>
        new(ColumnKind.Label, label == Documents.Label.Background && also == Documents.Label.Cause ? Documents.Label.Risk : label, header, also);

    // "Ansvar og tidspunkt", "Hvem / når", "Risiko, årsak", "Funn, og hvorfor".
    private static Label? AlsoOf(Sentence sentence, Match first)
    {
        var next = first.Last + 1;
        if (sentence.IsSign(next, ',') && sentence.At(Category.OwnerGlue, next + 1) is { Key: 0 })
            next++;
        if (next + 1 >= sentence.Tokens.Length || !(sentence.At(Category.OwnerGlue, next) is { Key: 0 } || sentence.IsSign(next, '/') || sentence.IsSign(next, ',') || sentence.IsSign(next, '&')))
            return null;
        foreach (var match in sentence.Matches)
        {
            var label = match.Category == Category.Labels ? (Label)match.Key : match.Category == Category.Columns ? LabelOf(match.Key) : null;
            if (match.First == next + 1 && label is Documents.Label.Owners or Documents.Label.Schedule or Documents.Label.Status or Documents.Label.Result or Documents.Label.Cause)
                return label;
        }

        return null;
    }

    /// <summary>True where the words of a line are the header of a column and nothing else.</summary>
    public static bool IsWhole(Sentence sentence) =>
        sentence.Matches.Any(m => m.Category is Category.Labels or Category.Columns && m.First == 0 && m.Last == sentence.Tokens.Length - 1);
}
