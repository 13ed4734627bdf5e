namespace Compliance.Findings;

/// <summary>What somebody decided about a plan.</summary>
public enum DecisionKind
{
    /// <summary>A question was answered: the value of a path that the document does not state.</summary>
    Answered,

    /// <summary>An open norm was judged: met or not met.</summary>
    Assessed,

    /// <summary>A deviation was accepted until a date. It is marked, never removed, and nobody waives an act.</summary>
    Accepted,

    /// <summary>A value was read wrongly, or the document says two things: the right one.</summary>
    Disputed,
}

/// <summary>
/// A decision of the employer, the reviewer or the host about a plan. It is kept beside the documents, never in a rule pack; see
/// <see cref="Decisions.Read(string, string)"/>.
/// </summary>
public sealed record Decision
{
    /// <summary>What was decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>What it is about: the path of a value (answered, disputed) or the id of a rule (assessed, accepted).</summary>
    public required string Subject { get; init; }

    /// <summary>Path of the item of the plan, by its content: <c>measures[Mentorordning]</c>; null for every item or none.</summary>
    public string? Item { get; init; }

    /// <summary>The value in the notation of plan files (answered, disputed).</summary>
    public string? Value { get; init; }

    /// <summary><see cref="Outcome.Met"/> or <see cref="Outcome.NotMet"/> (assessed).</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Who decided.</summary>
    public required string By { get; init; }

    /// <summary>When it was decided.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The last day on which it counts; null for no end. An accepted deviation always has one.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The words of the document that it concerns. A decision follows them when the document is edited.</summary>
    public string? Quotation { get; init; }

    /// <summary>Path of the file that it was read from, as messages print it; null where the host made it.</summary>
    public string? File { get; init; }

    /// <summary>Line in that file, from 1; 0 where there is none.</summary>
    public int Line { get; init; }
}

/// <summary>What became of a decision in a check.</summary>
public enum DecisionState
{
    /// <summary>It counts.</summary>
    Applied,

    /// <summary>It counts, and was found again by similarity because the words that it concerns were edited.</summary>
    Rematched,

    /// <summary>Its last day is over: it does not count any more.</summary>
    Expired,

    /// <summary>It concerns nothing that there is: nothing was found, or the document states the value itself.</summary>
    Unused,
}

/// <summary>A decision, and what became of it in a check.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="State">What became of it.</param>
/// <param name="Text">Both in words, in the language of the report.</param>
public sealed record DecisionUse(Decision Decision, DecisionState State, string Text);

/// <summary>What reading a file of decisions gave.</summary>
public sealed record DecisionReading
{
    /// <summary>Whom the decisions are for; null where the file does not say.</summary>
    public string? Employer { get; init; }

    /// <summary>The decisions, in the order of the file; empty when there are errors.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>What is wrong with the file, each with its place.</summary>
    public IReadOnlyList<Plans.PlanError> Errors { get; init; } = [];
}
