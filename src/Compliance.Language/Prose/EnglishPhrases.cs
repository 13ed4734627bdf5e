using System.Globalization;
using System.Text;

namespace Compliance.Language.Prose;

/// <summary>English.</summary>
internal sealed class EnglishPhrases : Phrases
{
    private static readonly string[] MonthNames =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    private static readonly Dictionary<string, string> LegalWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["første"] = "first",
        ["andre"] = "second",
        ["annet"] = "second",
        ["tredje"] = "third",
        ["fjerde"] = "fourth",
        ["femte"] = "fifth",
        ["sjette"] = "sixth",
        ["sjuende"] = "seventh",
        ["siste"] = "last",
        ["ledd"] = "paragraph",
        ["punktum"] = "sentence",
        ["bokstav"] = "letter",
        ["nr."] = "no.",
        ["og"] = "and",
        ["til"] = "to",
        ["kap."] = "chapter",
        ["kapittel"] = "chapter",
        ["artikkel"] = "article",
        ["avsnittet"] = "the section",
        ["siden"] = "the page",
        ["innledningen"] = "the introduction",
    };

    private static readonly char[] Blank = [' '];

    private static readonly string[] Existence = ["there is a ", "there is an "];

    private static readonly string[] Clauses = ["who", "which", "that", "where", "when", "what", "how", "whether"];

    private static readonly FiniteVerbs Verbs = new(
        new Dictionary<string, Phrasing>(
            new[] { "is", "are", "was", "were", "had" }.ToDictionary(v => v, v => new Phrasing(v + " not")))
        {
            ["can"] = new("cannot"),
            ["rounds"] = new("does not round"),
            ["names"] = new("does not name"),
            ["covers"] = new("does not cover"),
            ["contains"] = new("does not contain"),
            ["includes"] = new("does not include"),
            ["include"] = new("do not include"),
            ["begins"] = new("does not begin"),
            ["ends"] = new("does not end"),
        },
        ["all", "no", "nobody", "none", "a", "an", "another", "any", "some", "each", "every", "both", "several", "few", "at", "likely", "earlier", .. Clauses],
        Clauses);

    public static Phrases Instance { get; } = new EnglishPhrases();

    public override string Language => "en";

    public override string And => "and";

    public override string NotStated => "not stated";

    public override string Contradictory => "stated inconsistently";

    public override string Nothing => "none";

    public override string Masked => "(masked)";

    public override string NoDuty => "the duty does not reach the employer on what is known";

    public override string NoSubject => "what the rule is about is not present";

    public override string NoItems => "the document states that there is nothing to check here";

    public override string SilenceIsNoMatter => "the document does not mention it and need not";

    internal override RuleSentences Rules => RuleSentences.English;

    protected override string DecimalSign => ".";

    protected override string GroupSign => ",";

    public override string YesOrNo(bool value) => value ? "yes" : "no";

    public override string Truth(bool? value) => value switch { true => "met", false => "not met", _ => "unsettled" };

    public override string Quote(string text) => "\"" + text + "\"";

    public override string LongDate(Date date) =>
        string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", date.Day, MonthNames[date.Month - 1], date.Year);

    public override string Months(long months) => months % 12 == 0
        ? Number(months / 12) + (months == 12 ? " year" : " years")
        : Number(months) + (months == 1 ? " month" : " months");

    public override string NotShown(string title) => "It does not appear from the document: " + title + ".";

    public override string Open(string title, IReadOnlyList<string> missing) => missing.Count == 0
        ? "The document does not answer this: " + title + "."
        : title + ": the document does not state " + List(missing) + ".";

    public override string Unconfirmed(string title, IReadOnlyList<string> guessed) => guessed.Count == 0
        ? title + ": read with doubt and not confirmed."
        : title + ": this was read with doubt and needs to be confirmed: " + List(guessed) + ".";

    public override string StatesBoth(string title, IReadOnlyList<string> about) => about.Count == 0
        ? title + ": the document contradicts itself."
        : title + ": the document contradicts itself on " + List(about) + ".";

    public override string Depends(string message, IReadOnlyList<string> conditions) =>
        "Depends on: " + List(conditions) + ". If the requirement applies: " + message;

    public override string NotMet(string title) => "Not met according to the document: " + title + ".";

    public override string Met(string title) => "Shown: " + title + ".";

    public override string NotApplicable(string title, string? because) =>
        "Does not apply: " + title + (because is null ? "." : " – " + because + ".");

    public override string CouldNotCheck(string title, string detail) => "Not checked: " + title + " (" + detail + ").";

    public override string NotInForce(Date date) => "the rule is not in force on " + LongDate(date);

    public override string OtherJurisdiction => "the rules are not for an employer that the law of another country binds";

    public override string InOtherJurisdiction(string country, string? words) =>
        "the law of another country " + (words is null ? "" : "probably ") + "binds the employer (" + country + (words is null ? "" : ", read from " + Quote(words)) + "). State `employer.country` if that is wrong";

    public override string Overridden(string by) => "a more special rule goes first: " + by;

    public override string Conclusion(string conclusion) => conclusion switch
    {
        "notChecked" => "Not checked",
        "notMet" => "Statutory requirements are not met according to the document",
        "gaps" => "Statutory requirements are not shown, or the document contradicts itself",
        "unsettled" => "Unsettled: statutory requirements are open, depend on something or need judgement",
        "remarks" => "Remarks, none of them on statutory requirements",
        _ => "No gaps found in what was checked",
    };

    public override string WhyNotChecked(string reason) => reason switch
    {
        "noPlan" => "the text was not recognised as an employer's plan or statement",
        "nothingStatutory" => "no statutory requirement could be decided from the document",
        "notInForce" => "no rule was in force on the assessment date",
        _ => "a statutory requirement could not be checked",
    };

    /// <summary>"§ 26 andre ledd bokstav a" becomes "section 26 second paragraph letter a".</summary>
    public override string Pinpoint(string pinpoint)
    {
        var result = new StringBuilder();
        var isHeading = false;
        foreach (var word in pinpoint.Split(Blank, StringSplitOptions.RemoveEmptyEntries))
        {
            if (result.Length > 0)
                result.Append(' ');
            isHeading |= word[0] == '«';
            result.Append(word switch
            {
                "§" => "section",
                "§§" => "sections",
                _ => !isHeading && LegalWords.TryGetValue(word, out var english) ? english : word,
            });
            isHeading &= word[word.Length - 1] != '»';
        }

        return result.Replace('«', '"').Replace('»', '"').ToString();
    }

    public override string Or => "or";

    public override string SuppliedDiffers(string about, string stated, string supplied, string by) =>
        "The document states " + stated + " as " + about + ", but " + supplied + " was supplied (" + by + "). The check relies on the document.";

    public override string Decided(string kind, string about, string? value, string by, string? until) => kind switch
    {
        "Answered" => "Answered: " + about + " = " + value + " (" + by + ").",
        "Assessed" => "Assessed as " + value + ": " + about + " (" + by + ").",
        "Accepted" => "The deviation is accepted until " + until + ": " + about + " (" + by + ").",
        _ => "The reading is corrected: " + about + " = " + value + " (" + by + ").",
    };

    public override string DecisionNote(string id, string? detail) => id switch
    {
        "expired" => "The decision held until " + detail + " and does not count any more.",
        "statutory" => "Nobody can waive an act, so it stays in the conclusion.",
        "renamed" => "The rule is now called " + detail + ".",
        "rematched" => "The words were edited since the decision; it was matched to " + detail + ".",
        "noRule" => "Not used: the rule pack has no rule called " + detail + ".",
        "noJudgement" => "Not used: " + detail + " is no rule of judgement.",
        "noItem" => "Not used: the document no longer has " + detail + ".",
        "wordsGone" => "Not used: the words that the decision concerns are no longer in the document.",
        "stated" => "Not used: the document says the same itself.",
        "differs" => "Not used: the document says something else.",
        "wrong" => "Not used: " + detail + ".",
        _ => "Not used: there is no finding that the decision concerns.",
    };

    internal override string AsWellAs => "as well as";

    /// <summary>"There is an earlier plan" is denied by "no"; all else by its verb.</summary>
    internal override string? Deny(string statement, bool isSubordinate) =>
        Existence.FirstOrDefault(b => statement.StartsWith(b, StringComparison.Ordinal)) is { } beginning
            ? "there is no " + statement.Substring(beginning.Length)
            : Verbs.Deny(statement, isSubordinate);

    /// <summary>"The areas of the search" are several; "the subject of the area" is one.</summary>
    private static bool IsPlural(string subject)
    {
        var words = subject.Split(Blank, 3);
        var head = words[0] is "the" && words.Length > 1 ? words[1] : words[0];
        return head.EndsWith("s", StringComparison.Ordinal) && !head.EndsWith("ss", StringComparison.Ordinal);
    }

    internal override string YearsLater(int years, string year) => years switch
    {
        1 => "the year after " + year,
        -1 => "the year before " + year,
        _ => Number(Math.Abs(years)) + " years " + (years > 0 ? "after " : "before ") + year,
    };

    public override string Not(string condition) => "not (" + condition + ")";

    public override string IsAmong(string value, string others) => value + " is among " + others;

    public override string Choice(string condition, string then, string otherwise) => "if " + condition + ": " + then + ", else " + otherwise;

    public override string Where(string list, string condition) => list + " where " + condition;

    public override string Quantified(bool isEvery, string variable, string list, string condition) =>
        (isEvery ? "for all " : "for at least one of ") + list + ": " + condition;

    public override string ForEach(string result, string variable, string list) => result + " for each of " + list;

    public override string Part(string name, string of) => "the " + name + " of " + of;

    public override string? Function(string name, IReadOnlyList<string> arguments) => (name, arguments.Count) switch
    {
        ("every second year", 2) => arguments[0] + " is the year before " + arguments[1] + " or later",
        ("stated" or "present", 1) => arguments[0] + " is stated",
        ("date", 3) when arguments[2].Length < 3 && int.TryParse(arguments[1], out var month) && month is > 0 and < 13 =>
            arguments[2] + " " + MonthNames[month - 1] + " of " + arguments[0],
        ("is empty", 1) => arguments[0] + " is empty",
        ("count", 1) => "the number of " + arguments[0],
        ("sum", 1) => "the sum of " + arguments[0],
        ("list contains", 2) => arguments[0] + (IsPlural(arguments[0]) ? " include " : " includes ") + arguments[1],
        ("agreed", > 1) => "what the document states as " + Alternatives(arguments) + ", where all that is stated of these is the same",
        ("matches", 2) => arguments[0] + " contains text of the form " + Quote(arguments[1]),
        ("contains", 2) => arguments[0] + " contains " + Quote(arguments[1]),
        ("starts with", 2) => arguments[0] + " begins with " + Quote(arguments[1]),
        ("ends with", 2) => arguments[0] + " ends with " + Quote(arguments[1]),
        ("rounds to", 2) => arguments[0] + " rounds to " + arguments[1],
        ("older than", 3) => arguments[0] + " is older than " + arguments[1] + " on " + arguments[2],
        ("within", 3) => arguments[0] + " is within " + arguments[1] + " of " + arguments[2],
        ("names", > 1) => arguments[0] + " names " + List(arguments.Skip(1).ToList()),
        _ => null,
    };

    protected override string Month(int year, int month) => MonthNames[month - 1] + " " + year.ToString(CultureInfo.InvariantCulture);

    protected override string Quarter(int year, int quarter) => Ordinals[quarter - 1] + " quarter of " + year.ToString(CultureInfo.InvariantCulture);

    protected override string HalfYear(int year, int half) => Ordinals[half - 1] + " half of " + year.ToString(CultureInfo.InvariantCulture);

    protected override string Between(string low, string high) => "between " + low + " and " + high;

    protected override string Above(string low, bool exclusive) => (exclusive ? "more than " : "at least ") + low;

    protected override string Below(string high, bool exclusive) => (exclusive ? "fewer than " : "at most ") + high;
}
