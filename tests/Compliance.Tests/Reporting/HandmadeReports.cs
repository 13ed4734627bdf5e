using Compliance.Findings;
using Compliance.Plans;
using Compliance.Reporting;

namespace Compliance.Tests.Reporting;

/// <summary>Reports of a fictional employer, made by hand: every outcome, in the words that a lawyer would read.</summary>
internal static class HandmadeReports
{
    private const string File = "planer/nordlys.txt";

    private static readonly Citation Act = new(
        "ldl. § 26 andre ledd bokstav a",
        "ldl",
        "Likestillings- og diskrimineringsloven",
        Authority.Act,
        "https://lovdata.no/lov/2017-06-16-51/§26");

    private static readonly Citation Guidance = new("LDO, veiledning om tiltak", "ldo", "Ombudets veiledning", Authority.Guidance, null);

    public static CheckedDocument Unreadable { get; } = new()
    {
        File = "planer/skadet.yaml",
        Errors = [new PlanError("planer/skadet.yaml", 4, 3, "unknown key `sektor`; did you mean `sector`?")],
    };

    public static CheckedDocument Norwegian { get; } = new() { File = File, Report = Report("nb") };

    public static CheckedDocument English { get; } = new() { File = File, Report = Report("en") };

    /// <summary>A text in which the quotations stand at their lines.</summary>
    public static IReadOnlyList<string> Lines { get; } = MakeLines();

