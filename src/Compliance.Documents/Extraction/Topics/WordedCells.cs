using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Figures in words behind the name of what they count: "Deltid | 12 kvinner og 6 menn", "Foreldrepermisjon | Kvinner: 20 uker, menn: 9 uker".</summary>
internal static class WordedCells
{
    private static readonly string[] Named = ["leaders", "temporary", "part time"];

    /// <summary>Reads a row whose first cell names what is counted and whose others are figures in words and nothing else.</summary>
    public static void Read(Reading reading, PlanDraft draft, TableRow row)
    {
        if (!(row.Sentence.Has(Category.People, 0) || row.Sentence.Has(Category.People, 1)) || row.Cells[0].IsEmpty || PopulationOf(row.Sentence.Part(row.Cells[0].First, row.Cells[0].Last)) is not { } population)
            return;
        for (var c = 1; c < row.Cells.Count; c++)
        {
            if (!row.Cells[c].IsEmpty && row.Number(c) is null && IsBare(row.Sentence, row.Cells[c]))
                Read(reading, draft, new FigureContext(row.Sentence.Part(row.Cells[c].First, row.Cells[c].Last), null, YearOf(row, c), null) { IsOfLeave = population == "leave" }, population);
        }
    }

    private static void Read(Reading reading, PlanDraft draft, FigureContext context, string population)
    {
        context = context with { YearPlace = context.Year is null ? null : reading.PlaceOf(context.Sentence) };
        if (population == "leave")
        {
            LeaveWeeks.Read(reading, draft, context);
            return;
        }

        var found = GenderWords.Read(context.Sentence);
        if (found is { Women: null, Men: null, WomenPercent: null, MenPercent: null })
            return;
        if (population == "involuntary")
            draft.PartTimeMapping = draft.PartTimeMapping with { Involuntary = Fill("part time mapping.involuntary", draft.PartTimeMapping.Involuntary) };
        else
            draft.Figures = population switch
            {
                "leaders" => draft.Figures with { Leaders = Fill("figures.leaders", draft.Figures.Leaders) },
                "temporary" => draft.Figures with { Temporary = Fill("figures.temporary", draft.Figures.Temporary) },
                "part time" => draft.Figures with { PartTime = Fill("figures.part time", draft.Figures.PartTime) },
                _ => draft.Figures with { Balance = Fill("figures.balance", draft.Figures.Balance) },
            };

        GenderFigure? Fill(string path, GenderFigure? old) => FigureSlot.Fill(reading, draft, context, path, old, found, null);
    }

    // What the name in front counts; null where it names two, or nobody whose figures the plan holds.
    private static string? PopulationOf(Sentence name)
    {
        if (CellAxis.OfCaption(name) is not { Gender: null, NamesBoth: false, IsPay: false, IsMoney: false, IsShare: false, IsOtherComparison: false, IsLevels: false } axis)
            return null;
        var named = axis.Population;
        if (named == "leave" || named == "involuntary" || Array.IndexOf(Named, named) >= 0)
            return named;
        return named is null && (axis.IsStaff || name.Has(Category.GenderBalance)) && CellAxis.Of(name).Population is null ? "balance" : null;
    }

    // "Tilby 3 kvinner større stilling" is what shall be done: figures in words are numbers, women and men, and what binds them.
    private static bool IsBare(Sentence row, Cell cell)
    {
        for (var i = cell.First; i <= cell.Last; i++)
        {
            if (row.Tokens[i].Kind == TokenKind.Word && Numbers.At(row, i) is null && !IsCovered(row, i))
                return false;
        }

        return true;
    }

    private static bool IsCovered(Sentence row, int token)
    {
        foreach (var match in row.Matches)
        {
            if (match.First <= token && token <= match.Last && match.Category is Category.People or Category.Copulas or Category.OwnerGlue or Category.Headcount or Category.Numbers or Category.Quantifiers
                or Category.Fillers or Category.Percent or Category.Weeks or Category.Asides or Category.Bounds or Category.Totals or Category.ManYears or Category.Leave)
                return true;
        }

        return false;
    }

    private static int? YearOf(TableRow row, int column)
    {
        foreach (var header in row.Sentence.Block.Table?.HeaderOf(column) ?? [])
        {
            if (header.Text.Trim() is { Length: 4 } year && year[0] is '1' or '2' && int.TryParse(year, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var stated))
                return stated;
        }

        return null;
    }
}
