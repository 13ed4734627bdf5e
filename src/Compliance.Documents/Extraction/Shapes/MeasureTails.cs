namespace Compliance.Documents;

/// <summary>
/// What stands behind a measure in a bracket, or behind a dash or a comma, and says who does it, when or how far it is, and nothing else:
/// "Besøke skolene (HR-sjefen, hver høst)", "Nye hjelmer – innført i 2024". It is no word of the measure, and is read as if it had a label.
/// </summary>
internal static class MeasureTails
{
    private const int ShortestMeasure = 2;
    private const int LongestTail = 24;
    private const int LongestName = 4;
    private const int LongestTitle = 6;

    /// <summary>Divides the measures that stand in lists.</summary>
    /// <param name="outline">The outline.</param>
    /// <param name="sentences">Reads what is left of a measure.</param>
    public static void Divide(Outline outline, SentenceReader sentences)
    {
        foreach (var label in outline.Labels)
        {
            if (label.Label != Label.Measures || label.Columns is not null)
                continue;
            for (var i = 0; i < label.Entries.Count; i++)
                label.Entries[i] = Of(label.Entries[i], sentences);
        }
    }

    private static Entry Of(Entry entry, SentenceReader sentences)
    {
        if (entry.Sentences is not [.., var last] || last.Block != entry.Block || MeasureSentences.IsGoal(last) || MeasureSentences.IsResult(last) || entry.Block.Kind is not (BlockKind.ListItem or BlockKind.Paragraph) || Find(last) is not { } tail)
            return entry;
        var block = entry.Block.Part(0, last.Tokens[tail.Cut].Start, entry.Block.Kind, entry.Block.Number);
        var result = new Entry { Block = block, Sentences = sentences.Read(block), Confidence = entry.Confidence, Parent = entry.Parent, Beside = entry.Beside, MeasureNumbers = entry.MeasureNumbers, RiskNumbers = entry.RiskNumbers };
        foreach (var part in entry.Parts)
            result.AddPart(part.Label, part.Entry);
        foreach (var piece in tail.Pieces)
        {
            if (result.Part(piece.Label) is not null)
                continue;
            var part = entry.Block.Part(piece.Start, piece.End, BlockKind.Paragraph);
            result.AddPart(piece.Label, new Entry { Block = part, Sentences = sentences.Read(part) });
        }

        return result;
    }

    private static Tail? Find(Sentence sentence)
    {
        var end = sentence.Tokens.Length - 1;
        if (sentence.IsSign(end, '.'))
            end--;
        if (sentence.IsSign(end, ')'))
            return sentence.LastSign('(') is >= ShortestMeasure and var open && open < end - 1 && end - open <= LongestTail ? TailAt(sentence, open, end - 1, isBracket: true) : null;
        for (var sign = Math.Max(ShortestMeasure, end - LongestTail); sign < end; sign++)
        {
            var isDash = IsDash(sentence, sign);
            if ((isDash || sentence.IsSign(sign, ',')) && TailAt(sentence, sign, end, isBracket: false) is { } tail && (isDash || tail.BeginsWithDeadline))
                return tail;
        }

        return null;
    }

    // A dash with spaces around it, or one that was left alone at the end; "2024–2026" is one time.
    private static bool IsDash(Sentence sentence, int sign)
    {
        if (!sentence.IsSign(sign, '–') && !sentence.IsSign(sign, '-') && !sentence.IsSign(sign, '—'))
            return false;
        var text = sentence.Block.Text;
        var (start, end) = (sentence.Tokens[sign].Start, sentence.Tokens[sign].End);
        return start > 0 && text[start - 1] == ' ' && (end == text.Length || text[end] == ' ');
    }

