using Compliance.Checking.Evaluation;
using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>What one check of one plan needs: the plan, the date, and what has been worked out so far.</summary>
internal sealed class CheckFrame : EvaluationFrame
{
    // One cache for the ordinary run and one for the run in which silence counts as unknown: a definition may differ.
    private readonly Cached[][] definitions;
    private readonly Cached[][] lets;

    public CheckFrame(CompiledPack pack, Plan plan, Date assessmentDate)
        : base(pack.LocalCount)
    {
        Plan = plan;
        AssessmentDate = assessmentDate;
        Parameters = pack.ParametersAt(assessmentDate);
        definitions = [new Cached[pack.DefinitionCount], new Cached[pack.DefinitionCount]];
        lets = [new Cached[pack.LetCount], new Cached[pack.LetCount]];
    }

    public Plan Plan { get; }

    public Date AssessmentDate { get; }

    /// <summary>The value of each parameter at the assessment date.</summary>
    public Value[] Parameters { get; }

    /// <summary>The host's own facts; null when the pack may use none.</summary>
    public HostFacts? Facts { get; init; }

    /// <summary>Tells how somebody judged an open norm; null when nobody judged any.</summary>
    public Func<RuleResult, Findings.Decision?>? Assessments { get; init; }

    public Cached[] Definitions => definitions[SilenceAsUnknown ? 1 : 0];

    /// <summary>The lets of the rule and item that is being worked on.</summary>
    public Cached[] Lets => lets[SilenceAsUnknown ? 1 : 0];

    /// <summary>The levels that the result being worked on may have; the frame keeps the list for the next.</summary>
    public List<CompiledLevel> Levels { get; } = [];

    public void ForgetLets(int count)
    {
        Array.Clear(lets[0], 0, count);
        Array.Clear(lets[1], 0, count);
    }

    internal struct Cached
    {
        public bool IsDone;
        public Value Value;
    }
}
