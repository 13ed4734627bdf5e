using System.Diagnostics.CodeAnalysis;
using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Findings;

/// <summary>Where the assessment date came from.</summary>
public enum DateBasis
{
    /// <summary>It was given.</summary>
    Given,

    /// <summary>The end of the reference year of the document.</summary>
    ReferenceYear,

    /// <summary>The date of the document.</summary>
    DocumentDate,

    /// <summary>The date of the machine, given by the host.</summary>
    Today,
}

/// <summary>A fact that was supplied from outside, and differs from what the document says or adds to it.</summary>
/// <param name="Path">Path in the plan.</param>
/// <param name="Value">The supplied value.</param>
/// <param name="SuppliedBy">Who supplied it.</param>
public sealed record SuppliedFact(string Path, string Value, string SuppliedBy)
{
    /// <summary>When it was supplied; null where that is not known.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>A rule that was not checked, and why.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Title">Its title in the language of the report.</param>
/// <param name="Reason">Why, in the language of the report.</param>
public sealed record NotChecked([property: StringSyntax("ComplianceRule")] string Rule, string Title, string Reason);

/// <summary>
/// The result of checking one plan. Immutable; the same plan, rules and date give the same report. Texts, places and reasons are made
/// when they are read, from the plan and the facts that were checked: a host that changes those afterwards reads what they are then.
/// </summary>
public sealed record Report
{
    /// <summary>The document or plan, as messages name it.</summary>
    public required string Name { get; init; }

    /// <summary>The conclusion.</summary>
    public required Conclusion Conclusion { get; init; }

    /// <summary>The conclusion in the language of the report.</summary>
    public required string ConclusionText { get; init; }

    /// <summary>Language of the report: <c>nb</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The assessment date.</summary>
    public required DateOnly AssessmentDate { get; init; }

    /// <summary>Where the assessment date came from.</summary>
    public required DateBasis DateBasis { get; init; }

    /// <summary>Id and version of the rule pack.</summary>
    public required string Pack { get; init; }

    /// <summary>Digests (SHA-256, hexadecimal) of what entered: <c>pack</c>, <c>plan</c>, and where given <c>document</c> and <c>lexicon</c>.</summary>
    public IReadOnlyDictionary<string, string> Digests { get; init; } = SortedTexts.Empty;

    /// <summary>
    /// The pack's own words for outcomes, grades and duties in the language of the report, by id: <c>outcome/notMet</c>,
    /// <c>grade/critical</c>, <c>duty/four-step duty</c>. Empty for a pack that names none; reports then use their own.
    /// </summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = SortedTexts.Empty;

    /// <summary>Every result, ordered by grade (gravest first), place, rule and item.</summary>
    public required IReadOnlyList<Finding> Results { get; init; }

    /// <summary>
    /// What is wrong with the inputs of the plan for these rules: a name that the pack does not declare, a value of another type.
    /// Such an input was left out of the check.
    /// </summary>
    public IReadOnlyList<Plans.PlanError> InputErrors { get; init; } = [];

    /// <summary>What the document says of each area, by step.</summary>
    public IReadOnlyList<AreaOverview> Areas { get; init; } = [];

    /// <summary>Facts that were supplied from outside.</summary>
    public IReadOnlyList<SuppliedFact> Supplied { get; init; } = [];

    /// <summary>What became of each decision: also those that are expired, concern nothing any more or were found again.</summary>
    public IReadOnlyList<DecisionUse> Decisions { get; init; } = [];

    /// <summary>What the baseline holds and this check did not find any more: rule, and item where there is one.</summary>
    public IReadOnlyList<string> NoLongerFound { get; init; } = [];

    /// <summary>Rules that were not checked.</summary>
    public IReadOnlyList<NotChecked> NotChecked { get; init; } = [];

    /// <summary>Warnings about the rules, such as values that nobody has checked for a year.</summary>
    public IReadOnlyList<RuleDiagnostic> RuleWarnings { get; init; } = [];

