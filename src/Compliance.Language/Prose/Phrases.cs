using System.Globalization;
using System.Text;

namespace Compliance.Language.Prose;

/// <summary>
/// The words of one language: how numbers, dates and lists are written, and the sentences that the engine itself says. One
/// class a language; the engine holds no words of its own, and the machine's culture is never asked.
/// </summary>
public abstract class Phrases
{
    /// <summary>The language: <c>nb</c> or <c>en</c>.</summary>
    public abstract string Language { get; }

    /// <summary>The word between the last two items of a list.</summary>
    public abstract string And { get; }

    /// <summary>What stands for a value that the plan does not state.</summary>
    public abstract string NotStated { get; }

    /// <summary>What stands for a value for which the plan states several.</summary>
    public abstract string Contradictory { get; }

    /// <summary>What stands for a list that is known to be empty.</summary>
    public abstract string Nothing { get; }

    /// <summary>What stands for a value that was masked because its rule is confidential.</summary>
    public abstract string Masked { get; }

    /// <summary>true and false, as answers.</summary>
    public abstract string YesOrNo(bool value);

    /// <summary>true, false or unknown, as the result of a condition.</summary>
    public abstract string Truth(bool? value);

    /// <summary>A word or text in quotation marks.</summary>
    public abstract string Quote(string text);

    /// <summary>The phrases of a language; English for one that has none.</summary>
    public static Phrases For(string language) => language switch
    {
        "nb" or "nn" or "no" => NorwegianPhrases.Instance,
        _ => EnglishPhrases.Instance,
    };

    /// <summary>A number: decimal sign of the language, groups of three from 10,000 (years are never grouped).</summary>
    public string Number(decimal number)
    {
        // Most are small and whole, and print as they are.
        if (number is > 0 and < 10_000 && number == decimal.Truncate(number))
            return ((int)number).ToString(CultureInfo.InvariantCulture);
        var text = number.ToString("0.############################", CultureInfo.InvariantCulture);
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text.Substring(0, point);
        var fraction = point < 0 ? "" : DecimalSign + text.Substring(point + 1);
        var digits = whole.TrimStart('-');
        if (digits.Length < 5)
            return whole + fraction;
        var grouped = new StringBuilder(whole);
        for (var i = whole.Length - 3; i > whole.Length - digits.Length; i -= 3)
            grouped.Insert(i, GroupSign);
        return grouped + fraction;
    }

    /// <summary>A date in words.</summary>
    public abstract string LongDate(Date date);

    /// <summary>A stretch of days, as precise as it is: "2024", "first quarter of 2024".</summary>
    public string Period(Date first, Date last)
    {
        if (first == last)
            return LongDate(first);
        var endsMonth = last == Date.MaxValue || Date.FromDayNumber(last.DayNumber + 1).Day == 1;
        if (first.Year == last.Year && first.Day == 1 && endsMonth)
        {
            var months = last.Month - first.Month + 1;
            switch (months)
            {
                case 12:
                    return first.Year.ToString(CultureInfo.InvariantCulture);
                case 6 when first.Month is 1 or 7:
                    return HalfYear(first.Year, first.Month == 1 ? 1 : 2);
                case 3 when first.Month % 3 == 1:
                    return Quarter(first.Year, ((first.Month - 1) / 3) + 1);
                case 1:
                    return Month(first.Year, first.Month);
                default:
                    break;
            }
        }

        return Between(LongDate(first), LongDate(last));
    }

    /// <summary>An imprecise number: "more than 50".</summary>
    public string Imprecise(Unknown unknown, Func<Value, string> format)
    {
        var low = unknown.Low.IsKnown ? format(unknown.Low) : null;
        var high = unknown.High.IsKnown ? format(unknown.High) : null;
        return (low, high) switch
        {
            (null, null) => NotStated,
            (not null, null) => Above(low, unknown.LowIsExclusive),
            (null, not null) => Below(high, unknown.HighIsExclusive),
            _ => Between(low!, high!),
        };
    }

    /// <summary>A duration of whole months.</summary>
    public abstract string Months(long months);

