using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Numbers and shares of women and men in a table, each for the population, level and year that its row and column name.</summary>
internal sealed class PeopleTable(Reading reading, PlanDraft draft, FigureTable table)
{
    private const double UnclearPopulation = 0.6;
    private const int FewestLevels = 2;
    private const int MostPercent = 100;
    private const decimal MostRounding = 1;
    private const decimal LargestSlip = 2;
    private const int FewestCompared = 3;
    private readonly CellAxis caption = table.Above;
    private readonly List<(string Name, int? Year, GenderReading Found, bool Withheld, Place Place)> levels = [];
    private readonly List<(string Name, int? Year, GenderReading Found, bool Withheld, Place Place)> parts = [];
    private bool leadersOfSeveral;
    private bool? sharesAreOfOthers;

    public void Read()
    {
        leadersOfSeveral = table.Rows.Select(r => r.Axis.Population == "leaders" && !IsLevel(r) ? r.Name : "").Where(n => n.Length > 0).Distinct().Count() > 1;
        foreach (var row in table.Rows)
            ReadRow(row);
        levels.AddRange(parts);
        AddLevels();
        Headcount.Read(reading, draft, table);
    }

    // "Kvinners fastlønn i % av" above "menns": where the head of a column is torn, its last word counts nobody.
    private bool IsOfPayAbove(CellAxis column, bool isPercent) =>
        isPercent && caption is { IsPay: true, IsStaff: false } && column is { Gender: not null, IsPercent: false };

    // "Kvinner | Menn | Kvinners andel" above "312 | 98 | 101,3 %": where no share follows from its counts, they are shares of something else, as of pay.
    private bool SharesAreOfOthers()
    {
        if (sharesAreOfOthers is { } known)
            return known;
        var (compared, follow) = (0, 0);
        foreach (var row in table.Rows)
        {
            NumberWords? women = null, men = null, share = null;
            for (var c = row.LabelEnd + 1; c < row.Row.Cells.Count; c++)
            {
                if (table.Columns[c].Gender is not { } gender || row.Row.Number(c) is not { } number)
                    continue;
                if (number.IsPercent)
                    share ??= gender == 0 ? number : null;
                else if (gender == 0)
                    women ??= number;
                else
                    men ??= number;
            }

            if (women is not { } w || men is not { } m || share is not { } s || w.Quantity.Value + m.Quantity.Value == 0)
                continue;
            compared++;
            follow += Math.Abs((100 * w.Quantity.Value / (w.Quantity.Value + m.Quantity.Value)) - s.Quantity.Value) < LargestSlip ? 1 : 0;
        }

        sharesAreOfOthers = compared >= FewestCompared && follow == 0;
        return sharesAreOfOthers.Value;
    }

    /// <summary>Reads one row; its levels are added with the whole table.</summary>
    public void ReadRow(FigureRow row)
    {
        var found = new List<(string? Population, int? Year, GenderReading Figures, bool Withheld)>();
        var shares = new List<(int At, int Gender, NumberWords Share)>();
        for (var c = row.LabelEnd + 1; c < row.Row.Cells.Count; c++)
        {
            var column = table.Columns[c];
            var number = row.Row.Number(c);
            if (number is null && row.Axis.NamesBoth && row.Row.Pair(c) is { } pair)
            {
                AddPair(row, column, table.IsOfPart(c), row.Axis.WomenFirst ? pair : (pair.Second, pair.First));
                continue;
            }

            if ((number is null && !row.Row.IsWithheld(c)) || column.IsShare || column.IsPay || column.IsMoney || row.Axis.IsPay || row.Axis.IsMoney || IsOfPayAbove(column, number is { IsPercent: true }))
                continue;
            if (number is { IsPercent: true } other && column.Gender == 0 && SharesAreOfOthers())
            {
                draft.Reject("figures.balance.women percent", other.Quantity.ToString(), reading.PlaceOf(row.Row.Sentence), "does not follow from the women and men beside it");
                continue;
            }

            if (column.IsGoal || IsUnit(column, row) || WhoIs(row, column) is not { } who || (who.Population != "leave" && row.Row.IsInWeeks(c)))
                continue;
            if (table.IsOfPart(c))
            {
                AddPart(row, column, who.Population, who.Gender, number);
                continue;
            }

            if (who.Gender is not null && column is { IsTotal: true, Gender: null } && RowTotals.IsOfBoth(table, row, c))
                who.Gender = null;
            var year = column.Year ?? row.Axis.Year ?? row.Group.Year;
            var at = found.FindIndex(f => f.Population == who.Population && f.Year == year);
            if (at < 0)
            {
                at = found.Count;
                found.Add((who.Population, year, default, false));
            }

            var (_, _, figures, withheld) = found[at];
            if (number is { } stated && Percent(stated, row, column) is { IsPercent: false } count && who.Population != "leave" && count.Quantity.Value != decimal.Truncate(count.Quantity.Value))
                continue; // days or man-years, and no people
            found[at] = (who.Population, year, number is { } words ? With(figures, who.Gender, Percent(words, row, column)) : figures, withheld || number is null);
            if (who.Gender is { } of && row.Row.ShareBehind(c) is { } share)
                shares.Add((at, of, share));
        }

        AddShares(found, shares);

        foreach (var (population, year, figures, withheld) in found)
        {
            if (!IsPart(row, population))
                Add(row, population, year, figures, withheld);
        }
    }

