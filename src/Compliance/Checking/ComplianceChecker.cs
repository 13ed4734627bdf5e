using System.Reflection;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Prose;
using Compliance.Plans;
using Compliance.Rules;
using Microsoft.Extensions.Logging;

namespace Compliance.Checking;

/// <summary>Checks plans against a rule set. Immutable and thread-safe; make one and keep it.</summary>
public sealed partial class ComplianceChecker
{
    private readonly CompiledPack pack;
    private readonly CheckTelemetry? telemetry;
    private readonly string name;
    private readonly IReadOnlyDictionary<string, string> digests;
    private readonly TimeProvider time;

    /// <summary>Makes a checker, which turns the rules into their fastest form once.</summary>
    /// <param name="rules">The rule set.</param>
    /// <param name="time">Tells today's date for plans that give no date of their own; the machine's clock by default.</param>
    /// <param name="logger">Is told what came of each check, in numbers and ids of rules; never a word of a document.</param>
    public ComplianceChecker(RuleSet rules, TimeProvider? time = null, ILogger<ComplianceChecker>? logger = null)
        : this(rules, time ?? TimeProvider.System) =>
        telemetry = new CheckTelemetry(logger, this.time, name);

    private ComplianceChecker(RuleSet rules, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = rules;
        pack = new CompiledPack(rules.Pack, rules.Options.HasDrafts, CompiledPack.BasisOf(rules));
        name = rules.Id + " " + rules.Version;
        digests = Digests(CheckOptions.Default);
        this.time = time;
    }

    /// <summary>A checker for a program in which nobody listens to activities and metrics, so that their libraries need not be loaded.</summary>
    internal static ComplianceChecker Unobserved(RuleSet rules) => new(rules, TimeProvider.System);

