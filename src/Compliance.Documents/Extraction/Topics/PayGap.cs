namespace Compliance.Documents;

/// <summary>
/// "Samlet er forskjellen mellom kvinners og menns lønn 12 prosent" beside a table whose total is another: a difference does not say in whose
/// favour it is, so it gives no figure, but it may contradict one.
/// </summary>
internal static class PayGap
{
    private const string Path = "pay mapping.total womens share of mens pay";
    private const decimal MostRounding = 1;
    private const decimal MostGap = 50;

    public static void Read(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (draft.PayMapping.TotalWomensShareOfMensPay is not { IsExact: true, Value: > 0 } total || draft.PlaceOf(Path) is not { Confidence: null } || GapIn(sentence) is not { } gap)
            return;
        // Of men's pay or of women's: both are differences in per cent.
        if (Math.Abs(Math.Abs(100 - total.Value) - gap) <= MostRounding || Math.Abs(Math.Abs((10000 / total.Value) - 100) - gap) <= MostRounding)
            return;
        draft.Note(Path, (total.Value > 100 ? 100 + gap : 100 - gap).ToString(System.Globalization.CultureInfo.InvariantCulture), reading.PlaceOf(sentence));
    }

    // Of all employees and all pay, of the document's own year, and the only share in the sentence.
    private static decimal? GapIn(Sentence sentence)
    {
        if (!sentence.Has(Category.PayComparison, 5) || !sentence.Has(Category.Totals) || !sentence.Has(Category.People, 0) || !sentence.Has(Category.People, 1) || sentence.Block.Kind is BlockKind.TableRow or BlockKind.Heading
            || sentence.Has(Category.Intentions) || sentence.Has(Category.Benchmarks) || sentence.Has(Category.ComparedWith) || sentence.Has(Category.PayData) || sentence.Has(Category.Pay, 4) || sentence.Has(Category.Pay, 5) || sentence.Has(Category.YearBefore)
            || sentence.Populations.Length > 0 || sentence.Dates.Count > 0 || PayWords.PopulationOf(sentence) is not null)
            return null;
        decimal? only = null;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (Numbers.At(sentence, i) is not { } number)
                continue;
            if (only is not null || number is not { IsPercent: true, Quantity: { IsExact: true, Value: > 0 and < MostGap } share })
                return null;
            only = share.Value;
            i = number.Last;
        }

        return only;
    }
}
