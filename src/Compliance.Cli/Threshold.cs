using Compliance.Findings;
using Compliance.Reporting;

namespace Compliance.Cli;

/// <summary>From which findings on a run counts as having found something.</summary>
/// <param name="Grade">The lowest grade that counts; null for none.</param>
/// <param name="Outcomes">Outcomes that count whatever their grade.</param>
internal sealed record Threshold(Grade? Grade, Outcome[] Outcomes)
{
    public bool IsReached(IEnumerable<CheckedDocument> documents)
    {
        foreach (var document in documents)
        {
            if (document.Report is not null && IsReached(document.Report))
                return true;
        }

        return false;
    }

    private bool IsReached(Report report)
    {
        foreach (var count in ResultCount.Of(report.Results))
        {
            if (count.Standing > 0 && (Outcomes.Contains(count.Outcome) || (Grade is { } grade && count.Grade >= grade)))
                return true;
        }

        return false;
    }
}
