using Compliance.Checking;
using Compliance.Plans;
using Compliance.Reporting;

namespace Compliance.Cli.Tests;

public class RehearsalTests
{
    [Fact]
    public async Task A_rehearsal_beside_a_check_changes_nothing_of_its_report()
    {
        using var stream = File.OpenRead(Repository.PathOf("samples", "nordlys-verft.plan.yaml"));
        var plan = PlanYaml.Read(stream, "plan.yaml").Plan!;
        var alone = TextOf(new ComplianceChecker(Rules.RuleSet.Default), plan);
        var checker = new ComplianceChecker(Rules.RuleSet.Default);

        var rehearsal = Task.Run(() => Rehearsal.Of(checker), TestContext.Current.CancellationToken);
        var beside = TextOf(checker, plan);
        await rehearsal;

        Assert.Equal(alone, beside);
        Assert.Equal(alone, TextOf(checker, plan));
    }

    private static string TextOf(ComplianceChecker checker, Plan plan)
    {
        using var text = new StringWriter();
        var report = checker.Check(plan, new CheckOptions { AsOf = new DateOnly(2026, 1, 1) });
        ReportFormats.Console.Write([new CheckedDocument { File = "plan.yaml", Report = report }], new ReportOptions(), text);
        return text.ToString();
    }
}
