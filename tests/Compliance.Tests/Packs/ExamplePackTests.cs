using Compliance.Language;
using Compliance.Rules;
using Compliance.Testing;
using Compliance.Tests.House;

namespace Compliance.Tests.Packs;

/// <summary>A pack that others wrote in our syntax; COMPLIANCE_EXAMPLES names the folder in which it lies.</summary>
public class ExamplePackTests
{
    [Fact]
    public void A_pack_of_others_loads_and_its_cases_hold()
    {
        var files = RuleFiles.In(Repository.Outside("COMPLIANCE_EXAMPLES"));
        Assert.Equal([], RuleSet.Lint(files).Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
        Assert.Equal([], RuleTests.Run(files).Where(r => !r.Passed).Select(r => r.Case + ": " + string.Join("; ", r.Failures)));
    }
}
