using System.Globalization;
using System.Text;

namespace Compliance.Language.Feel;

/// <summary>Reads one token at a place of a text. Whole names are not its business: only the scope knows where they end.</summary>
internal sealed class Lexer
{
    private const string ShortSymbols = "+-*/=<>()[]{},:.@!";
    private readonly string text;

    public Lexer(string text) => this.text = text;

    /// <summary>Where a comment starts that is never closed; -1 where there is none.</summary>
    public int UnclosedComment { get; private set; } = -1;

    /// <summary>The first token at or after a position.</summary>
    public Token Read(int position)
    {
        var at = SkipBlank(position);
        if (at >= text.Length)
            return new Token(TokenKind.End, text.Length, 0);
        var c = text[at];
        if (char.IsDigit(c) || (c == '.' && IsDigit(at + 1)))
            return new Token(TokenKind.Number, at, NumberEnd(at) - at);
        if (c == '"')
            return new Token(TokenKind.Text, at, TextEnd(at) - at);
        if (Names.IsStart(c))
            return new Token(TokenKind.Word, at, WordEnd(at) - at);
        if (at + 1 < text.Length && IsLongSymbol(c, text[at + 1]))
            return new Token(TokenKind.Symbol, at, 2);
        return new Token(ShortSymbols.IndexOf(c) >= 0 ? TokenKind.Symbol : TokenKind.Bad, at, 1);
    }

    /// <summary>The position after white space and comments.</summary>
    public int SkipBlank(int at)
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF')
            {
                at++;
            }
            else if (string.CompareOrdinal(text, at, "//", 0, 2) == 0)
            {
                var end = text.IndexOf('\n', at);
                at = end < 0 ? text.Length : end + 1;
            }
            else if (string.CompareOrdinal(text, at, "/*", 0, 2) == 0)
            {
                var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                if (end < 0)
                    UnclosedComment = at;
                at = end < 0 ? text.Length : end + 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>True when the text that starts at <paramref name="token"/> has its closing quotation mark.</summary>
    public bool IsClosed(Token token) => token.Length > 1 && text[token.End - 1] == '"' && !EndsInEscape(token);

    /// <summary>The characters that a quoted text stands for. An unknown escape stands for itself, as regular expressions need.</summary>
    public string Unquote(Token token)
    {
        var builder = new StringBuilder(token.Length);
        for (var at = token.Start + 1; at < token.End - 1; at++)
        {
            if (text[at] != '\\' || at + 1 >= token.End - 1)
            {
                builder.Append(text[at]);
                continue;
            }

            at++;
            switch (text[at])
            {
                case 'n': builder.Append('\n'); break;
                case 'r': builder.Append('\r'); break;
                case 't': builder.Append('\t'); break;
                case '"' or '\'' or '\\': builder.Append(text[at]); break;
                case 'u' when CodeAt(at + 1, 4) is { } unit:
                    builder.Append((char)unit);
                    at += 4;
                    break;
                case 'U' when CodeAt(at + 1, 6) is { } code && code <= 0x10FFFF && code is < 0xD800 or > 0xDFFF:
                    builder.Append(char.ConvertFromUtf32(code));
                    at += 6;
                    break;
                default: builder.Append('\\').Append(text[at]); break;
            }
        }

        return builder.ToString();
    }

    private static bool IsLongSymbol(char first, char second) => (first, second)
        is ('.', '.') or ('*', '*') or ('<', '=') or ('>', '=') or ('!', '=') or ('-', '>') or ('=', '=') or ('<', '>') or ('&', '&') or ('|', '|');

    private int? CodeAt(int at, int digits) =>
        at + digits <= text.Length
        && int.TryParse(text.Substring(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? code
            : null;

    private bool EndsInEscape(Token token)
    {
        var backslashes = 0;
        for (var at = token.End - 2; at > token.Start && text[at] == '\\'; at--)
            backslashes++;
        return backslashes % 2 == 1;
    }

    private bool IsDigit(int at) => at < text.Length && text[at] is >= '0' and <= '9';

    private int NumberEnd(int at)
    {
        while (IsDigit(at))
            at++;
        if (at < text.Length && text[at] == '.' && IsDigit(at + 1))
        {
            at++;
            while (IsDigit(at))
                at++;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var exponent = at + 1 < text.Length && text[at + 1] is '+' or '-' ? at + 2 : at + 1;
            if (IsDigit(exponent))
            {
                at = exponent;
                while (IsDigit(at))
                    at++;
            }
        }

        return at;
    }

    private int TextEnd(int at)
    {
        for (at++; at < text.Length && text[at] != '"'; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
                at++;
        }

        return Math.Min(at + 1, text.Length);
    }

    private int WordEnd(int at)
    {
        while (at < text.Length && Names.IsPart(text[at]))
            at++;
        return at;
    }
}
