using Compliance.Plans;

namespace Compliance.Findings;

/// <summary>What a <see cref="Finding"/> tells: written by hand, or worked out by a checker when it is asked for.</summary>
internal interface IFindingContent
{
    string Rule { get; }

    string Title { get; }

    IReadOnlyList<string> Tags { get; }

    string? Item { get; }

    Outcome Outcome { get; }

    Grade Grade { get; }

    DutyLevel? Level { get; }

    Authority Authority { get; }

    EvidenceGround Ground { get; }

    Message Message { get; }

    IReadOnlyList<Citation> Sources { get; }

    string? Enforcement { get; }

    IReadOnlyList<Evidence> Places { get; }

    IReadOnlyDictionary<string, SearchedInVain> Searched { get; }

    WhyNode? Why { get; }

    IReadOnlyList<string> Missing { get; }

    IReadOnlyList<string> DependsOn { get; }

    Outcome? OutcomeIfApplicable { get; }

    Message? Ask { get; }

    Message? Advice { get; }

    DecisionUse? Decision { get; }

    bool IsSetAside { get; }

    IReadOnlyList<Finding> Followed { get; }

    bool IsConfidential { get; }

    string Fingerprint { get; }
}
