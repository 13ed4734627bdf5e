using Compliance.Findings;
using Compliance.Language.Feel;
using Compliance.Language.Frame;

namespace Compliance.Checking;

/// <summary>
/// The grade of a result: level × authority × outcome by the pack's table, where the authority is the lowest among the
/// level, the failing conditions and the parameters that they read, so that a house number is never graded as the Act.
/// </summary>
internal static class Grading
{
    /// <summary>Grades a result at its level; gives the lowest authority among the failing conditions.</summary>
    public static Authority Grade(RuleResult result, CheckFrame frame)
    {
        var weakest = new Weakest { Authority = Authority.Act };
        if (result.Fails)
            DecisiveLeaves.Visit(result, frame, ref weakest);
        Grade(result, weakest.Authority);
        return weakest.Authority;
    }

    public static void Grade(RuleResult result, Authority weakest)
    {
        var level = result.Level!;
        result.Authority = Min(level.Authority, weakest);
        result.Grade = result.Outcome is Outcome.Met ? Findings.Grade.Info : result.Rule.GradeOf(level, result.Authority, result.Outcome);
    }

    public static Grade GradeAt(RuleResult result, CompiledLevel level, Authority weakest) =>
        result.Rule.GradeOf(level, Min(level.Authority, weakest), result.Outcome);

    /// <summary>The lowest authority among a condition's own source and the parameters that it reads.</summary>
    public static Authority Of(BoundCondition leaf)
    {
        var own = leaf.Source is { } source ? Authorities.Of(source.Source.Authority) : Authority.Act;
        return Min(own, OfParameters(leaf.Expression));
    }

    private static Authority OfParameters(BoundExpression? expression)
    {
        var weakest = Authority.Act;
        foreach (var node in expression?.Root.DescendantsAndSelf() ?? [])
        {
            if (node is BoundMember { Target: BoundSymbol { Symbol: { Tag: ParameterRoot } root } })
                weakest = Min(weakest, root.Name switch { "law" => Authority.Act, "guidance" => Authority.Guidance, _ => Authority.House });
        }

        return weakest;
    }

    /// <summary>What the pack's table, or the rule's own, says.</summary>
    public static Grade Lookup(CompiledRule rule, DutyLevel level, Authority authority, Outcome outcome)
    {
        var word = Words(outcome);
        var grade = Row(rule.Manifest, level, authority) is { } row && row.TryGetValue(word, out var cell) ? Of(cell) : Fallback(outcome);

        // A grade of the rule's own is that of not met; the others are never graver than it.
        var own = rule.Bound.Syntax.Grades;
        if (own.TryGetValue(word, out var exact))
            return Of(exact);
        if (!own.TryGetValue("*", out var all) && !own.TryGetValue("not met", out all))
            return grade;
        return outcome == Outcome.NotMet ? Of(all) : (Grade)Math.Min((int)grade, (int)Of(all));
    }

    private static IReadOnlyDictionary<string, string>? Row(PackManifest manifest, DutyLevel level, Authority authority)
    {
        var name = level switch { DutyLevel.Must => "must", DutyLevel.Should => "should", _ => "may" };
        for (var a = authority; a >= Authority.House; a--)
        {
            if (manifest.Grades.TryGetValue(name + " by " + Authorities.Words(a), out var row))
                return row;
        }

        if (manifest.Grades.TryGetValue(name, out var plain))
            return plain;

        // A must whose authority is lower than any row for must is graded as a should.
        return level == DutyLevel.Must && manifest.Grades.TryGetValue("should", out var should) ? should : null;
    }

    private static Grade Fallback(Outcome outcome) => outcome switch
    {
        Outcome.NotMet or Outcome.NotShown or Outcome.Contradictory or Outcome.Error => Findings.Grade.Moderate,
        Outcome.Depends or Outcome.Judgement => Findings.Grade.Minor,
        _ => Findings.Grade.Info,
    };

    private static string Words(Outcome outcome) => outcome switch
    {
        Outcome.Met => "met",
        Outcome.NotMet => "not met",
        Outcome.NotShown => "not shown",
        Outcome.Contradictory => "contradictory",
        Outcome.Open => "open",
        Outcome.Depends => "depends",
        Outcome.Judgement => "judgement",
        Outcome.NotApplicable => "not applicable",
        _ => "error",
    };

    private static Grade Of(string word) => word switch
    {
        "critical" => Findings.Grade.Critical,
        "serious" => Findings.Grade.Serious,
        "moderate" => Findings.Grade.Moderate,
        "minor" => Findings.Grade.Minor,
        _ => Findings.Grade.Info,
    };

    private static Authority Min(Authority a, Authority b) => a < b ? a : b;

    private struct Weakest : ILeafVisitor
    {
        public Authority Authority { get; set; }

        public bool Visit(CompiledCondition leaf)
        {
            Authority = Min(Authority, leaf.Authority);
            return Authority > Authority.House;
        }
    }
}
