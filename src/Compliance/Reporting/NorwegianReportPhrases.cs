using System.Globalization;
using Compliance.Findings;
using Compliance.Language.Prose;
using Grades = Compliance.Findings.Grade;
using Outcomes = Compliance.Findings.Outcome;

namespace Compliance.Reporting;

/// <summary>Bokmål.</summary>
internal sealed class NorwegianReportPhrases : ReportPhrases
{
    public static NorwegianReportPhrases Instance { get; } = new();

    protected override Phrases Language => NorwegianPhrases.Instance;

    public override string Conclusion => "Konklusjon";
    public override string Results => "Resultater";
    public override string ReadWithDoubt => "lest med usikkerhet";
    public override string Met => "Framgår av dokumentet";
    public override string Findings => "Funn";
    public override string NoFindings => "Ingen funn.";
    public override string Questions => "Spørsmål";
    public override string Judgement => "Krever skjønn";
    public override string NotChecked => "Ikke kontrollert";
    public override string NotApplicable => "Gjelder ikke";
    public override string Notes => "Om kontrollen";
    public override string Summary => "Samlet";

    public override string Place => "Sted";
    public override string SearchedFor => "Søkt etter";
    public override string Nearest => "nærmest";
    public override string Why => "Grunn";
    public override string Forced => "Avgjort av";
    public override string NotYet => "Kan avklares av";
    public override string WhatIf => "Hva om";
    public override string SupplyAs => "Felt i planen:";
    public override string Rule => "Regel";
    public override string None => "ingen";
    public override string DependsOn => "Avhenger av";
    public override string IfApplicable => "hvis plikten gjelder";
    public override string Source => "Kilde";
    public override string Enforcement => "Oppfølging";
    public override string Advice => "Råd";
    public override string FollowsFromThis => "Dermed også";
    public override string Concerns => "Gjelder";
    public override string Passages => "Se";

    public override string Documents => "Dokument";
    public override string AssessedAt => "Vurdert per";
    public override string Rules => "Regler";
    public override string Supplied => "Oppgitt";
    public override string Decision => "Avgjørelse";
    public override string Digest => "Fingeravtrykk";
    public override string Engine => "Program";
    public override string Wording => "Ord";
    public override string NoWordsIn(string language) => $"reglene har «{language}»; programmet har ingen egne ord på det, og skriver bokmål";
    public override string RuleWarnings => "Om reglene";
    public override string Disclaimer =>
        "Kontrollen gjelder hva dokumentet sier, ikke hva virksomheten har gjort, og er ingen godkjenning.";

    public override string Baseline => "Grunnlinje";
    public override string Known => "kjent fra før";

    public override string NoLongerFound(IReadOnlyList<string> findings) => string.Create(
        CultureInfo.InvariantCulture,
        $"{findings.Count} funn i grunnlinjen er ikke funnet igjen: {string.Join(", ", findings)}");

    public override string Contents => "Innhold";
    public override string ByGrade => "Funn etter alvorlighet";
    public override string Overview => "Områder og steg";
    public override IReadOnlyList<string> OverviewColumns { get; } = ["Område", "Risiko", "Årsak", "Tiltak", "Resultat"];
    public override string NothingFound => "ikke funnet";
    public override string DocumentText => "Dokumentets tekst";
    public override string MarkedBy => "Det som er markert, er sitert i resultatene.";

    public override string RequirementSheet => "Krav";
    public override IReadOnlyList<string> RequirementColumns { get; } =
    [
        "Dokument", "Regel", "Sjekkpunkt", "Krav", "Kilde", "Gjelder", "Status", "Alvorlighet", "Grunnlag", "Hva dokumentet viser", "Belegg",
        "Tiltak", "Ansvarlig", "Frist", "Avgjørelse", "Fingeravtrykk",
    ];
    public override string DocumentSheet => "Dokumenter";
    public override IReadOnlyList<string> DocumentColumns { get; } =
    [
        "Dokument", "Status", "Konklusjon", "Vurdert per", "Regler", "Kritisk", "Alvorlig", "Moderat", "Mindre", "Til orientering", "Framgår",
        "Ikke oppfylt", "Framgår ikke", "Motstridende", "Avhenger", "Ubesvart", "Skjønn", "Gjelder ikke", "Feil", "Problem",
    ];

