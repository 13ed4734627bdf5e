namespace Compliance.Language.Feel;

internal enum TokenKind
{
    End,
    Number,
    Text,
    Word,
    Symbol,
    Bad,
}

/// <summary>The smallest piece of an expression. A name with spaces is several words; the scope puts them together.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;

    public TextSpan Span => new(Start, Length);
}
