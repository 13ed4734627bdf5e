using Compliance.Findings;
using Compliance.Language.Prose;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>Puts the results of one plan into words, with the places and the reasons that they rest on.</summary>
internal sealed class FindingBuilder
{
    /// <summary>Id of the engine's own finding about supplied facts.</summary>
    private const string SuppliedDiffers = "supplied-fact-differs";

    private readonly Lazy<PlanIndex> index;
    private readonly ValueWords words;
    private readonly FixedTexts texts;
    private readonly MessageWriter messages;
    private readonly EvidenceFinder evidence;
    private readonly Lazy<ReasonFinder> reasons;

    public FindingBuilder(CompiledPack pack, CheckFrame frame, Lazy<PlanIndex> index, string language)
    {
        this.index = index;
        texts = pack.TextsIn(language);
        words = new ValueWords(Phrases.For(language), pack.LabelsIn(language), texts.Prose);
        messages = new MessageWriter(frame, words, texts, language);
        evidence = new EvidenceFinder(frame.Plan, index, words);
        reasons = new(() => new ReasonFinder(pack, frame, index.Value, words, messages));
    }

    public Finding Build(RuleResult result, bool explain)
    {
        var rule = result.Rule.Bound;
        messages.Begin(result);
        var why = explain || result.IsFinding ? reasons.Value.Find(result) : Reasons.None;
        if (result.OutcomeIfApplicable == Outcome.NotMet && result.Assessment is null && !EvidenceFinder.RestsOnStatedValue(why))
            WithdrawAccusation(result);
        var title = texts.TitleOf(result.Rule) ?? messages.Render(rule.Title!);
        var places = evidence.Places(result, why);
        if (result.Assessment is { } assessment)
            places = [.. places, new Evidence(rule.Id, new Place { File = assessment.By, SuppliedBy = assessment.By, Excerpt = assessment.Reason }, words.Phrases.Truth(assessment.Outcome == Outcome.Met))];
        var item = result.Item.IsKnown ? index.Value.PathOf(result.Item.AsObject) : null;
        return new Finding
        {
            Rule = rule.Id,
            Title = title,
            Tags = result.Rule.Tags,
            Item = item,
            Outcome = result.Outcome,
            OutcomeIfApplicable = result.Outcome == Outcome.Depends ? result.OutcomeIfApplicable : null,
            Grade = result.IsFinding ? result.Grade : Grade.Info,
            Level = result.Level?.Level,
            Authority = result.Authority,
            Ground = EvidenceFinder.Ground(result, places),
            Message = messages.MessageOf(result, title, why),
            Sources = texts.SourcesOf(result.Level),
            Enforcement = result.IsFinding ? messages.Enforcement(result) : null,
            Places = places,
            Searched = evidence.Searched(result, why, item),
            Why = why.Why,
            Missing = why.Missing,
            DependsOn = why.DependsOn.Count == 0 ? [] : why.DependsOn.Select(d => d.Name).ToList(),
            Ask = !result.IsFinding ? null : rule.Ask is { } ask ? messages.MessageFrom(ask) : messages.AskFor(why.Missing, result.Rule.Manifest),
            Advice = result.Fails && result.IsFinding && rule.Advice is { } advice ? messages.MessageFrom(advice) : null,
            IsConfidential = rule.Syntax.IsConfidential,
        };
    }

    /// <summary>A supplied fact that differs from the document: both are shown, and the document's stands.</summary>
    public Finding Build(SuppliedConflict conflict)
    {
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

    private static void WithdrawAccusation(RuleResult result)
    {
        if (result.Outcome == Outcome.NotMet)
            result.Outcome = Outcome.Open;
        result.OutcomeIfApplicable = Outcome.Open;
        result.Grade = Grade.Info;
    }
}
