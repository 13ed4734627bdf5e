using System.Runtime.CompilerServices;
using Compliance.Findings;

namespace Compliance.Checking;

/// <summary>How many results there are of what counts for the conclusion. Tallies of parts can be put together, and taken apart.</summary>
internal struct ResultTally
{
    private ByOutcome statutory;

    /// <summary>Number of results.</summary>
    public int Results { get; private set; }

    /// <summary>Those that are neither met nor not applicable.</summary>
    public int Findings { get; private set; }

    public int Errors { get; private set; }

    /// <summary>Those of rules that are in force.</summary>
    public int InForce { get; private set; }

    /// <summary>Findings that a reader should look at: at least moderate, and not set aside.</summary>
    public int Remarks { get; private set; }

    /// <summary>Those that accused without a quotation, and took it back.</summary>
    public int Withdrawn { get; private set; }

    public static ResultTally Of(ReadOnlySpan<RuleResult> results)
    {
        var tally = default(ResultTally);
        foreach (var result in results)
            tally.Count(result, 1);
        return tally;
    }

    /// <summary>True when a duty by act or regulation has one of the outcomes.</summary>
    public readonly bool HasStatutory(params ReadOnlySpan<Outcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            if (statutory[(int)outcome] != 0)
                return true;
        }

        return false;
    }

    /// <summary>Counts a result in, or out with -1.</summary>
    public void Count(RuleResult result, int times)
    {
        Results += times;
        if (result.IsFinding)
            Findings += times;
        if (result.Outcome == Outcome.Error)
            Errors += times;
        if (result.Inapplicable is not (Inapplicable.NotInForce or Inapplicable.OtherJurisdiction))
            InForce += times;
        if (result is { IsFinding: true, IsSetAside: false } && result.Grade >= Grade.Moderate)
            Remarks += times;
        if (result.IsWithdrawn)
            Withdrawn += times;
        if (result.IsStatutory && result.Outcome != Outcome.NotApplicable)
            statutory[(int)result.Outcome] += times;
    }

    /// <summary>Counts in what is met or does not apply.</summary>
    public void Count(PlainVerdict verdict, CompiledRule rule, int times)
    {
        Results += times;
        if (verdict.IsMet || verdict.Inapplicable is not (Inapplicable.NotInForce or Inapplicable.OtherJurisdiction))
            InForce += times;
        if (verdict.IsMet && rule.Levels[verdict.Level].IsStatutory)
            statutory[(int)Outcome.Met] += times;
    }

    public void Add(in ResultTally other)
    {
        Results += other.Results;
        Findings += other.Findings;
        Errors += other.Errors;
        InForce += other.InForce;
        Remarks += other.Remarks;
        Withdrawn += other.Withdrawn;
        for (var i = 0; i < ByOutcome.Length; i++)
            statutory[i] += other.statutory[i];
    }

    [InlineArray(Length)]
    private struct ByOutcome
    {
        public const int Length = (int)Outcome.Error + 1;

        private int first;
    }
}
