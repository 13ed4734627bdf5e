namespace Compliance.Language.Feel;

/// <summary>
/// Reads an expression from left to right and gives every piece its type at once: where a name ends depends on what is
/// declared, and after a dot on the type before it. What is wrong is reported and reading goes on, after a mistake of syntax at
/// the next word or sign that some construct waits for; what was understood is kept, so that an editor can build on it.
/// </summary>
internal sealed partial class FeelBinder
{
    private const int LongestText = 20_000;
    private const int DeepestNesting = 64;
    private const int DeepestTree = 250;
    private readonly string text;
    private readonly FeelProfile profile;
    private readonly ICollection<FeelDiagnostic> diagnostics;
    private readonly Lexer lexer;
    private readonly FeelProbe? probe;
    private Rereadings rereadings = new();
    private Scope scope;
    private Token token;
    private int lastEnd;
    private int nesting;
    private bool stopped;
    private bool failed;

    private FeelBinder(string text, Scope scope, FeelProfile profile, ICollection<FeelDiagnostic> diagnostics, FeelProbe? probe)
    {
        this.probe = probe;
        this.text = text;
        this.scope = scope;
        this.profile = profile;
        this.diagnostics = diagnostics;
        lexer = new Lexer(text);
    }

    private bool InRules => profile == FeelProfile.RuleFile;

    /// <summary>Reads an expression; what could not be understood is a <see cref="BoundMistake"/> in the tree.</summary>
    public static FeelReading Read(
        string text,
        Scope scope,
        FeelProfile profile,
        FeelType? expected,
        ICollection<FeelDiagnostic> diagnostics,
        FeelProbe? probe = null)
    {
        var binder = new FeelBinder(text, scope, profile, diagnostics, probe);
        var root = binder.ReadAll(expected);
        return new FeelReading(root, !binder.failed);
    }

    private BoundNode ReadAll(FeelType? expected)
    {
        if (text.Length > LongestText)
        {
            Stop(Catalog.TooLong, $"the expression has {text.Length} characters; {LongestText} are the most", new TextSpan(0, 0));
            return new BoundMistake(default);
        }

        Advance();
        var root = Expression();
        if (token.Kind != TokenKind.End)
            root = WithRest(root);
        if (lexer.UnclosedComment >= 0 && complaints == 0)
            Report(Catalog.UnclosedComment, "the comment is not closed; `*/` is missing", new TextSpan(lexer.UnclosedComment, 2));
        if (!failed && expected is not null)
            CheckResult(root, expected);
        return root;
    }

    /// <summary>Something stands behind the expression: it is read too, for what is wrong there and for what an editor can use.</summary>
    private BoundMistake WithRest(BoundNode root)
    {
        var parts = new List<BoundNode> { root };
        while (!stopped && token.Kind != TokenKind.End)
        {
            Unexpected("an operator or the end of the expression");
            Synchronise();
            if (token.Kind == TokenKind.End)
                break;
            Skip();
            if (token.Kind != TokenKind.End)
                parts.Add(Expression());
        }

        return new BoundMistake(From(0), [.. parts]);
    }

    private void CheckResult(BoundNode root, FeelType expected)
    {
        if (!TypeRules.IsAssignable(root.Type, expected))
        {
            Report(
                expected.Kind == FeelTypeKind.Boolean ? Catalog.ConditionNotBoolean : Catalog.WrongResultType,
                $"this gives {root.Type}, but {expected} was expected",
                root.Span);
        }
        else if (expected.Kind == FeelTypeKind.Enumeration)
        {
            CheckWord(root, expected);
        }
    }

    /// <summary>How often bodies of functions may be read again, by all readers together.</summary>
    private sealed class Rereadings
    {
        public int Left { get; set; } = 50;
    }

    // Tokens

    private void Advance()
    {
        sinceComplaint++;
        lastEnd = token.End;
        token = stopped ? new Token(TokenKind.End, text.Length, 0) : lexer.Read(token.End);
    }

    /// <summary>Goes on after a name of that many characters, which may be several words.</summary>
    private void AdvanceOver(int length)
    {
        sinceComplaint++;
        lastEnd = token.Start + length;
        token = stopped ? new Token(TokenKind.End, text.Length, 0) : lexer.Read(lastEnd);
    }

