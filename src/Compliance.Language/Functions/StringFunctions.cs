using System.Text;
using static Compliance.Language.Signatures;

namespace Compliance.Language;

/// <summary>Functions on text. Positions and lengths count characters, also those outside the basic plane, as one each.</summary>
internal static class StringFunctions
{
    private static readonly FunctionParameter Text = Needs("string", FeelType.String);
    private static readonly FunctionParameter Match = Needs("match", FeelType.String);
    private static readonly FunctionParameter Input = Needs("input", FeelType.String);
    private static readonly FunctionParameter Pattern = Needs("pattern", FeelType.String);
    private static readonly FunctionParameter Flags = May("flags", FeelType.String) with { AcceptsNull = true };
    private static readonly FeelType StringList = FeelType.ListOf(FeelType.String);

    public static IEnumerable<BuiltinFunction> All { get; } =
    [
        new(
            "substring",
            Takes(
                [Text, Needs("start position", FeelType.Number), May("length", FeelType.Number)], FeelType.String, Substring,
                "The part of a text from a position, counted from 1, or from the end when it is negative.")),
        new("string length", Takes([Text], FeelType.Number, v => Value.Of((decimal)Length(v[0].AsString)), "The number of characters.")),
        new("upper case", Takes([Text], FeelType.String, v => Value.Of(v[0].AsString.ToUpperInvariant()), "The text in capital letters.")),
        new("lower case", Takes([Text], FeelType.String, v => Value.Of(v[0].AsString.ToLowerInvariant()), "The text in small letters.")),
        new(
            "substring before",
            Takes(
                [Text, Match], FeelType.String, Before,
                "The text before the first place where another is found; empty when it is not found.")),
        new(
            "substring after",
            Takes(
                [Text, Match], FeelType.String, After,
                "The text after the first place where another is found; empty when it is not found.")),
        new("contains", Takes([Text, Match], FeelType.Boolean, v => Value.Of(Find(v) >= 0), "Whether the text contains another.")),
        new(
            "starts with",
            Takes(
                [Text, Match], FeelType.Boolean, v => Value.Of(v[0].AsString.StartsWith(v[1].AsString, StringComparison.Ordinal)),
                "Whether the text starts with another.")),
        new(
            "ends with",
            Takes(
                [Text, Match], FeelType.Boolean, v => Value.Of(v[0].AsString.EndsWith(v[1].AsString, StringComparison.Ordinal)),
                "Whether the text ends with another.")),
        new(
            "matches",
            Takes(
                [Input, Pattern, Flags], FeelType.Boolean, v => TextPattern.Matches(v[0].AsString, v[1].AsString, FlagsOf(v, 2)),
                "Whether a pattern is found in the text.")),
        new(
            "replace",
            Takes(
                [Input, Pattern, Needs("replacement", FeelType.String), Flags], FeelType.String, v => TextPattern.Replace(v[0].AsString, v[1].AsString, v[2].AsString, FlagsOf(v, 3)),
                "The text with another for every place where a pattern is found.")),
        new(
            "split",
            Takes(
                [Text, Needs("delimiter", FeelType.String)], StringList, v => TextPattern.Split(v[0].AsString, v[1].AsString),
                "The parts of a text between the places where a pattern is found.")),
        new(
            "string join",
            Takes(
                [Needs("list", StringList), May("delimiter", FeelType.String) with { AcceptsNull = true }], FeelType.String, Join,
                "The texts of a list as one, with a delimiter between them.")),
    ];

    private static string FlagsOf(Value[] v, int at) => v.Length > at && v[at].Kind == ValueKind.String ? v[at].AsString : "";

    private static int Find(Value[] v) => v[0].AsString.IndexOf(v[1].AsString, StringComparison.Ordinal);

    private static Value Before(Value[] v) => Value.Of(Find(v) is > 0 and var at ? v[0].AsString.Substring(0, at) : "");

    private static Value After(Value[] v) => Value.Of(Find(v) is >= 0 and var at ? v[0].AsString.Substring(at + v[1].AsString.Length) : "");

    private static Value Join(Value[] v)
    {
        var delimiter = FlagsOf(v, 1);
        var text = new StringBuilder();
        var first = true;
        foreach (var item in v[0].AsList.Items)
        {
            if (item.Kind == ValueKind.Null)
                continue;
            if (item.Kind != ValueKind.String)
                return item.IsKnown ? Value.Error($"`string join` joins texts, but an item is {ValueText.KindOf(item)}") : item;
            text.Append(first ? "" : delimiter).Append(item.AsString);
            first = false;
            if (text.Length > Limits.LongestText)
                return Limits.TextTooLong;
        }

        return Value.Of(text.ToString());
    }

    private static Value Substring(Value[] v)
    {
        var text = v[0].AsString;
        var length = Length(text);
        var start = decimal.Truncate(v[1].AsNumber);
        if (start == 0)
            return Value.Error("positions in a text count from 1, or from -1 at its end");
        if (start < -length)
            return Value.Error("the text is shorter than the start position");
        var first = start > 0 ? start - 1 : length + start;
        var count = v.Length > 2 ? decimal.Truncate(v[2].AsNumber) : length;
        if (count < 0)
            return Value.Error("the length of a part of a text cannot be negative");
        if (first >= length)
            return Value.Of("");
        var from = Index(text, 0, (int)first);
        return Value.Of(text.Substring(from, Index(text, from, (int)Math.Min(count, length - first)) - from));
    }

    /// <summary>The number of characters.</summary>
    internal static int Length(string text)
    {
        var length = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            // The second half of a pair; the first is none without it.
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                length--;
        }

        return length;
    }

    /// <summary>The index that lies <paramref name="count"/> characters after <paramref name="from"/>.</summary>
    private static int Index(string text, int from, int count)
    {
        for (; count > 0; count--)
            from += IsPair(text, from) ? 2 : 1;
        return from;
    }

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}
