using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>A document's blocks to a plan with places. The topics run in this order: the header's year stands in for missing ones.</summary>
internal static class PlanExtractor
{
    private static readonly ITopic[] Topics =
    [
        new HeaderTopic(),
        new KindTopic(),
        new GroundsTopic(),
        new LegalReferencesTopic(),
        new FiguresTopic(),
        new TablesTopic(),
        new PayTopic(),
        new PartTimeMappingTopic(),
        new AreasTopic(),
        new GoalsTopic(),
        new MeasuresTopic(),
        new RisksTopic(),
        new SourcesTopic(),
        new PoliciesTopic(),
        new WhistleblowingTopic(),
        new InvolvementTopic(),
        new GovernanceTopic(),
        new FollowUpTopic(),
        new StatementTopic(),
        new PrivacyTopic(),
        new ClaimsTopic(),
        new PromisesTopic(),
        new AbsenceTopic(),
    ];

    public static Plan Read(DocumentText document, Lexicon lexicon) => Read(document, lexicon, out _);

    public static Plan Read(DocumentText document, Lexicon lexicon, out IReadOnlyList<RejectedValue> rejected)
    {
        var outline = new OutlineReader(new SentenceReader(lexicon)).Read(document);
        var reading = new Reading(document, lexicon, outline);
        var draft = new PlanDraft();
        draft.Document = draft.Document with { Language = lexicon.Language };
        foreach (var topic in Topics)
            topic.Read(reading, draft);
        rejected = draft.Rejected;
        return draft.ToPlan();
    }
}
