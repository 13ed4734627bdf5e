namespace Compliance.Documents;

/// <summary>A label inside running words: what it is, its number, and the first token after it.</summary>
/// <param name="Label">What it is.</param>
/// <param name="First">Its first token.</param>
/// <param name="Next">The first token of what it stands for.</param>
/// <param name="Number">Its number: "Tiltak 2:"; null for none.</param>
internal sealed record InnerLabel(Label Label, int First, int Next, string? Number);

/// <summary>Which words of a sentence are labels: a heading of their own, before a colon, or above a column.</summary>
internal static class LabelWords
{
    private static readonly List<InnerLabel> None = [];
    private const int LongestHeading = 8;
    private const int LongestMark = 3;
    private const int LongestAttributed = 4;

    /// <summary>Tokens of "KRAV 2:" or "Område 3" at the beginning of a heading, and the number in them.</summary>
    public static (int Length, string? Number) PrefixOf(Sentence sentence)
    {
        if (sentence.At(Category.HeadingPrefixes, 0) is not { } prefix || prefix.Last + 1 >= sentence.Tokens.Length
            || sentence.Tokens[prefix.Last + 1] is not { Kind: TokenKind.Number, IsPercent: false } number)
            return (0, null);
        var next = prefix.Last + 2;
        while (next < sentence.Tokens.Length && sentence.Tokens[next].Kind == TokenKind.Sign)
            next++;
        return (next, number.In(sentence.Block.Text).ToString());
    }

    /// <summary>The first token of the area in "Område: Rekruttering" or "Område 1: Rekruttering"; 0 where a sentence is none.</summary>
    public static int AreaName(Sentence sentence)
    {
        if (sentence.At(Category.HeadingPrefixes, 0) is not { } prefix || !sentence.IsWholeBlock || sentence.Block.Kind == BlockKind.TableRow)
            return 0;
        var first = PrefixOf(sentence).Length is > 0 and var numbered ? numbered : prefix.Last + 2;
        if (!sentence.IsSign(first - 1, ':'))
            return 0;
        return first < sentence.Tokens.Length && AreaWords.Coverage(sentence.Part(first, sentence.Tokens.Length - 1)) >= AreaWords.Enough ? first : 0;
    }

    /// <summary>The label that a heading is; its words begin with one and hold little else.</summary>
    public static Label? OfHeading(Sentence sentence)
    {
        if (AnnouncesCauses(sentence) && (sentence.EndsWithColon || sentence.Block.Kind == BlockKind.Heading))
            return Label.Cause;
        var start = BehindCount(sentence, PrefixOf(sentence).Length);
        var end = WithoutYear(sentence, WithoutBracket(sentence) - (sentence.IsSign(sentence.Tokens.Length - 1, ':') || sentence.IsSign(sentence.Tokens.Length - 1, '?') ? 1 : 0));
        if (start < end && sentence.At(Category.Labels, start) is { } match)
        {
            var covered = match.Last + 1 - start;
            if (sentence.Block.Kind == BlockKind.Heading && (Label)match.Key is Label.Goals or Label.Measures or Label.Risk && ((covered > 1 && sentence.IsSign(match.Last + 1, ',')) || sentence.At(Category.Possession, match.Last + 1) is not null || sentence.At(Category.WeWords, match.Last + 1) is not null))
                return (Label)match.Key; // "Risikoer vi har funnet, og hva vi gjør", "Hindre vi ser"
            if (end > LongestHeading)
                return Announced(sentence);
            if (covered == end - start || CountOf(sentence) is not null)
                return (Label)match.Key;
            if (sentence.Block.Number is null && sentence.EndsWithColon && covered * 3 >= end - start)
                return (Label)match.Key;
        }

        return OfAttributes(sentence, start, end) ?? Announced(sentence);
    }

    // "Nye tiltak", "Våre konkrete tiltak", "Tiltak framover", "Effekt av tiltaket": words around the one label that only say which. Areas, laws and
    // other names make it a title of something else: "Lønn og tiltak".
    private static Label? OfAttributes(Sentence sentence, int start, int end)
    {
        if (sentence.Block.Kind != BlockKind.Heading || end - start is < 2 or > LongestAttributed || sentence.CountOf(TokenKind.Word) < end - start)
            return null;
        if (sentence.First(Category.Labels, from: start) is not { } match || match.Last >= end || (match.First > start ? match.Last != end - 1 : !GoesOnWithWhich(sentence, match)))
            return null;
        for (var i = start; i < end; i++)
        {
            if (i >= match.First && i <= match.Last)
                continue;
            if (sentence.At(Category.OwnerGlue, i) is { Key: 0 or 1 } || NamesSomethingAt(sentence, i, match) || char.IsUpper(sentence.Block.Text[sentence.Tokens[i].Start]) && i > start)
                return null;
        }

        return (Label)match.Key;
    }

