using Compliance.Language.Feel;

namespace Compliance.Language.Prose;

/// <summary>Words that stand in another order after "when" and "that" in some languages.</summary>
/// <param name="Main">In a sentence of its own.</param>
/// <param name="Subordinate">In a subordinate clause; null where the order is the same.</param>
internal sealed record Phrasing(string Main, string? Subordinate = null)
{
    public string In(bool isSubordinate) => isSubordinate ? Subordinate ?? Main : Main;
}

/// <summary>A sign of comparison in words.</summary>
/// <param name="Number">Between numbers.</param>
/// <param name="Time">Between points in time.</param>
internal sealed record Comparator(Phrasing Number, Phrasing Time);

/// <summary>
/// The sentences with which a rule is read back, one set a language; <c>{0}</c>, <c>{1}</c> take what belongs there. Legal
/// signs off what these say.
/// </summary>
internal sealed record RuleSentences
{
    public required string InForce { get; init; }

    public required string InForceUntil { get; init; }

    public required string NoLongerInForce { get; init; }

    /// <summary>By level (must, should, may): with a condition, always, and where no level above holds.</summary>
    public required IReadOnlyDictionary<string, (string When, string Always, string Otherwise)> Levels { get; init; }

    public required string OtherwiseNotApplicable { get; init; }

    public required string SupportedBy { get; init; }

    public required string AppliesWhen { get; init; }

    public required string ForEach { get; init; }

    /// <summary>What a rule examines, where it is read as it stands.</summary>
    public required string Requires { get; init; }

    /// <summary>What a rule examines, as one question.</summary>
    public required string RequiresThat { get; init; }

    public required string All { get; init; }

    public required string Any { get; init; }

    public required string None { get; init; }

    /// <summary>After "when": all parts of a group, any of them, none of them.</summary>
    public required (string All, string Any, string None) Hold { get; init; }

    public required string Judgement { get; init; }

    /// <summary>An exception by its condition alone.</summary>
    public required string Unless { get; init; }

    /// <summary>An exception by its name alone.</summary>
    public required string UnlessCase { get; init; }

    /// <summary>An exception by its name {0} and its condition {1}.</summary>
    public required string UnlessNamed { get; init; }

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

    /// <summary>A definition that is true or false, by one condition.</summary>
    public required string MeansWhen { get; init; }

    /// <summary>A definition that is a value.</summary>
    public required string MeansThis { get; init; }

    /// <summary>The word, with a blank, that turns a statement into a question: labels of truths begin with it.</summary>
    public required string Whether { get; init; }

    public required string States { get; init; }

    public required Phrasing DoesNotState { get; init; }

    public required string StatesNone { get; init; }

    /// <summary>It is not said that there are none.</summary>
    public required Phrasing DoesNotDeny { get; init; }

    /// <summary>Between two numbers of the document.</summary>
    public required string EqualsAnother { get; init; }

    public required string StatesThat { get; init; }

    public required Phrasing DoesNotStateThat { get; init; }

    /// <summary>{1} holds wherever {0} is stated.</summary>
    public required Phrasing IfStated { get; init; }

    /// <summary>After "when": {0} is not stated, or {1} is stated.</summary>
    public required string UnstatedOr { get; init; }

    /// <summary>What was told by those who ask for the check, not by the document.</summary>
    public required string IsTold { get; init; }

    public required Phrasing IsNotTold { get; init; }

    public required string IsToldThat { get; init; }

    /// <summary>There are none, whoever says it.</summary>
    public required Phrasing ThereAreNone { get; init; }

    /// <summary>{0} decides; where the document is silent on it, {1} is enough.</summary>
    public required string EnoughWhereSilent { get; init; }

    public required Phrasing NotSo { get; init; }

    public required string Choice { get; init; }

    /// <summary>After "when" and "that": {0} and {1}, or not {0} (in {2}) and {3}.</summary>
    public required string ChoiceOfTwo { get; init; }

    public required string ForSomeEntry { get; init; }

    public required Phrasing NotForSomeEntry { get; init; }

    public required string ForEveryEntry { get; init; }

    public required Phrasing NotForEveryEntry { get; init; }

    /// <summary>Signs of comparison for numbers, then for points in time.</summary>
    public required Func<ComparisonOperator, Comparator> Comparators { get; init; }

    public string Comparing(ComparisonOperator op, bool isTime, bool isSubordinate) =>
        (isTime ? Comparators(op).Time : Comparators(op).Number).In(isSubordinate);

    /// <summary>Words of the language for those of rule files: grades, outcomes, units, statuses, comparators.</summary>
    public required IReadOnlyDictionary<string, string> Words { get; init; }

    public string Word(string word) => Words.TryGetValue(word, out var own) ? own : word;

