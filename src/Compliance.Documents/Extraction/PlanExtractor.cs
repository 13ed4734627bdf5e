using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>A document's blocks to a plan with places. The topics run in this order: the header's year stands in for missing ones.</summary>
internal static class PlanExtractor
{
    private static readonly ITopic[] Topics =
    [
        new KindTopic(),
        new HeaderTopic(),
        new GroundsTopic(),
        new LegalReferencesTopic(),
        new FiguresTopic(),
        new TablesTopic(),
        new YearTablesTopic(),
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
        var sentences = new SentenceReader(lexicon);
        var outline = new OutlineReader(sentences).Read(document, ChapterScope.Of(document, sentences));
        var reading = new Reading(document, lexicon, outline);
        var draft = new PlanDraft();
        draft.Document = draft.Document with { Language = lexicon.Language };
        foreach (var topic in Topics)
        {
            // A text that is not known for a plan or statement may tell of figures, but its lists are no measures or goals.
            if (draft.Document.Kind == DocumentKind.Other && topic is AreasTopic or GoalsTopic or MeasuresTopic or RisksTopic)
                continue;
            topic.Read(reading, draft);
            if (reading.IsOfOthers && topic is HeaderTopic)
                break; // what is no employer's plan or statement says nothing of an employer
        }

        rejected = draft.Rejected;
        return draft.ToPlan();
    }
}
