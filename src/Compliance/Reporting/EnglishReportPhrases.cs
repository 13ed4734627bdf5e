using System.Globalization;
using Compliance.Findings;
using Compliance.Language.Prose;
using Grades = Compliance.Findings.Grade;
using Outcomes = Compliance.Findings.Outcome;

namespace Compliance.Reporting;

/// <summary>English.</summary>
internal sealed class EnglishReportPhrases : ReportPhrases
{
    public static EnglishReportPhrases Instance { get; } = new();

    protected override Phrases Language => EnglishPhrases.Instance;

    public override string Conclusion => "Conclusion";
    public override string Results => "Results";
    public override string ReadWithDoubt => "read with doubt";
    public override string Met => "Shown in the document";
    public override string Findings => "Findings";
    public override string NoFindings => "No findings.";
    public override string Questions => "Questions";
    public override string Judgement => "Needs judgement";
    public override string NotChecked => "Not checked";
    public override string NotApplicable => "Not applicable";
    public override string Notes => "About this check";
    public override string Summary => "Summary";

    public override string Place => "Place";
    public override string SearchedFor => "Searched for";
    public override string Nearest => "nearest";
    public override string Why => "Reason";
    public override string Forced => "Decided by";
    public override string NotYet => "Would be settled by";
    public override string WhatIf => "What if";
    public override string SupplyAs => "Field of the plan:";
    public override string Rule => "Rule";
    public override string None => "none";
    public override string DependsOn => "Depends on";
    public override string IfApplicable => "if the duty applies";
    public override string Source => "Source";
    public override string Enforcement => "Follow-up";
    public override string Advice => "Advice";
    public override string FollowsFromThis => "Hence also";
    public override string Concerns => "Concerns";
    public override string Passages => "See";

    public override string Documents => "Document";
    public override string AssessedAt => "Assessed at";
    public override string Rules => "Rules";
    public override string Supplied => "Supplied";
    public override string Decision => "Decision";
    public override string Digest => "Digests";
    public override string Engine => "Engine";
    public override string Wording => "Words";
    public override string NoWordsIn(string language) => $"the rules speak `{language}`; the engine has no words in it, and speaks English";
    public override string RuleWarnings => "On the rules";
    public override string Disclaimer =>
        "This check is about what the document says, not about what the employer has done, and approves nothing.";

    public override string Baseline => "Baseline";
    public override string Known => "known before";

    public override string NoLongerFound(IReadOnlyList<string> findings) => string.Create(
        CultureInfo.InvariantCulture,
        $"{findings.Count} {(findings.Count == 1 ? "finding" : "findings")} of the baseline not found again: {string.Join(", ", findings)}");

    public override string Contents => "Contents";
    public override string ByGrade => "Findings by grade";
    public override string Overview => "Areas and steps";
    public override IReadOnlyList<string> OverviewColumns { get; } = ["Area", "Risk", "Cause", "Measure", "Result"];
    public override string NothingFound => "not found";
    public override string DocumentText => "Text of the document";
    public override string MarkedBy => "What is marked is quoted in the results.";

    public override string RequirementSheet => "Requirements";
    public override IReadOnlyList<string> RequirementColumns { get; } =
    [
        "Document", "Rule", "Check", "Requirement", "Source", "Concerns", "Status", "Grade", "Basis", "What the document shows", "Evidence",
        "Action", "Owner", "Due", "Decision", "Fingerprint",
    ];
    public override string DocumentSheet => "Documents";
    public override IReadOnlyList<string> DocumentColumns { get; } =
    [
        "Document", "Status", "Conclusion", "Assessed at", "Rules", "Critical", "Serious", "Moderate", "Minor", "Information", "Shown", "Not met",
        "Not shown", "Contradictory", "Depends", "Open", "Judgement", "Does not apply", "Error", "Problem",
    ];

