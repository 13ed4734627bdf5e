namespace Compliance.Language;

/// <summary>Reads the decimal digits 0 to 9 and no others: no sign, no space, no digits of other scripts.</summary>
internal static class Digits
{
    public static bool TryRead(string text, int start, int count, out int number)
    {
        number = 0;
        if (count is < 1 or > 9 || start + count > text.Length)
            return false;
        for (var i = start; i < start + count; i++)
        {
            if (text[i] is not (>= '0' and <= '9'))
                return false;
            number = (number * 10) + (text[i] - '0');
        }

        return true;
    }

    /// <summary>How many digits follow from <paramref name="start"/>.</summary>
    public static int Count(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is >= '0' and <= '9')
            end++;
        return end - start;
    }
}