    // "Ansatte" below "Butikk K | Butikk M | Lager K | Lager M": who works in each part; of the other rows nothing is told of all.
    private void AddPart(FigureRow row, CellAxis column, string? population, int? gender, NumberWords? number)
    {
        if (population is not null || !(row.Axis.IsStaff || table.IsTotal(row) || row.Axis.IsPercent) || gender is not { } of || number is not { } stated)
            return;
        var year = column.Year ?? row.Axis.Year ?? row.Group.Year;
        var at = parts.FindIndex(p => p.Name == column.Part && p.Year == year);
        var before = at < 0 ? (Name: column.Part!, Year: year, Found: default, Withheld: false, Place: reading.PlaceOf(row.Row.Sentence)) : parts[at];
        before.Found = before.Found.With(of, Percent(stated, row, column));
        if (at < 0)
            parts.Add(before);
        else
            parts[at] = before;
    }

    // "2 / 1" beside "Midlertidig ansatte (K/M)".
    private void AddPair(FigureRow row, CellAxis column, bool isOfPart, (NumberWords First, NumberWords Second) pair)
    {
        if (column is not { Gender: null, NamesBoth: false, IsPercent: false, IsPay: false, IsShare: false } || row.Axis.IsOtherComparison || row.Axis.IsPay)
            return;
        var found = default(GenderReading).With(0, pair.First).With(1, pair.Second);
        var population = row.Axis.Population ?? column.Population ?? row.Group.Population;
        if (isOfPart)
        {
            AddPart(row, column, population, 0, pair.First);
            AddPart(row, column, population, 1, pair.Second);
        }
        else if (population != CellAxis.Others)
        {
            Add(row, population, column.Year ?? row.Axis.Year ?? row.Group.Year, found, false);
        }
    }

    // "402 (64 %)" beside "226 (36 %)" are shares of the row; "14 (3,5 %)" beside "6 (2,7 %)" are shares of women and of men, which those who work part-time or for a time have too.
    private static void AddShares(List<(string? Population, int? Year, GenderReading Figures, bool Withheld)> found, List<(int At, int Gender, NumberWords Share)> shares)
    {
        for (var i = 0; i < found.Count; i++)
        {
            var own = shares.FindAll(s => s.At == i);
            if (found[i].Population == "leave" || own is not [var one, var other] || one.Gender == other.Gender || (found[i].Population is not ("temporary" or "part time") && Math.Abs(one.Share.Quantity.Value + other.Share.Quantity.Value - MostPercent) > MostRounding))
                continue;
            found[i] = found[i] with { Figures = found[i].Figures.With(one.Gender, one.Share).With(other.Gender, other.Share) };
        }
    }

    // "Deltid etter sektor", "Avdeling | Deltid K | Deltid M": only the sum of the rows is of all who work part-time.
    private bool IsPart(FigureRow row, string? population) =>
        population is not null && IsUnit(row) && (population == caption.Population ? table.Rows.Count : table.Rows.Count(IsUnit)) > 1;

    // "Fabrikk A | Fabrikk B | Sum" beside rows of women and men: the last column alone is of all.
    private bool IsUnit(CellAxis column, FigureRow row) =>
        column is { Gender: null, Population: null, Year: null, IsTotal: false, IsStaff: false, IsPercent: false, IsWeeks: false, IsLevels: false } && (row.Axis.Gender ?? row.Group.Gender) is not null
        && table.Exists(c => c is { IsTotal: true, NamesBoth: false }) && !table.Exists(c => c.Gender is not null) && !RowTotals.AreOfBoth(table);

