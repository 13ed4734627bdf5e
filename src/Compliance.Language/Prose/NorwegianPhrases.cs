using System.Globalization;

namespace Compliance.Language.Prose;

/// <summary>Bokmål.</summary>
internal sealed class NorwegianPhrases : Phrases
{
    private static readonly string[] MonthNames =
        ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    private static readonly string[] Ordinals = ["første", "andre", "tredje", "fjerde"];

    private static readonly string[] Clauses = ["som", "der", "når", "at", "da", "hvor", "hva", "hvem", "hvilke", "hvilken", "hvilket", "hvordan"];

    private static readonly FiniteVerbs Verbs = new(
        new[]
        {
            "er", "var", "har", "hadde", "finnes", "kan", "viser", "vises", "gjelder", "følges", "omtaler", "opplyser", "omfatter", "deltok",
            "foreligger", "ble", "består", "nevner", "avrundes", "ligger", "begynner", "slutter", "inneholder",
        }.ToDictionary(v => v, v => new Phrasing(v + " ikke", "ikke " + v)),
        ["alle", "ingen", "en", "et", "ei", "noen", "noe", "hver", "hvert", "begge", "flere", "få", "minst", "mulige", "tidligere", .. Clauses],
        Clauses);

    public static Phrases Instance { get; } = new NorwegianPhrases();

    public override string Language => "nb";

    public override string And => "og";

    public override string NotStated => "ikke oppgitt";

    public override string Contradictory => "motstridende oppgitt";

    public override string Nothing => "ingen";

    public override string Masked => "(skjult)";

    public override string NoDuty => "plikten omfatter ikke arbeidsgiveren ut fra opplysningene";

    public override string NoSubject => "forholdet som regelen gjelder, foreligger ikke";

    public override string NoItems => "dokumentet oppgir at det ikke er noe å kontrollere her";

    public override string SilenceIsNoMatter => "dokumentet nevner det ikke, og trenger ikke å gjøre det";

    internal override RuleSentences Rules => RuleSentences.Norwegian;

    protected override string DecimalSign => ",";

    protected override string GroupSign => "\u00a0";

    public override string YesOrNo(bool value) => value ? "ja" : "nei";

    public override string Truth(bool? value) => value switch { true => "oppfylt", false => "ikke oppfylt", _ => "uavklart" };

    public override string Quote(string text) => "«" + text + "»";

    public override string LongDate(Date date) =>
        string.Format(CultureInfo.InvariantCulture, "{0}. {1} {2}", date.Day, MonthNames[date.Month - 1], date.Year);

    public override string Months(long months) => months % 12 == 0 ? Number(months / 12) + " år" : Number(months) + (months == 1 ? " måned" : " måneder");

    public override string NotShown(string title) => "Det framgår ikke av dokumentet: " + title + ".";

    public override string Open(string title, IReadOnlyList<string> missing) => missing.Count == 0
        ? "Dokumentet gir ikke svar på dette: " + title + "."
        : title + ": dokumentet oppgir ikke " + List(missing) + ".";

    public override string Unconfirmed(string title, IReadOnlyList<string> guessed) => guessed.Count == 0
        ? title + ": lest med usikkerhet, og ikke bekreftet."
        : title + ": dette er lest med usikkerhet, og må bekreftes: " + List(guessed) + ".";

    public override string StatesBoth(string title, IReadOnlyList<string> about) => about.Count == 0
        ? title + ": dokumentet gir motstridende opplysninger."
        : title + ": dokumentet gir motstridende opplysninger om " + List(about) + ".";

    public override string Depends(string message, IReadOnlyList<string> conditions) =>
        "Avhenger av: " + List(conditions) + ". Hvis kravet gjelder: " + message;

    public override string NotMet(string title) => "Ikke oppfylt ifølge dokumentet: " + title + ".";

    public override string Met(string title) => "Framgår: " + title + ".";

