using Compliance.Findings;

namespace Compliance.Reporting.Json;

/// <summary>What a result says of its rule, which many results of a run say alike.</summary>
/// <param name="Title">Title of the rule.</param>
/// <param name="Tags">Tags of the rule.</param>
/// <param name="Level">How strongly it binds; null where no level was reached.</param>
/// <param name="Authority">What stands behind it.</param>
/// <param name="Sources">Its sources.</param>
/// <param name="Enforcement">Who can follow it up; null for nobody.</param>
/// <param name="Ask">The question that would settle it; null for none, or for one about the document.</param>
/// <param name="Advice">What to do; null for none, or for one about the document.</param>
internal sealed record Norm(
    string Title,
    IReadOnlyList<string> Tags,
    DutyLevel? Level,
    Authority Authority,
    IReadOnlyList<Citation> Sources,
    string? Enforcement,
    Message? Ask,
    Message? Advice)
{
    /// <summary>The norm of a result.</summary>
    public static Norm Of(Finding finding) => new(
        finding.Title,
        finding.Tags,
        finding.Level,
        finding.Authority,
        finding.Sources,
        finding.Enforcement,
        finding.Ask is { } ask && IsGeneral(ask) ? ask : null,
        finding.Advice is { } advice && IsGeneral(advice) ? advice : null);

    /// <summary>True for a text that is the same for every document.</summary>
    public static bool IsGeneral(Message message) => message.Arguments.Count == 0 && message.Template == message.Text;

    public bool Equals(Norm? other) => other is not null
        && Title == other.Title
        && Level == other.Level
        && Authority == other.Authority
        && Enforcement == other.Enforcement
        && Ask?.Text == other.Ask?.Text
        && Advice?.Text == other.Advice?.Text
        && Tags.SequenceEqual(other.Tags)
        && Sources.SequenceEqual(other.Sources);

    public override int GetHashCode() => HashCode.Combine(Title, Level, Authority, Enforcement, Ask?.Text, Advice?.Text);
}

/// <summary>What a step of a reason says of its condition, which is the same whatever the values.</summary>
/// <param name="Id">Its id within the rule.</param>
/// <param name="Text">Its label.</param>
/// <param name="Expression">Its expression; null for a group.</param>
/// <param name="Source">Its source; null for that of the rule.</param>
internal sealed record Condition(string Id, string Text, string? Expression, Citation? Source);

/// <summary>What was searched for, and where: the same in every document that lacks it.</summary>
/// <param name="Words">The words.</param>
/// <param name="Expected">Where they were expected; null where that is not said.</param>
internal sealed record Search(IReadOnlyList<string> Words, string? Expected)
{
    public bool Equals(Search? other) => other is not null && Expected == other.Expected && Words.SequenceEqual(other.Words);

    public override int GetHashCode() => HashCode.Combine(Expected, Words.Count, Words.Count > 0 ? Words[0] : null);
}
