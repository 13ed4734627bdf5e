using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>How one plan is checked. All members are optional.</summary>
public sealed record CheckOptions
{
    /// <summary>Default options.</summary>
    public static CheckOptions Default { get; } = new();

    /// <summary>
    /// The assessment date. Default: the end of the reference year of the document, else the document's date, else
    /// <see cref="Today"/>.
    /// </summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Today's date, from the host; used only when neither <see cref="AsOf"/> nor the document gives a date.</summary>
    public DateOnly? Today
    {
        get => field ?? Clock?.Invoke();
        init;
    }

    /// <summary>Tells today's date where it was not given: most plans have a date of their own, and nobody asks for it.</summary>
    internal Func<DateOnly>? Clock { get; init; }

    /// <summary>Language of the report, <c>nb</c> or <c>en</c>. Default: the document's language where the pack has it, else the pack's first.</summary>
    public string? Language { get; init; }

    /// <summary>Name of the plan in the report, usually the path of its file.</summary>
    public string Name { get; init; } = "plan";

    /// <summary>Facts from outside the document. They fill what it does not say; where they differ from it, that is a finding.</summary>
    public IReadOnlyList<SuppliedFact> Supplied { get; init; } = [];

    /// <summary>
    /// What was decided about this plan. Each is reported with what became of it. A decision counts up to its last day, held
    /// against <see cref="AsOf"/>, else against the later of the assessment date and <see cref="Today"/>.
    /// </summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>
    /// The host's own facts, by the root under which <c>RuleSetOptions.AddFacts</c> registered their type. A root without an
    /// object is not stated.
    /// </summary>
    public IReadOnlyDictionary<string, object> Facts { get; init; } = new Dictionary<string, object>();

    /// <summary>Digests of what the plan was read from, to be printed in the report.</summary>
    public IReadOnlyDictionary<string, string> Digests { get; init; } = SortedTexts.Empty;

    /// <summary>True to record the reason of met results too, and the places of what does not apply; findings always have both.</summary>
    public bool ExplainAll { get; init; }
}
