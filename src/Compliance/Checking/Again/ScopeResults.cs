namespace Compliance.Checking;

/// <summary>The results of one rule in a check that is done, for a later check that takes them over. They do not change any more.</summary>
/// <param name="all">The results of that check, or some of them.</param>
/// <param name="first">Place of the first.</param>
/// <param name="count">Number of them.</param>
internal sealed class ScopeResults(List<RuleResult> all, int first, int count)
{
    public int Count => count;

    public RuleResult this[int index] => all[first + index];
}
