using System.Text;

namespace Compliance.Language;

/// <summary>Reads a range of literals from text: <c>[1..10]</c>, <c>(@"2025-01-01"..@"2025-12-31"]</c>.</summary>
internal static class RangeText
{
    private static readonly string[] Conversions = ["date and time", "date", "time", "duration"];

    public static Value Parse(string text)
    {
        var trimmed = text.Trim();
        var dots = Dots(trimmed);
        if (dots < 0 || trimmed[0] is not ('[' or '(' or ']') || trimmed[trimmed.Length - 1] is not (']' or ')' or '['))
            return Wrong(text);
        var low = Literal(trimmed.Substring(1, dots - 1).Trim());
        var high = Literal(trimmed.Substring(dots + 2, trimmed.Length - dots - 3).Trim());
        if (!low.IsKnown || !high.IsKnown)
            return Wrong(text);
        if (Operators.Compare(low, high) is not { } order)
            return Value.Error($"the ends of the range `{text}` cannot be compared");
        return order > 0
            ? Value.Error($"the range `{text}` ends before it starts")
            : Value.Of(new RangeValue(low, trimmed[0] == '[', high, trimmed[trimmed.Length - 1] == ']'));
    }

    private static Value Wrong(string text) => Value.Error($"`{text}` is not a range of two literals; write `[1..10]`");

    /// <summary>Where the two points between the ends are, outside of quotes; -1 where there are none.</summary>
    private static int Dots(string text)
    {
        var quoted = false;
        for (var i = 1; i < text.Length - 2; i++)
        {
            if (quoted && text[i] == '\\')
                i++;
            else if (text[i] == '"')
                quoted = !quoted;
            if (!quoted && text[i] == '.' && text[i + 1] == '.')
                return i;
        }

        return -1;
    }

    private static Value Literal(string text)
    {
        if (NumberText.TryParse(text, out var number))
            return Value.Of(number);
        if (Quoted(text) is { } content)
            return Value.Of(content);
        if (text.StartsWith("@", StringComparison.Ordinal) && Quoted(text.Substring(1)) is { } literal)
            return AtLiteral.Parse(literal);
        foreach (var name in Conversions)
        {
            if (text.StartsWith(name + "(", StringComparison.Ordinal) && text[text.Length - 1] == ')'
                && Quoted(text.Substring(name.Length + 1, text.Length - name.Length - 2).Trim()) is { } argument)
                return FunctionTable.Find(name)!.Invoke(Value.Of(argument));
        }

        return Value.NotStated;
    }

    private static string? Quoted(string text)
    {
        if (text.Length < 2 || text[0] != '"' || text[text.Length - 1] != '"')
            return null;
        var content = new StringBuilder();
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] == '"' || (text[i] == '\\' && ++i == text.Length - 1))
                return null;
            content.Append(text[i]);
        }

        return content.ToString();
    }
}
