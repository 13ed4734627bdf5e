using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Counts and shares of women and men in one sentence.</summary>
internal readonly record struct GenderReading(NumberWords? Women, NumberWords? Men, NumberWords? WomenPercent, NumberWords? MenPercent, NumberWords? Total)
{
    public bool IsEmpty => Women is null && Men is null && WomenPercent is null && MenPercent is null && Total is null;
}

/// <summary>Reads "37 kvinner og 35 menn", "Antall kvinner: 242 (72,2 %)", "1 av 4 er kvinner".</summary>
internal static class GenderWords
{
    private const int FarthestCount = 2;

    public static GenderReading Read(Sentence sentence)
    {
        var result = default(GenderReading);
        var genders = sentence.All(Category.People).Where(m => m.Key is 0 or 1).ToArray();
        for (var g = 0; g < genders.Length; g++)
        {
            var match = genders[g];
            var limit = g + 1 < genders.Length ? genders[g + 1].First : sentence.Tokens.Length;
            if (PartOf(sentence, match) is { } part)
            {
                result = With(result, match.Key, part.Count) with { Total = part.Total };
                continue;
            }

            var before = Numbers.Before(sentence, match.First - 1);
            if (before is { } count)
                result = With(result, match.Key, count);
            foreach (var number in After(sentence, match.Last + 1, limit, before is null))
                result = With(result, match.Key, number);
        }

        return IsArticle(sentence, result) ? default : result;
    }

    // "en kvinne" alone is no count.
    private static bool IsArticle(Sentence sentence, GenderReading reading) =>
        (reading.Women ?? reading.Men) is { } only && (reading.Women is null || reading.Men is null) && reading.Total is null
        && sentence.Tokens[only.Last].Kind == TokenKind.Word && only.Quantity.Value == 1;

    private static GenderReading With(GenderReading reading, int gender, NumberWords number) => (gender, number.IsPercent) switch
    {
        (0, false) => reading with { Women = reading.Women ?? number },
        (0, true) => reading with { WomenPercent = reading.WomenPercent ?? number },
        (_, false) => reading with { Men = reading.Men ?? number },
        _ => reading with { MenPercent = reading.MenPercent ?? number },
    };

    // Behind "kvinner:" a count, or a share that belongs to the count before it. The next gender's own number is left alone.
    private static IEnumerable<NumberWords> After(Sentence sentence, int from, int limit, bool countMayFollow)
    {
        for (var i = from; i < limit; i++)
        {
            if (Numbers.At(sentence, i) is not { } number || number.Last >= limit - (limit < sentence.Tokens.Length ? 1 : 0))
                continue;
            if (number.IsPercent && (countMayFollow || sentence.IsSign(i - 1, '(') || i - from > 1))
                yield return number;
            else if (!number.IsPercent && countMayFollow && i - from < FarthestCount && sentence.IsSign(from, ':'))
                yield return number;
            i = number.Last;
        }
    }

    // "1 av 4 er kvinner".
    private static (NumberWords Count, NumberWords Total)? PartOf(Sentence sentence, Match gender)
    {
        for (var i = gender.First - 1; i >= Math.Max(2, gender.First - 3); i--)
        {
            if (Numbers.At(sentence, i) is not { IsPercent: false } total || sentence.At(Category.OwnerGlue, i - 1) is not { Key: 3 } || Numbers.Before(sentence, i - 2) is not { IsPercent: false } count)
                continue;
            return (count, total);
        }

        return null;
    }
}

/// <summary>Puts what a sentence gives into a figure of the plan.</summary>
internal static class FigureSlot
{
    public static GenderFigure? Fill(Reading reading, PlanDraft draft, FigureContext context, string path, GenderFigure? old, GenderReading found, double? confidence)
    {
        var figure = old ?? new GenderFigure();
        if (figure.Year is { } year && context.Year is { } other && year.Value != other)
            return old;
        draft.NotePlace(path, reading.PlaceOf(context.Sentence));
        figure = figure with
        {
            Women = Set("women", figure.Women, found.Women),
            Men = Set("men", figure.Men, found.Men),
            WomenPercent = Set("women percent", figure.WomenPercent, found.WomenPercent),
            MenPercent = Set("men percent", figure.MenPercent, found.MenPercent),
            Total = Set("total", figure.Total, found.Total),
        };
        if (context.Year is { } stated && context.YearPlace is { } yearPlace && figure.Year is null)
        {
            figure = figure with { Year = stated };
            draft.NotePlace(path + ".year", yearPlace);
        }

        return figure;

        Quantity? Set(string member, Quantity? before, NumberWords? number)
        {
            if (number is not { } words)
                return before;
            draft.Note($"{path}.{member}", words.Quantity.ToString(), reading.PlaceOf(context.Sentence, confidence));
            return before ?? words.Quantity;
        }
    }
}
