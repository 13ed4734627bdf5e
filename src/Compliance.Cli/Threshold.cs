using Compliance.Findings;
using Compliance.Reporting;

namespace Compliance.Cli;

/// <summary>From which findings on a run counts as having found something.</summary>
/// <param name="Grade">The lowest grade that counts; null for none.</param>
/// <param name="Outcomes">Outcomes that count whatever their grade.</param>
internal sealed record Threshold(Grade? Grade, IReadOnlySet<Outcome> Outcomes)
{
    public bool IsReached(IEnumerable<CheckedDocument> documents) => documents
        .Where(d => d.Report is not null)
        .SelectMany(d => d.Report!.Findings)
        .Any(f => !f.IsSetAside && f.Baseline is null or BaselineState.New && (Outcomes.Contains(f.Outcome) || (Grade is { } grade && f.Grade >= grade)));
}
