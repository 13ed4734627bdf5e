using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// What stands behind a measure in a bracket, or behind a dash, a comma or a colon, and says who does it, when, how far it is or what came of it, and
/// nothing else: "Besøke skolene (HR-sjefen, hver høst)", "Nye hjelmer – innført i 2024", "Ny inngang: ferdig i mai". It is no word of the measure,
/// and is read as if it had a label.
/// </summary>
internal static class MeasureTails
{
    private const int ShortestMeasure = 2;
    private const int LongestTail = 24;
    private const int LongestName = 4;
    private const int LongestTitle = 6;
    private const int FewestAlike = 2;

    /// <summary>Divides the measures that stand in lists.</summary>
    /// <param name="outline">The outline.</param>
    /// <param name="sentences">Reads what is left of a measure.</param>
    public static void Divide(Outline outline, SentenceReader sentences)
    {
        // Where several brackets say who and when, so does one whose first words nobody knows.
        var brackets = 0;
        foreach (var label in outline.Labels)
            brackets += IsRead(label) ? label.Entries.Count(e => Find(e, isUsual: false) is { IsBracket: true, SaysBoth: true }) : 0;
        foreach (var label in outline.Labels)
        {
            for (var i = 0; IsRead(label) && i < label.Entries.Count; i++)
                label.Entries[i] = Of(label.Entries[i], brackets >= FewestAlike, sentences);
        }
    }

    private static bool IsRead(LabelBlock label) => label is { Label: Label.Measures, Columns: null };

    private static Entry Of(Entry entry, bool isUsual, SentenceReader sentences)
    {
        if (Find(entry, isUsual) is not { } tail)
            return entry;
        var (of, block) = (tail.Sentence, entry.Block);
        var further = entry.Sentences.Where(s => s.Block != entry.Block && s != of);
        if (of.Block == entry.Block)
            block = entry.Block.Part(0, of.Tokens[tail.Cut].Start, entry.Block.Kind, entry.Block.Number);
        var result = Entry.Of(entry, block, [.. sentences.Read(block), .. further], entry.Title);
        foreach (var piece in tail.Pieces)
        {
            if (result.Part(piece.Label) is not null)
                continue;
            var part = of.Block.Part(piece.Start, piece.End, BlockKind.Paragraph);
            result.AddPart(piece.Label, new Entry { Block = part, Sentences = sentences.Read(part) });
        }

        return result;
    }

    private static Tail? Find(Entry entry, bool isUsual)
    {
        if (entry.Block.Kind is not (BlockKind.ListItem or BlockKind.Paragraph) || entry.Sentences.LastOrDefault(s => s.Block == entry.Block) is not { } last || MeasureSentences.IsGoal(last) || (last != entry.Sentences[0] && MeasureSentences.IsResult(last)))
            return null;
        if (Find(last, isUsual) is { } tail)
            return tail;

        // "Holde kurs for alle. (HR-sjefen, mai 2025)"
        return entry.Sentences.FirstOrDefault(s => s.Block != entry.Block) is { } behind && behind.IsSign(0, '(') ? InBracket(behind, isUsual) : null;
    }

    private static Tail? Find(Sentence sentence, bool isUsual)
    {
        if (InBracket(sentence, isUsual) is { } bracket)
            return bracket;
        var end = EndOf(sentence);
        if (sentence.IsSign(end, ')'))
            return null;
        for (var sign = Math.Max(1, end - LongestTail); sign < end; sign++)
        {
            var isDash = IsDash(sentence, sign);
            if (!sentence.IsSign(sign, ':') && (sign < ShortestMeasure || (!isDash && !sentence.IsSign(sign, ','))))
                continue;
            if (TailAt(sentence, sign, end, isBracket: false, isUsual: false) is { } tail && (isDash || tail.BeginsWithDeadline || (tail.Pieces[0].Label == Label.Status && !sentence.Part(0, sign).Has(Category.Copulas))))
                return tail;
        }

        return null;
    }

    private static int EndOf(Sentence sentence) => sentence.Tokens.Length - (sentence.IsSign(sentence.Tokens.Length - 1, '.') ? 2 : 1);

