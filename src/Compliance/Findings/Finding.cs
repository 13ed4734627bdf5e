using System.Diagnostics.CodeAnalysis;
using Compliance.Plans;

namespace Compliance.Findings;

/// <summary>A text of a rule, filled in for a plan.</summary>
/// <param name="Text">The text in the language of the report.</param>
/// <param name="Template">The text as the rule writes it, with its placeholders.</param>
/// <param name="Arguments">Each placeholder with the value that was put in, formatted for the language.</param>
public sealed record Message(string Text, string Template, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>The text.</summary>
    public override string ToString() => Text;
}

/// <summary>A source of a norm.</summary>
/// <param name="Text">The citation as it is printed in the language of the report: "ldl. § 26 andre ledd bokstav a".</param>
/// <param name="Source">Identifier in the pack's register: <c>ldl</c>.</param>
/// <param name="Title">Title of the source in the language of the report.</param>
/// <param name="Authority">What stands behind it.</param>
/// <param name="Url">Where it is found, or null.</param>
public sealed record Citation(string Text, string Source, string Title, Authority Authority, string? Url);

/// <summary>A place that a finding rests on.</summary>
/// <param name="Path">Path of the value in the plan.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Value">The value as printed in the language of the report; null for a group or an item.</param>
public sealed record Evidence(string Path, Place Place, string? Value);

/// <summary>One step of the reason for a result: a condition, its value and what it was made of.</summary>
public sealed record WhyNode
{
    /// <summary>Stable identifier within the rule: <c>requires/2</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The label of the condition in the language of the report, or its expression.</summary>
    public required string Text { get; init; }

    /// <summary>The expression as the rule writes it; null for a group of conditions.</summary>
    public string? Expression { get; init; }

    /// <summary>The expression with actual values: <c>335 &gt; 50</c>; null where there is nothing to put in.</summary>
    public string? WithValues { get; init; }

    /// <summary>What it came to, in the language of the report: "sant", "usant", "ikke oppgitt".</summary>
    public required string Result { get; init; }

    /// <summary>Where the condition stands in the rule files; null where that is not known.</summary>
    public RulePlace? Place { get; init; }

    /// <summary>Source of the condition, where it has one of its own.</summary>
    public Citation? Source { get; init; }

    /// <summary>True when the condition belongs to the smallest set that forced the result.</summary>
    public bool IsDecisive { get; init; }

    /// <summary>What it was made of.</summary>
    public IReadOnlyList<WhyNode> Parts { get; init; } = [];
}

/// <summary>
/// What came of one rule, for the plan or for one item of it. A result that is neither met nor not applicable is a
/// <em>finding</em> in the narrow sense. What a checker found is put into words when the words are read, once, for all threads.
/// </summary>
public sealed record Finding
{
    private readonly IFindingContent content;

    /// <summary>A finding that is written by hand.</summary>
    public Finding() => content = new WrittenFinding();

    /// <summary>A finding of a checker.</summary>
    [SetsRequiredMembers]
#pragma warning disable CS8618 // The properties have no fields of their own; the content has all of them.
    internal Finding(IFindingContent content) => this.content = content;
#pragma warning restore CS8618

    private Finding(Finding other)
    {
        content = new WrittenFinding(other.content);
        Baseline = other.Baseline;
    }

    /// <summary>Id of the rule.</summary>
    [StringSyntax("ComplianceRule")]
    public required string Rule { get => content.Rule; init => Written.Rule = value; }

    /// <summary>Title of the rule in the language of the report.</summary>
    public required string Title { get => content.Title; init => Written.Title = value; }

    /// <summary>Tags of the rule, such as the ids of the checks that it covers.</summary>
    public IReadOnlyList<string> Tags { get => content.Tags; init => Written.Tags = value; }

    /// <summary>Path of the item, for a rule with <c>for each</c>; null otherwise.</summary>
    public string? Item { get => content.Item; init => Written.Item = value; }

    /// <summary>The outcome.</summary>
    public required Outcome Outcome { get => content.Outcome; init => Written.Outcome = value; }

