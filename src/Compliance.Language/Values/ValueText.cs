using System.Globalization;
using System.Text;

namespace Compliance.Language;

/// <summary>Prints values as FEEL does, the same on every machine.</summary>
public static class ValueText
{
    private const int DeepestNesting = 64;
    private const int LongestPrint = 1_000_000;

    /// <summary>The value as the function <c>string</c> prints it: text as it is, all else as a literal would read.</summary>
    public static string Of(in Value value)
    {
        if (value.Kind == ValueKind.String)
            return value.AsString;
        var text = new StringBuilder();
        Append(text, value, 0);
        return text.ToString();
    }

    /// <summary>The value as an expression would write it: text in quotes, dates after <c>@</c>.</summary>
    public static string Literal(in Value value) => value.Kind switch
    {
        ValueKind.String => Quoted(value.AsString),
        ValueKind.Date or ValueKind.Time or ValueKind.DateTime or ValueKind.YearsMonths or ValueKind.DaysTime => "@\"" + Of(value) + "\"",
        _ => Of(value),
    };

    /// <summary>What kind of value it is, in the drafter's words: "a number".</summary>
    public static string KindOf(in Value value) => value.Kind switch
    {
        ValueKind.Unknown => "not known",
        ValueKind.Null => "null",
        ValueKind.Boolean => "true or false",
        ValueKind.Number => "a number",
        ValueKind.String => "text",
        ValueKind.Date => "a date",
        ValueKind.Time => "a time of day",
        ValueKind.DateTime => "a date with time",
        ValueKind.YearsMonths => "a duration in years and months",
        ValueKind.DaysTime => "a duration in days",
        ValueKind.List => "a list",
        ValueKind.Range => "a range",
        ValueKind.Function => "a function",
        _ => "a group of values",
    };

    private static void Append(StringBuilder text, in Value value, int depth)
    {
        if (depth > DeepestNesting || text.Length > LongestPrint)
        {
            text.Append('…');
            return;
        }

        switch (value.Kind)
        {
            case ValueKind.String:
                text.Append(Quoted(value.AsString));
                break;
            case ValueKind.List:
                AppendList(text, value.AsList, depth);
                break;
            case ValueKind.Context when value.AsObject is ContextValue context:
                AppendContext(text, context, depth);
                break;
            case ValueKind.Range:
                AppendRange(text, value.AsRange, depth);
                break;
            default:
                text.Append(Simple(value));
                break;
        }
    }

    private static string Simple(in Value value) => value.Kind switch
    {
        ValueKind.Unknown => "unknown",
        ValueKind.Null => "null",
        ValueKind.Boolean => value.IsTrue ? "true" : "false",
        ValueKind.Number => NumberText.Of(value.AsNumber),
        ValueKind.Date => value.AsDate.ToString(),
        ValueKind.YearsMonths => Durations.PrintMonths(value.AsMonths),
        ValueKind.DaysTime => Durations.PrintSeconds(value.AsSeconds),
        ValueKind.Function => "function",
        _ => Convert.ToString(value.AsObject, CultureInfo.InvariantCulture) ?? "",
    };

    private static void AppendList(StringBuilder text, ListValue list, int depth)
    {
        text.Append('[');
        for (var i = 0; i < list.Items.Count && text.Length <= LongestPrint; i++)
        {
            if (i > 0)
                text.Append(", ");
            Append(text, list.Items[i], depth + 1);
        }

        text.Append(']');
    }

    private static void AppendContext(StringBuilder text, ContextValue context, int depth)
    {
        text.Append('{');
        for (var i = 0; i < context.Entries.Count && text.Length <= LongestPrint; i++)
        {
            if (i > 0)
                text.Append(", ");
            var entry = context.Entries[i];
            text.Append(IsPlainName(entry.Key) ? entry.Key : Quoted(entry.Key)).Append(": ");
            Append(text, entry.Value, depth + 1);
        }

        text.Append('}');
    }

    private static void AppendRange(StringBuilder text, RangeValue range, int depth)
    {
        if (range.IsSingle)
        {
            text.Append("(=");
            Append(text, range.Low, depth + 1);
            text.Append(')');
            return;
        }

        if (range.HasLow && range.HasHigh)
        {
            text.Append(range.LowIncluded ? '[' : '(');
            Append(text, range.Low, depth + 1);
            text.Append("..");
            Append(text, range.High, depth + 1);
            text.Append(range.HighIncluded ? ']' : ')');
            return;
        }

        text.Append(range.HasLow ? range.LowIncluded ? "(>=" : "(>" : range.HighIncluded ? "(<=" : "(<");
        Append(text, range.HasLow ? range.Low : range.High, depth + 1);
        text.Append(')');
    }

    private static bool IsPlainName(string name)
    {
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_'))
            return false;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or ' '))
                return false;
        }

        return true;
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