    private string TextOf(Token t) => text.Substring(t.Start, t.Length);

    private bool IsSymbol(string symbol) => Is(token, TokenKind.Symbol, symbol);

    private bool IsWord(string word) => Is(token, TokenKind.Word, word);

    private bool Is(Token t, TokenKind kind, string expected) =>
        t.Kind == kind && t.Length == expected.Length && string.CompareOrdinal(text, t.Start, expected, 0, t.Length) == 0;

    private bool Next(string symbol)
    {
        if (!IsSymbol(symbol))
            return false;
        Advance();
        return true;
    }

    private bool NextWord(string word)
    {
        if (!IsWord(word))
            return false;
        Advance();
        return true;
    }

    private void ExpectWord(string word, string after)
    {
        if (NextWord(word))
            return;
        probe?.Miss(word, lastEnd, token.Start);
        Unexpected($"`{word}` {after}");
        Synchronise();
        NextWord(word);
    }

    private void Close(string symbol, int opened)
    {
        if (Next(symbol) || stopped)
            return;
        var where = token.Kind == TokenKind.End ? "the end" : $"`{Shown(token)}`";
        Complain(
            Catalog.MissingCloser,
            $"`{text[opened]}` is not closed: `{symbol}` was expected, but {where} was found",
            token.Kind == TokenKind.End ? new TextSpan(opened, 1) : token.Span);
        if (StandsAhead(symbol))
        {
            while (!IsSymbol(symbol))
                Skip();
            Advance();
        }
    }

    private TextSpan From(int start) => TextSpan.FromBounds(start, Math.Max(start, lastEnd));

    // Diagnostics

    private void Report(DiagnosticKind kind, string message, TextSpan span, string? replacement = null)
    {
        if (stopped)
            return;
        if (kind.Severity == DiagnosticSeverity.Error)
            failed = true;
        diagnostics.Add(new FeelDiagnostic(kind, message, span, replacement));
    }

    /// <summary>A mistake after which nothing more is read.</summary>
    private void Stop(DiagnosticKind kind, string message, TextSpan span)
    {
        if (stopped)
            return;
        Report(kind, message, span);
        stopped = true;
        token = new Token(TokenKind.End, text.Length, 0);
    }

    /// <summary>Stands in the place of what is wrong, with those of its parts that were understood.</summary>
    private BoundMistake Mistake(DiagnosticKind kind, string message, TextSpan span, string? replacement = null, params BoundNode[] parts)
    {
        Report(kind, message, span, replacement);
        return new BoundMistake(span, parts);
    }

    private void Refuse(string message, TextSpan span, string? replacement = null)
    {
        if (InRules)
            Report(Catalog.RefusedInRules, message, span, replacement);
    }

    private static string DidYouMean(string? nearest) => nearest is null ? "" : $"; did you mean `{nearest}`?";

    private string Shown(Token t)
    {
        var length = char.IsSurrogate(text[t.Start]) && t.Length == 1 ? Math.Min(2, text.Length - t.Start) : Math.Min(t.Length, 40);
        return text.Substring(t.Start, length);
    }

    // Depth

    /// <summary>Runs one level deeper, as long as there are not too many.</summary>
    private BoundNode Nested(Func<BoundNode> read)
    {
        if (nesting >= DeepestNesting)
        {
            Stop(Catalog.NestedTooDeeply, $"this is nested more than {DeepestNesting} deep; make a part of it a definition", token.Span);
            return new BoundMistake(token.Span);
        }

        nesting++;
        var node = read();
        nesting--;
        return Bounded(node);
    }

    /// <summary>The node, unless the tree below it has become too deep to walk.</summary>
    private BoundNode Bounded(BoundNode node)
    {
        if (node.Depth <= DeepestTree)
            return node;
        Stop(Catalog.NestedTooDeeply, $"this has more than {DeepestTree} steps in a row; make a part of it a definition", node.Span);
        return new BoundMistake(node.Span);
    }

    private T Inside<T>(Scope inner, Func<T> read)
    {
        var outer = scope;
        scope = inner;
        var result = read();
        scope = outer;
        return result;
    }
}
