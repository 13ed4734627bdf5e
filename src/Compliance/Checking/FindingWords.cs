using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>The texts, places and reasons of one result. Each is made when it is read for the first time, by whichever thread.</summary>
internal sealed class FindingWords(RuleResult result)
{
    private CheckedPlan Check => result.Scope.Check;

    public string Title => field ??= Check.Make(result, static (b, r) => b.TitleOf(r));

    public Message Message => field ??= Check.Make(result, static (b, r) => b.MessageOf(r));

    /// <summary>Why it came out as it did, without words.</summary>
    public Reasons Reasons => field ??= Check.Make(result, static (b, r) => b.ReasonsOf(r));

    public IReadOnlyList<Evidence> Places => field ??= Check.Make(result, static (b, r) => b.PlacesOf(r));

    public IReadOnlyDictionary<string, SearchedInVain> Searched => field ??= Check.Make(result, static (b, r) => b.SearchedFor(r));

    public EvidenceGround Ground => EvidenceFinder.Ground(result, Places);

    /// <summary>The reason in words; null where nobody asked for it.</summary>
    public WhyNode? Why => !result.IsFinding && !Check.ExplainAll ? null : field ??= Check.Make(result, static (b, r) => b.WhyOf(r));

    public Message? Advice => field ??= Check.Make(result, static (b, r) => b.AdviceOf(r));

    /// <summary>The question that would settle it.</summary>
    public Message? Ask => (asked ??= Tuple.Create(Check.Make(result, static (b, r) => b.AskFor(r)))).Item1;

    public IReadOnlyList<string> DependsOn => field ??= Reasons.DependsOn is { Count: > 0 } duties ? duties.Select(d => d.Name).ToList() : [];

    public string Fingerprint => field ??= Fingerprints.Of(result.Rule.Bound.Id, result.ItemPath, result.IsFinding ? Places : []);

    private Tuple<Message?>? asked;
}