    // "Tiltak for 2025", "Risiko i rekruttering"; but "Tiltak etter grunnlag" tells how the chapters below are ordered, and "Hvem har bestemt dette?" asks.
    private static bool GoesOnWithWhich(Sentence sentence, Match label) => (Label)label.Key switch
    {
        Label.Goals or Label.Measures or Label.Risk => sentence.At(Category.OfficeWords, label.Last + 1) is not null || sentence.At(Category.PlaceWords, label.Last + 1) is not null,
        _ => !sentence.IsQuestion,
    };

    private static bool NamesSomethingAt(Sentence sentence, int token, Match label)
    {
        foreach (var match in sentence.Matches)
        {
            if (match.First == token && NamesSomething(match, label))
                return true;
        }

        return false;
    }

    private static bool NamesSomething(Match word, Match label) => word.Category switch
    {
        Category.Labels => word.Key != label.Key && (Label)label.Key is not (Label.Result or Label.Cause or Label.Owners or Label.Schedule or Label.Status),
        Category.Areas or Category.Kinds or Category.Statement or Category.EqualityWords or Category.Mappings or Category.Pay or Category.OtherChapters or Category.GenreWords or Category.Whistleblowing or Category.EarlierPlan or Category.Acts or Category.People => true,
        _ => false,
    };

    // "Og hva fant vi?", "Fem ting vi bestemte oss for", "Tre risikoer": words ahead of the label that only lead to it or count.
    private static int BehindCount(Sentence sentence, int first)
    {
        if (sentence.At(Category.Labels, first) is not null || sentence.Block.Kind == BlockKind.ListItem)
            return first;
        var next = first == 0 && sentence.At(Category.OwnerGlue, 0) is { Key: 0 } and ? and.Last + 1 : Numbers.At(sentence, first) is { IsPercent: false } count && sentence.Tokens[first].Kind == TokenKind.Word ? count.Last + 1 : first;
        if (next == first || sentence.At(Category.Labels, next) is not null)
            return next;
        return sentence.At(Category.OwnerGlue, 0) is null && sentence.At(Category.Labels, next + 1) is not null ? next + 1 : first;
    }

    /// <summary>The number of "Tiltak 1.1" or "Mål A", which stands above what it counts; null for another heading.</summary>
    public static string? CountOf(Sentence sentence)
    {
        var last = sentence.Tokens.Length - (sentence.EndsWithColon ? 2 : 1);
        if (last < 1 || !sentence.IsWholeBlock || sentence.At(Category.Labels, 0) is not { Key: (int)Label.Goals or (int)Label.Measures or (int)Label.Risk } label || label.Last != last - 1)
            return null;
        var isNumber = sentence.Tokens[last] is { Kind: TokenKind.Number, IsPercent: false, IsYear: false, Value: < 100 };
        return isNumber || IsMark(sentence, last) ? sentence.Words(last, last) : null;
    }

    // "Årsaker (utdrag fra skjemaet)"
    private static int WithoutBracket(Sentence sentence) =>
        sentence.Block.Kind == BlockKind.Heading && sentence.IsSign(sentence.Tokens.Length - 1, ')') && sentence.FirstSign('(') is > 0 and var open ? open : sentence.Tokens.Length;

    // "Tiltak i 2026", "Mål for 2025–2027".
    private static int WithoutYear(Sentence sentence, int end)
    {
        var first = end;
        while (first > 1 && (sentence.Tokens[first - 1].IsYear || sentence.IsSign(first - 1, '–') || sentence.IsSign(first - 1, '-')))
            first--;
        if (first == end)
            return end;
        return first > 1 && sentence.Tokens[first - 1] is { Kind: TokenKind.Word, Length: <= 3 } ? first - 1 : first;
    }

    // "Følgende tiltak er satt i verk:", "Vi har satt i gang følgende tiltak:".
    private static Label? Announced(Sentence sentence) =>
        (sentence.EndsWithColon || sentence.Block.Kind == BlockKind.Heading) && sentence.IsWholeBlock && sentence.First(Category.Announcements) is { } announcement && sentence.First(Category.Labels) is { Key: 0 or 2 or 7 } match
            && (announcement.First < 4 || announcement.Last + 1 == match.First)
            ? (Label)match.Key : null;

    // "Vi fant at følgende kan være mulige årsaker til risiko og hindre": what was found are causes.
    private static bool AnnouncesCauses(Sentence sentence)
    {
        if (!sentence.IsWholeBlock || sentence.First(Category.Announcements) is not { } announcement)
            return false;
        foreach (var label in sentence.All(Category.Labels))
        {
            if (label.First > announcement.First)
                return (Label)label.Key == Label.Cause;
        }

        return false;
    }

