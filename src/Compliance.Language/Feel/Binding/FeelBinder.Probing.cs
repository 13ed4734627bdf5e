namespace Compliance.Language.Feel;

// Tells an editor what is waited for where somebody writes.
internal sealed partial class FeelBinder
{
    /// <summary>The type of the value beside the one that is read next, where there is one.</summary>
    private FeelType? wanted;

    /// <summary>The names that a type can have in a scope.</summary>
    public static IEnumerable<string> TypeNames(Scope scope)
    {
        foreach (var (name, _) in SimpleTypes)
            yield return name;
        for (var at = scope; at is not null; at = at.Parent!)
        {
            foreach (var name in at.Types?.Keys ?? [])
                yield return name;
        }
    }

    /// <summary>Tells that a value is read next, and gives the type beside it.</summary>
    private FeelType? ProbeValue()
    {
        var beside = wanted;
        wanted = null;
        if (probe is null || sinceComplaint < Quiet)
            return beside;
        var isText = token.Kind == TokenKind.Text && probe.Offset > token.Start;
        var expected = new Expectation(isText ? ExpectationKind.Text : ExpectationKind.Value, isText ? token.Start + 1 : token.Start, scope) { Wanted = beside };
        if (isText)
        {
            if (probe.Offset < token.End || !lexer.IsClosed(token))
                probe.Offer(text, expected, token.Start + 1, token.End);
        }
        else
        {
            probe.Offer(text, expected, lastEnd, token.Kind == TokenKind.Word ? RunEnd(token.Start) : token.Start);
        }

        return beside;
    }

    private void ProbeEntry(FeelType target) => probe?.Offer(
        text,
        new Expectation(ExpectationKind.Entry, token.Kind == TokenKind.Word ? token.Start : lastEnd, scope) { Target = target },
        lastEnd,
        token.Kind == TokenKind.Word ? RunEnd(token.Start) : token.Start);

    private void ProbeType() => probe?.Offer(
        text, new Expectation(ExpectationKind.Type, token.Start, scope), lastEnd, token.Kind == TokenKind.Word ? RunEnd(token.Start) : token.Start);

    /// <summary>Reads a value beside one of that type.</summary>
    private BoundNode Beside(FeelType type, Func<BoundNode> read)
    {
        wanted = type;
        var node = read();
        wanted = null;
        return node;
    }

    /// <summary>Where the words end that may be one name, a hyphen within a word included.</summary>
    private int RunEnd(int start)
    {
        var end = start;
        for (var next = lexer.Read(start); next.Start == start || IsHyphen(next, end) || (next.Kind == TokenKind.Word && !Names.EndsUnknownName(TextOf(next))); next = lexer.Read(end))
            end = next.End;
        return end;
    }

    private bool IsHyphen(Token t, int end) => Is(t, TokenKind.Symbol, "-") && t.Start == end && t.End < text.Length && Names.IsStart(text[t.End]);
}