    /// <summary>The grade; info for results that are met or not applicable.</summary>
    public Grade Grade { get => content.Grade; init => Written.Grade = value; }

    /// <summary>How strongly the rule binds here; null when no level was reached.</summary>
    public DutyLevel? Level { get => content.Level; init => Written.Level = value; }

    /// <summary>The lowest authority among the level, the failing conditions and the parameters that they read.</summary>
    public Authority Authority { get => content.Authority; init => Written.Authority = value; }

    /// <summary>What the result rests on.</summary>
    public EvidenceGround Ground { get => content.Ground; init => Written.Ground = value; }

    /// <summary>What the document says or does not say.</summary>
    public required Message Message { get => content.Message; init => Written.Message = value; }

    /// <summary>The sources: the norm's own first, then those that support it.</summary>
    public IReadOnlyList<Citation> Sources { get => content.Sources; init => Written.Sources = value; }

    /// <summary>Who can follow it up, in the language of the report; null where nobody can.</summary>
    public string? Enforcement { get => content.Enforcement; init => Written.Enforcement = value; }

    /// <summary>Places that the result rests on, in the order of the document.</summary>
    public IReadOnlyList<Evidence> Places { get => content.Places; init => Written.Places = value; }

    /// <summary>What was searched in vain, by path.</summary>
    public IReadOnlyDictionary<string, SearchedInVain> Searched { get => content.Searched; init => Written.Searched = value; }

    /// <summary>The reason, with actual values. Null for results whose reason nobody asked for.</summary>
    public WhyNode? Why { get => content.Why; init => Written.Why = value; }

    /// <summary>Paths whose values are missing, and could settle it.</summary>
    public IReadOnlyList<string> Missing { get => content.Missing; init => Written.Missing = value; }

    /// <summary>Names of the duties or conditions that it depends on.</summary>
    public IReadOnlyList<string> DependsOn { get => content.DependsOn; init => Written.DependsOn = value; }

    /// <summary>For <see cref="Outcome.Depends"/>: the outcome if the duty applies.</summary>
    public Outcome? OutcomeIfApplicable { get => content.OutcomeIfApplicable; init => Written.OutcomeIfApplicable = value; }

    /// <summary>The question that would settle it; null for none.</summary>
    public Message? Ask { get => content.Ask; init => Written.Ask = value; }

    /// <summary>What to do; null for none.</summary>
    public Message? Advice { get => content.Advice; init => Written.Advice = value; }

    /// <summary>The decision that concerns it: an assessment, or an accepted deviation; null for none.</summary>
    public DecisionUse? Decision { get => content.Decision; init => Written.Decision = value; }

    /// <summary>
    /// True when an accepted deviation sets it aside: it stays in the report, and counts neither for the conclusion nor for exit
    /// codes. Never for a duty by act.
    /// </summary>
    public bool IsSetAside { get => content.IsSetAside; init => Written.IsSetAside = value; }

    /// <summary>How it stands to the baseline of the check; null where there is none.</summary>
    public BaselineState? Baseline { get; init; }

    /// <summary>Results of rules that follow from this one.</summary>
    public IReadOnlyList<Finding> Followed { get => content.Followed; init => Written.Followed = value; }

    /// <summary>True when the rule is confidential: its values are masked.</summary>
    public bool IsConfidential { get => content.IsConfidential; init => Written.IsConfidential = value; }

    /// <summary>Identity across runs: rule, item and evidence, never line numbers.</summary>
    public string Fingerprint { get => content.Fingerprint; init => Written.Fingerprint = value; }

    /// <summary>Where the words come from.</summary>
    internal IFindingContent Content => content;

    private WrittenFinding Written => (WrittenFinding)content;

    /// <summary>True for the same finding of the same check, and for one that is written alike.</summary>
    public bool Equals(Finding? other) =>
        other is not null && (ReferenceEquals(content, other.content) || (content is WrittenFinding written && written.Equals(other.content as WrittenFinding)));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Item, Outcome);
}
