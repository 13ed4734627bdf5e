namespace Compliance.Language.Prose;

/// <summary>
/// The sentences with which a rule is read back, one set a language; <c>{0}</c>, <c>{1}</c> take what belongs there. Legal
/// signs off what these say.
/// </summary>
internal sealed record RuleSentences
{
    public required string InForce { get; init; }

    public required string InForceUntil { get; init; }

    /// <summary>By level (must, should, may): with a condition, always, and where no level above holds.</summary>
    public required IReadOnlyDictionary<string, (string When, string Always, string Otherwise)> Levels { get; init; }

    public required string OtherwiseNotApplicable { get; init; }

    public required string SupportedBy { get; init; }

    public required string AppliesWhen { get; init; }

    public required string ForEach { get; init; }

    public required string Requires { get; init; }

    public required string All { get; init; }

    public required string Any { get; init; }

    public required string None { get; init; }

    public required string Judgement { get; init; }

    public required string Unless { get; init; }

    public required string SilenceIsOpen { get; init; }

    public required string SilenceIsNotShown { get; init; }

    public required string SilenceIsIgnored { get; init; }

    public required string SilenceByLeaf { get; init; }

    public required string NotShownWhen { get; init; }

    public required string Grade { get; init; }

    public required string FollowsFrom { get; init; }

    public required string Confidential { get; init; }

    public required string Named { get; init; }

    public required string Value { get; init; }

    public required string Checked { get; init; }

    public required string Status { get; init; }

    public required string CompareAs { get; init; }

    public required string Means { get; init; }

    /// <summary>Words of the language for those of rule files: grades, outcomes, units, statuses, comparators.</summary>
    public required IReadOnlyDictionary<string, string> Words { get; init; }

    public string Word(string word) => Words.TryGetValue(word, out var own) ? own : word;

    public static RuleSentences Norwegian { get; } = new()
    {
        InForce = "I kraft fra {0}.",
        InForceUntil = "I kraft fra {0} til {1}.",
        Levels = new Dictionary<string, (string, string, string)>
        {
            ["must"] = ("Et krav når dette gjelder: {0} ({1}).", "Alltid et krav ({1}).", "Ellers et krav ({1})."),
            ["should"] = ("En anbefaling når dette gjelder: {0} ({1}).", "Alltid en anbefaling ({1}).", "Ellers en anbefaling ({1})."),
            ["may"] = ("Et forslag når dette gjelder: {0} ({1}).", "Alltid et forslag ({1}).", "Ellers et forslag ({1})."),
        },
        OtherwiseNotApplicable = "Ellers gjelder regelen ikke.",
        SupportedBy = "støttet av {0}",
        AppliesWhen = "Gjelder bare når {0}.",
        ForEach = "Prøves for hver av: {0}.",
        Requires = "Kravet er: {0}.",
        All = "alt dette",
        Any = "minst ett av dette",
        None = "ikke noe av dette",
        Judgement = "Krever skjønn: {0}",
        Unless = "Gjelder likevel ikke når {0}.",
        SilenceIsOpen = "Sier dokumentet ingenting, blir det et spørsmål.",
        SilenceIsNotShown = "Sier dokumentet ingenting, framgår det ikke.",
        SilenceIsIgnored = "Sier dokumentet ingenting, er det ingen merknad.",
        SilenceByLeaf = "Sier dokumentet ingenting, blir det et spørsmål, eller det framgår ikke der regelen spør om noe er oppgitt.",
        NotShownWhen = "Sier dokumentet ingenting, framgår det ikke når {0}; ellers blir det et spørsmål.",
        Grade = "Alvorlighet når utfallet er «{0}»: {1}.",
        FollowsFrom = "Følger av: {0}.",
        Confidential = "Tallene skjules i alle rapporter.",
        Named = "{0} ({1})",
        Value = "{0} fra {1} ({2})",
        Checked = "kontrollert {0}",
        Status = "status: {0}",
        CompareAs = "Sammenlignes som «{0}».",
        Means = "{0} betyr: {1}.",
        Words = new Dictionary<string, string>
        {
            ["critical"] = "kritisk",
            ["serious"] = "alvorlig",
            ["moderate"] = "moderat",
            ["minor"] = "mindre",
            ["info"] = "til orientering",
            ["met"] = "framgår",
            ["not met"] = "ikke oppfylt",
            ["not shown"] = "framgår ikke",
            ["contradictory"] = "motstridende",
            ["open"] = "ubesvart",
            ["depends"] = "avhenger",
            ["judgement"] = "krever skjønn",
            ["persons"] = "personer",
            ["percent"] = "prosent",
            ["weeks"] = "uker",
            ["year"] = "",
            ["NOK"] = "kroner",
            ["enacted"] = "vedtatt",
            ["proposed"] = "foreslått",
            ["expected"] = "ventet",
            ["to be verified"] = "må kontrolleres",
            ["more than"] = "mer enn",
            ["at least"] = "minst",
            ["less than"] = "færre enn",
            ["at most"] = "høyst",
            ["exactly"] = "nøyaktig",
        },
    };

    public static RuleSentences English { get; } = new()
    {
        InForce = "In force from {0}.",
        InForceUntil = "In force from {0} until {1}.",
        Levels = new Dictionary<string, (string, string, string)>
        {
            ["must"] = ("A requirement when this holds: {0} ({1}).", "Always a requirement ({1}).", "Otherwise a requirement ({1})."),
            ["should"] = ("A recommendation when this holds: {0} ({1}).", "Always a recommendation ({1}).", "Otherwise a recommendation ({1})."),
            ["may"] = ("A suggestion when this holds: {0} ({1}).", "Always a suggestion ({1}).", "Otherwise a suggestion ({1})."),
        },
        OtherwiseNotApplicable = "Otherwise the rule does not apply.",
        SupportedBy = "supported by {0}",
        AppliesWhen = "Applies only when {0}.",
        ForEach = "Examined for each of: {0}.",
        Requires = "The requirement is: {0}.",
        All = "all of this",
        Any = "at least one of this",
        None = "none of this",
        Judgement = "Needs judgement: {0}",
        Unless = "Does not apply, though, when {0}.",
        SilenceIsOpen = "Where the document is silent, it becomes a question.",
        SilenceIsNotShown = "Where the document is silent, it is not shown.",
        SilenceIsIgnored = "Where the document is silent, nothing is remarked.",
        SilenceByLeaf = "Where the document is silent, it becomes a question, or is not shown where the rule asks whether something is stated.",
        NotShownWhen = "Where the document is silent, it is not shown when {0}; otherwise it becomes a question.",
        Grade = "Grade when the outcome is \"{0}\": {1}.",
        FollowsFrom = "Follows from: {0}.",
        Confidential = "The figures are masked in every report.",
        Named = "{0} ({1})",
        Value = "{0} from {1} ({2})",
        Checked = "checked {0}",
        Status = "status: {0}",
        CompareAs = "Compared as \"{0}\".",
        Means = "{0} means: {1}.",
        Words = new Dictionary<string, string> { ["year"] = "" },
    };
}
