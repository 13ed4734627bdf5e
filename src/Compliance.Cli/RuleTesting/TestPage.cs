using System.Globalization;
using Compliance.Language.Frame;
using Compliance.Reporting;
using Compliance.Testing;
using Compliance.Testing.Coverage;
using Compliance.Testing.Mutation;

namespace Compliance.Cli.RuleTesting;

/// <summary>Prints a test run for people.</summary>
internal sealed class TestPage(TextWriter output, TextPage page)
{
    private const int MostGaps = 200;

    public void Write(TestRun run)
    {
        Cases(run);
        if (run.Coverage is { } coverage)
            Coverage(coverage, run.CoverageMin);
        if (run.Mutants is { } mutants)
            Mutants(mutants, run);
    }

    private void Cases(TestRun run)
    {
        var widest = run.Cases.Max(c => c.File.Length) + 2;
        foreach (var file in run.Cases.GroupBy(c => c.File, StringComparer.Ordinal))
        {
            var failed = file.Where(c => !c.Passed).ToList();
            page.Labelled(file.Key, Counted(file.Count() - failed.Count, "case") + " passed" + (failed.Count > 0 ? Say($", {failed.Count} failed") : ""), 0, widest, failed.Count > 0 ? Ink.Red : Ink.Plain);
            foreach (var result in failed)
                Failure(result);
        }

        page.Blank();
        page.Text(Counted(run.Cases.Count - run.Failed, "case") + Say($" passed, {run.Failed} failed"), ink: run.Failed > 0 ? Ink.Red : Ink.Green);
    }

    private void Failure(RuleTestResult result)
    {
        Place(result.File, result.Line, null, "failed: " + result.Case);
        foreach (var failure in result.Failures)
            page.Text(failure, 6, 8);
    }

    private void Coverage(PackCoverage coverage, int? min)
    {
        page.Heading(Say($"Coverage {coverage.Percent} % ({coverage.Reached} of {coverage.Goals.Count})") + (min is { } gate ? Say($", {gate} % is required") : ""));
        var byOwner = coverage.Goals.GroupBy(g => g.Owner, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var widths = new[] { Math.Min(48, byOwner.Keys.Max(TextPage.Length)), 7, 7, 7, 10 };
        foreach (var file in coverage.Goals.GroupBy(g => g.File.Path, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            page.Text(file.Key, ink: Ink.Strong);
            page.Row(["", "true", "false", "unknown", "boundaries", "outcomes"], widths, 2);
            foreach (var owner in file.Select(g => g.Owner).Distinct(StringComparer.Ordinal))
                page.Row(Cells(owner, byOwner[owner], coverage), widths, 2);
            page.Blank();
        }

        Gaps(coverage.Goals.Where(g => !g.Seen && g.Reason is null).ToList());
        if (coverage.Demanded is { Count: > 0 } demanded)
        {
            page.Heading(Say($"Required by `coverage:` in pack.yaml ({demanded.Count})"));
            foreach (var diagnostic in demanded.Take(MostGaps))
                output.Write("  " + TextPage.Safe(diagnostic.ToString()) + "\n");
            Rest(demanded.Count);
        }

        Reasons("Not seen, with a reason", coverage.Goals.Where(g => g is { Seen: false, Reason: not null }).Select(g => (g.Id, g.Reason!)));
        Stale(coverage.Stale, "is seen, or is no goal");
    }

    private static string[] Cells(string owner, List<CoverageGoal> goals, PackCoverage coverage)
    {
        string Cell(params string[] whats)
        {
            var asked = goals.Where(g => whats.Contains(g.What)).ToList();
            return asked.Count == 0 ? "-" : Say($"{asked.Count(g => g.Seen || g.Reason is not null)}/{asked.Count}");
        }

        var outcomes = coverage.Outcomes.TryGetValue(owner, out var seen) ? string.Join(", ", seen.Select(o => CaseComparison.Words(o.ToString()))) : "";
        return [owner, Cell("true", "known"), Cell("false"), Cell("unknown"), Cell("below", "on", "above"), outcomes];
    }

    private void Gaps(List<CoverageGoal> gaps)
    {
        if (gaps.Count == 0)
            return;
        page.Heading(Say($"Not seen in any case ({gaps.Count})"));
        foreach (var gap in gaps.Take(MostGaps))
            Place(gap.File.Path, gap.Line, gap.Column, gap.Id + (gap.Hint is { } hint ? " – " + hint : ""));
        Rest(gaps.Count);
        HowToAccept("not seen", gaps[0].Id);
    }

    private void Mutants(IReadOnlyList<MutantResult> results, TestRun run)
    {
        var survivors = run.Survivors.ToList();
        var accepted = results.Where(m => m is { Survived: true, Reason: not null }).ToList();
        page.Heading(Say($"Mutants: {results.Count(m => !m.Survived)} of {results.Count} killed")
            + (accepted.Count > 0 ? Say($", {accepted.Count} accepted") : "")
            + (survivors.Count > 0 ? Say($", {survivors.Count} survived") : ""));
        foreach (var survivor in survivors.Take(MostGaps))
            Place(survivor.Mutant.File.Path, survivor.Mutant.Line, survivor.Mutant.Column, survivor.Mutant.Id + (survivor.CasesRun == 0 ? " – no case looks at it" : ""));
        Rest(survivors.Count);
        if (survivors.Count > 0)
            HowToAccept("survivor", survivors[0].Mutant.Id);
        Reasons("Survive, with a reason", accepted.Select(m => (m.Mutant.Id, m.Reason!)));
        Stale(run.StaleSurvivors, "does not survive, or is no mutant");
    }

    private void Reasons(string heading, IEnumerable<(string Id, string Reason)> accepted)
    {
        var list = accepted.ToList();
        if (list.Count == 0)
            return;
        page.Heading(heading + Say($" ({list.Count})"));
        foreach (var (id, reason) in list)
            page.Text(id + " – " + reason, 2, 4);
    }

    private void Stale(IReadOnlyList<AcceptedGap> stale, string why)
    {
        if (stale.Count == 0)
            return;
        page.Heading(Say($"Accepted for nothing ({stale.Count})"));
        foreach (var gap in stale)
            Place(gap.What.Source.Path, gap.What.Line, gap.What.Column, gap.What.Value + " – " + why);
    }

    private void HowToAccept(string key, string id)
    {
        page.Blank();
        page.Text("Add a case; where none can show it, say why in the tests file beside the rules:");
        page.Text("accepted:", 2);
        output.Write("    - " + key + ": " + Quoted(id) + "\n      reason: …\n");
    }

    private void Rest(int count)
    {
        if (count > MostGaps)
            page.Text(Say($"and {count - MostGaps} more; `--report json=…` has all"), 2);
    }

    /// <summary>A line that editors and terminals can jump to, however long it is.</summary>
    private void Place(string file, int line, int? column, string text) =>
        output.Write("  " + TextPage.Safe(file) + Say($"({line}") + (column is { } c ? Say($",{c}") : "") + "): " + TextPage.Safe(text) + "\n");

    private static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static string Counted(int count, string what) => Say($"{count} {what}") + (count == 1 ? "" : "s");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