    private bool IsUnit(FigureRow row) =>
        row.Axis is { Population: null, IsStaff: false, IsOnlyGender: false, Year: null, IsWeeks: false, IsPercent: false } && row.Name.Length > 0 && row.Group.Population is null && !table.IsTotal(row) && !reading.IsEntity(row.Name);

    // A column of shares may say so in its header: "Kvinner (%)".
    private NumberWords Percent(NumberWords number, FigureRow row, CellAxis column) =>
        number with { IsPercent = number.IsPercent || (number.Quantity.Value <= MostPercent && column.IsPercent) || ((row.Axis.IsPercent || (caption.IsPercent && (row.Axis.IsOnlyGender || (row.Axis.Gender is null && IsOfCaption(column))))) && !column.IsWeeks && !caption.IsWeeks) };

    private static GenderReading With(GenderReading figures, int? gender, NumberWords number) =>
        gender is { } known ? figures.With(known, number) : number.IsPercent ? figures : figures with { Total = figures.Total ?? number };

    // Row, column, the row above and the caption name who is counted; null where they name two, or nobody of whom the plan holds figures.
    private (string? Population, int? Gender)? WhoIs(FigureRow row, CellAxis column)
    {
        var group = row.Axis.IsTotal ? CellAxis.None : row.Group;
        if (row.Axis.NamesBoth || column.NamesBoth || row.Axis.IsOtherComparison || column.IsOtherComparison)
            return null;
        var gender = row.Axis.Gender ?? group.Gender;
        if (column.Gender is { } named)
        {
            if (gender is { } other && other != named)
                return null; // "Kvinner" beside a column of men
            gender = named;
        }
        else if (gender is null && IsOfCaption(column))
        {
            gender = caption.Gender;
        }
        else if (gender is null && !column.IsTotal && !(column is { IsStaff: true, Population: null } && table.Exists(o => o is { Gender: not null, Population: null })))
        {
            return null;
        }

        string? population = null;
        foreach (var own in (ReadOnlySpan<string?>)[IsLevel(row) ? null : row.Axis.Population, column.Population, group.Population])
        {
            if (own is not null && population is not null && own != population)
                return null;
            population ??= own;
        }

        // A sentence above that speaks of one population is not about all of a table whose rows name several.
        if (population is null && !table.Rows.Exists(r => r.Axis.Population is { } named && named != caption.Population && !(table.IsTotal(row) && caption.Population == "leaders" && named == CellAxis.Others)) && !NamesPopulations() && !IsPartOfCaption(row))
            population = caption.Population;
        return population == CellAxis.Others ? null : (population, gender);
    }

    // "Andel kvinner i ulike stillinger" above the years, and "Professor" beside them: the caption names shares of women, and each row whose.
    private bool IsPartOfCaption(FigureRow row) => SharesOfWomen && IsNamed(row);

    private bool SharesOfWomen => caption is { Gender: not null, IsPercent: true, IsWeeks: false } && caption.Population is null or CellAxis.Others && table.Columns.Count > 2 && table.Columns.Skip(1).All(c => c is { Year: not null, Gender: null, Population: null });

    private bool IsNamed(FigureRow row) => row.Name.Length > 0 && row.Axis is { Gender: null, NamesBoth: false, IsStaff: false, Year: null } && !table.IsTotal(row);

    // "Andel kvinner i prosent" above "2022 | 2023 | 2024".
    private bool IsOfCaption(CellAxis column) => caption is { Gender: not null, IsPercent: true } && column is { Year: not null, IsTotal: false, IsStaff: false, IsWeeks: false };

    // "Nivå 1 Direktører", "2 | Seksjonsledere" below "Nivå": one of several levels, and neither all leaders nor a part of the staff that the plan has no figure of.
    private bool IsLevel(FigureRow row) =>
        row.Axis.Population is "leaders" or CellAxis.Others && (row.IsNumberedLevel || (table.Columns[0].IsLevels && (row.Row.Sentence.Tokens[0] is { Kind: TokenKind.Number, IsYear: false }
            || IsOther(row))) || ((table.HasSum || SharesOfWomen) && IsOther(row)));

    // "Professorer", "Avdeling sør"; not "Faste stillinger".
    private static bool IsOther(FigureRow row) => row.Axis.Population == CellAxis.Others && !row.Row.Sentence.Has(Category.Populations, 3) && !row.Row.Sentence.Has(Category.Populations, 4);