    /// <summary>The label that a sentence right before a list announces: "Kartleggingen viste tre utfordringer:".</summary>
    public static Label? BeforeList(Sentence sentence)
    {
        if (AnnouncesCauses(sentence))
            return Label.Cause;

        // "I intervjuene kom det fram at" above a list.
        if (sentence.Has(Category.RiskFound) && !sentence.IsConditional && (EndsInRisk(sentence) || IsRiskList(sentence)))
            return Label.Risk;
        if (!sentence.EndsWithColon || sentence.IsConditional)
            return null;
        foreach (var match in sentence.All(Category.Labels))
        {
            var announced = sentence.EndsAt(Category.Announcements, match.First - 1) || sentence.At(Category.Announcements, match.First) is not null;
            if ((Label)match.Key is Label.Goals or Label.Measures or Label.Risk && (announced || match.Last >= sentence.Tokens.Length - 4 || sentence.EndsAt(Category.Announcements, sentence.Tokens.Length - 2) || (match.First == 0 && sentence.Tokens.Length <= LongestHeading)))
                return (Label)match.Key;
            if ((Label)match.Key == Label.Background && match.Last >= sentence.Tokens.Length - 4)
                return Label.Risk; // "… flere utfordringer:"
        }

        return null;
    }

    /// <summary>True where a list may be announced below an open label: under "Status" or "Bakgrunn" the text may go on with a list of what was found.</summary>
    public static bool MayOpenBelow(LabelBlock? open, Label announced) =>
        open is null || (announced == Label.Risk && open is { Label: Label.Status or Label.Background, Heading.Kind: BlockKind.Heading, Columns: null });

    // "I gjennomgangen fant vi tre forhold vi vil gjøre noe med:"
    private static bool IsRiskList(Sentence sentence) =>
        sentence.EndsWithColon && !sentence.Has(Category.NoRisk) && !sentence.All(Category.Labels).Any(l => l is { Key: (int)Label.Measures or (int)Label.Goals });

    private static bool EndsInRisk(Sentence sentence) => sentence.All(Category.RiskFound).Any(m => m.Last >= sentence.Tokens.Length - (sentence.EndsWithColon ? 2 : 1));

    /// <summary>Labels before a colon, at the beginning of the sentence or after a sign: "… (ansvarlig: HR-sjefen, frist: mai)".</summary>
    public static List<InnerLabel> Inside(Sentence sentence) =>
        sentence.Has(Category.Labels) || sentence.Has(Category.Columns) ? Find(sentence) : None;

    private static List<InnerLabel> Find(Sentence sentence)
    {
        List<InnerLabel>? found = null;
        var at = -1;
        foreach (var match in sentence.Matches)
        {
            if (match.First <= at || LabelOf(match) is not { } label)
                continue;
            var next = match.Last + 1;
            if (label == Label.Owners && (sentence.At(Category.OwnerGlue, next) is { Key: 0 } || sentence.IsSign(next, '/')) && sentence.At(Category.Labels, next + 1) is { Key: (int)Label.Schedule } time && sentence.IsSign(time.Last + 1, ':'))
                next = time.Last + 1; // "Hvem og når: Salgsdirektøren, innen mai"
            if (IsRunTogether(sentence, match))
            {
                at = next;
                (found ??= []).Add(new InnerLabel(label, match.First, next, null));
                continue;
            }

            // "Hva vi fant. Få kvinner søker.": a heading that runs in the paragraph.
            if (match.First == 0 && sentence.Start == 0 && !sentence.IsWholeBlock && next == sentence.Tokens.Length - 1 && sentence.IsSign(next, '.') && sentence.Block.Kind == BlockKind.Paragraph)
                return [new InnerLabel(label, 0, next + 1, null)];
            if (!CanBegin(sentence, match.First, label) && !(found is not null && IsBesideLabel(sentence, match, label)))
                continue;
            string? number = null;
            if (next + 1 < sentence.Tokens.Length && match.First == 0 && sentence.Tokens[next] is { Kind: TokenKind.Number, Value: < 100 } digits)
            {
                number = digits.In(sentence.Block.Text).ToString();
                next++;
            }
            else if (match.First == 0 && next + 2 < sentence.Tokens.Length && sentence.IsSign(next + 1, '.') && sentence.Tokens[next] is { Kind: TokenKind.Word, Length: 1 } letter && char.IsUpper(sentence.Block.Text[letter.Start]) && IsBeforeTitle(sentence, next + 2, label))
            {
                number = letter.In(sentence.Block.Text).ToString();
                next += 2; // "Mål A. Flere kvinner i ledelsen"
            }
            else if (match.First == 0 && next + 2 < sentence.Tokens.Length && (sentence.IsSign(next + 1, ':') || sentence.IsSign(next + 1, '–')) && IsMark(sentence, next))
            {
                number = sentence.Words(next, next);
                next++; // "Tiltak K1: Kvinner oppfordres til å søke"
            }

            if (number is not null && IsBeforeTitle(sentence, next, label))
            {
                at = next;
                (found ??= []).Add(new InnerLabel(label, match.First, next, number));
                continue;
            }

            if (!sentence.IsSign(next, ':') && !(number is not null && (sentence.IsSign(next, '–') || sentence.IsSign(next, '-'))))
                continue;
            at = next;
            (found ??= []).Add(new InnerLabel(label, match.First, next + 1, number));
        }

        return found ?? None;
    }

