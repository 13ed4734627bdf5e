namespace Compliance.Findings;

/// <summary>A place in a rule file.</summary>
/// <param name="File">Path of the file, as messages print it.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Length">Number of characters.</param>
public sealed record RulePlace(string File, int Line, int Column, int Length);

/// <summary>Values that the plan does not state and that would settle a result together.</summary>
/// <param name="Paths">Their paths. No smaller part of them would do.</param>
/// <param name="Outcomes">What the result can then be.</param>
public sealed record SettlingValues(IReadOnlyList<string> Paths, IReadOnlyList<Outcome> Outcomes);

/// <summary>Why a rule came out as it did for the plan or for one item of it, and what could still change that.</summary>
public sealed record Reasoning
{
    /// <summary>The result.</summary>
    public required Finding Result { get; init; }

    /// <summary>The whole reason: every condition with its place in the rule file and its value. Null for a report that was read back without it.</summary>
    public WhyNode? Why { get; init; }

    /// <summary>
    /// The conditions that forced the outcome: were all others unknown it would be the same, and without any one of these it would
    /// not.
    /// </summary>
    public IReadOnlyList<WhyNode> Forced { get; init; } = [];

    /// <summary>Why it is not settled yet: the smallest sets of values that would settle it. Empty for what is settled.</summary>
    public IReadOnlyList<SettlingValues> NotYet { get; init; } = [];
}

/// <summary>What a report can tell beyond what it prints, while the plan that was checked is at hand.</summary>
internal interface IReportSource
{
    /// <summary>The results that are neither met nor not applicable, in their order.</summary>
    IReadOnlyList<Finding> FindingsAlone { get; }

    /// <summary>Why a rule came out as it did; one entry for each of its results.</summary>
    IReadOnlyList<Reasoning> Why(IEnumerable<Finding> results);

    /// <summary>The report that there would be under other values.</summary>
    Report WhatIf(IReadOnlyDictionary<string, string> values);

    /// <summary>The report in another language.</summary>
    Report In(string language);
}
