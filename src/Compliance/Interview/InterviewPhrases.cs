namespace Compliance.Interview;

/// <summary>The words of an interview in one language.</summary>
internal sealed record InterviewPhrases
{
    public required Func<string, string> WhatIs { get; init; }

    public required string Scope { get; init; }

    public required string Number { get; init; }

    public required string Date { get; init; }

    public required string YesOrNo { get; init; }

    public required string Text { get; init; }

    public required Func<string, string> OneOf { get; init; }

    public required Func<string, string> SeveralOf { get; init; }

    public required string Texts { get; init; }

    public required Func<string, string> ReadAs { get; init; }

    public required Func<string, string> ReadAsYes { get; init; }

    public required Func<string, string, string> DoesNotFit { get; init; }

    public required Func<bool, string> Truth { get; init; }

    public required string OpenInArea { get; init; }

    public required Func<int, string> Settles { get; init; }

    public required Func<int, int, string> Open { get; init; }

    public required string Nothing { get; init; }

    public required string HowToAnswer { get; init; }

    public required string WhoAnswers { get; init; }

    public required string MetOrNot { get; init; }

    public required string Reason { get; init; }

    public required string NoReason { get; init; }

    public required Func<int, int, int, string> Done { get; init; }

    public required string Judgements { get; init; }

    public required string FormHead { get; init; }

    public required string ByComment { get; init; }

    public required Func<string, string> Agenda { get; init; }

    public required string AgendaHint { get; init; }

    public required Func<int, int, int, string> AreaStatus { get; init; }

    public required string DiscussRisks { get; init; }

    public required string DiscussCauses { get; init; }

    public required string DiscussMeasures { get; init; }

    public required string DiscussResults { get; init; }

    public required string NoAreas { get; init; }

    public required string NoStep { get; init; }

    /// <summary>Answers that mean met, and those that mean not met.</summary>
    public required IReadOnlyList<string> Yes { get; init; }

    public required IReadOnlyList<string> No { get; init; }

    public static InterviewPhrases For(string language) => language is "nb" or "nn" or "no" ? Norwegian : English;

    private static InterviewPhrases English { get; } = new()
    {
        WhatIs = label => $"What is the value: {label}?",
        Scope = "Which duties apply",
        Number = "a number",
        Date = "a date, as 2025-12-31 or 2025-03",
        YesOrNo = "yes or no",
        Text = "text",
        OneOf = words => "one of " + words,
        SeveralOf = words => "one or more, with commas between them, of " + words + "; or none",
        Texts = "texts, with commas between them; or none",
        Truth = yes => yes ? "yes" : "no",
        ReadAsYes = value => "read as " + value + "; yes confirms that",
        DoesNotFit = (answer, kind) => $"`{answer}` does not fit; what fits is {kind}",
        ReadAs = value => "read as " + value + ", please confirm",
        OpenInArea = "Open in the document:",
        Settles = n => n switch { <= 0 => "a first step", 1 => "settles 1 result", _ => $"settles up to {n} results" },
        Open = (questions, results) => (questions == 1 ? "1 question" : $"{questions} questions") + (results == 1 ? "; 1 result is open" : $"; {results} results are open"),
        Nothing = "Nothing is left to ask.",
        HowToAnswer = "Enter skips a question, q stops, ? tells which rules ask.",
        WhoAnswers = "Who answers (name and role)?",
        MetOrNot = "met or not met",
        Reason = "why",
        NoReason = "A judgement needs its reason; nothing was noted.",
        Done = (answers, settled, left) => $"answers noted: {answers}, results settled: {settled}, still open: {left}",
        Judgements = "To be judged",
        FormHead = "Fill in what you know, and leave the rest empty.",
        ByComment = "who answers, name and role",
        Agenda = name => $"Agenda: {name}",
        AgendaHint = "For a meeting of the management and the employees' representatives. A few areas at a time are enough.",
        AreaStatus = (risks, measures, results) => $"In the document: risks {risks}, measures {measures}, measures with a result {results}.",
        DiscussRisks = "Which risks of discrimination and which obstacles are there here?",
        DiscussCauses = "What are the causes?",
        DiscussMeasures = "Which measures fit the causes, who is responsible, and by when?",
        DiscussResults = "What came of the measures, and what should be changed?",
        NoAreas = "The rules know no areas to discuss.",
        NoStep = "No rule of the pack is tagged for that step.",
        Yes = ["met", "yes", "y"],
        No = ["not met", "no", "n"],
    };

    private static InterviewPhrases Norwegian { get; } = new()
    {
        WhatIs = label => $"Hva er verdien: {label}?",
        Scope = "Hvilke plikter som gjelder",
        Number = "et tall",
        Date = "en dato, som 2025-12-31 eller 2025-03",
        YesOrNo = "ja eller nei",
        Text = "tekst",
        OneOf = words => "ett av " + words,
        SeveralOf = words => "ett eller flere, med komma mellom, av " + words + "; eller ingen",
        Texts = "tekster, med komma mellom; eller ingen",
        Truth = yes => yes ? "ja" : "nei",
        ReadAsYes = value => "lest som " + value + "; ja bekrefter det",
        DoesNotFit = (answer, kind) => $"«{answer}» passer ikke her; det som passer, er {kind}",
        ReadAs = value => "lest som " + value + ", må bekreftes",
        OpenInArea = "Åpent i dokumentet:",
        Settles = n => n switch { <= 0 => "et første skritt", 1 => "avgjør 1 resultat", _ => $"avgjør opptil {n} resultater" },
        Open = (questions, results) => $"{questions} spørsmål; " + (results == 1 ? "1 resultat er åpent" : $"{results} resultater er åpne"),
        Nothing = "Det er ikke mer å spørre om.",
        HowToAnswer = "Enter hopper over et spørsmål, q slutter, ? viser hvilke regler som spør.",
        WhoAnswers = "Hvem svarer (navn og rolle)?",
        MetOrNot = "oppfylt eller ikke oppfylt",
        Reason = "hvorfor",
        NoReason = "En vurdering trenger en begrunnelse; ingenting ble notert.",
        Done = (answers, settled, left) => $"svar notert: {answers}, resultater avgjort: {settled}, fortsatt åpne: {left}",
        Judgements = "Må vurderes",
        FormHead = "Fyll inn det du vet, og la resten stå tomt.",
        ByComment = "hvem som svarer, navn og rolle",
        Agenda = name => $"Saksliste: {name}",
        AgendaHint = "Til et møte mellom ledelsen og representanter for de ansatte. Noen få områder om gangen er nok.",
        AreaStatus = (risks, measures, results) => $"I dokumentet: risiko {risks}, tiltak {measures}, tiltak med resultat {results}.",
        DiscussRisks = "Hvilken risiko for diskriminering og hvilke hindre finnes her?",
        DiscussCauses = "Hva er årsakene?",
        DiscussMeasures = "Hvilke tiltak passer til årsakene, hvem har ansvaret, og når skal det være gjort?",
        DiscussResults = "Hva kom ut av tiltakene, og hva bør endres?",
        NoAreas = "Reglene kjenner ingen områder å drøfte.",
        NoStep = "Ingen regel i pakken er merket for det steget.",
        Yes = ["oppfylt", "ja", "j"],
        No = ["ikke oppfylt", "nei", "n"],
    };
}
