namespace Compliance.Language.Feel;

// Mistakes of syntax, and where reading goes on behind them.
internal sealed partial class FeelBinder
{
    /// <summary>After that many mistakes the rest is not looked at: it is probably no expression.</summary>
    private const int MostComplaints = 10;

    /// <summary>Words behind a mistake that are probably part of it.</summary>
    private const int Quiet = 2;

    private int complaints;
    private int sinceComplaint = Quiet;

    /// <summary>Tells of a mistake of syntax, unless it follows from the one before.</summary>
    private void Complain(DiagnosticKind kind, string message, TextSpan span, string? replacement = null)
    {
        if (stopped)
            return;
        failed = true;
        if (sinceComplaint < Quiet)
            return;
        sinceComplaint = 0;
        Report(kind, message, span, replacement);
        if (++complaints < MostComplaints)
            return;
        stopped = true;
        token = new Token(TokenKind.End, text.Length, 0);
    }

    private void Unexpected(string expected)
    {
        if (token.Kind == TokenKind.End)
            Complain(Catalog.UnfinishedExpression, Unfinished(expected), new TextSpan(text.Length, 0));
        else if (OtherLanguage(token) is { } ours)
            Complain(Catalog.OtherLanguagesOperator, $"`{TextOf(token)}` is written `{ours}`", token.Span, ours);
        else
            Complain(Catalog.UnexpectedText, $"{expected} was expected, but `{Shown(token)}` was found", token.Span);
    }

    private string Unfinished(string expected) =>
        lexer.Read(0).Kind == TokenKind.End ? "an expression was expected, but there is nothing" : $"{expected} was expected, but the expression ends";

    /// <summary>Something else stands where a value should: it is left out, up to where reading can go on.</summary>
    private BoundMistake NoValue(string expected, int start)
    {
        Unexpected(expected);
        Synchronise();
        return new BoundMistake(From(start));
    }

    /// <summary>Leaves out what cannot be understood, up to a word or sign for which a construct around it may wait.</summary>
    private void Synchronise()
    {
        var open = 0;
        while (token.Kind != TokenKind.End && (open > 0 || !IsWaitedFor()))
        {
            open += Depth(token);
            Skip();
        }
    }

    private void Skip()
    {
        var quiet = sinceComplaint;
        Advance();
        sinceComplaint = quiet;
    }

    private int Depth(Token t) => t.Kind != TokenKind.Symbol ? 0 : text[t.Start] switch
    {
        '(' or '[' or '{' => 1,
        ')' or ']' or '}' => -1,
        _ => 0,
    };

    private bool IsWaitedFor() => token.Kind switch
    {
        TokenKind.Word => TextOf(token) is "and" or "or" or "then" or "else" or "return" or "satisfies",
        TokenKind.Symbol => TextOf(token) is ")" or "]" or "}" or "," or "&&" or "||",
        _ => false,
    };

    /// <summary>True when the closing sign stands further on, and nothing is closed before it that was opened earlier.</summary>
    private bool StandsAhead(string symbol)
    {
        var open = 0;
        for (var next = token; next.Kind != TokenKind.End && open >= 0; next = lexer.Read(next.End))
        {
            if (open == 0 && Is(next, TokenKind.Symbol, symbol))
                return true;
            open += Depth(next);
        }

        return false;
    }

    private string? OtherLanguage(Token t) => TextOf(t) switch
    {
        "==" => "=",
        "<>" => "!=",
        "&&" => "and",
        "||" => "or",
        "!" => "not(…)",
        "≥" => ">=",
        "≤" => "<=",
        "≠" => "!=",
        "–" or "−" => "-",
        "“" or "”" or "„" or "«" or "»" or "'" => "\"",
        "%" => "/ 100",
        _ => null,
    };

    /// <summary>Tells of an operator that other languages write so, and reads it as ours.</summary>
    private void RefuseForeign()
    {
        if (OtherLanguage(token) is { } ours)
            Complain(Catalog.OtherLanguagesOperator, $"`{TextOf(token)}` is written `{ours}`", token.Span, ours);
    }
}