    /// <summary>Results that are neither met nor not applicable.</summary>
    public IEnumerable<Finding> Findings => Results is IReportSource source ? source.FindingsAlone : Results.Where(r => r.Outcome is not (Outcome.Met or Outcome.NotApplicable));

    /// <summary>Findings that wait for an answer, those that name what is missing; see <see cref="Finding.Ask"/> and <see cref="Finding.Missing"/>.</summary>
    public IEnumerable<Finding> Questions => Findings.Where(f => f.Outcome is Outcome.Open or Outcome.Depends && (f.Missing.Count > 0 || f.Ask is not null));

    /// <summary>
    /// Findings about a value, a group or an item, for a form that shows them beside its field: they rest on it, miss it, or are
    /// about the item that it belongs to.
    /// </summary>
    /// <param name="path">Path in the plan: <c>measures[Mentorordning].owners</c>.</param>
    public IEnumerable<Finding> For(string path) => Findings.SelectMany(f => f.Followed.Prepend(f)).Where(f => f.Missing.Any(m => IsAt(m, path)) || f.Places.Any(p => IsAt(p.Path, path)) || (f.Item is { } item && IsAt(item, path)));

    /// <summary>True for the path itself and for what is inside it.</summary>
    private static bool IsAt(string path, string place) =>
        path.StartsWith(place, StringComparison.Ordinal) && (path.Length == place.Length || path[place.Length] is '.' or '[');

    /// <summary>Results that are met.</summary>
    public IEnumerable<Finding> Met => Results.Where(r => r.Outcome is Outcome.Met);

    /// <summary>Number of results of an outcome.</summary>
    public int Count(Outcome outcome) => Results is ICountedResults counted
        ? counted.Counts.Where(c => c.Outcome == outcome).Sum(c => c.Count)
        : Results.Count(r => r.Outcome == outcome);

    /// <summary>True when any finding that is not set aside has the grade or a graver one.</summary>
    public bool HasAtLeast(Grade grade) => Findings.Any(f => f.Grade >= grade && !f.IsSetAside);

    /// <summary>
    /// Why a rule came out as it did: one entry for each of its results, or for one item alone. Nothing for a rule that has no
    /// result here.
    /// </summary>
    /// <param name="rule">Id of the rule.</param>
    /// <param name="item">Path of the item, as <see cref="Finding.Item"/> has it; null for all.</param>
    public IReadOnlyList<Reasoning> Why([StringSyntax("ComplianceRule")] string rule, string? item = null)
    {
        var results = Results.SelectMany(r => r.Followed.Prepend(r)).Where(r => r.Rule == rule && (item is null || r.Item == item));
        return Results is IReportSource source ? source.Why(results) : [.. results.Select(r => new Reasoning { Result = r, Why = r.Why })];
    }

    /// <summary>The report that there would be under other values. The plan that was checked stays as it is.</summary>
    /// <param name="values">
    /// Values by path, in the notation of plan files, each in the place of what the plan states; <c>(not stated)</c> for silence.
    /// </param>
    /// <exception cref="ArgumentException">A path is unknown, or its value has another type.</exception>
    /// <exception cref="InvalidOperationException">The report was read back or written by hand: the plan is not at hand.</exception>
    public Report WhatIf(IReadOnlyDictionary<string, string> values) => Results is IReportSource source
        ? source.WhatIf(values)
        : throw new InvalidOperationException("only the report of a check knows the plan; check it again");

    /// <summary>
    /// The same report in another language that the rules have: every text, its template and its arguments. Decisions keep their
    /// marks only in the report that they were given for.
    /// </summary>
    /// <param name="language">The language: <c>nb</c> or <c>en</c>.</param>
    /// <exception cref="InvalidOperationException">The report was read back or written by hand: the plan is not at hand.</exception>
    public Report In(string language) => language == Language
        ? this
        : Results is IReportSource source ? source.In(language) : throw new InvalidOperationException("only the report of a check knows the plan; check it again");
}