    public static Report Report(string language) => new()
    {
        Name = File,
        Conclusion = Conclusion.NotMet,
        ConclusionText = language == "nb"
            ? "Lovkrav er ikke oppfylt ifølge dokumentet"
            : "Statutory requirements are not met according to the document",
        Language = language,
        AssessmentDate = new(2025, 12, 31),
        DateBasis = DateBasis.ReferenceYear,
        Pack = "no 2026.1.0",
        Digests = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["pack"] = new('a', 64), ["document"] = new('b', 64) },
        Results = [.. Results(language == "nb")],
        Areas = [new AreaOverview("1", "Rekruttering", 2, 1, 3, 0), new AreaOverview("2", "Trakassering", 1, 0, 0, 0)],
        Supplied = [new SuppliedFact("employer.sector", "private", "--set")],
        NotChecked = [new NotChecked("equal-pay-directive", "Lønnsåpenhetsdirektivet", language == "nb" ? "regelen er ikke i kraft per 31. desember 2025" : "the rule is not in force on 31 December 2025")],
    };

    public static Finding Finding(string rule, Outcome outcome, Grade grade, string title, string message) => new()
    {
        Rule = rule,
        Title = title,
        Outcome = outcome,
        Grade = grade,
        Authority = Authority.Act,
        Level = DutyLevel.Must,
        Message = Say(message),
        Fingerprint = rule + "/1",
    };

    public static Message Say(string text) => new(text, text, new Dictionary<string, string>());

    public static Evidence At(string path, int line, string excerpt, string? value = null) =>
        new(path, new Place { File = File, Line = line, Column = 1, Excerpt = excerpt }, value);

    private static string[] MakeLines()
    {
        var lines = new string[130];
        Array.Fill(lines, "");
        foreach (var place in Results(true).SelectMany(f => f.Places).Select(p => p.Place).Where(p => p.Line > 0 && p.Excerpt is not null))
            lines[place.Line - 1] = place.Excerpt! + " Mer tekst & <tegn>.";
        return lines;
    }

    private static IEnumerable<Finding> Results(bool nb)
    {
        yield return OldMapping(nb);
        yield return Silence(nb);
        yield return Contradiction(nb);
        yield return Schedule(nb, "Søke bredere", 61, "Fortløpende");
        yield return Schedule(nb, "Fullføre kartleggingen", 88, "På sikt");
        yield return Finding("part-time-mapping", Outcome.Depends, Grade.Minor, nb ? "Kartlegging av ufrivillig deltid" : "Mapping of involuntary part-time work", nb ? "Ufrivillig deltid er sist kartlagt for 2020." : "Involuntary part-time work was last mapped for 2020.") with
        {
            Level = null,
            OutcomeIfApplicable = Outcome.NotMet,
            DependsOn = [nb ? "om arbeidsgiveren sysselsetter mer enn 50" : "whether the employer regularly employs more than 50"],
            Places = [At("part time mapping.for year", 44, "Ufrivillig deltid ble sist kartlagt for 2020.", "2020")],
        };
        foreach (var text in new[] { "cooperation", "cooperation-in-mapping" })
        {
            yield return Finding(text, Outcome.Open, Grade.Info, nb ? "Samarbeid" : "Cooperation", "-") with
            {
                Ask = Say(nb ? "Hvilke representanter for de ansatte har deltatt, og i hva?" : "Which employee representatives took part, and in what?"),
                Sources = [Act],
                Missing = ["involvement"],
            };
        }

        yield return Finding("suited-measures", Outcome.Judgement, Grade.Info, nb ? "Egnede tiltak" : "Suited measures", nb ? "Er tiltakene egnet til å motvirke årsakene som dokumentet oppgir?" : "Are the measures suited to counteract the causes that the document gives?") with
        {
            Places = [At("risks[Få kvinner søker]", 55, "Få kvinner søker på lærlingplassene.")],
        };
        yield return Finding("pay-ratio", Outcome.Error, Grade.Info, nb ? "Lønnsforhold" : "Pay ratio", nb ? "deling på null i `women / men`" : "division by zero in `women / men`");
        yield return Finding("board", Outcome.Met, Grade.Info, nb ? "Styrets ansvar" : "Responsibility of the board", "ok") with
        {
            Places = [At("governance.final responsibility", 17, "Styret har det endelige ansvaret.")],
        };
        yield return Finding("measure-has-schedule", Outcome.Met, Grade.Info, nb ? "Tiltaket har en tidsplan" : "The measure has a schedule", "ok") with { Item = "measures[Åpen dag]" };
        yield return Finding("svalbard", Outcome.NotApplicable, Grade.Info, "Svalbard", nb ? "gjelder ikke" : "does not apply");
    }

    private static Finding OldMapping(bool nb) => Finding(
        "pay-mapping-every-second-year",
        Outcome.NotMet,
        Grade.Critical,
        nb ? "Lønnskartlegging annethvert år" : "Pay mapping every second year",
        nb ? "Siste lønnskartlegging gjelder 2021; for 2025 skulle det foreligge en nyere." : "The latest pay mapping is for 2021; a newer one was due for 2025.") with
    {
        Tags = ["E1"],
        Ground = EvidenceGround.Quotation,
        Sources = [Act, Guidance],
        Enforcement = nb ? "Likestillings- og diskrimineringsombudet; Diskrimineringsnemnda" : "the Equality and Anti-Discrimination Ombud; the tribunal",
        Places = [At("pay mapping.for year", 31, "Siste fullførte lønnskartlegging gjelder 2021.", "2021")],
        Why = new WhyNode
        {
            Id = "rule",
            Text = nb ? "lønnskartlegging annethvert år" : "pay mapping every second year",
            Result = nb ? "ikke oppfylt" : "not met",
            Parts =
            [
                new WhyNode { Id = "level/0", Text = nb ? "privat virksomhet som jevnlig sysselsetter mer enn 50" : "private undertaking that regularly employs more than 50", WithValues = "412 > 50", Result = nb ? "oppfylt" : "met", Source = Act, IsDecisive = true },
                new WhyNode { Id = "requires/0", Text = nb ? "fordelt på kjønn" : "by sex", WithValues = nb ? "ja" : "yes", Result = nb ? "oppfylt" : "met" },
                new WhyNode { Id = "requires/1", Text = nb ? "annethvert år" : "every second year", WithValues = "2021 >= 2025 - 1", Result = nb ? "ikke oppfylt" : "not met", IsDecisive = true },
            ],
        },
        Advice = Say(nb ? "Oppgi regnskapsåret kartleggingen gjelder, og vis til resultatene." : "State the accounting year that the mapping covers and refer to the results."),
        Followed = [Finding("pay-groups", Outcome.NotShown, Grade.Serious, "-", nb ? "Det framgår ikke at stillingene er delt i grupper." : "It does not appear that positions are divided into groups.")],
    };

    private static Finding Silence(bool nb) => Finding(
        "results-assessed",
        Outcome.NotShown,
        Grade.Serious,
        nb ? "Resultater av tidligere arbeid" : "Results of earlier work",
        nb ? "Det framgår ikke at resultatene av tidligere arbeid er vurdert." : "It does not appear that the results of earlier work were assessed.") with
    {
        Ground = EvidenceGround.Absence,
        Sources = [Act],
        Searched = new Dictionary<string, SearchedInVain>
        {
            ["follow up.results evaluated"] = new()
            {
                Words = ["resultat", "evaluer", "måloppnåelse", "vurdert"],
                Expected = nb ? "under overskriften Oppfølging" : "under the heading Oppfølging",
                Nearest = [new Place { File = File, Line = 120, Excerpt = "Utvalget følger opp planen hvert kvartal." }],
            },
        },
        Missing = ["follow up.results evaluated"],
    };

    private static Finding Contradiction(bool nb) => Finding(
        "all-full-time",
        Outcome.Contradictory,
        Grade.Moderate,
        nb ? "Deltid" : "Part-time work",
        nb ? "Dokumentet gir motstridende opplysninger om deltid." : "The document contradicts itself on part-time work.") with
    {
        Level = DutyLevel.Should,
        Authority = Authority.Guidance,
        Sources = [Guidance],
        Places =
        [
            At("figures.part time.women", 24, "Alle ansatte arbeider heltid.", "0"),
            At("figures.part time.women", 25, "Deltidsansatte: 21 kvinner og 9 menn", "21"),
        ],
    };

    private static Finding Schedule(bool nb, string item, int line, string words) => Finding(
        "measure-has-schedule",
        Outcome.NotMet,
        Grade.Moderate,
        nb ? "Tiltaket har en tidsplan" : "The measure has a schedule",
        nb ? $"Tiltaket «{item}» har bare en ubestemt tid." : $"The measure \"{item}\" has a vague time only.") with
    {
        Item = "measures[" + item + "]",
        Level = DutyLevel.Should,
        Authority = Authority.Guidance,
        Sources = [Guidance],
        Places = [At("measures[" + item + "].schedule", line, words)],
        Advice = Say(nb ? "Sett en dato, et kvartal eller en fast rytme." : "Give a date, a quarter or a fixed cadence."),
    };
}
