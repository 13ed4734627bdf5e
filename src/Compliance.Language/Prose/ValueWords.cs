using System.Collections.Concurrent;
using System.Globalization;
using Compliance.Language.Feel;
using Compliance.Language.Frame;

namespace Compliance.Language.Prose;

/// <summary>Puts values and paths of a plan into the words of one language.</summary>
/// <param name="phrases">The phrases of the language.</param>
/// <param name="labels">The pack's words for paths and enumeration members.</param>
/// <param name="plain">Expressions that were read back in this language, masked or not; shared by those who pass it.</param>
internal sealed class ValueWords(
    Phrases phrases,
    IReadOnlyDictionary<string, string> labels,
    ConcurrentDictionary<(BoundExpression Expression, bool IsMasked), string>? plain = null)
{
    private const int LongestList = 12;

    private readonly ConcurrentDictionary<(BoundExpression Expression, bool IsMasked), string> plain = plain ?? new();

    public Phrases Phrases { get; } = phrases;

    /// <summary>True while a confidential rule is put into words: figures are masked.</summary>
    public bool IsMasked { get; set; }

    /// <summary>A value as texts print it.</summary>
    public string Format(Value value, FeelType type, string? unit = null)
    {
        if (IsMasked && value.Kind is ValueKind.Number or ValueKind.Unknown)
            return Phrases.Masked;
        return value.Kind switch
        {
            ValueKind.Unknown => Unknown(value.AsUnknown, type, unit),
            ValueKind.Boolean => Phrases.YesOrNo(value.IsTrue),
            ValueKind.Number => unit == "percent" ? Phrases.Number(value.AsNumber) + " %" : Phrases.Number(value.AsNumber),
            ValueKind.String => Word(value.AsString, type),
            ValueKind.Date => Phrases.LongDate(value.AsDate),
            ValueKind.YearsMonths => Phrases.Months(value.AsMonths),
            ValueKind.List => List(value.AsList, type),
            _ => ValueText.Of(value),
        };
    }

    /// <summary>A value in the format that a placeholder asks for; what is not known prints as it does everywhere.</summary>
    public string Format(Value value, FeelType type, string? unit, string? format) => (format, value.Kind) switch
    {
        _ when IsMasked => Format(value, type, unit),
        (TextFormats.IsoDate, ValueKind.Date or ValueKind.DateTime) => DayOf(value).ToString(),
        (TextFormats.LongDate, ValueKind.DateTime) => Phrases.LongDate(DayOf(value)),
        (TextFormats.Year, ValueKind.Date or ValueKind.DateTime) => DayOf(value).Year.ToString(CultureInfo.InvariantCulture),
        (TextFormats.Percent, ValueKind.Number) => Phrases.Number(value.AsNumber) + " %",
        (TextFormats.Whole, ValueKind.Number) => Format(Rounded(value, 0), type, unit),
        (TextFormats.OneDecimal, ValueKind.Number) => Format(Rounded(value, 1), type, unit),
        (TextFormats.TwoDecimals, ValueKind.Number) => Format(Rounded(value, 2), type, unit),
        (TextFormats.UpperFirst, ValueKind.String) => Phrases.Sentence(Format(value, type, unit)),
        _ => Format(value, type, unit),
    };

    private static Date DayOf(in Value value) => value.Kind == ValueKind.Date ? value.AsDate : value.AsDateTime.Date;

    private static Value Rounded(in Value value, int decimals) => Decimals.Round(value.AsNumber, decimals, RoundingMode.HalfUp);

    /// <summary>An expression read back in words, without values.</summary>
    public string Plain(BoundExpression expression)
    {
        if (!plain.TryGetValue((expression, IsMasked), out var text))
            text = plain.GetOrAdd((expression, IsMasked), Conditions().Render(expression.Root));
        return text;
    }

    /// <summary>Reads expressions back as statements, without values.</summary>
    public ConditionProse Conditions(IReadOnlyDictionary<Symbol, BoundNode>? lets = null) =>
        new(Phrases, FindLabel, Format) { Lets = lets ?? new Dictionary<Symbol, BoundNode>() };

    /// <summary>Reads expressions back in words, with the values that names had.</summary>
    public ExpressionProse Prose(Func<BoundNode, string?> valueOf) => new(Phrases, FindLabel, Format, valueOf);

    /// <summary>What a path is about: its label, or the path itself where the pack has none.</summary>
    public string LabelOf(string path) => FindLabel(path) ?? "`" + path + "`";

    /// <summary>The label of a path; <c>measure.owners</c> of a rule's variable and <c>measures[…].owners</c> have one label.</summary>
    private string? FindLabel(string path)
    {
        var plain = WithoutItems(path);
        if (labels.TryGetValue(plain, out var label))
            return label;
        var dot = plain.IndexOf('.');
        return dot > 0 && labels.TryGetValue(plain.Substring(0, dot) + "s" + plain.Substring(dot), out var plural) ? plural : null;
    }

    /// <summary>The path without the keys of items: <c>measures[x].owners</c> is <c>measures.owners</c>.</summary>
    public static string WithoutItems(string path)
    {
        var result = new System.Text.StringBuilder(path.Length);
        var depth = 0;
        foreach (var c in path)
        {
            if (c == '[')
                depth++;
            else if (c == ']')
                depth--;
            else if (depth == 0)
                result.Append(c);
        }

        return result.ToString();
    }

    private string Word(string word, FeelType type) =>
        type is { Kind: FeelTypeKind.Enumeration, Name: { } name } && labels.TryGetValue(name + "." + word, out var label) ? label : word;

    private string List(ListValue list, FeelType type)
    {
        var element = type.Element ?? FeelType.Any;
        var items = new List<string>();
        for (var i = 0; i < list.Items.Count && i < LongestList; i++)
            items.Add(Format(list.Items[i], element));
        if (list.Items.Count > LongestList)
            items.Add("…");
        return Phrases.List(items);
    }

    private string Unknown(Unknown unknown, FeelType type, string? unit)
    {
        if (unknown.Alternatives is { } alternatives)
            return string.Join(" / ", alternatives.Select(a => Format(a, type, unit)).Distinct());
        if (unknown.Rank == ReasonKind.Contradictory)
            return Phrases.Contradictory;
        if (unknown.Low is { Kind: ValueKind.Date } low && unknown.High is { Kind: ValueKind.Date } high)
            return Phrases.Period(low.AsDate, high.AsDate);
        return unknown.Low.IsKnown || unknown.High.IsKnown
            ? Phrases.Imprecise(unknown, v => Format(v, type, unit))
            : Phrases.NotStated;
    }
}
