using System.Collections.ObjectModel;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Prose;

namespace Compliance.Reporting;

/// <summary>The words of reports in one language; each language is a file of its own.</summary>
internal abstract class ReportPhrases
{
    private IReadOnlyDictionary<string, string> names = ReadOnlyDictionary<string, string>.Empty;

    public static ReportPhrases For(string? language) =>
        language is "nb" or "nn" or "no" ? NorwegianReportPhrases.Instance : EnglishReportPhrases.Instance;

    /// <summary>The words of a report: where its pack names outcomes and grades, these are its words.</summary>
    public static ReportPhrases For(Report report) => For(report.Language).Named(report.Names);

    /// <summary>The same words, with names for outcomes and grades by <see cref="DisplayNames"/>.</summary>
    public ReportPhrases Named(IReadOnlyDictionary<string, string> names)
    {
        if (names.Count == 0)
            return this;
        var named = (ReportPhrases)MemberwiseClone();
        named.names = names;
        return named;
    }

    public string NotStated => Language.NotStated;

    protected abstract Phrases Language { get; }

    /// <summary>True for the language of these words; a pack may speak another, and then the report says whose words are whose.</summary>
    public bool Speaks(string language) => Language.Language == language;

    public abstract string Conclusion { get; }
    public abstract string Results { get; }
    public abstract string Met { get; }
    public abstract string ReadWithDoubt { get; }
    public abstract string Findings { get; }
    public abstract string NoFindings { get; }
    public abstract string Questions { get; }
    public abstract string Judgement { get; }
    public abstract string NotChecked { get; }
    public abstract string NotApplicable { get; }
    public abstract string Notes { get; }
    public abstract string Summary { get; }

    public abstract string Place { get; }
    public abstract string SearchedFor { get; }
    public abstract string Nearest { get; }
    public abstract string Why { get; }
    public abstract string SupplyAs { get; }
    public abstract string Forced { get; }
    public abstract string NotYet { get; }
    public abstract string WhatIf { get; }
    public abstract string Rule { get; }
    public abstract string None { get; }
    public abstract string DependsOn { get; }
    public abstract string IfApplicable { get; }
    public abstract string Source { get; }
    public abstract string Enforcement { get; }
    public abstract string Advice { get; }
    public abstract string FollowsFromThis { get; }
    public abstract string Concerns { get; }
    public abstract string Passages { get; }

    public abstract string Documents { get; }
    public abstract string AssessedAt { get; }
    public abstract string Rules { get; }
    public abstract string Supplied { get; }
    public abstract string Decision { get; }
    public abstract string Digest { get; }
    public abstract string Engine { get; }
    public abstract string Wording { get; }
    public abstract string RuleWarnings { get; }
    public abstract string NoWordsIn(string language);
    public abstract string Disclaimer { get; }

    public string Outcome(Outcome outcome) => names.GetValueOrDefault(DisplayNames.IdOf(outcome)) ?? WordOf(outcome);

    /// <summary>The outcome in a count: "3 ikke oppfylt".</summary>
    public string Counted(Outcome outcome) => names.GetValueOrDefault(DisplayNames.IdOf(outcome)) ?? CountedWordOf(outcome);

    /// <summary>What people call a duty; its name in rules where the pack says nothing.</summary>
    public string Duty(string name) => names.GetValueOrDefault(DisplayNames.OfDuty(name)) ?? name;

    public string Grade(Grade grade) => names.GetValueOrDefault(DisplayNames.IdOf(grade)) ?? WordOf(grade);

    protected abstract string WordOf(Outcome outcome);

    protected abstract string CountedWordOf(Outcome outcome);

    protected abstract string WordOf(Grade grade);

    public abstract string Norm(DutyLevel? level, Authority authority);

    public abstract string Ground(EvidenceGround ground);

    public abstract string Basis(DateBasis basis);

    public string Date(DateOnly date) => Language.LongDate(new Date(date.Year, date.Month, date.Day));

    public string Quote(string text) => Language.Quote(text);

    public abstract string Lines(IReadOnlyList<int> lines, int more);

    public abstract string Page(int page);

    public abstract string SuppliedBy(string who);

    public abstract string OfItems(int met, int all);

    public abstract string ReadAs(string value);

    public abstract string Items(int count);

    public abstract string AndOthers(int count);

    public abstract string BelowShown(int count);

    public abstract string Checked(int read, int unread);

    public abstract string Status(DocumentStatus status);

    public abstract string Baseline { get; }
    public abstract string Known { get; }

    public abstract string NoLongerFound(IReadOnlyList<string> findings);

    public abstract string Contents { get; }
    public abstract string ByGrade { get; }
    public abstract string Overview { get; }
    public abstract IReadOnlyList<string> OverviewColumns { get; }
    public abstract string NothingFound { get; }
    public abstract string DocumentText { get; }
    public abstract string MarkedBy { get; }

    public abstract string RequirementSheet { get; }
    public abstract IReadOnlyList<string> RequirementColumns { get; }
    public abstract string DocumentSheet { get; }
    public abstract IReadOnlyList<string> DocumentColumns { get; }

    public abstract string DigestOf(string name);
}
