using Compliance.Findings;

namespace Compliance.Interview;

/// <summary>A value that a person can give: one path of the plan.</summary>
/// <param name="Path">The path.</param>
/// <param name="Label">What reports call it.</param>
/// <param name="Kind">What it takes, in words: "a number", "yes or no".</param>
/// <param name="Words">The words that it takes, each with what reports call it; empty for free values.</param>
internal sealed record Field(string Path, string Label, string Kind, IReadOnlyList<FieldWord> Words)
{
    /// <summary>What the reader takes it for, and a person is to confirm; null for silence.</summary>
    public string? Guess { get; init; }

    /// <summary>True where several may be given, with commas between them.</summary>
    public bool IsList { get; init; }

    /// <summary>An answer in the words of plan files, where somebody wrote what reports call them.</summary>
    public string Written(string answer) => Words.Count == 0 ? answer : string.Join(", ", (IsList ? answer.Split(',') : [answer]).Select(Word));

    private string Word(string part) =>
        Words.FirstOrDefault(w => string.Equals(w.Label, part.Trim(), StringComparison.OrdinalIgnoreCase))?.Word ?? part.Trim();
}

/// <summary>A word of an enumeration.</summary>
/// <param name="Word">As plan files write it.</param>
/// <param name="Label">What reports call it.</param>
internal sealed record FieldWord(string Word, string Label);

/// <summary>A question of an interview: values to give, or an open norm to judge.</summary>
internal sealed record Question
{
    /// <summary>The question.</summary>
    public required string Text { get; init; }

    /// <summary>Topic of the rule that asks, in words of the report's language.</summary>
    public required string Topic { get; init; }

    /// <summary>Rules that the answer matters to, by title.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>How many open results the best answer settles.</summary>
    public required int Settles { get; init; }

    /// <summary>The values to give; empty for a judgement.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>The open norm to judge; null for values.</summary>
    public Finding? Judgement { get; init; }

    /// <summary>True where the answer tells which duties apply; such questions come first.</summary>
    public bool IsAboutScope { get; init; }

    /// <summary>Names the question, so that one that was skipped is not asked again.</summary>
    public string Key => Judgement is { } judgement ? judgement.Rule + "@" + judgement.Item : string.Join('|', Fields.Select(f => f.Path));
}