    protected override string WordOf(Outcome outcome) => outcome switch
    {
        Outcomes.Met => "framgår",
        Outcomes.NotMet => "ikke oppfylt ifølge dokumentet",
        Outcomes.NotShown => "framgår ikke",
        Outcomes.Contradictory => "motstridende opplysninger",
        Outcomes.Open => "ubesvart",
        Outcomes.Depends => "avhenger av om plikten gjelder",
        Outcomes.Judgement => "krever skjønn",
        Outcomes.NotApplicable => "gjelder ikke",
        _ => "ikke kontrollert",
    };

    protected override string CountedWordOf(Outcome outcome) => outcome switch
    {
        Outcomes.NotMet => "ikke oppfylt",
        Outcomes.Contradictory => "motstridende",
        Outcomes.Depends => "avhengig av om plikten gjelder",
        _ => WordOf(outcome),
    };

    protected override string WordOf(Grade grade) => grade switch
    {
        Grades.Critical => "kritisk",
        Grades.Serious => "alvorlig",
        Grades.Moderate => "moderat",
        Grades.Minor => "mindre",
        _ => "til orientering",
    };

    public override string Norm(DutyLevel? level, Authority authority)
    {
        var from = authority switch
        {
            Authority.Act => "lov",
            Authority.Regulation => "forskrift",
            Authority.PreparatoryWorks => "forarbeider",
            Authority.Guidance => "veiledning",
            Authority.Practice => "god praksis",
            _ => "egen norm",
        };
        return level switch
        {
            DutyLevel.Must => "krav etter " + from,
            DutyLevel.Should => "anbefaling etter " + from,
            DutyLevel.May => "forslag etter " + from,
            _ => "grunnlag i " + from,
        };
    }

    public override string Ground(EvidenceGround ground) => ground switch
    {
        EvidenceGround.Quotation => "bygger på sitat",
        EvidenceGround.Absence => "bygger på at noe ikke står i dokumentet",
        EvidenceGround.Supplied => "bygger på opplysninger utenfra",
        _ => "bygger på beregning",
    };

    public override string Basis(DateBasis basis) => basis switch
    {
        DateBasis.Given => "datoen er oppgitt",
        DateBasis.ReferenceYear => "utgangen av året dokumentet gjelder",
        DateBasis.DocumentDate => "dokumentets egen dato",
        _ => "dagens dato",
    };

    public override string Lines(IReadOnlyList<int> lines, int more) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(lines.Count == 1 ? "linje" : "linjene")} {string.Join(", ", lines)}{(more > 0 ? $" og {more} til" : "")}");

    public override string Page(int page) => string.Create(CultureInfo.InvariantCulture, $"side {page}");

    public override string SuppliedBy(string who) => "oppgitt av " + who;

    public override string OfItems(int met, int all) =>
        met == all
        ? string.Create(CultureInfo.InvariantCulture, $"alle {all}")
        : string.Create(CultureInfo.InvariantCulture, $"{met} av {all}");

    public override string ReadAs(string value) => "lest som " + value;

    public override string Items(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} steder");

    public override string AndOthers(int count) => string.Create(CultureInfo.InvariantCulture, $"og {count} til");

    public override string BelowShown(int count) => count == 1
        ? "1 funn av lavere alvorlighet er ikke vist."
        : string.Create(CultureInfo.InvariantCulture, $"{count} funn av lavere alvorlighet er ikke vist.");

    public override string Checked(int read, int unread) => string.Create(
        CultureInfo.InvariantCulture,
        $"{read} {(read == 1 ? "dokument" : "dokumenter")} kontrollert{(unread == 0 ? "" : $", {unread} kunne ikke leses")}");

    public override string Status(DocumentStatus status) => status switch
    {
        DocumentStatus.Checked => "kontrollert",
        DocumentStatus.NoPlanFound => "ingen plan eller redegjørelse funnet",
        DocumentStatus.NoTextLayer => "har ikke tekst som kan leses",
        DocumentStatus.TooLarge => "for stort",
        DocumentStatus.TimedOut => "tok for lang tid",
        _ => "kunne ikke leses",
    };

    public override string DigestOf(string name) => name switch
    {
        "pack" => "regelpakke",
        "plan" => "plan",
        "document" => "dokument",
        "lexicon" => "leksikon",
        "engine" => "program",
        _ => name,
    };
}