    protected override string WordOf(Outcome outcome) => outcome switch
    {
        Outcomes.Met => "shown",
        Outcomes.NotMet => "not met, according to the document",
        Outcomes.NotShown => "not shown",
        Outcomes.Contradictory => "contradictory statements",
        Outcomes.Open => "open",
        Outcomes.Depends => "depends on whether the duty applies",
        Outcomes.Judgement => "needs judgement",
        Outcomes.NotApplicable => "not applicable",
        _ => "not checked",
    };

    protected override string CountedWordOf(Outcome outcome) => outcome switch
    {
        Outcomes.NotMet => "not met",
        Outcomes.Contradictory => "contradictory",
        Outcomes.Depends => "dependent on whether the duty applies",
        _ => WordOf(outcome),
    };

    protected override string WordOf(Grade grade) => grade switch
    {
        Grades.Critical => "critical",
        Grades.Serious => "serious",
        Grades.Moderate => "moderate",
        Grades.Minor => "minor",
        _ => "for information",
    };

    public override string Norm(DutyLevel? level, Authority authority)
    {
        var from = authority switch
        {
            Authority.Act => "statute",
            Authority.Regulation => "regulation",
            Authority.PreparatoryWorks => "preparatory works",
            Authority.Guidance => "guidance",
            Authority.Practice => "good practice",
            _ => "a house norm",
        };
        return level switch
        {
            DutyLevel.Must => "required by " + from,
            DutyLevel.Should => "recommended by " + from,
            DutyLevel.May => "suggested by " + from,
            _ => "based on " + from,
        };
    }

    public override string Ground(EvidenceGround ground) => ground switch
    {
        EvidenceGround.Quotation => "rests on a quotation",
        EvidenceGround.Absence => "rests on what the document does not say",
        EvidenceGround.Supplied => "rests on supplied facts",
        _ => "rests on a calculation",
    };

    public override string Basis(DateBasis basis) => basis switch
    {
        DateBasis.Given => "a given date",
        DateBasis.ReferenceYear => "the end of the year that the document speaks of",
        DateBasis.DocumentDate => "the document's own date",
        _ => "today's date",
    };

    public override string Lines(IReadOnlyList<int> lines, int more) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(lines.Count == 1 ? "line" : "lines")} {string.Join(", ", lines)}{(more > 0 ? $" and {more} more" : "")}");

    public override string Page(int page) => string.Create(CultureInfo.InvariantCulture, $"page {page}");

    public override string SuppliedBy(string who) => "supplied by " + who;

    public override string OfItems(int met, int all) =>
        met == all
        ? string.Create(CultureInfo.InvariantCulture, $"all {all}")
        : string.Create(CultureInfo.InvariantCulture, $"{met} of {all}");

    public override string ReadAs(string value) => "read as " + value;

    public override string Items(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} places");

    public override string AndOthers(int count) => string.Create(CultureInfo.InvariantCulture, $"and {count} more");

    public override string BelowShown(int count) => count == 1
        ? "1 finding of a lower grade is not shown."
        : string.Create(CultureInfo.InvariantCulture, $"{count} findings of a lower grade are not shown.");

    public override string Checked(int read, int unread) => string.Create(
        CultureInfo.InvariantCulture,
        $"{read} {(read == 1 ? "document" : "documents")} checked{(unread == 0 ? "" : $", {unread} could not be read")}");

    public override string Status(DocumentStatus status) => status switch
    {
        DocumentStatus.Checked => "checked",
        DocumentStatus.NoPlanFound => "no plan or statement found",
        DocumentStatus.NoTextLayer => "has no text that can be read",
        DocumentStatus.TooLarge => "too large",
        DocumentStatus.TimedOut => "took too long",
        _ => "could not be read",
    };

    public override string DigestOf(string name) => name switch
    {
        "pack" => "rule pack",
        "plan" => "plan",
        "document" => "document",
        "lexicon" => "lexicon",
        "engine" => "engine",
        _ => name,
    };
}
