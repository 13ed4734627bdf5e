using Compliance.Checking.Evaluation;
using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>What one check of one plan needs: the plan, the date, and what has been worked out so far. A pack keeps one for the next check.</summary>
internal sealed class CheckFrame : EvaluationFrame
{
    private readonly Cached[] definitions;
    private readonly Cached[] lets;

    // With room, since the empty array of an enumeration is made by code that is in no image.
    private Truth[] truthsOfItems = new Truth[64];

    // In the run in which silence counts as unknown a definition may differ.
    private Cached[]? definitionsInSilence;
    private Cached[]? letsInSilence;

    public CheckFrame(CompiledPack pack, int locals = 0)
        : base(Math.Max(pack.LocalCount, locals))
    {
        definitions = new Cached[pack.DefinitionCount];
        lets = new Cached[pack.LetCount];
        Lists = new Cached[pack.ListCount];
    }

    public CheckFrame(CheckedPlan check, int locals = 0)
        : this(check.Pack, locals) => Begin(check, null);

    /// <summary>What is checked.</summary>
    public CheckedPlan Check { get; private set; } = null!;

    public Plan Plan { get; private set; } = null!;

    public Date AssessmentDate { get; private set; }

    /// <summary>The value of each parameter at the assessment date.</summary>
    public Value[] Parameters { get; private set; } = [];

    /// <summary>The host's own facts; null when the pack may use none.</summary>
    public HostFacts? Facts { get; private set; }

    /// <summary>Tells how somebody judged an open norm; null when nobody judged any.</summary>
    public Func<RuleResult, Findings.Decision?>? Assessments { get; private set; }

    public Cached[] Definitions => SilenceAsUnknown ? definitionsInSilence ??= new Cached[definitions.Length] : definitions;

    /// <summary>The lets of the rule and item that is being worked on.</summary>
    public Cached[] Lets => SilenceAsUnknown ? letsInSilence ??= new Cached[lets.Length] : lets;

    /// <summary>The levels that the result being worked on may have; the frame keeps the list for the next.</summary>
    public List<int> Levels { get; } = [];

    /// <summary>True while it is tried what would be if conditions were otherwise; then nobody asks what was stated.</summary>
    public bool IsTrial { get; init; }

    /// <summary>The lists of the plan that were read, by the slot of their root.</summary>
    public Cached[] Lists { get; }

    /// <summary>Room for two truths of each item, all of them true; the frame keeps it for the next who asks.</summary>
    public Span<Truth> TruthsOf(int items)
    {
        if (truthsOfItems.Length < 2 * items)
            truthsOfItems = new Truth[2 * items];
        var room = truthsOfItems.AsSpan(0, 2 * items);
        Evaluation.Truths.SetAll(room);
        return room;
    }

    /// <summary>Looks for what was stated; the frame keeps it for the next.</summary>
    public StatedProbe Probe { get; } = new();

    /// <summary>Makes it ready for a plan.</summary>
    public void Begin(CheckedPlan check, Func<RuleResult, Findings.Decision?>? assessments)
    {
        Check = check;
        Plan = check.Plan;
        AssessmentDate = check.Date;
        Parameters = check.Pack.ParametersAt(check.Date);
        Facts = check.Facts;
        Marks = check.Marks;
        Assessments = assessments;
    }

    /// <summary>Forgets the plan.</summary>
    public void Clear()
    {
        Check = null!;
        Plan = null!;
        Facts = null;
        Marks = null;
        Assessments = null;
        Array.Clear(Locals);
        Array.Clear(definitions);
        Array.Clear(lets);
        Array.Clear(Lists);
        if (definitionsInSilence is not null)
            Array.Clear(definitionsInSilence);
        if (letsInSilence is not null)
            Array.Clear(letsInSilence);
    }

    public void ForgetLets(int count)
    {
        if (count == 0)
            return;
        Array.Clear(lets, 0, count);
        if (letsInSilence is not null)
            Array.Clear(letsInSilence, 0, count);
    }

    internal struct Cached
    {
        public bool IsDone;
        public Value Value;
    }
}
