using System.Globalization;

namespace Compliance.Language.Frame;

/// <summary>The versions of a pack that another builds on: <c>^1</c>, <c>^1.2</c>, <c>~1.2</c> or exactly <c>1.2.0</c>.</summary>
internal sealed class VersionRange
{
    private readonly char sign;
    private readonly int[] parts;

    private VersionRange(char sign, int[] parts)
    {
        this.sign = sign;
        this.parts = parts;
    }

    /// <summary>The range; null for a text that is none.</summary>
    public static VersionRange? Parse(string text)
    {
        var sign = text.Length > 0 && text[0] is '^' or '~' ? text[0] : '=';
        return PartsOf(sign == '=' ? text : text.Substring(1)) is { } parts ? new VersionRange(sign, parts) : null;
    }

    /// <summary>
    /// True when the version lies in the range. A caret lets everything after the first number rise, a tilde everything after
    /// the second; without a sign the numbers that are given must be the same.
    /// </summary>
    public bool Contains(string version)
    {
        if (PartsOf(version) is not { } found)
            return false;
        var same = sign switch { '^' => 1, '~' => Math.Min(2, parts.Length), _ => parts.Length };
        for (var i = 0; i < 3; i++)
        {
            var (wanted, has) = (i < parts.Length ? parts[i] : 0, i < found.Length ? found[i] : 0);
            if (i < same && has != wanted)
                return false;
            if (i >= same && sign == '=')
                return true;
            if (has != wanted)
                return has > wanted;
        }

        return true;
    }

    private static int[]? PartsOf(string text)
    {
        var words = text.Split('.');
        var parts = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (!int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out parts[i]))
                return null;
        }

        return words.Length <= 3 ? parts : null;
    }
}
