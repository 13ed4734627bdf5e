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
        new FigureDayTopic(),
        new FiguresTopic(),
        new TablesTopic(),
        new ConfirmedFiguresTopic(),
        new WithheldTopic(),
        new PayTopic(),
        new FigureCommentsTopic(),
        new PartTimeMappingTopic(),
        new AreasTopic(),
        new GoalsTopic(),
        new MeasuresTopic(),
        new MappingMeasuresTopic(),
        new RisksTopic(),
        new RiskLinksTopic(),
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
        new NoMeasuresTopic(),
        new AbsenceTopic(),
    ];

    public static Plan Read(DocumentText document, Lexicon lexicon) => Read(document, lexicon, [], null).Plan;

    public static Extraction Read(DocumentText document, Lexicon lexicon, IReadOnlyList<Lexicon> others, string? entity)
    {
        var sentences = new SentenceReader(lexicon, others);
        var entities = Entities.Of(ChapterScope.Of(document, sentences), sentences, entity);
        var outline = new OutlineReader(sentences).Read(document, entities.Blocks);
        var reading = new Reading(document, lexicon, sentences, outline, entities);
        var draft = new PlanDraft();
        draft.Document = draft.Document with { Language = lexicon.Language };
        foreach (var topic in Topics)
        {
            // A text that is not known for a plan or statement may tell of figures, but its lists are no measures or goals.
            if (draft.Document.Kind == DocumentKind.Other && topic is AreasTopic or GoalsTopic or MeasuresTopic or RisksTopic or RiskLinksTopic or InvolvementTopic)
                continue;
            topic.Read(reading, draft);
            if (reading.IsOfOthers && topic is HeaderTopic)
                break; // what is no employer's plan or statement says nothing of an employer
        }

        return new Extraction(draft.ToPlan(), draft.Rejected, entities);
    }
}

/// <summary>What was read of a document.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Rejected">What was read and not taken.</param>
/// <param name="Entities">The legal entities that it treats one by one.</param>
internal sealed record Extraction(Plan Plan, IReadOnlyList<RejectedValue> Rejected, Entities Entities);
