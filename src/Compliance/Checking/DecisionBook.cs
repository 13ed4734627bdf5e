using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Prose;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>The decisions of one check: they fill and correct the plan, settle judgements, mark findings, and tell what became of them.</summary>
internal sealed class DecisionBook
{
    private readonly List<Entry> entries;
    private readonly CompiledPack pack;
    private readonly Phrases phrases;
    private readonly List<SuppliedFact> supplied = [];
    private readonly List<SuppliedConflict> conflicts = [];

    public DecisionBook(IReadOnlyList<Decision> decisions, CompiledPack pack, DateOnly date, Phrases phrases)
    {
        this.pack = pack;
        this.phrases = phrases;
        entries = decisions.Select(d => new Entry(d)).ToList();
        foreach (var entry in entries)
        {
            if (entry.Decision.Until is { } until && until < date)
                entry.Settle(DecisionState.Expired, phrases.DecisionNote("expired", phrases.LongDate(DateOf(until))));
            else if (entry.Decision.Kind is DecisionKind.Assessed or DecisionKind.Accepted)
                FindRule(entry);
        }
    }

    /// <summary>What was answered, as facts that somebody supplied.</summary>
    public IReadOnlyList<SuppliedFact> Supplied => supplied;

    /// <summary>Answers that differ from what the document says.</summary>
    public IReadOnlyList<SuppliedConflict> Conflicts => conflicts;

    /// <summary>What became of each decision, in their order.</summary>
    public IReadOnlyList<DecisionUse> Uses => entries.ConvertAll(UseOf);

    /// <summary>The plan with what was answered, and with the right readings in the place of the disputed ones.</summary>
    public Plan Apply(Plan plan)
    {
        foreach (var entry in entries.Where(e => e.IsOpen))
        {
            switch (entry.Decision.Kind)
            {
                case DecisionKind.Answered:
                    plan = Answer(plan, entry);
                    break;
                case DecisionKind.Disputed:
                    plan = Correct(plan, entry);
                    break;
                default:
                    if (entry.Decision.Item is { } item)
                        Locate(plan, entry, item);
                    break;
            }
        }

        return plan;
    }

    /// <summary>How somebody judged an open norm, for the plan or an item of it; null when nobody has.</summary>
    public Decision? AssessmentOf(RuleResult result, Func<object, string?> pathOf)
    {
        var item = result.Item.IsKnown && result.Item.Kind == ValueKind.Context ? pathOf(result.Item.AsObject) : null;
        var entry = entries.Find(e => e.Decision.Kind == DecisionKind.Assessed && e.Counts && e.Rule == result.Rule.Bound.Id && (e.Item is null || e.Item == item));
        entry?.Use();
        return entry?.Decision;
    }

    /// <summary>The finding with the decision that concerns it.</summary>
    public Finding Mark(Finding finding, RuleResult result)
    {
        if (finding.Outcome is Outcome.NotApplicable or Outcome.Error)
            return finding;
        if (result.Assessment is { } assessment)
            return finding with { Decision = UseOf(entries.Find(e => ReferenceEquals(e.Decision, assessment))!) };
        if (finding.Outcome == Outcome.Met)
            return finding;
        foreach (var entry in entries.Where(e => e.Decision.Kind == DecisionKind.Accepted && e.Counts && e.Rule == finding.Rule))
        {
            if (!Concerns(entry, finding))
                continue;
            entry.Use();

            // Nobody waives an act.
            if (result.IsStatutory)
                return finding with { Decision = UseOf(entry) with { Text = TextOf(entry) + " " + phrases.DecisionNote("statutory", null) } };
            return finding with { Decision = UseOf(entry), IsSetAside = true };
        }

        return finding;
    }

    private void FindRule(Entry entry)
    {
        var id = pack.IdOf(entry.Decision.Subject);
        if (id is null)
            entry.Settle(DecisionState.Unused, phrases.DecisionNote("noRule", entry.Decision.Subject));
        else if (entry.Decision.Kind == DecisionKind.Assessed && Array.Exists(pack.Rules, r => r.Bound.Id == id) && !Array.Exists(pack.Rules, r => r.Bound.Id == id && r.Bound.Requires is null))
            entry.Settle(DecisionState.Unused, phrases.DecisionNote("noJudgement", id));
        else if (id != entry.Decision.Subject)
            entry.Note = phrases.DecisionNote("renamed", id);
        entry.Rule = id;
    }

    private void Locate(Plan plan, Entry entry, string item)
    {
        if (ItemMatch.Find(plan, item, entry.Decision.Quotation) is not { } match)
        {
            entry.Settle(DecisionState.Unused, phrases.DecisionNote("noItem", item));
            return;
        }

        entry.Item = match.Path;
        if (match.IsRematched)
            entry.Rematch(phrases.DecisionNote("rematched", match.Path));
    }

