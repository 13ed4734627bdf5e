namespace Compliance.Findings;

/// <summary>How many results of a report have an outcome and a grade.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Standing">How many of them count for exit codes: findings that are neither set aside nor known from the baseline.</param>
internal sealed record ResultCount(Outcome Outcome, Grade Grade, int Count, int Standing)
{
    /// <summary>The results of a report, counted; in the order of outcomes and grades.</summary>
    public static IReadOnlyList<ResultCount> Of(IReadOnlyList<Finding> results) => results is ICountedResults counted ? counted.Counts : Counted(results);

    private static List<ResultCount> Counted(IReadOnlyList<Finding> results)
    {
        var grades = Enum.GetValues<Grade>().Length;
        var counts = new (int Count, int Standing)[Enum.GetValues<Outcome>().Length * grades];
        foreach (var result in results)
        {
            ref var count = ref counts[((int)result.Outcome * grades) + (int)result.Grade];
            count.Count++;
            if (result.Outcome is not (Outcome.Met or Outcome.NotApplicable) && !result.IsSetAside && result.Baseline is null or BaselineState.New)
                count.Standing++;
        }

        var found = new List<ResultCount>();
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i].Count > 0)
                found.Add(new ResultCount((Outcome)(i / grades), (Grade)(i % grades), counts[i].Count, counts[i].Standing));
        }

        return found;
    }
}

/// <summary>Results whose number is known before they are read.</summary>
internal interface ICountedResults
{
    /// <summary>The number of results by outcome and grade.</summary>
    IReadOnlyList<ResultCount> Counts { get; }
}
