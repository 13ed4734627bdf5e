using Compliance.Checking;
using Compliance.Plans;
using Compliance.Reporting;

namespace Compliance.Cli;

/// <summary>
/// A check of an empty plan, with a report that nobody reads. Most of a short run is the runtime making code and types ready; while a
/// document is read on one processor, another does that for the check and the report that follow.
/// </summary>
internal static class Rehearsal
{
    // What differs between days differs in values, not in the code that is needed.
    private static readonly DateOnly SomeDay = new(2025, 1, 1);

    /// <summary>Runs one; never throws.</summary>
    public static void Of(ComplianceChecker checker)
    {
        try
        {
            var report = checker.Check(new Plan(), new CheckOptions { AsOf = SomeDay });
            ReportFormats.Console.Write([new CheckedDocument { File = "", Report = report }], new ReportOptions(), TextWriter.Null);
        }
        catch (Exception)
        {
            // What fails here fails again where it is told.
        }
    }
}