    private Plan Answer(Plan plan, Entry entry)
    {
        if (PathOf(plan, entry) is not { } path)
            return plan;
        var fact = new SuppliedFact(path, entry.Decision.Value ?? "", entry.Decision.By) { On = entry.Decision.On };
        var answered = SuppliedFacts.Apply(plan, [fact], out var different, out var errors);
        conflicts.AddRange(different);
        if (errors.Count > 0)
            entry.Settle(DecisionState.Unused, phrases.DecisionNote("wrong", errors[0].Message));
        else if (different.Count > 0)
            entry.Settle(DecisionState.Unused, phrases.DecisionNote("differs", null));
        else if (ReferenceEquals(answered, plan))
            entry.Settle(DecisionState.Unused, phrases.DecisionNote("stated", null));
        else
            entry.Use();
        if (entry.Counts)
            supplied.Add(fact);
        return answered;
    }

    private Plan Correct(Plan plan, Entry entry)
    {
        var decision = entry.Decision;
        if (PathOf(plan, entry) is not { } path)
            return plan;
        var assignment = new PlanAssignment(path, decision.Value ?? "");
        var changed = assignment.Apply(plan, new Place { File = decision.By, SuppliedBy = decision.By, Excerpt = decision.Value });
        if (assignment.Wrong is { } wrong)
        {
            entry.Settle(DecisionState.Unused, phrases.DecisionNote("wrong", wrong));
            return plan;
        }

        var sources = plan.Sources ?? SourceMap.Empty;
        var contradiction = sources.Contradictions.GetValueOrDefault(assignment.Path);
        var excerpts = (contradiction?.Select(c => c.Place.Excerpt) ?? [sources.Places.GetValueOrDefault(assignment.Path)?.Excerpt]).OfType<string>().ToList();
        var likeness = decision.Quotation is null || excerpts.Count == 0 ? 1 : excerpts.Max(e => WordLikeness.Of(decision.Quotation, e));
        if (likeness < WordLikeness.Enough)
        {
            entry.Settle(DecisionState.Unused, phrases.DecisionNote("wordsGone", null));
            return plan;
        }

        if (contradiction is null && Equals(assignment.Before, assignment.After))
        {
            entry.Settle(DecisionState.Unused, phrases.DecisionNote("stated", null));
            return plan;
        }

        if (likeness < 0.9)
            entry.Rematch(phrases.DecisionNote("rematched", path));
        entry.Use();
        var left = changed.Sources!.Contradictions.Where(c => c.Key != assignment.Path);
        return changed with { Sources = changed.Sources with { Contradictions = left.ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal) } };
    }

    /// <summary>The path of an answer or reading in this plan. Inputs are no members of the model.</summary>
    private string? PathOf(Plan plan, Entry entry)
    {
        var subject = entry.Decision.Subject;
        if (!subject.Contains('[', StringComparison.Ordinal))
            return subject;
        Locate(plan, entry, subject);
        return entry.Item;
    }

    private bool Concerns(Entry entry, Finding finding)
    {
        if (entry.Decision.Item is not null)
            return entry.Item == finding.Item;
        var excerpts = finding.IsConfidential ? [] : finding.Places.Select(p => p.Place.Excerpt).Append(KeyOf(finding.Item)).OfType<string>().ToList();
        if (entry.Decision.Quotation is not { } quotation || excerpts.Count == 0)
            return true;
        var likeness = excerpts.Max(e => WordLikeness.Of(quotation, e));
        if (likeness is >= WordLikeness.Enough and < 0.9)
            entry.Rematch(phrases.DecisionNote("rematched", finding.Item ?? finding.Title));
        return likeness >= WordLikeness.Enough;
    }

    private static string? KeyOf(string? item) => item is null ? null : item[(item.IndexOf('[', StringComparison.Ordinal) + 1)..].TrimEnd(']');

    private DecisionUse UseOf(Entry entry) => new(entry.Decision, entry.State, TextOf(entry));

    private string TextOf(Entry entry)
    {
        var decision = entry.Decision;
        var text = phrases.Decided(
            decision.Kind.ToString(),
            decision.Item ?? decision.Subject,
            decision.Kind == DecisionKind.Assessed ? (decision.Outcome == Outcome.Met ? "met" : "not met") : decision.Value,
            decision.By + ", " + phrases.LongDate(DateOf(decision.On)),
            decision.Until is { } until ? phrases.LongDate(DateOf(until)) : null);
        var reason = decision.Reason is { } words ? " " + Phrases.Sentence(words.Trim()) : "";
        var note = entry.State == DecisionState.Unused ? entry.Note ?? phrases.DecisionNote("nothingFound", null) : entry.Note;
        return text + reason + (note is null ? "" : " " + note);
    }

    private static Date DateOf(DateOnly date) => Date.FromDayNumber(date.DayNumber);

    private sealed class Entry(Decision decision)
    {
        private DecisionState? settled;
        private bool isUsed;
        private bool isRematched;

        public Decision Decision { get; } = decision;

        /// <summary>Id of the rule in the pack.</summary>
        public string? Rule { get; set; }

        /// <summary>Path of the item, or of the value, in this plan.</summary>
        public string? Item { get; set; }

        public string? Note { get; set; }

        public bool IsOpen => settled is null;

        public bool Counts => settled is null;

        public DecisionState State => settled ?? (!isUsed ? DecisionState.Unused : isRematched ? DecisionState.Rematched : DecisionState.Applied);

        public void Use() => isUsed = true;

        public void Rematch(string note) => (isRematched, Note) = (true, note);

        public void Settle(DecisionState state, string note) => (settled, Note) = (state, note);
    }
}
