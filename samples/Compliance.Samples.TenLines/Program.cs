using Compliance.Checking;
using Compliance.Documents;
using Compliance.Rules;

using var file = File.OpenRead(args[0]);
var reading = DocumentPlanReader.Read(file, args[0]);
if (reading.Plan is not { } plan)
    throw new InvalidDataException(string.Join('\n', reading.Errors));
var report = new ComplianceChecker(RuleSet.Default).Check(plan);
Console.WriteLine(report.ConclusionText);
foreach (var finding in report.Findings)
    Console.WriteLine($"{finding.Grade}: {finding.Message}");
