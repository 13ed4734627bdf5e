namespace Compliance.Documents;

/// <summary>Tells by adding up whether the rows of a table divide the whole staff: departments, categories of positions, whatever the table calls them.</summary>
internal static class StaffParts
{
    private const int FewestParts = 2;

    /// <summary>
    /// True where the women and men of the rows are together as many as the text says that the employer has, or where a table of the staff
    /// has a row of all that they add up to. Those who applied or left are divided in the same way: of a table that does not say whom it counts nothing is known.
    /// </summary>
    public static bool AreAll(PlanDraft draft, FigureTable table, List<GenderReading> parts, bool isOfStaff)
    {
        if (parts.Count < FewestParts || SumOf(parts) is not (var women, var men))
            return false;
        var balance = draft.PlaceOf("figures.balance.women") is { Confidence: null } ? draft.Figures.Balance : null;
        if (balance is { Women: { IsExact: true } knownWomen, Men: { IsExact: true } knownMen })
            return knownWomen.Value == women && knownMen.Value == men;
        if (draft.Employer.RegularEmployees is { IsExact: true } staff && draft.PlaceOf("employer.regular employees") is { Confidence: null })
            return staff.Value == women + men;
        return isOfStaff && table.HasSum && !table.Caption.Has(Category.Events) && !table.Caption.Has(Category.Rates);
    }

    /// <summary>True where women and men are together as many as the text says that the employer has.</summary>
    public static bool IsAll(PlanDraft draft, GenderReading figures) =>
        figures is { Women.Quantity: { IsExact: true } women, Men.Quantity: { IsExact: true } men } && draft.Employer.RegularEmployees is { IsExact: true } staff
        && draft.PlaceOf("employer.regular employees") is { Confidence: null } && women.Value + men.Value == staff.Value;

    private static (decimal Women, decimal Men)? SumOf(List<GenderReading> parts)
    {
        decimal women = 0, men = 0;
        foreach (var part in parts)
        {
            if (part is not { Women.Quantity: { IsExact: true } ownWomen, Men.Quantity: { IsExact: true } ownMen })
                return null;
            women += ownWomen.Value;
            men += ownMen.Value;
        }

        return (women, men);
    }
}