    /// <summary>Version of the engine, for <c>ReportOptions.Engine</c>: a report that says it can be made again with the same.</summary>
    public static string Engine { get; } =
        (typeof(ComplianceChecker).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[0];

    /// <summary>The rule set.</summary>
    public RuleSet Rules { get; }

    internal CompiledPack Pack => pack;

    /// <summary>Checks one plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How; see <see cref="CheckOptions"/>.</param>
    /// <exception cref="ArgumentException">A supplied fact names no path of the plan model, or has a value of another type.</exception>
    public Report Check(Plan plan, CheckOptions? options = null) => Check(plan, options, null);

    /// <summary>
    /// Checks a plan that differs little from one that was checked before, as while somebody works on it in a form. The report is
    /// the same as without <paramref name="previous"/>, down to the last word; only rules that read something which changed run again.
    /// </summary>
    /// <param name="plan">The plan. What it shares with the one before (<c>plan with { … }</c>) is not looked into.</param>
    /// <param name="options">How; see <see cref="CheckOptions"/>. They may be others than before.</param>
    /// <param name="previous">
    /// The report before. Where it cannot help, because it is of another checker or assessment date, was read from a file or its
    /// results were changed, or because either plan has contradictions or guesses of a reader, everything is checked. Null for none.
    /// </param>
    /// <exception cref="ArgumentException">A supplied fact names no path of the plan model, or has a value of another type.</exception>
    public Report Check(Plan plan, CheckOptions? options, Report? previous)
    {
        ArgumentNullException.ThrowIfNull(plan);
        options ??= CheckOptions.Default;
        using var observed = telemetry is null ? default : telemetry.Begin();
        var earlier = previous?.Results as CheckedResults;
        var prepared = Prepare(plan, options, earlier?.Check is { Marks: null } known ? known.Plan.Sources : null);
        var (check, book) = (prepared.Check, prepared.Book);
        Func<RuleResult, Decision?>? assessments = book is null ? null : r => book.AssessmentOf(r, check.Index.PathOf);
        if (earlier is null || !check.CanTakeOver(earlier.Check))
            earlier = null;
        if (earlier is null)
            check.Run(assessments);
        else
            check.RunAgain(earlier.Check, assessments, book is not null || earlier.HasDecisions);
        var results = new CheckedResults(check, book is null ? prepared.Conflicts : [.. prepared.Conflicts, .. book.Conflicts], book)
        {
            Again = (other, language) => Check(other, options with { AsOf = prepared.Date, Language = language, Supplied = [], Decisions = [] }),
        };
        var tally = check.Tally();
        var (conclusion, text) = Conclusions.Of(check.Plan, tally, check.Texts.Phrases, check.IsElsewhere);
        observed.End(check, tally, conclusion);
        return new Report
        {
            Name = options.Name,
            Conclusion = conclusion,
            ConclusionText = text,
            Language = check.Texts.Language,
            AssessmentDate = prepared.Date,
            DateBasis = prepared.Basis,
            Pack = name,
            Digests = options.Digests.Count == 0 ? digests : Digests(options),
            Names = Rules.NamesIn(check.Texts.Language),
            Results = results,
            InputErrors = prepared.InputErrors,
            Areas = check.AreasAfter(earlier?.Check),
            Supplied = book is null ? options.Supplied : [.. options.Supplied, .. book.Supplied],
            Decisions = book?.Uses ?? [],
            NotChecked = NotChecked(check, tally.Errors > 0),
            RuleWarnings = Rules.WarningsOn(prepared.Date),
        };
    }

    /// <summary>Puts together what a check needs: the plan with everything that is added to it, the date, the language.</summary>
    /// <exception cref="ArgumentException">A supplied fact names no path of the plan model, or has a value of another type.</exception>
    internal Preparation Prepare(Plan plan, CheckOptions options, SourceMap? unmarked = null)
    {
        IReadOnlyList<PlanError> inputErrors = [];
        plan = SuppliedFacts.Apply(plan, options.Supplied, out var conflicts, out var errors);
        if (errors.Count > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, errors.Select(e => e.Message)), nameof(options));
        var language = LanguageOf(plan, options);
        var book = BookOf(plan, options, Phrases.For(language));
        plan = ContradictoryGroups.Open(book?.Apply(plan) ?? plan);
        var facts = FactsOf(options);
        plan = facts?.AddPlaces(plan) ?? plan;
        if (plan.Inputs is { Count: > 0 })
        {
            var found = new List<PlanError>();
            plan = InputValues.Named(plan, pack.Bound.Inputs?.Type, found);
            inputErrors = found;
        }

        var (date, basis) = AssessmentDates.Of(plan, options, time);
        var check = new CheckedPlan(pack, plan, new Date(date.Year, date.Month, date.Day), language, facts, unmarked) { ExplainAll = options.ExplainAll };
        return new Preparation(check, book, conflicts, inputErrors, date, basis);
    }

    private IReadOnlyList<NotChecked> NotChecked(CheckedPlan check, bool hasErrors)
    {
        List<NotChecked>? notChecked = null;
        if (hasErrors)
        {
            foreach (IFindingContent finding in check.Results.Where(r => r.Outcome == Outcome.Error))
                (notChecked ??= []).Add(new NotChecked(finding.Rule, finding.Title, finding.Message.Text));
        }

        if (pack.Bound.Disabled.Count > 0)
            (notChecked ??= []).AddRange(pack.DisabledIn(check.Texts.Language));
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

    private SortedTexts Digests(CheckOptions options)
    {
        var others = SortedTexts.Of(options.Digests);
        return others.ContainsKey("pack") ? others : others.With("pack", Rules.Digest);
    }
}

/// <summary>What a check of one plan begins with.</summary>
/// <param name="Check">The plan with what was supplied and decided, the date, the language.</param>
/// <param name="Book">The decisions; null for none.</param>
/// <param name="Conflicts">Supplied facts that differ from what the plan states.</param>
/// <param name="InputErrors">Inputs that the pack does not declare, or not as that.</param>
/// <param name="Date">The assessment date.</param>
/// <param name="Basis">Where it came from.</param>
internal sealed record Preparation(CheckedPlan Check, DecisionBook? Book, IReadOnlyList<SuppliedConflict> Conflicts, IReadOnlyList<PlanError> InputErrors, DateOnly Date, DateBasis Basis);
