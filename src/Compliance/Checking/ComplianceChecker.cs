using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Prose;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Checks plans against a rule set. Immutable and thread-safe; make one and keep it.</summary>
public sealed class ComplianceChecker
{
    private readonly CompiledPack pack;
    private readonly TimeProvider time;

    /// <summary>Makes a checker, which turns the rules into their fastest form once.</summary>
    /// <param name="rules">The rule set.</param>
    /// <param name="time">Tells today's date for plans that give no date of their own; the machine's clock by default.</param>
    public ComplianceChecker(RuleSet rules, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = rules;
        pack = new CompiledPack(rules.Pack);
        this.time = time ?? TimeProvider.System;
    }

    /// <summary>The rule set.</summary>
    public RuleSet Rules { get; }

    internal CompiledPack Pack => pack;

    /// <summary>Checks one plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How; see <see cref="CheckOptions"/>.</param>
    /// <exception cref="ArgumentException">A supplied fact names no path of the plan model, or has a value of another type.</exception>
    public Report Check(Plan plan, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        options ??= CheckOptions.Default;
        plan = SuppliedFacts.Apply(plan, options.Supplied, out var conflicts, out var errors);
        if (errors.Count > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, errors.Select(e => e.Message)), nameof(options));
        var inputErrors = new List<PlanError>();
        var language = LanguageOf(plan, options);
        var book = BookOf(plan, options, Phrases.For(language));
        plan = ContradictoryGroups.Open(book?.Apply(plan) ?? plan);
        var facts = FactsOf(options);
        plan = facts?.AddPlaces(plan) ?? plan;
        plan = InputValues.Named(plan, pack.Bound.Inputs?.Type, inputErrors);
        var (date, basis) = AssessmentDates.Of(plan, options, time);
        var index = new Lazy<PlanIndex>(() => new PlanIndex(plan, pack.Bound.Inputs, facts));
        var frame = new CheckFrame(pack, plan, new Date(date.Year, date.Month, date.Day))
        {
            Marks = PlanMarks.Of(plan, () => index.Value),
            Facts = facts,
            Assessments = book is null ? null : r => book.AssessmentOf(r, o => index.Value.PathOf(o)),
        };
        var results = new List<RuleResult>();
        foreach (var rule in pack.Rules)
            RuleRun.Run(rule, frame, results);
        SpecialRules.GoFirst(results, pack);
        var builder = new FindingBuilder(pack, frame, index, language);
        var findings = results.ConvertAll(r => builder.Build(r, options.ExplainAll));
        if (book is not null)
            Mark(book, results, findings);
        findings.AddRange(conflicts.Concat(book?.Conflicts ?? []).Select(builder.Build));
        var (conclusion, text) = Conclusions.Of(plan, results, Phrases.For(language));
        return new Report
        {
            Name = options.Name,
            Conclusion = conclusion,
            ConclusionText = text,
            Language = language,
            AssessmentDate = date,
            DateBasis = basis,
            Pack = Rules.Id + " " + Rules.Version,
            Digests = Digests(options),
            Results = Folding.Fold(findings, pack),
            InputErrors = inputErrors,
            Areas = AreaOverviews.Of(plan),
            Supplied = book is null ? options.Supplied : [.. options.Supplied, .. book.Supplied],
            Decisions = book?.Uses ?? [],
            NotChecked = findings.Where(f => f.Outcome == Outcome.Error).Select(f => new NotChecked(f.Rule, f.Title, f.Message.Text)).Concat(pack.DisabledIn(language)).ToList(),
            RuleWarnings = Rules.WarningsOn(date),
        };
    }

    private HostFacts? FactsOf(CheckOptions options)
    {
        var known = Rules.Options.Facts;
        foreach (var (root, host) in options.Facts)
        {
            if (!known.TryGetValue(root, out var fact))
                throw new ArgumentException($"no facts are registered as `{root}`{Suggestion.DidYouMean(root, known.Keys)}", nameof(options));
            if (!fact.Type.IsInstanceOfType(host))
                throw new ArgumentException($"the facts `{root}` are registered as {fact.Type.Name}, not {host?.GetType().Name}", nameof(options));
        }

        return known.Count == 0 ? null : new HostFacts([.. known.Values.Select(f => f.Root)], options.Facts);
    }

    private DecisionBook? BookOf(Plan plan, CheckOptions options, Phrases phrases)
    {
        if (options.Decisions.Count == 0)
            return null;
        var date = AssessmentDates.Of(plan, options, time).Date;
        return new DecisionBook(options.Decisions, pack, options.AsOf is null && options.Today > date ? options.Today.Value : date, phrases);
    }

    private static void Mark(DecisionBook book, List<RuleResult> results, List<Finding> findings)
    {
        for (var i = 0; i < results.Count; i++)
        {
            findings[i] = book.Mark(findings[i], results[i]);
            results[i].IsSetAside = findings[i].IsSetAside;
        }
    }

    private string LanguageOf(Plan plan, CheckOptions options)
    {
        var wanted = options.Language ?? plan.Document?.Language;
        if (wanted is "nn" or "no" && !Rules.Languages.Contains(wanted))
            wanted = "nb";
        return wanted is not null && Rules.Languages.Contains(wanted) ? wanted : Rules.Languages[0];
    }

    private SortedDictionary<string, string> Digests(CheckOptions options)
    {
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["pack"] = Rules.Digest };
        foreach (var (name, digest) in options.Digests)
            digests[name] = digest;
        return digests;
    }
}