    /// <summary>A list in a sentence: "a, b and d".</summary>
    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => Nothing,
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " " + And + " " + items[items.Count - 1],
    };

    /// <summary>Values of which one is enough: "a, b or d".</summary>
    internal string Alternatives(IReadOnlyList<string> items) => items.Count < 2
        ? List(items)
        : string.Join(", ", items.Take(items.Count - 1)) + " " + Or + " " + items[items.Count - 1];

    internal static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);

    /// <summary>A source with the place in it: a section stands beside the title, a heading after a comma.</summary>
    internal string Cite(string title, string pinpoint)
    {
        if (pinpoint.Length == 0)
            return title;
        return title + (pinpoint[0] == '§' || char.IsDigit(pinpoint[0]) ? " " : ", ") + Pinpoint(pinpoint);
    }

    /// <summary>A sentence that begins with a capital and ends with a full stop.</summary>
    public static string Sentence(string text)
    {
        if (text.Length == 0)
            return text;
        var first = Capital(text);
        return first[first.Length - 1] is '.' or '!' or '?' or '»' or '"' ? first : first + ".";
    }

    /// <summary>A finding of silence that the document itself should break.</summary>
    public abstract string NotShown(string title);

    /// <summary>A question that the document leaves open; <paramref name="missing"/> names what it does not state.</summary>
    public abstract string Open(string title, IReadOnlyList<string> missing);

    /// <summary>A value that the reader guessed.</summary>
    public abstract string Unconfirmed(string title, IReadOnlyList<string> guessed);

    /// <summary>Both stated.</summary>
    public abstract string StatesBoth(string title, IReadOnlyList<string> about);

    /// <summary>A failure that only counts when something holds that is unknown.</summary>
    public abstract string Depends(string message, IReadOnlyList<string> conditions);

    /// <summary>A failure on stated values, where the rule has no words of its own.</summary>
    public abstract string NotMet(string title);

    /// <summary>A requirement that is met.</summary>
    public abstract string Met(string title);

    /// <summary>A rule that does not apply, and why.</summary>
    public abstract string NotApplicable(string title, string? because);

    /// <summary>A rule that could not be evaluated.</summary>
    public abstract string CouldNotCheck(string title, string detail);

    /// <summary>Why a rule does not apply: not in force at that date.</summary>
    public abstract string NotInForce(Date date);

    /// <summary>Why a rule does not apply: the law of another country binds the employer.</summary>
    public abstract string OtherJurisdiction { get; }

    /// <summary>Why nothing was checked: the law of another country binds the employer.</summary>
    /// <param name="country">The country, as <c>SE</c>.</param>
    /// <param name="words">The words that it was guessed from; null where it was stated.</param>
    public abstract string InOtherJurisdiction(string country, string? words);

    /// <summary>Why a rule does not apply: no level holds.</summary>
    public abstract string NoDuty { get; }

    /// <summary>Why a rule does not apply: its subject matter is absent.</summary>
    public abstract string NoSubject { get; }

    /// <summary>Why a rule does not apply: its list is known to be empty.</summary>
    public abstract string NoItems { get; }

    /// <summary>Why a rule does not apply: another goes first.</summary>
    public abstract string Overridden(string by);

    /// <summary>Why a rule does not apply: silence is no matter for it.</summary>
    public abstract string SilenceIsNoMatter { get; }

    /// <summary>The conclusion of a document. <paramref name="conclusion"/> is its id in camel case.</summary>
    public abstract string Conclusion(string conclusion);

    /// <summary>Why nothing was checked. <paramref name="reason"/> is an id.</summary>
    public abstract string WhyNotChecked(string reason);

    /// <summary>A citation's section, paragraph, sentence and letter in this language; <paramref name="pinpoint"/> is written in Norwegian.</summary>
    public abstract string Pinpoint(string pinpoint);

    /// <summary>A supplied fact that differs from what the document states.</summary>
    public abstract string SuppliedDiffers(string about, string stated, string supplied, string by);

    /// <summary>A decision, in one sentence. <paramref name="kind"/> is its id; <paramref name="by"/> names who and when.</summary>
    public abstract string Decided(string kind, string about, string? value, string by, string? until);

    /// <summary>What became of a decision, in one sentence. <paramref name="id"/> is the id of what became of it.</summary>
    public abstract string DecisionNote(string id, string? detail);

    /// <summary>The word between two conditions of which one is enough.</summary>
    public abstract string Or { get; }

    /// <summary>The contrary of a condition.</summary>
    public abstract string Not(string condition);

    /// <summary>A value that must be among others.</summary>
    public abstract string IsAmong(string value, string others);

    /// <summary>A choice.</summary>
    public abstract string Choice(string condition, string then, string otherwise);

    /// <summary>The items of a list that meet a condition.</summary>
    public abstract string Where(string list, string condition);

    /// <summary>A condition on at least one, or on all, items of a list.</summary>
    public abstract string Quantified(bool isEvery, string variable, string list, string condition);

    /// <summary>One value for each item of a list.</summary>
    public abstract string ForEach(string result, string variable, string list);

    /// <summary>A part of a date: <c>year</c>.</summary>
    public abstract string Part(string name, string of);

    /// <summary>A built-in function with its arguments; null for one that is read as it is written.</summary>
    public abstract string? Function(string name, IReadOnlyList<string> arguments);

    /// <summary>The sentences with which rules, definitions and parameters are read back.</summary>
    internal abstract RuleSentences Rules { get; }

    /// <summary>The contrary of a statement, said by its verb; null where the language cannot say it so.</summary>
    internal abstract string? Deny(string statement, bool isSubordinate);

    /// <summary>What stands before a verb: a comma ends it where it holds a clause of its own.</summary>
    internal virtual string Subject(string text) => text;

    /// <summary>A year so many years after another; before it where the number is negative.</summary>
    internal abstract string YearsLater(int years, string year);

    /// <summary>The word between two names that hold "and" themselves.</summary>
    internal abstract string AsWellAs { get; }

    /// <summary>Things that are named side by side; "as well as" keeps apart what holds "and" itself.</summary>
    internal string Together(IReadOnlyList<string> names) =>
        names.Count == 2 && names.Any(n => n.Contains(" " + And + " ")) ? names[0] + " " + AsWellAs + " " + names[1] : List(names);

    /// <summary>The decimal sign.</summary>
    protected abstract string DecimalSign { get; }

    /// <summary>The sign between groups of three digits.</summary>
    protected abstract string GroupSign { get; }

    /// <summary>A month of a year.</summary>
    protected abstract string Month(int year, int month);

    /// <summary>A quarter of a year.</summary>
    protected abstract string Quarter(int year, int quarter);

    /// <summary>Half a year.</summary>
    protected abstract string HalfYear(int year, int half);

    /// <summary>From one to another.</summary>
    protected abstract string Between(string low, string high);

    /// <summary>More than, or at least.</summary>
    protected abstract string Above(string low, bool exclusive);

    /// <summary>Fewer than, or at most.</summary>
    protected abstract string Below(string high, bool exclusive);
}