    // "Kjønnsbalanse | Deltid | Foreldrepermisjon" above the columns.
    private bool NamesPopulations()
    {
        foreach (var column in table.Columns)
        {
            if (column.Population is { Length: > 0 } named && named != caption.Population)
                return true;
        }

        return false;
    }

    // "Teknisk ansatte", "Administrative ansatte" above "Sum" or "Alle ansatte": the word before them tells which.
    private bool IsKindOfStaff(FigureRow row)
    {
        var sentence = row.Row.Sentence;
        return sentence.First(Category.People, 2) is { First: > 0 } staff && sentence.Tokens[staff.First - 1].Kind == TokenKind.Word && !Array.Exists(sentence.Matches, m => m.First < staff.First && m.Last == staff.First - 1)
            && table.Rows.Exists(r => r != row && (table.IsTotal(r) || (r.Axis.IsStaff && r.Row.Sentence.First(Category.Totals) is { First: 0 })));
    }

    // "Ledere", "Ledere og mellomledere"; not "Prosjektledere og formenn" among other groups.
    private static bool IsPlain(FigureRow row)
    {
        var sentence = row.Row.Sentence;
        for (var i = row.Row.Cells[0].First; i <= row.Row.Cells[0].Last; i++)
        {
            if (sentence.Tokens[i].Kind == TokenKind.Word && !Array.Exists(sentence.Matches, m => m.First <= i && i <= m.Last))
                return false;
        }

        return true;
    }

    private void Add(FigureRow row, string? population, int? year, GenderReading figures, bool withheld)
    {
        if (population == "leave")
        {
            if (row.Axis.IsWeeks || row.Group.IsWeeks || caption.IsWeeks || row.Row.Sentence.Has(Category.Weeks) || table.Exists(c => c.IsWeeks))
                LeaveWeeks.Set(reading, draft, row.Row.Sentence, figures.Women, figures.Men, year ?? caption.Year ?? table.Caption.HeadingYear, null);
            return;
        }

        if (figures is { Women: null, Men: null, WomenPercent: null, MenPercent: null } && !withheld)
            return;
        var place = reading.PlaceOf(row.Row.Sentence);
        var isStaff = (row.Axis.IsStaff && !IsKindOfStaff(row)) || row.Group.IsStaff || row.IsNameless;
        if (population is null && row.IsOnlyYear && !IsOfStaff())
            return; // figures of a year, and of nobody knows what
        if (population is null && !isStaff && !table.IsTotal(row) && !row.Axis.IsOnlyGender && !row.IsOnlyYear && !reading.IsEntity(row.Name))
        {
            levels.Add((row.Name, year, figures, withheld, place));
            return;
        }

        if (population == "leaders" && row.Axis.Population == "leaders" && (levels.Count > 0 || leadersOfSeveral || table.HasSum || SharesOfWomen))
        {
            levels.Add((row.Name, year, figures, withheld, place));
            if (leadersOfSeveral || !IsPlain(row) || (SharesOfWomen && row.Row.Sentence.First(Category.Populations, 0) is { } who && LeaderWords.MayBeSome(row.Row.Sentence, who)))
                return; // leaders of two levels are two figures, and none of all leaders
        }

        if (population is null && !isStaff && OtherStaff.AreFewer(figures, draft.Employer.RegularEmployees))
        {
            draft.Reject("figures.balance", FigureSlot.Notation(figures), place, "are far fewer than all employees");
            return;
        }

        double? confidence = (population is null && !isStaff && !IsOfStaff() && !reading.IsEntity(row.Name) && !StaffParts.IsAll(draft, figures)) || MayBeShare(row, figures) || (row.Axis.Population == "leaders" && !IsPlain(row)) ? UnclearPopulation : null;
        Fill(population ?? "balance", row.Row.Sentence, year, figures, withheld, confidence);
    }

    // "Kvinner i ledelsen | 30" below "Andel kvinner | 41": nobody says whether it is a count.
    private bool MayBeShare(FigureRow row, GenderReading figures) =>
        figures is { WomenPercent: null, MenPercent: null } && row.Axis is { Gender: not null, IsStaff: false } && table.Rows.Exists(r => r.Axis is { IsPercent: true, Gender: not null }) && (figures.Women ?? figures.Men) is { Quantity.Value: <= MostPercent };