    public override string NotApplicable(string title, string? because) =>
        "Gjelder ikke: " + title + (because is null ? "." : " – " + because + ".");

    public override string CouldNotCheck(string title, string detail) => "Ikke kontrollert: " + title + " (" + detail + ").";

    public override string NotInForce(Date date) => "regelen er ikke i kraft per " + LongDate(date);

    public override string OtherJurisdiction => "reglene gjelder ikke en arbeidsgiver som følger loven i et annet land";

    public override string InOtherJurisdiction(string country, string? words) =>
        "arbeidsgiveren følger " + (words is null ? "" : "trolig ") + "loven i et annet land (" + country + (words is null ? "" : ", lest av " + Quote(words)) + "). Oppgi «employer.country» hvis det er feil";

    public override string Overridden(string by) => "en særregel går foran: " + by;

    public override string Conclusion(string conclusion) => conclusion switch
    {
        "notChecked" => "Ikke kontrollert",
        "notMet" => "Lovkrav er ikke oppfylt ifølge dokumentet",
        "gaps" => "Lovkrav framgår ikke, eller dokumentet er motstridende",
        "unsettled" => "Uavklart: lovkrav er ubesvart, avhenger av noe eller krever skjønn",
        "remarks" => "Merknader, ingen av dem til lovkrav",
        _ => "Ingen mangler funnet i det som er kontrollert",
    };

    public override string WhyNotChecked(string reason) => reason switch
    {
        "noPlan" => "teksten er ikke gjenkjent som en plan eller redegjørelse fra en arbeidsgiver",
        "nothingStatutory" => "ingen lovkrav kunne avgjøres ut fra dokumentet",
        "notInForce" => "ingen regel var i kraft på vurderingsdatoen",
        _ => "et lovkrav kunne ikke kontrolleres",
    };

    public override string Pinpoint(string pinpoint) => pinpoint;

    public override string Or => "eller";

    public override string SuppliedDiffers(string about, string stated, string supplied, string by) =>
        "Dokumentet oppgir " + stated + " som " + about + ", men det er opplyst " + supplied + " (" + by + "). Kontrollen bygger på dokumentet.";

    public override string Decided(string kind, string about, string? value, string by, string? until) => kind switch
    {
        "Answered" => "Besvart: " + about + " = " + value + " (" + by + ").",
        "Assessed" => "Vurdert som " + (value == "met" ? "oppfylt" : "ikke oppfylt") + ": " + about + " (" + by + ").",
        "Accepted" => "Avviket er akseptert til " + until + ": " + about + " (" + by + ").",
        _ => "Lesingen er rettet: " + about + " = " + value + " (" + by + ").",
    };

    public override string DecisionNote(string id, string? detail) => id switch
    {
        "expired" => "Avgjørelsen gjaldt til " + detail + " og teller ikke lenger.",
        "statutory" => "Et lovkrav kan ingen gi avkall på, og det står derfor i konklusjonen.",
        "renamed" => "Regelen heter nå " + detail + ".",
        "rematched" => "Teksten er endret siden avgjørelsen; den er knyttet til " + detail + ".",
        "noRule" => "Ikke brukt: regelpakken har ingen regel som heter " + detail + ".",
        "noJudgement" => "Ikke brukt: " + detail + " er ikke en skjønnsregel.",
        "noItem" => "Ikke brukt: dokumentet har ikke lenger " + detail + ".",
        "wordsGone" => "Ikke brukt: ordene som avgjørelsen gjelder, står ikke lenger i dokumentet.",
        "stated" => "Ikke brukt: dokumentet sier det samme selv.",
        "differs" => "Ikke brukt: dokumentet sier noe annet.",
        "wrong" => "Ikke brukt: " + detail + ".",
        _ => "Ikke brukt: det er ikke noe funn som avgjørelsen gjelder.",
    };

    internal override string AsWellAs => "samt";

    internal override string? Deny(string statement, bool isSubordinate) => Verbs.Deny(statement, isSubordinate);