    private static Tail? TailAt(Sentence sentence, int cut, int end, bool isBracket)
    {
        var pieces = new List<Piece>();
        for (int first = cut + 1, at = first; at <= end + 1; at++)
        {
            if (at <= end && !(sentence.IsSign(at, ',') || sentence.IsSign(at, ';') || IsDash(sentence, at)))
                continue;
            if (at == first || !AddTo(pieces, sentence.Part(first, at - 1), isFirst: first == cut + 1))
                return null;
            first = at + 1;
        }

        // "Kurs i konflikter (ledere og verneombud)" may tell for whom; an unknown name is an owner only where a time or a state stands beside it.
        var who = pieces.Exists(p => p.Label == Label.Owners);
        var whenOrHowFar = pieces.Exists(p => p.Label != Label.Owners);
        if (who && !whenOrHowFar && !(OwnerWords.TailOf(sentence) is { } named && named.Start > sentence.Tokens[cut].Start))
            return null;
        return new Tail(cut, pieces, sentence.At(Category.Deadlines, cut + 1) is not null || (who && whenOrHowFar && !isBracket));
    }

    private static bool AddTo(List<Piece> pieces, Sentence piece, bool isFirst)
    {
        if (LabelsOf(piece, isFirst) is not { Length: > 0 } labels)
            return false;
        foreach (var label in labels)
        {
            if (pieces.FindIndex(p => p.Label == label) is >= 0 and var known)
            {
                if (known != pieces.Count - 1)
                    return false;
                pieces[known] = pieces[known] with { End = piece.End };
            }
            else
            {
                pieces.Add(new Piece(label, piece.Start, piece.End));
            }
        }

        return true;
    }

    private static Label[] LabelsOf(Sentence piece, bool isFirst)
    {
        if (piece.Has(Category.Intentions) || piece.Has(Category.Negations) || piece.IsConditional)
            return [];
        if (CellType.Of(piece) is { } only)
            return [only == Label.Status && piece.Has(Category.Vague) ? Label.Schedule : only]; // "ongoing"
        if (piece.First(Category.MeasureStates) is { First: <= 1 } && ItemDetails.SaysWhen(piece))
            return [Label.Status, Label.Schedule];
        if (ItemDetails.SaysWhen(piece) && OwnsNoWord(piece))
            return [Label.Schedule];
        if (OwnerWords.IsTail(piece))
            return CellType.OfTokens(piece).Any(k => k is not (null or Label.Owners)) ? [Label.Owners, Label.Schedule] : [Label.Owners];
        return isFirst && (IsName(piece) || IsTitled(piece)) ? [Label.Owners] : [];
    }

    // "oppstart september 2025": one word besides the time; not "2023: 61 %".
    private static bool OwnsNoWord(Sentence piece)
    {
        var kinds = CellType.OfTokens(piece);
        var others = 0;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is null && piece.Tokens[i].Kind == TokenKind.Number)
                return false;
            others += kinds[i] is null && piece.Tokens[i].Kind == TokenKind.Word && piece.At(Category.PlaceWords, i) is null ? 1 : 0;
        }

        return others <= 1;
    }

    // "(kommunalsjef helse og oppvekst, årlig)": a role, and its field behind it.
    private static bool IsTitled(Sentence piece) =>
        piece.At(Category.Owners, 0) is { Key: < 2 } && piece.Tokens.Length <= LongestTitle && piece.Dates.Count == 0 && !piece.HasNumber && !piece.Has(Category.Duties) && !piece.Has(Category.Relatives);

    // "(Plattform, mars 2026)": a few words with a capital that the lexicon does not know.
    private static bool IsName(Sentence piece) =>
        piece.Tokens.Length <= LongestName && char.IsUpper(piece.Block.Text[piece.Start]) && Array.TrueForAll(piece.Tokens, t => t.Kind == TokenKind.Word) && !piece.Has(Category.Actions) && !piece.Has(Category.People) && !piece.Has(Category.Areas) && !piece.Has(Category.Labels) && !piece.Has(Category.WeWords);

    private sealed record Piece(Label Label, int Start, int End);

    private sealed record Tail(int Cut, List<Piece> Pieces, bool BeginsWithDeadline);
}