    // Levels, a word for the staff above the table, or rows and columns that are populations of it.
    private bool IsOfStaff() =>
        table.Exists(c => c.IsLevels || c.IsStaff || c.Population is not null) || table.Columns[0].IsLevels || table.Columns[0].IsStaff || caption.IsLevels || caption.IsStaff || table.Caption.Has(Category.People, 3) || table.Caption.Has(Category.GenderBalance)
        || table.Rows.Exists(r => r.Axis.Population is not null || r.Axis.IsStaff || r.Axis.IsLevels) || table.Rows.TrueForAll(r => r.Axis.IsOnlyGender);

    private void Fill(string population, Sentence sentence, int? year, GenderReading figures, bool withheld, double? confidence)
    {
        var (stated, place) = YearOf(sentence, year);
        var context = new FigureContext(sentence, null, stated, place);
        if (population == "involuntary")
            draft.PartTimeMapping = draft.PartTimeMapping with { Involuntary = Put("part time mapping.involuntary", draft.PartTimeMapping.Involuntary) };
        else
            draft.Figures = population switch
            {
                "leaders" => draft.Figures with { Leaders = Put("figures.leaders", draft.Figures.Leaders) },
                "temporary" => draft.Figures with { Temporary = Put("figures.temporary", draft.Figures.Temporary) },
                "part time" => draft.Figures with { PartTime = Put("figures.part time", draft.Figures.PartTime) },
                _ => draft.Figures with { Balance = Put("figures.balance", draft.Figures.Balance) },
            };

        GenderFigure? Put(string path, GenderFigure? old)
        {
            var figure = FigureSlot.Fill(reading, draft, context, path, old, figures, confidence);
            if (!withheld || figure?.Withheld is not null || figure is { Women: not null, Men: not null })
                return figure;
            draft.NotePlace(path + ".withheld", reading.PlaceOf(sentence));
            return (figure ?? new GenderFigure()) with { Withheld = true };
        }
    }

    // The year of a figure: its own, that of the words above the table, of the day of all figures, or of the heading.
    private (int? Year, Place? Place) YearOf(Sentence sentence, int? year) =>
        year is { } own ? (own, reading.PlaceOf(sentence))
        : caption.Year is { } above && table.Caption.Words is { } words && CellAxis.Of(words).Year is not null ? (above, reading.PlaceOf(words))
        : draft.Document.FiguresAsOf is { } day ? (day.First.Year, draft.PlaceOf("document.figures as of"))
        : (table.Caption.HeadingYear, (Place?)null);

    // Rows that are no population are levels where the table says so, or where one of them is the leaders.
    private void AddLevels()
    {
        var says = parts.Count > 0 || SharesOfWomen || caption.IsLevels || table.Columns[0].IsLevels || table.Caption.Has(Category.Pay, 5) || levels.Exists(l => table.Rows.Exists(r => r.Name == l.Name && (r.Axis.IsLevels || r.Axis.Population == "leaders")));
        if (levels.Count < FewestLevels || draft.Levels.Count > 0)
            return;
        var named = levels.FindAll(l => l.Name.Length > 0);
        var last = named.Where(l => l.Year <= (reading.ReferenceYear ?? l.Year)).Max(l => l.Year);
        var own = named.FindAll(l => l.Year == last);
        if (!says && !StaffParts.AreAll(draft, table, own.ConvertAll(l => l.Found), IsOfStaff()))
            return;
        var years = named.Select(l => l.Year).Distinct().ToList(); // in the order of the table
        foreach (var level in named.Where(l => l.Year == last || l.Year < last).OrderBy(l => years.IndexOf(l.Year)))
        {
            var (stated, yearPlace) = YearOf(table.Rows[0].Row.Sentence, level.Year);
            var figure = new GenderFigure
            {
                Name = level.Name,
                Year = stated is { } year ? Quantity.Exactly(year) : null,
                Women = level.Found.Women?.Quantity,
                Men = level.Found.Men?.Quantity,
                Total = level.Found.Total?.Quantity,
                WomenPercent = level.Found.WomenPercent?.Quantity,
                MenPercent = level.Found.MenPercent?.Quantity,
                Withheld = level.Withheld ? true : null,
            };
            var drafted = new ItemDraft<GenderFigure>(figure, level.Place);
            draft.Levels.Add(level.Year is null && yearPlace is not null ? drafted.With("year", yearPlace) : drafted);
        }
    }
}
