using System.Collections.ObjectModel;
using Compliance.Plans;

namespace Compliance.Findings;

/// <summary>A finding that was written by hand, or taken over from another and changed.</summary>
internal sealed record WrittenFinding : IFindingContent
{
    private string? given;

    public WrittenFinding()
    {
    }

    public WrittenFinding(IFindingContent other)
    {
        Rule = other.Rule;
        Title = other.Title;
        Tags = other.Tags;
        Item = other.Item;
        Outcome = other.Outcome;
        Grade = other.Grade;
        Level = other.Level;
        Authority = other.Authority;
        Ground = other.Ground;
        Message = other.Message;
        Sources = other.Sources;
        Enforcement = other.Enforcement;
        Places = other.Places;
        Searched = other.Searched;
        Why = other.Why;
        Missing = other.Missing;
        DependsOn = other.DependsOn;
        OutcomeIfApplicable = other.OutcomeIfApplicable;
        Ask = other.Ask;
        Advice = other.Advice;
        Decision = other.Decision;
        IsSetAside = other.IsSetAside;
        Followed = other.Followed;
        IsConfidential = other.IsConfidential;
        given = (other as WrittenFinding)?.given;
    }

    public string Rule { get; set; } = "";

    public string Title { get; set; } = "";

    public IReadOnlyList<string> Tags { get; set; } = [];

    public string? Item { get; set; }

    public Outcome Outcome { get; set; }

    public Grade Grade { get; set; }

    public DutyLevel? Level { get; set; }

    public Authority Authority { get; set; }

    public EvidenceGround Ground { get; set; }

    public Message Message { get; set; } = null!;

    public IReadOnlyList<Citation> Sources { get; set; } = [];

    public string? Enforcement { get; set; }

    public IReadOnlyList<Evidence> Places { get; set; } = [];

    public IReadOnlyDictionary<string, SearchedInVain> Searched { get; set; } = ReadOnlyDictionary<string, SearchedInVain>.Empty;

    public WhyNode? Why { get; set; }

    public IReadOnlyList<string> Missing { get; set; } = [];

    public IReadOnlyList<string> DependsOn { get; set; } = [];

    public Outcome? OutcomeIfApplicable { get; set; }

    public Message? Ask { get; set; }

    public Message? Advice { get; set; }

    public DecisionUse? Decision { get; set; }

    public bool IsSetAside { get; set; }

    public IReadOnlyList<Finding> Followed { get; set; } = [];

    public bool IsConfidential { get; set; }

    public string Fingerprint
    {
        get => given ?? Fingerprints.Of(Rule, Item, Outcome is Outcome.Met or Outcome.NotApplicable ? [] : Places);
        set => given = value;
    }
}
