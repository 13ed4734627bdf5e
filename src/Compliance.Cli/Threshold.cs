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
        foreach (var finding in report.Findings)
        {
            if (!finding.IsSetAside && finding.Baseline is null or BaselineState.New && (Counts(finding.Outcome) || (Grade is { } grade && finding.Grade >= grade)))
                return true;
        }

        return false;
    }

    private bool Counts(Outcome outcome)
    {
        foreach (var counted in Outcomes)
        {
            if (counted == outcome)
                return true;
        }

        return false;
    }
}
