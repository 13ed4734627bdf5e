using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Puts what a sentence gives into a figure of the plan; of several years, that of the document is kept.</summary>
internal static class FigureSlot
{
    private const string Leaders = "figures.leaders";

    public static GenderFigure? Fill(Reading reading, PlanDraft draft, FigureContext context, string path, GenderFigure? old, GenderReading found, double? confidence)
    {
        if (old is not null && FigureYears.Compare(reading, old.Year is { } known ? (int)known.Value : null, context.Year) is var order && order != 0)
        {
            var earlier = reading.PlaceOf(context.Sentence, confidence);
            draft.YearsCompared ??= earlier;
            if (order > 0)
            {
                draft.Reject(path, Notation(found), earlier, "another year than that of the document");
                return old;
            }

            draft.Forget(path);
            old = null;
        }

        // Other numbers of the same are about others: they contradict, and fill no gaps.
        if (old is { Women: { } known1, Men: null } && IsSure("women") && found is { Women: { } women, Men: not null } && women.Quantity != known1)
            found = found with { Men = null };
        else if (old is { Men: { } known2, Women: null } && IsSure("men") && found is { Men: { } men, Women: not null } && men.Quantity != known2)
            found = found with { Women = null };
        var figure = old ?? new GenderFigure();
        draft.NotePlace(path, reading.PlaceOf(context.Sentence));
        figure = figure with
        {
            Women = Set("women", figure.Women, found.Women),
            Men = Set("men", figure.Men, found.Men),
            WomenPercent = Set("women percent", figure.WomenPercent, found.WomenPercent),
            MenPercent = Set("men percent", figure.MenPercent, found.MenPercent),
            Total = Set("total", figure.Total, found.Total),
        };
        if (path == Leaders && figure.Population is null && context.Sentence.First(Category.Populations, 0) is { } named && LeaderWords.MayBeSome(context.Sentence, named))
        {
            figure = figure with { Population = context.Sentence.Words(named) };
            draft.NotePlace(path + ".population", reading.PlaceOf(context.Sentence));
        }

        if (context.Year is { } stated && context.YearPlace is { } yearPlace && figure.Year is null)
        {
            figure = figure with { Year = stated };
            draft.NotePlace(path + ".year", yearPlace);
        }

        return figure;

        bool IsSure(string member) => draft.PlaceOf($"{path}.{member}") is not { Confidence: not null };

        Quantity? Set(string member, Quantity? before, NumberWords? number)
        {
            if (number is not { } words)
                return before;
            if (before is { } known && IsSure(member) && Agree(known, words.Quantity, words.IsPercent))
            {
                if (!IsFiner(words.Quantity, known) || confidence is not null)
                    return known;
                draft.Refine($"{path}.{member}", words.Quantity.ToString(), reading.PlaceOf(context.Sentence));
                return words.Quantity;
            }

            var noted = draft.Note($"{path}.{member}", words.Quantity.ToString(), reading.PlaceOf(context.Sentence, confidence));
            return noted ? words.Quantity : before ?? words.Quantity;
        }
    }

    // "Tre av fire" and 74,6 %, "55 prosent" and 54,5 %: one figure, told once more roughly.
    private static bool Agree(Quantity one, Quantity other, bool isPercent)
    {
        if (one.IsExact && other.IsExact)
            return isPercent && Math.Abs(one.Value - other.Value) <= Coarser(one.Value, other.Value) / 2;
        return one.Low is { } low && one.High is { } high && other.Low is { } otherLow && other.High is { } otherHigh && low <= otherHigh && otherLow <= high;
    }

    // The unit of the last digit of the one with fewer digits.
    private static decimal Coarser(decimal one, decimal other)
    {
        var digits = Math.Min(one.Scale, other.Scale);
        return digits == 0 ? 1 : digits == 1 ? 0.1m : 0.01m;
    }

    private static bool IsFiner(Quantity one, Quantity known) => (one.IsExact && !known.IsExact) || (one.IsExact && known.IsExact && one.Value.Scale > known.Value.Scale);

    /// <summary>What a sentence gives, for the list of what was not taken.</summary>
    public static string Notation(GenderReading found) =>
        string.Join(", ", new[] { found.Women, found.Men, found.WomenPercent, found.MenPercent, found.Total }.OfType<NumberWords>().Select(n => n.Quantity.ToString() + (n.IsPercent ? " %" : "")));
}