    /// <summary>"Antall ansatte som legges til grunn, er …": a clause before the verb ends with a comma.</summary>
    internal override string Subject(string text) => text.Split(' ').Any(w => Clauses.Contains(w, StringComparer.Ordinal)) ? text + "," : text;

    internal override string YearsLater(int years, string year) => years switch
    {
        1 => "året etter " + year,
        -1 => "året før " + year,
        _ => Number(Math.Abs(years)) + " år " + (years > 0 ? "etter " : "før ") + year,
    };

    public override string Not(string condition) => "ikke (" + condition + ")";

    public override string IsAmong(string value, string others) => value + " er blant " + others;

    public override string Choice(string condition, string then, string otherwise) => "hvis " + condition + ": " + then + ", ellers " + otherwise;

    public override string Where(string list, string condition) => list + " der " + condition;

    public override string Quantified(bool isEvery, string variable, string list, string condition) =>
        (isEvery ? "for alle " : "for minst én av ") + list + " gjelder: " + condition;

    public override string ForEach(string result, string variable, string list) => result + " for hver av " + list;

    public override string Part(string name, string of) => name switch
    {
        "year" => "året i " + of,
        "month" => "måneden i " + of,
        "day" => "dagen i " + of,
        _ => name + " i " + of,
    };

    public override string? Function(string name, IReadOnlyList<string> arguments) => (name, arguments.Count) switch
    {
        ("every second year", 2) => Subject(arguments[0]) + " er tidligst året før " + arguments[1],
        ("stated" or "present", 1) => arguments[0] + " er oppgitt",
        ("date", 3) when arguments[2].Length < 3 && int.TryParse(arguments[1], out var month) && month is > 0 and < 13 =>
            arguments[2] + ". " + MonthNames[month - 1] + " i " + arguments[0],
        ("is empty", 1) => arguments[0] + " er tom",
        ("count", 1) => "antall " + arguments[0],
        ("sum", 1) => "summen av " + arguments[0],
        ("list contains", 2) => Subject(arguments[0]) + " omfatter " + arguments[1],
        ("agreed", > 1) => "det dokumentet oppgir som " + Alternatives(arguments) + ", når alt som er oppgitt av dette, er det samme",
        ("matches", 2) => Subject(arguments[0]) + " inneholder tekst av formen " + Quote(arguments[1]),
        ("contains", 2) => Subject(arguments[0]) + " inneholder " + Quote(arguments[1]),
        ("starts with", 2) => Subject(arguments[0]) + " begynner med " + Quote(arguments[1]),
        ("ends with", 2) => Subject(arguments[0]) + " slutter med " + Quote(arguments[1]),
        ("rounds to", 2) => Subject(arguments[0]) + " avrundes til " + arguments[1],
        ("older than", 3) => Subject(arguments[0]) + " er eldre enn " + arguments[1] + " per " + arguments[2],
        ("within", 3) => Subject(arguments[0]) + " ligger innen " + arguments[1] + " fra " + arguments[2],
        ("names", > 1) => Subject(arguments[0]) + " nevner " + List(arguments.Skip(1).ToList()),
        _ => null,
    };

    protected override string Month(int year, int month) => MonthNames[month - 1] + " " + year.ToString(CultureInfo.InvariantCulture);

    protected override string Quarter(int year, int quarter) => Ordinals[quarter - 1] + " kvartal " + year.ToString(CultureInfo.InvariantCulture);

    protected override string HalfYear(int year, int half) => Ordinals[half - 1] + " halvår " + year.ToString(CultureInfo.InvariantCulture);

    protected override string Between(string low, string high) => "mellom " + low + " og " + high;

    protected override string Above(string low, bool exclusive) => (exclusive ? "mer enn " : "minst ") + low;

    protected override string Below(string high, bool exclusive) => (exclusive ? "færre enn " : "høyst ") + high;
}
