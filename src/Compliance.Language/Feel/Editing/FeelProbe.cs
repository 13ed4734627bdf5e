namespace Compliance.Language.Feel;

/// <summary>What can be written at a place of an expression.</summary>
internal enum ExpectationKind
{
    /// <summary>A value: a name of the scope, a function, a literal.</summary>
    Value,

    /// <summary>A name behind a dot.</summary>
    Entry,

    /// <summary>The inside of a text.</summary>
    Text,

    /// <summary>The name of a type.</summary>
    Type,
}

/// <summary>What the reader of an expression waited for where somebody is writing.</summary>
/// <param name="Kind">What can be written.</param>
/// <param name="Start">Where the word begins that is being written.</param>
/// <param name="Scope">The names that can be used.</param>
internal sealed record Expectation(ExpectationKind Kind, int Start, Scope Scope)
{
    /// <summary>The type before the dot; null for other kinds.</summary>
    public FeelType? Target { get; init; }

    /// <summary>The type of the value on the other side, where it is known.</summary>
    public FeelType? Wanted { get; init; }
}

/// <summary>Watches the reading of an expression for one place in it.</summary>
internal sealed class FeelProbe(int offset)
{
    private readonly List<string> words = [];
    private readonly List<Expectation> expected = [];

    public int Offset => offset;

    /// <summary>
    /// What was waited for there, the likeliest last: in <c>four-step</c> a name with a hyphen or what is subtracted. Nothing where
    /// an operator or the end could stand.
    /// </summary>
    public IReadOnlyList<Expectation> Expected => expected;

    /// <summary>The word for which the construct around the place waits, if it waits for one: <c>then</c>.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The call around the place, and the number of the argument, from 0.</summary>
    public (BuiltinFunction Function, int Argument)? Call { get; set; }

    /// <summary>Takes an expectation for the stretch from <paramref name="gap"/> to <paramref name="end"/>.</summary>
    public void Offer(string text, Expectation expectation, int gap, int end)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        var behindWord = offset == gap && gap > 0 && gap <= text.Length && Names.IsPart(text[gap - 1]);
        if (offset < gap || offset > end || behindWord)
            return;
        expected.Add(expectation with { Start = Math.Min(expectation.Start, offset) });
    }

    /// <summary>Takes a word that is missing between two places.</summary>
    public void Miss(string word, int from, int to)
    {
        if (words.Count == 0 && offset >= from && offset <= to)
            words.Add(word);
    }
}