    // The last bracket: at the end, or with nothing behind it but what came of the measure.
    private static Tail? InBracket(Sentence sentence, bool isUsual)
    {
        var (open, end) = (sentence.LastSign('('), EndOf(sentence));
        var close = open < 0 ? -1 : sentence.LastSign(')');
        if (close <= open + 1 || (open < ShortestMeasure && open != 0) || close - open > LongestTail || TailAt(sentence, open, close - 1, isBracket: true, isUsual) is not { } tail)
            return null;
        if (close == end)
            return tail;
        var result = IsDash(sentence, close + 1) && close + 1 < end ? sentence.Part(close + 2, end) : null;
        return result is not null && MeasureSentences.HasFigure(result) && !result.Has(Category.Intentions) ? tail with { Pieces = [.. tail.Pieces, new Piece(Label.Result, result.Start, result.End)] } : null;
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

    private static Tail? TailAt(Sentence sentence, int cut, int end, bool isBracket, bool isUsual)
    {
        var pieces = new List<Piece>();
        Sentence? name = null;
        for (int first = cut + 1, at = first; at <= end + 1; at++)
        {
            if (at <= end && !(sentence.IsSign(at, ',') || sentence.IsSign(at, ';') || IsDash(sentence, at)))
                continue;
            if (at == first)
                return null;
            var piece = sentence.Part(first, at - 1);
            if (at > end && pieces.Count == 0 && AddHeld(pieces, piece))
                break;
            if (!AddTo(pieces, piece, isFirst: first == cut + 1) && !AddResult(pieces, piece))
            {
                if (!isUsual || first != cut + 1 || !MayBeName(piece))
                    return null;
                name = piece;
            }

            first = at + 1;
        }

        // "Kurs i konflikter (ledere og verneombud)" may tell for whom; an unknown name is an owner only where a time or a state stands beside it.
        if (name is not null)
            pieces.Insert(0, new Piece(Label.Owners, name.Start, name.End));
        var who = pieces.Exists(p => p.Label == Label.Owners);
        var whenOrHowFar = pieces.Exists(p => p.Label is Label.Schedule or Label.Status);
        if (who && !whenOrHowFar && (name is not null || !(OwnerWords.TailOf(sentence) is { } named && named.Start > sentence.Tokens[cut].Start)))
            return null;
        return new Tail(sentence, cut, pieces, isBracket, who && whenOrHowFar, sentence.At(Category.Deadlines, cut + 1) is not null || (who && whenOrHowFar && !isBracket));
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

    // "avholdt 9. september for 17 av 19 ledere": that it was done, when, and what came of it.
    private static bool AddHeld(List<Piece> pieces, Sentence piece)
    {
        if (piece.First(Category.MeasureStates) is not { First: 0, Key: (int)MeasureStatus.Completed } held || piece.Dates is not [{ First: var from } date] || from > held.Last + 2 || date.Last + 1 >= piece.Tokens.Length || !MeasureSentences.HasFigure(piece) || piece.Has(Category.Intentions))
            return false;
        var time = piece.Part(0, date.Last);
        pieces.AddRange([new Piece(Label.Status, time.Start, time.End), new Piece(Label.Schedule, time.Start, time.End), new Piece(Label.Result, piece.Start, piece.End)]);
        return true;
    }

    // "(HR-sjefen, påbegynt – avtalt med fire av seks)": a figure behind how far it is.
    private static bool AddResult(List<Piece> pieces, Sentence piece)
    {
        if (pieces is not [.., { Label: Label.Status }] || !MeasureSentences.HasFigure(piece) || piece.Has(Category.Intentions))
            return false;
        pieces.Add(new Piece(Label.Result, piece.Start, piece.End));
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
    private static bool IsName(Sentence piece) => char.IsUpper(piece.Block.Text[piece.Start]) && MayBeName(piece) && !piece.Has(Category.Areas);

    private static bool MayBeName(Sentence piece) =>
        piece.Tokens.Length <= LongestName && Array.TrueForAll(piece.Tokens, t => t.Kind == TokenKind.Word) && !piece.Has(Category.Actions) && !piece.Has(Category.People) && !piece.Has(Category.Labels) && !piece.Has(Category.WeWords);

    private sealed record Piece(Label Label, int Start, int End);

    private sealed record Tail(Sentence Sentence, int Cut, List<Piece> Pieces, bool IsBracket, bool SaysBoth, bool BeginsWithDeadline);
}
