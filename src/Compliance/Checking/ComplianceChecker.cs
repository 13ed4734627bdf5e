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
    private readonly string name;
    private readonly IReadOnlyDictionary<string, string> digests;
    private readonly TimeProvider time;

    /// <summary>Makes a checker, which turns the rules into their fastest form once.</summary>
    /// <param name="rules">The rule set.</param>
    /// <param name="time">Tells today's date for plans that give no date of their own; the machine's clock by default.</param>
    public ComplianceChecker(RuleSet rules, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = rules;
        pack = new CompiledPack(rules.Pack, rules.Options.HasDrafts);
        name = rules.Id + " " + rules.Version;
        digests = Digests(CheckOptions.Default).AsReadOnly();
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
        var inputErrors = new List<PlanError>();
        plan = SuppliedFacts.Apply(plan, options.Supplied, out var conflicts, out var errors);
        if (errors.Count > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, errors.Select(e => e.Message)), nameof(options));
        var language = LanguageOf(plan, options);
        var book = BookOf(plan, options, Phrases.For(language));
        plan = ContradictoryGroups.Open(book?.Apply(plan) ?? plan);
        var facts = FactsOf(options);
        plan = facts?.AddPlaces(plan) ?? plan;
        plan = InputValues.Named(plan, pack.Bound.Inputs?.Type, inputErrors);
        var (date, basis) = AssessmentDates.Of(plan, options, time);
        var check = new CheckedPlan(pack, plan, new Date(date.Year, date.Month, date.Day), language, facts) { ExplainAll = options.ExplainAll };
        check.Run(book is null ? null : r => book.AssessmentOf(r, check.Index.PathOf));
        var results = new CheckedResults(check, book is null ? conflicts : [.. conflicts, .. book.Conflicts], book);
        var (conclusion, text) = Conclusions.Of(plan, check.Results, Phrases.For(language));
        return new Report
        {
            Name = options.Name,
            Conclusion = conclusion,
            ConclusionText = text,
            Language = language,
            AssessmentDate = date,
            DateBasis = basis,
            Pack = name,
            Digests = options.Digests.Count == 0 ? digests : Digests(options),
            Results = results,
            InputErrors = inputErrors,
            Areas = AreaOverviews.Of(plan),
            Supplied = book is null ? options.Supplied : [.. options.Supplied, .. book.Supplied],
            Decisions = book?.Uses ?? [],
            NotChecked = NotChecked(check.Results, language),
            RuleWarnings = Rules.WarningsOn(date),
        };
    }

    private IReadOnlyList<NotChecked> NotChecked(List<RuleResult> results, string language)
    {
        List<NotChecked>? notChecked = null;
        foreach (var result in results)
        {
            if (result.Outcome == Outcome.Error && result is IFindingContent finding)
                (notChecked ??= []).Add(new NotChecked(finding.Rule, finding.Title, finding.Message.Text));
        }

        if (pack.Bound.Disabled.Count > 0)
            (notChecked ??= []).AddRange(pack.DisabledIn(language));
        return notChecked ?? (IReadOnlyList<NotChecked>)[];
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
