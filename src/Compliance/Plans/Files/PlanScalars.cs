using System.Globalization;
using Compliance.Language;

namespace Compliance.Plans;

/// <summary>Values of plan files as people write them. Every method gives a value or says what is wrong, in one line.</summary>
internal static class PlanScalars
{
    private static readonly (string Word, Func<decimal, Quantity> Make)[] NumberWords =
    [
        ("more than", Quantity.MoreThan), ("over", Quantity.MoreThan), ("mer enn", Quantity.MoreThan), ("flere enn", Quantity.MoreThan),
        ("fewer than", Quantity.LessThan), ("less than", Quantity.LessThan), ("under", Quantity.LessThan),
        ("færre enn", Quantity.LessThan), ("mindre enn", Quantity.LessThan),
        ("at least", Quantity.AtLeast), ("minst", Quantity.AtLeast),
        ("at most", Quantity.AtMost), ("up to", Quantity.AtMost), ("høyst", Quantity.AtMost), ("inntil", Quantity.AtMost), ("opptil", Quantity.AtMost),
        ("about", Quantity.About), ("around", Quantity.About), ("circa", Quantity.About), ("ca.", Quantity.About), ("ca", Quantity.About),
        ("omtrent", Quantity.About), ("rundt", Quantity.About), ("cirka", Quantity.About),
    ];

    private static readonly (string Start, string Middle)[] Ranges = [("between ", " and "), ("mellom ", " og ")];

    /// <summary>True where a value says that nothing is stated.</summary>
    public static bool IsSilence(YamlNode node, PlanKind kind) => node is YamlScalar scalar
        && (scalar.IsNull
            || (scalar.Value.StartsWith('(') && (scalar.IsPlain || kind != PlanKind.Text) && NameKey.Of(scalar.Value) == "(notstated)"));

    /// <summary>True where a list is stated to be empty.</summary>
    public static bool IsNone(YamlNode node) => node is YamlScalar scalar && NameKey.Of(scalar.Value) is "none" or "ingen";

    /// <summary>The value of a scalar for a member, or null with what is wrong.</summary>
    public static object? Read(PlanMember member, string text, out string? wrong)
    {
        wrong = null;
        switch (member.Kind)
        {
            case PlanKind.Text:
                return text;
            case PlanKind.Truth:
                return Truth(text) ?? Wrong($"`{text}` is neither `true` nor `false`", out wrong);
            case PlanKind.Number:
                return Number(text) ?? Wrong(NotANumber(text), out wrong);
            case PlanKind.Date:
                return PlanDate.TryParse(text, out var date) ? date : Wrong(NotADate(text), out wrong);
            default:
                return member.Words!.ValueOf(text) ?? Wrong(NotAWord(member.Words!, text), out wrong);
        }
    }

    /// <summary>A value in the notation of plan files.</summary>
    public static string Text(PlanMember member, object value) => member.Kind switch
    {
        PlanKind.Truth => (bool)value ? "true" : "false",
        PlanKind.Word => member.Words!.WordOf(value),
        _ => value.ToString()!,
    };

    /// <summary>Reads a number in the notation of <see cref="Quantity"/> or in words: "more than 50", "ca. 50".</summary>
    public static Quantity? Number(string text)
    {
        if (Quantity.TryParse(text, out var quantity))
            return quantity;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
            return exact;
        var words = text.Trim();
        foreach (var (word, make) in NumberWords)
        {
            if (words.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase) && Plain(words.AsSpan(word.Length), out var number))
                return Bounded(make, number);
        }

        foreach (var (start, middle) in Ranges)
        {
            var and = words.IndexOf(middle, StringComparison.OrdinalIgnoreCase);
            if (and > 0 && words.StartsWith(start, StringComparison.OrdinalIgnoreCase) && and >= start.Length
                && Plain(words.AsSpan(start.Length, and - start.Length), out var low)
                && Plain(words.AsSpan(and + middle.Length), out var high) && low <= high)
                return Quantity.Between(low, high);
        }

        return null;
    }

    private static bool? Truth(string text) => text.Trim().ToLowerInvariant() switch
    {
        "true" or "yes" or "ja" or "sann" => true,
        "false" or "no" or "nei" or "usann" => false,
        _ => null,
    };

    private static Quantity? Bounded(Func<decimal, Quantity> make, decimal number)
    {
        try
        {
            return make(number);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static bool Plain(ReadOnlySpan<char> text, out decimal number) => decimal.TryParse(
        text.Trim(),
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
        CultureInfo.InvariantCulture,
        out number);

    private static object? Wrong(string message, out string? wrong)
    {
        wrong = message;
        return null;
    }

    private static string NotANumber(string text)
    {
        var repaired = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '%')).Replace(',', '.');
        return Quantity.TryParse(repaired, out var quantity)
            ? $"`{Short(text)}` is no number; write `{quantity}`"
            : $"`{Short(text)}` is no number; expected one such as `51`, `72.2`, `> 50`, `~ 50` or `40..50`";
    }

    private static string NotADate(string text)
    {
        string[] norwegian = ["d.M.yyyy", "d. M. yyyy", "d/M/yyyy"];
        return DateOnly.TryParseExact(text.Trim(), norwegian, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? $"`{Short(text)}` is no date; write `{PlanDate.FromDateOnly(day)}`"
            : $"`{Short(text)}` is no date; expected one such as `2025-12-31`, `2025-03`, `2025-Q1`, `2025-H1` or `2025`";
    }

    private static string NotAWord(PlanEnumeration words, string text)
    {
        var nearest = Suggestion.DidYouMean(text, words.Words);
        return nearest.Length > 0
            ? $"`{Short(text)}` is no {words.Name}{nearest}"
            : $"`{Short(text)}` is no {words.Name}; expected one of {string.Join(", ", words.Words.Select(w => $"`{w}`"))}";
    }

    /// <summary>User text for a message: one line of limited length.</summary>
    internal static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 60 ? line : line[..57] + "…";
    }
}
