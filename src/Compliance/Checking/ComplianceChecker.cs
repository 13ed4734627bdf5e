using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Checks plans against a rule set. Immutable and thread-safe; make one and keep it.</summary>
/// <param name="rules">The rule set.</param>
public sealed class ComplianceChecker(RuleSet rules)
{
    /// <summary>The rule set.</summary>
    public RuleSet Rules { get; } = rules;

    /// <summary>Checks one plan.</summary>
    public Report Check(Plan plan, CheckOptions? options = null) => throw new NotImplementedException();
}
