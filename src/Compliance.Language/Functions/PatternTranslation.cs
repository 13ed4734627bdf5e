using System.Text;

namespace Compliance.Language;

/// <summary>A regular expression of XPath in the words of .NET. What XPath does not know is refused, lookarounds among it.</summary>
internal sealed class PatternTranslation
{
    private const string Escapes = "nrt\\|.?*+(){}$-[]^sSiIcCdDwW";
    private const string NameStart = @"\p{L}_:";
    private const string NamePart = @"\p{L}\p{Nd}\p{Mn}\p{Mc}_:.\-\xB7";

    private readonly string pattern;
    private readonly string flags;
    private readonly StringBuilder output = new();
    private readonly Stack<int> open = new();
    private readonly HashSet<int> closed = new();
    private int at;
    private int groups;
    private int depth;
    private string? problem;

    private PatternTranslation(string pattern, string flags)
    {
        this.pattern = pattern;
        this.flags = flags;
    }

    /// <summary>The pattern for .NET; null, with what is wrong, where XPath has no such pattern.</summary>
    public static string? Translate(string pattern, string flags, out string problem)
    {
        var translation = new PatternTranslation(pattern, flags);
        translation.Run();
        problem = translation.problem ?? "";
        return translation.problem is null ? translation.output.ToString() : null;
    }

    private bool Ignores(char c) => depth == 0 && c is ' ' or '\t' or '\n' or '\r' && flags.IndexOf('x') >= 0;

    private void Run()
    {
        for (; at < pattern.Length && problem is null; at++)
        {
            var c = pattern[at];
            if (Ignores(c))
                continue;
            if (c == '\\')
                Escape();
            else if (depth > 0)
                InClass(c);
            else
                Outside(c);
        }

        if (problem is null && depth > 0)
            problem = "a `[` in the pattern is not closed";
    }

    private void InClass(char c)
    {
        if (c == '[')
            depth++;
        else if (c == ']')
            depth--;
        output.Append(c);
    }

    private void Outside(char c)
    {
        switch (c)
        {
            case '[':
                depth++;
                output.Append(c);
                break;
            case '(':
                Open();
                break;
            case ')':
                if (open.Count > 0 && open.Pop() is > 0 and var group)
                    closed.Add(group);
                output.Append(c);
                break;
            case '.' when flags.IndexOf('s') < 0:
                output.Append(@"[^\n\r]");
                break;
            case '$' when flags.IndexOf('m') < 0:
                output.Append(@"\z");
                break;
            default:
                output.Append(c);
                break;
        }
    }

    private void Open()
    {
        if (at + 1 < pattern.Length && pattern[at + 1] == '?')
        {
            if (at + 2 >= pattern.Length || pattern[at + 2] != ':')
            {
                problem = "`(?` in a pattern must be `(?:`";
                return;
            }

            output.Append("(?:");
            at += 2;
            open.Push(0);
            return;
        }

        open.Push(++groups);
        output.Append('(');
    }

    private void Escape()
    {
        at++;
        while (at < pattern.Length && Ignores(pattern[at]))
            at++;
        if (at == pattern.Length)
        {
            problem = "a pattern cannot end with `\\`";
            return;
        }

        var c = pattern[at];
        if (c is 'p' or 'P')
            Property(c);
        else if (c is >= '0' and <= '9')
            BackReference();
        else if (Escapes.IndexOf(c) < 0 || (depth > 0 && (c is 'I' or 'C')))
            problem = $"`\\{c}` means nothing in a pattern";
        else
            output.Append(Translate(c));
    }

    private string Translate(char c) => c switch
    {
        'i' => depth > 0 ? NameStart : "[" + NameStart + "]",
        'I' => "[^" + NameStart + "]",
        'c' => depth > 0 ? NamePart : "[" + NamePart + "]",
        'C' => "[^" + NamePart + "]",
        _ => "\\" + c,
    };

    /// <summary><c>\p{Lu}</c>; with the flag x, blanks inside do not count.</summary>
    private void Property(char c)
    {
        output.Append('\\').Append(c);
        while (++at < pattern.Length)
        {
            if (Ignores(pattern[at]))
                continue;
            output.Append(pattern[at]);
            if (pattern[at] == '}')
                return;
        }

        problem = "a `\\p{` in the pattern is not closed";
    }

    private void BackReference()
    {
        var group = pattern[at] - '0';
        while (at + 1 < pattern.Length && pattern[at + 1] is >= '0' and <= '9' && (group * 10) + pattern[at + 1] - '0' <= groups)
            group = (group * 10) + pattern[++at] - '0';
        if (depth > 0 || !closed.Contains(group))
            problem = $"`\\{group}` in the pattern names a group that is not closed before it";
        else
            output.Append("(?:\\").Append(group).Append(')');
    }
}