    /// <summary>"AnsvarligHR-sjefen": the sentence begins with a label that has run together with what it names.</summary>
    public static bool IsRunTogether(Sentence sentence) => sentence.At(Category.Labels, 0) is { } label && IsRunTogether(sentence, label);

    private static bool IsRunTogether(Sentence sentence, Match label) =>
        label.Category == Category.Labels && label.Last + 1 < sentence.Tokens.Length && sentence.Tokens[label.Last + 1].Kind == TokenKind.Word && sentence.Tokens[label.Last + 1].Start == sentence.Tokens[label.Last].End;

    /// <summary>The label at the beginning of a sentence and before a colon; null where there is none.</summary>
    public static InnerLabel? First(Sentence sentence)
    {
        foreach (var inner in Inside(sentence))
            return inner.First == 0 ? inner : null;
        return null;
    }

    /// <summary>"Overordnede mål Arbeidsforhold Mål": conversion has put a heading and the label below it on one line.</summary>
    public static Match? Tail(Sentence sentence)
    {
        var last = sentence.Tokens.Length - 1;
        if (sentence.IsSign(last, ':'))
            last--;
        if (!sentence.Block.Text.Any(char.IsLower))
            return null; // "OMRÅDE 2 ANSETTELSER UTEN HINDRINGER"
        foreach (var match in sentence.All(Category.Labels))
        {
            if (match.Last == last && match.First > 0 && sentence.First(Category.Areas) is { } kind && kind.First < match.First)
                return match;
        }

        return null;
    }

    // A capital and digits, or a capital alone: "K1", "B".
    private static bool IsMark(Sentence sentence, int token)
    {
        var words = sentence.Tokens[token].In(sentence.Block.Text);
        return words.Length <= LongestMark && char.IsAsciiLetterUpper(words[0]) && !words[1..].ContainsAnyExceptInRange('0', '9');
    }

    // "Mål 2 Øke andelen kvinner": in running text from a PDF the number alone divides.
    private static bool IsBeforeTitle(Sentence sentence, int next, Label label) =>
        label is Label.Goals or Label.Measures && sentence.Tokens[next].Kind == TokenKind.Word && char.IsUpper(sentence.Block.Text[sentence.Tokens[next].Start]) && next + 1 < sentence.Tokens.Length;

    private static Label? LabelOf(Match match) => match.Category switch
    {
        Category.Labels => (Label)match.Key,
        Category.Columns => ColumnWords.LabelOf(match.Key),
        _ => null,
    };

    // "1. Kjøpe hjelmer" / "   Ansvar: Driftssjefen" / "   Når: mai": a line of its own in the item, with a capital.
    private static bool BeginsLine(Sentence sentence, int token)
    {
        var start = sentence.Tokens[token].Start;
        return char.IsUpper(sentence.Block.Text[start]) && sentence.Block.BeginsRun(start);
    }

    // In the middle of a sentence only what says more of a measure: who, when, how far.
    // "Ansvarlig: Driftssjefen  Frist: mai 2025": one label behind another with nothing between them but what the first names.
    private static bool IsBesideLabel(Sentence sentence, Match words, Label label) =>
        label is Label.Owners or Label.Schedule or Label.Status or Label.Result && sentence.IsSign(words.Last + 1, ':') && char.IsUpper(sentence.Block.Text[sentence.Tokens[words.First].Start]);

    private static bool CanBegin(Sentence sentence, int token, Label label) =>
        token == 0
        || (label is Label.Owners or Label.Schedule or Label.Status or Label.Result or Label.Cause && BeginsLine(sentence, token))
        || (label is Label.Owners or Label.Schedule or Label.Status or Label.Result or Label.Cause
            && sentence.Tokens[token - 1].Kind == TokenKind.Sign && sentence.Block.Text[sentence.Tokens[token - 1].Start] is '(' or ',' or ';' or '–' or '-' or '|' or '/' or '.');
}
