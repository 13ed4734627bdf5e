using Compliance.Language.Feel;

namespace Compliance.Language.Frame.Logic;

/// <summary>Conditions that are always or never true, branches that overlap, levels and duties that can never hold.</summary>
internal sealed class LogicChecks
{
    private readonly FrameDiagnostics diagnostics;
    private readonly ConditionFormulas formulas;

    private LogicChecks(BoundPack pack, FrameDiagnostics diagnostics)
    {
        this.diagnostics = diagnostics;
        formulas = new ConditionFormulas(pack.Parameters.ToDictionary(p => p.Member));
    }

    public static void Run(BoundPack pack, FrameDiagnostics diagnostics)
    {
        var checks = new LogicChecks(pack, diagnostics);
        foreach (var definition in pack.Definitions.Where(d => d.Symbol.Type.Kind == FeelTypeKind.Boolean))
        {
            foreach (var version in definition.Versions.Where(v => v.Condition is not null))
                checks.Definition(version);
        }

        foreach (var rule in pack.Rules)
            checks.Rule(rule);
    }

    private void Definition(DefinitionVersion version)
    {
        if (version.Syntax.IsDuty && Situations.IsNever(formulas.Of(version.Condition!)))
            diagnostics.Add(Catalog.DutyNeverHolds, version.Syntax.Name, "the duty `" + version.Syntax.Name.Value + "` can never hold; its conditions exclude each other");
        else
            Condition(version.Condition!);
    }

    private void Rule(BoundRule rule)
    {
        foreach (var condition in rule.Unless.Append(rule.Requires).OfType<BoundCondition>())
            Condition(condition);
        foreach (var (expression, scalar) in new[] { (rule.AppliesWhen, rule.Syntax.AppliesWhen), (rule.Where, rule.Syntax.Where), (rule.NotShownWhen, rule.Syntax.NotShownWhen) })
        {
            if (expression is not null && scalar is not null)
                Expression(expression, scalar);
        }

        Levels(rule);
    }

    private void Levels(BoundRule rule)
    {
        var above = new List<Formula>();
        foreach (var level in rule.Levels)
        {
            if (level.Syntax.When is null)
            {
                if (above.Count > 0 && Situations.IsAlways(Formula.Any(above)))
                    diagnostics.Add(Catalog.NotReached, level.Syntax.Node, "this level is never reached; one of those above holds always");
                return;
            }

            if (level.When is null)
                return;
            var formula = formulas.Of(level.When.Root, level.When.Text);
            if (Situations.IsNever(formula))
                diagnostics.Add(Catalog.NotReached, level.Syntax.When, "this level can never hold; its conditions exclude each other");
            else if (above.Exists(a => Situations.Implies(formula, a)) || (above.Count > 0 && Situations.Implies(formula, Formula.Any(above))))
                diagnostics.Add(Catalog.NotReached, level.Syntax.When, "this level is never reached; wherever it holds, one above it holds too");
            else
                Expression(level.When, level.Syntax.When);
            above.Add(formula);
        }
    }

    private void Condition(BoundCondition condition)
    {
        if (condition.Group is null)
        {
            if (condition.Expression is { } expression && ComparatorChecks.ScalarOf(condition.Node) is { } scalar)
                Expression(expression, scalar);
            return;
        }

        var formula = formulas.Of(condition);
        if (condition.Parts.Count > 1 && Situations.IsAlways(formula))
            diagnostics.Add(Catalog.AlwaysTrue, condition.Node, "these conditions together are always true, so the group decides nothing");
        else if (condition.Parts.Count > 1 && Situations.IsNever(formula))
            diagnostics.Add(Catalog.AlwaysFalse, condition.Node, "these conditions exclude each other, so the group can never be true");
        else
            Parts(condition);
    }

    private void Parts(BoundCondition condition)
    {
        if (condition.Group != GroupKind.All)
        {
            Overlaps(
                condition.Parts.Select(formulas.Of).ToList(),
                (part, message) => diagnostics.Add(Catalog.BranchesOverlap, ComparatorChecks.ScalarOf(condition.Parts[part].Node) ?? condition.Parts[part].Node, message));
        }

        foreach (var part in condition.Parts)
            Condition(part);
    }

    private void Expression(BoundExpression expression, YamlScalar scalar) => Node(expression.Root, expression.Text, scalar);

    private void Node(BoundNode node, string text, YamlScalar scalar)
    {
        if (node is BoundConstant { IsLiteral: true })
            return;
        var formula = formulas.Of(node, text);
        if (Situations.IsAlways(formula))
        {
            diagnostics.Add(Catalog.AlwaysTrue, scalar, node.Span, "this is always true, so it decides nothing");
            return;
        }

        if (Situations.IsNever(formula))
        {
            diagnostics.Add(Catalog.AlwaysFalse, scalar, node.Span, "this can never be true");
            return;
        }

        if (node is BoundLogical { IsAnd: false } or)
            Overlaps(or.Operands.Select(o => formulas.Of(o, text)).ToList(), (part, message) => diagnostics.Add(Catalog.BranchesOverlap, scalar, or.Operands[part].Span, message));
        foreach (var child in node is BoundLogical or BoundNot or BoundIf ? node.Children : [])
        {
            if (child.Type.Kind == FeelTypeKind.Boolean)
                Node(child, text, scalar);
        }
    }

    /// <summary>A branch that holds only where another does adds nothing; two ranges of one value that meet are rarely meant.</summary>
    private static void Overlaps(List<Formula> branches, Action<int, string> tell)
    {
        var never = branches.Select(Situations.IsNever).ToList();
        for (var i = 0; i < branches.Count; i++)
        {
            for (var j = 0; j < branches.Count; j++)
            {
                if (i == j || never[i] || never[j])
                    continue;
                if (Situations.Implies(branches[i], branches[j]) && (i > j || !Situations.Implies(branches[j], branches[i])))
                {
                    tell(i, "this branch adds nothing; wherever it holds, branch " + (j + 1) + " holds too");
                    break;
                }

                if (i > j && MeetPartly(branches[i], branches[j]))
                {
                    tell(i, "this branch overlaps branch " + (j + 1) + "; say where the one ends and the other begins");
                    break;
                }
            }
        }
    }

    private static bool MeetPartly(Formula one, Formula other)
    {
        var keys = one.Atoms().Concat(other.Atoms()).Select(a => a.Key).Distinct().ToList();
        return keys.Count == 1
            && one.Atoms().All(a => a is Compared)
            && other.Atoms().All(a => a is Compared)
            && !Situations.Implies(one, other)
            && !Situations.Implies(other, one)
            && Situations.IsPossible(Formula.All([one, other]));
    }
}