    public static RuleSentences Norwegian { get; } = new()
    {
        InForce = "I kraft fra {0}.",
        InForceUntil = "I kraft fra {0} til {1}.",
        NoLongerInForce = "I kraft til {0}.",
        Levels = new Dictionary<string, (string, string, string)>
        {
            ["must"] = ("Dette er et krav etter {2} når {0} ({1}).", "Dette er alltid et krav etter {2} ({1}).", "Ellers er dette et krav etter {2} ({1})."),
            ["should"] = ("Dette er en anbefaling etter {2} når {0} ({1}).", "Dette er alltid en anbefaling etter {2} ({1}).", "Ellers er dette en anbefaling etter {2} ({1})."),
            ["may"] = ("Dette er ikke et krav, men tas opp når {0} ({1}).", "Dette er ikke et krav, men tas opp ({1}).", "Ellers er dette ikke et krav, men tas opp ({1})."),
        },
        OtherwiseNotApplicable = "Ellers gjelder regelen ikke.",
        SupportedBy = "støttet av {0}",
        AppliesWhen = "Regelen gjelder bare når {0}.",
        ForEach = "Regelen prøves for hvert punkt under «{0}»{1}.",
        Requires = "Det som prøves: {0}.",
        RequiresThat = "Det prøves om {0}.",
        All = "alt dette må være oppfylt",
        Any = "minst ett av dette må være oppfylt",
        None = "ikke noe av dette må være oppfylt",
        Hold = ("alt dette er oppfylt", "minst ett av dette er oppfylt", "ikke noe av dette er oppfylt"),
        Judgement = "Krever skjønn: {0}",
        Unless = "Regelen gjelder likevel ikke når {0}.",
        UnlessCase = "Regelen gjelder likevel ikke i dette tilfellet: {0}.",
        UnlessNamed = "Regelen gjelder likevel ikke i dette tilfellet: {0}, det vil si når {1}.",
        SilenceIsOpen = "Er dokumentet taust, blir det et spørsmål.",
        SilenceIsNotShown = "Er dokumentet taust, meldes det at dette ikke framgår.",
        SilenceIsIgnored = "Er dokumentet taust, meldes ingenting.",
        SilenceByLeaf = "Er dokumentet taust, blir det et spørsmål; der regelen spør om noe er oppgitt, meldes det at dette ikke framgår.",
        NotShownWhen = "Er dokumentet taust, meldes det at dette ikke framgår når {0}; ellers blir det et spørsmål.",
        Grade = "Utfallet «{0}» får alvorligheten «{1}».",
        FollowsFrom = "Funnet meldes ikke for seg når det er meldt noe under {0}.",
        Confidential = "Tallene skjules i alle rapporter.",
        Named = "{0} ({1})",
        Value = "{0} fra {1} ({2})",
        Checked = "kontrollert {0}",
        Status = "status: {0}",
        CompareAs = "Reglene sammenligner med «{0}».",
        Means = "{0}: {1}.",
        MeansWhen = "{0}: dette er tilfellet når {1}.",
        MeansThis = "{0}: {1}.",
        Whether = "om ",
        States = "dokumentet oppgir {0}",
        DoesNotState = new("dokumentet oppgir ikke {0}", "dokumentet ikke oppgir {0}"),
        StatesNone = "dokumentet sier at det ikke er noen {0}",
        DoesNotDeny = new("dokumentet sier ikke at {0} mangler", "dokumentet ikke sier at {0} mangler"),
        ThereAreNone = new("det er ingen {0}", "det ikke er noen {0}"),
        IsTold = "det er opplyst {0}",
        IsNotTold = new("det er ikke opplyst {0}", "det ikke er opplyst {0}"),
        IsToldThat = "det er opplyst at {0}",
        EqualsAnother = "er lik",
        StatesThat = "dokumentet oppgir at {0}",
        DoesNotStateThat = new("dokumentet oppgir ikke at {0}", "dokumentet ikke oppgir at {0}"),
        IfStated = new("der dokumentet oppgir {0}, gjelder dette: {1}", "dokumentet ikke oppgir {0}, eller {1}"),
        UnstatedOr = "dokumentet enten ikke oppgir {0}, eller oppgir at {1}",
        EnoughWhereSilent = "{0}; er dokumentet taust om dette, er det nok at {1}",
        NotSo = new("det er ikke slik at {0}", "det ikke er slik at {0}"),
        Choice = "hvis {0}: {1}; ellers: {2}",
        ChoiceOfTwo = "enten {0} og {1}, eller {2} og {3}",
        ForSomeEntry = "det er minst ett punkt under «{0}» der {1}",
        NotForSomeEntry = new("det er ikke noe punkt under «{0}» der {1}", "det ikke er noe punkt under «{0}» der {1}"),
        ForEveryEntry = "hvert punkt under «{0}» er slik at {1}",
        NotForEveryEntry = new("ikke hvert punkt under «{0}» er slik at {1}"),
        Comparators = static op => op switch
        {
            ComparisonOperator.Equal => new(new("er"), new("er")),
            ComparisonOperator.NotEqual => new(new("er ikke", "ikke er"), new("er ikke", "ikke er")),
            ComparisonOperator.Greater => new(new("er mer enn"), new("er etter")),
            ComparisonOperator.GreaterOrEqual => new(new("er minst"), new("er tidligst")),
            ComparisonOperator.Less => new(new("er mindre enn"), new("er før")),
            ComparisonOperator.LessOrEqual => new(new("er høyst"), new("er senest")),
            _ => throw new ArgumentOutOfRangeException(nameof(op)),
        },
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
            ["act"] = "lov",
            ["regulation"] = "forskrift",
            ["preparatory works"] = "forarbeider",
            ["guidance"] = "veiledning",
            ["practice"] = "praksis",
            ["house"] = "egen norm",
        },
    };

    public static RuleSentences English { get; } = new()
    {
        InForce = "In force from {0}.",
        InForceUntil = "In force from {0} until {1}.",
        NoLongerInForce = "In force until {0}.",
        Levels = new Dictionary<string, (string, string, string)>
        {
            ["must"] = ("This is a requirement by {2} when {0} ({1}).", "This is always a requirement by {2} ({1}).", "Otherwise this is a requirement by {2} ({1})."),
            ["should"] = ("This is a recommendation by {2} when {0} ({1}).", "This is always a recommendation by {2} ({1}).", "Otherwise this is a recommendation by {2} ({1})."),
            ["may"] = ("This is no requirement, but is raised when {0} ({1}).", "This is no requirement, but is raised ({1}).", "Otherwise this is no requirement, but is raised ({1})."),
        },
        OtherwiseNotApplicable = "Otherwise the rule does not apply.",
        SupportedBy = "supported by {0}",
        AppliesWhen = "The rule applies only when {0}.",
        ForEach = "The rule is examined for each entry under \"{0}\"{1}.",
        Requires = "What is examined: {0}.",
        RequiresThat = "It is examined whether {0}.",
        All = "all of this must hold",
        Any = "at least one of these must hold",
        None = "none of these must hold",
        Hold = ("all of this holds", "at least one of these holds", "none of these holds"),
        Judgement = "Needs judgement: {0}",
        Unless = "The rule does not apply, though, when {0}.",
        UnlessCase = "The rule does not apply, though, in this case: {0}.",
        UnlessNamed = "The rule does not apply, though, in this case: {0}, that is, when {1}.",
        SilenceIsOpen = "Where the document is silent, it becomes a question.",
        SilenceIsNotShown = "Where the document is silent, this is reported as not shown.",
        SilenceIsIgnored = "Where the document is silent, nothing is reported.",
        SilenceByLeaf = "Where the document is silent, it becomes a question; where the rule asks whether something is stated, it is reported as not shown.",
        NotShownWhen = "Where the document is silent, this is reported as not shown when {0}; otherwise it becomes a question.",
        Grade = "The outcome \"{0}\" has the grade \"{1}\".",
        FollowsFrom = "The finding is not reported by itself where something is reported under {0}.",
        Confidential = "The figures are masked in every report.",
        Named = "{0} ({1})",
        Value = "{0} from {1} ({2})",
        Checked = "checked {0}",
        Status = "status: {0}",
        CompareAs = "The rules compare with \"{0}\".",
        Means = "{0}: {1}.",
        MeansWhen = "{0}: this is so when {1}.",
        MeansThis = "{0}: {1}.",
        Whether = "whether ",
        States = "the document states {0}",
        DoesNotState = new("the document does not state {0}"),
        StatesNone = "the document says that there are no {0}",
        DoesNotDeny = new("the document does not say that {0} are missing"),
        ThereAreNone = new("there are no {0}"),
        IsTold = "it was told {0}",
        IsNotTold = new("it was not told {0}"),
        IsToldThat = "it was told that {0}",
        EqualsAnother = "equals",
        StatesThat = "the document states that {0}",
        DoesNotStateThat = new("the document does not state that {0}"),
        IfStated = new("where the document states {0}, this holds: {1}", "the document does not state {0}, or {1}"),
        UnstatedOr = "the document either does not state {0}, or states that {1}",
        EnoughWhereSilent = "{0}; where the document is silent on this, it is enough that {1}",
        NotSo = new("it is not the case that {0}"),
        Choice = "if {0}: {1}; otherwise: {2}",
        ChoiceOfTwo = "either {0} and {1}, or {2} and {3}",
        ForSomeEntry = "there is at least one entry under \"{0}\" where {1}",
        NotForSomeEntry = new("there is no entry under \"{0}\" where {1}"),
        ForEveryEntry = "every entry under \"{0}\" is such that {1}",
        NotForEveryEntry = new("not every entry under \"{0}\" is such that {1}"),
        Comparators = static op => op switch
        {
            ComparisonOperator.Equal => new(new("is"), new("is")),
            ComparisonOperator.NotEqual => new(new("is not"), new("is not")),
            ComparisonOperator.Greater => new(new("is more than"), new("is after")),
            ComparisonOperator.GreaterOrEqual => new(new("is at least"), new("is no earlier than")),
            ComparisonOperator.Less => new(new("is less than"), new("is before")),
            ComparisonOperator.LessOrEqual => new(new("is at most"), new("is no later than")),
            _ => throw new ArgumentOutOfRangeException(nameof(op)),
        },
        Words = new Dictionary<string, string> { ["year"] = "", ["percent"] = "per cent", ["act"] = "act", ["house"] = "house norm" },
    };
}
