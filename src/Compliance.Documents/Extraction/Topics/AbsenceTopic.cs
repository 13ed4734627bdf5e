using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>What was searched for and does not appear, with what a reader needs to disprove it. Runs last.</summary>
internal sealed class AbsenceTopic : ITopic
{
    public void Read(Reading reading, PlanDraft draft)
    {
        var words = reading.Lexicon;
        Place[] Near(params Category[] categories) =>
            [.. reading.Sentences.Where(p => p.Sentence.Block.Kind != BlockKind.Heading && Array.Exists(categories, p.Sentence.Has)).Select(p => reading.PlaceOf(p.Sentence)).Take(3)];

        if (!draft.Involvement.Exists(i => i.Item.Party == Party.UnionRepresentative))
            draft.NoteSearch("involvement", reading.Search(Category.Parties, (int)Party.UnionRepresentative, words.Expected("union"), draft.Involvement.Select(i => i.Place)));
        if (draft.Governance.BoardInvolved is null)
            draft.NoteSearch("governance.board involved", reading.Search(Category.Bodies, (int)ResponsibleBody.Board, words.Expected("board"), Near(Category.FinalResponsibility)));
        if (draft.PartTimeMapping == new PartTimeMapping())
            draft.NoteSearch("part time mapping", reading.Search(Category.Mappings, 1, words.Expected("part time mapping"), reading.Sentences.Where(p => p.Sentence.Has(Category.Populations, 2) || p.Sentence.Has(Category.Populations, 4)).Select(p => reading.PlaceOf(p.Sentence))));
        if (draft.Document.Themes?.Contains(Theme.GenderBasedViolence) != true)
            draft.NoteSearch("document.themes", reading.Search(Category.Themes, (int)Theme.GenderBasedViolence, words.Expected("violence"), Near(Category.Themes)));
        if (draft.Employer.RegularEmployees is null)
            draft.NoteSearch("employer.regular employees", reading.Search(Category.Headcount, 0, words.Expected("headcount"), Balance(reading)));
        if (draft.Figures.Balance is { Total: null })
            draft.NoteSearch("figures.balance.total", reading.Search(Category.Headcount, 0, words.Expected("total"), Balance(reading)));
        if (draft.FollowUp.ResultsEvaluated is null)
            draft.NoteSearch("follow up.results evaluated", reading.Search(Category.Evaluation, 0, words.Expected("evaluation"), Near(Category.FollowUp, Category.EarlierPlan)));
    }

    private static IEnumerable<Place> Balance(Reading reading) => reading.Sentences
        .Where(p => p.Area is null && p.Sentence.Has(Category.People, 0) | p.Sentence.Has(Category.People, 1) && !GenderWords.Read(p.Sentence).IsEmpty)
        .Select(p => reading.PlaceOf(p.Sentence));
}
