using Compliance.Findings;
using Compliance.Language.Prose;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>Puts the results of one plan into words, with the places and the reasons that they rest on. Used by one thread at a time.</summary>
internal sealed class FindingBuilder
{
    /// <summary>Id of the engine's own finding about supplied facts.</summary>
    private const string SuppliedDiffers = "supplied-fact-differs";

    private readonly CheckedPlan check;
    private readonly ValueWords words;
    private readonly MessageWriter messages;
    private readonly EvidenceFinder evidence;
    private ReasonFinder? reasons;

    public FindingBuilder(CheckedPlan check)
    {
        this.check = check;
        words = check.Texts.NewWords();
        messages = new MessageWriter(new CheckFrame(check), words, check.Texts);
        evidence = new EvidenceFinder(check, words);
    }

    private ReasonFinder Finder => reasons ??= new ReasonFinder(check, words, messages);

    public string TitleOf(RuleResult result)
    {
        messages.Begin(result);
        return messages.Render(result.Rule.Bound.Title!);
    }

    public Message MessageOf(RuleResult result)
    {
        messages.Begin(result);
        return messages.MessageOf(result, check.Texts.TitleOf(result.Rule) ?? messages.Render(result.Rule.Bound.Title!));
    }

    public Reasons ReasonsOf(RuleResult result)
    {
        if (result.Outcome == Outcome.NotApplicable && !check.ExplainAll)
            return Reasons.None;
        messages.Begin(result);
        return Finder.Find(result);
    }

    public WhyNode WhyOf(RuleResult result)
    {
        messages.Begin(result);
        return Finder.Why(result);
    }

    /// <summary>Everything that can be told of a result and of what would change it.</summary>
    public Reasoning ReasoningOf(Finding finding, RuleResult result)
    {
        messages.Begin(result);
        var trial = new Trial(check, result);
        return new Reasoning
        {
            Result = finding,
            Why = Finder.Why(result),
            Forced = [.. trial.Forced().Select(l => Finder.NodeOf(result, l))],
            NotYet = trial.NotYet(l => Finder.MissingIn(result, l)),
        };
    }

    public IReadOnlyList<Evidence> PlacesOf(RuleResult result)
    {
        var reason = result.Words.Reasons;
        messages.Begin(result);
        var places = evidence.Places(result, reason);
        if (result.Assessment is { } assessment)
            places = [.. places, new Evidence(result.Rule.Bound.Id, new Place { File = assessment.By, SuppliedBy = assessment.By, Excerpt = assessment.Reason }, words.Phrases.Truth(assessment.Outcome == Outcome.Met))];
        return places;
    }

    public IReadOnlyDictionary<string, SearchedInVain> SearchedFor(RuleResult result) => evidence.Searched(result, result.Words.Reasons, result.ItemPath);

    public Message? AskFor(RuleResult result)
    {
        var missing = result.Words.Reasons.Missing;
        messages.Begin(result);
        return result.Rule.Bound.Ask is { } ask ? messages.MessageFrom(ask) : messages.AskFor(missing, result.Rule.Manifest);
    }

    public Message AdviceOf(RuleResult result)
    {
        messages.Begin(result);
        return messages.MessageFrom(result.Rule.Bound.Advice!);
    }

    /// <summary>A supplied fact that differs from the document: both are shown, and the document's stands.</summary>
    public Finding Build(SuppliedConflict conflict)
    {
        words.IsMasked = false;
        var about = words.LabelOf(conflict.Path);
        var phrases = words.Phrases;
        var text = phrases.SuppliedDiffers(about, phrases.Quote(conflict.Stated), phrases.Quote(conflict.Supplied.Value), conflict.Supplied.SuppliedBy);
        return new Finding
        {
            Rule = SuppliedDiffers,
            Title = about,
            Outcome = Outcome.Contradictory,
            Grade = Grade.Moderate,
            Authority = Authority.House,
            Ground = EvidenceGround.Supplied,
            Message = MessageWriter.Plain(text),
            Places = conflict.Place is null ? [] : [new Evidence(conflict.Path, conflict.Place, conflict.Stated)],
            Fingerprint = Fingerprints.Of(SuppliedDiffers, conflict.Path, []),
        };
    }
}
