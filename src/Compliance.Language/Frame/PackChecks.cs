using Compliance.Language.Feel;
using Compliance.Language.Frame.Logic;

namespace Compliance.Language.Frame;

/// <summary>What can only be judged when the whole pack is understood.</summary>
internal static class PackChecks
{
    private static readonly decimal[] PlainNumbers = [0, 1, 100];

    public static void Run(BoundPack pack, FrameDiagnostics diagnostics)
    {
        var comparators = new ComparatorChecks(pack.Parameters.ToDictionary(p => p.Member), diagnostics);
        foreach (var (condition, scalar) in AllConditions(pack))
        {
            Literals(condition, scalar, diagnostics);
            comparators.Check(condition, scalar);
        }

        foreach (var rule in pack.Rules)
        {
            foreach (var condition in rule.Unless.Append(rule.Requires))
                Depth(condition, diagnostics);
            References(rule, pack, diagnostics);
            Levels(rule, diagnostics);
        }

        foreach (var versions in pack.Rules.GroupBy(r => r.Id, StringComparer.Ordinal))
            Gaps(versions.Key, versions.Select(r => (r.Syntax.InForce, r.Syntax.Id)), diagnostics);
        LogicChecks.Run(pack, diagnostics);
        foreach (var definition in pack.Definitions)
        {
            foreach (var version in definition.Versions)
                Depth(version.Condition, diagnostics);
            Gaps(definition.Name, definition.Versions.Select(v => (v.Syntax.InForce, v.Syntax.Name)), diagnostics);
        }

        Unused(pack, diagnostics);
        Tests(pack, diagnostics);
    }

    /// <summary>The expressions that decide, each with the scalar that holds it.</summary>
    public static IEnumerable<(BoundExpression Expression, YamlScalar Scalar)> AllConditions(BoundPack pack)
    {
        var conditions = pack.Definitions.SelectMany(d => d.Versions.Select(v => v.Condition))
            .Concat(pack.Rules.Select(r => r.Requires))
            .Concat(pack.Rules.SelectMany(r => r.Unless));
        foreach (var leaf in conditions.OfType<BoundCondition>().SelectMany(c => c.Leaves()))
        {
            if (leaf.Expression is { } expression && ComparatorChecks.ScalarOf(leaf.Node) is { } scalar)
                yield return (expression, scalar);
        }

        foreach (var rule in pack.Rules)
        {
            foreach (var (expression, scalar) in new[] { (rule.AppliesWhen, rule.Syntax.AppliesWhen), (rule.Where, rule.Syntax.Where), (rule.NotShownWhen, rule.Syntax.NotShownWhen) })
            {
                if (expression is not null && scalar is not null)
                    yield return (expression, scalar);
            }

            foreach (var level in rule.Levels)
            {
                if (level.When is { } when && level.Syntax.When is { } scalar)
                    yield return (when, scalar);
            }

            foreach (var let in rule.Lets)
            {
                if (let.Expression is { } expression && rule.Syntax.Lets.First(e => e.Key == let.Key).Value is YamlScalar scalar)
                    yield return (expression, scalar);
            }
        }
    }

    private static void Literals(BoundExpression expression, YamlScalar scalar, FrameDiagnostics diagnostics)
    {
        foreach (var constant in expression.Root.DescendantsAndSelf().OfType<BoundConstant>().Where(c => c.IsLiteral))
        {
            var isFigure = constant.Value.Kind == ValueKind.Number && !PlainNumbers.Contains(constant.Value.AsNumber);
            if (isFigure || constant.Value.Kind is ValueKind.Date or ValueKind.YearsMonths or ValueKind.DaysTime)
                diagnostics.Add(Catalog.LiteralInsteadOfParameter, scalar, constant.Span, "make it a dated parameter, with its source");
        }
    }

    private static void Depth(BoundCondition? condition, FrameDiagnostics diagnostics)
    {
        static int Levels(BoundCondition condition) => condition.Group is null ? 0 : 1 + condition.Parts.Select(Levels).DefaultIfEmpty().Max();
        if (condition is not null && Levels(condition) > 3)
            diagnostics.Add(Catalog.TooDeep, condition.Node, "more than three levels; make a part of it a definition with a name");
    }

    private static void References(BoundRule rule, BoundPack pack, FrameDiagnostics diagnostics)
    {
        foreach (var scalar in rule.Syntax.FollowsFrom)
        {
            if (pack.IdOf(scalar.Value) is { } id)
            {
                FormerIds.Tell(scalar, id, diagnostics);
                continue;
            }

            var nearest = Suggestion.Nearest(scalar.Value, pack.Rules.Concat(pack.Inherited).Select(r => r.Id));
            diagnostics.Add(Catalog.NothingToRefer, scalar, "there is no rule `" + scalar.Value + "`" + (nearest is null ? "" : "; did you mean `" + nearest + "`?"), nearest);
        }
    }

    private static void Levels(BoundRule rule, FrameDiagnostics diagnostics)
    {
        for (var i = 0; i < rule.Levels.Count - 1; i++)
        {
            if (rule.Levels[i].Syntax.When is null)
                diagnostics.Add(Catalog.NotReached, rule.Levels[i + 1].Syntax.Node, "this level is never reached; the one above holds always");
        }
    }

    private static void Gaps(string name, IEnumerable<(InForce InForce, YamlScalar Name)> versions, FrameDiagnostics diagnostics)
    {
        var inOrder = versions.OrderBy(v => v.InForce.From ?? Date.MinValue).ToList();
        for (var i = 1; i < inOrder.Count; i++)
        {
            if (inOrder[i - 1].InForce.Until is { } end && inOrder[i].InForce.From is { } start && start.DayNumber - end.DayNumber > 1)
                diagnostics.Add(Catalog.GapInTime, inOrder[i].Name, "no version of `" + name + "` is in force between " + end + " and " + start);
        }
    }

    private static void Unused(BoundPack pack, FrameDiagnostics diagnostics)
    {
        var expressions = AllConditions(pack).Select(c => (BoundExpression?)c.Expression)
            .Concat(pack.Rules.SelectMany(r => r.Evidence.Append(r.Items).Append(r.Place)))
            .Concat(AllTexts(pack).SelectMany(t => t.ByLanguage.Values).SelectMany(t => t.Parts).Select(p => p.Expression))
            .OfType<BoundExpression>()
            .SelectMany(e => e.Root.DescendantsAndSelf())
            .OfType<BoundSymbol>()
            .Select(s => s.Symbol);
        var used = new HashSet<Symbol>(expressions);
        foreach (var definition in pack.Definitions.Where(d => !used.Contains(d.Symbol) && d.Versions.All(v => v.Syntax.Overrides is null)))
            diagnostics.Add(Catalog.Unused, definition.Versions[0].Syntax.Name, "nothing uses `" + definition.Name + "`");
        foreach (var rule in pack.Rules)
        {
            foreach (var let in rule.Lets.Where(l => !used.Contains(l.Symbol)))
                diagnostics.Add(Catalog.Unused, rule.Syntax.Lets.First(e => e.Key.Value == let.Symbol.Name).Key, "nothing uses `" + let.Symbol.Name + "`");
        }
    }

    private static IEnumerable<BoundText> AllTexts(BoundPack pack)
    {
        static IEnumerable<BoundText?> OfCondition(BoundCondition? condition) => condition is null
            ? []
            : new[] { condition.Label, condition.Message }.Concat(condition.Parts.SelectMany(OfCondition));
        return pack.Rules
            .SelectMany(r => new[] { r.Title, r.Judgement, r.NotMet, r.NotShown, r.Met, r.Ask, r.Advice }
                .Concat(OfCondition(r.Requires))
                .Concat(r.Unless.SelectMany(OfCondition)))
            .OfType<BoundText>();
    }

    private static void Tests(BoundPack pack, FrameDiagnostics diagnostics)
    {
        var expected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in pack.Tests)
        {
            foreach (var topic in file.Topics.Where(t => !pack.Topics.Contains(t.Value)))
            {
                var nearest = Suggestion.Nearest(topic.Value, pack.Topics);
                diagnostics.Add(Catalog.UnknownExpectation, topic, "no file has `rules for: " + topic.Value + "`, so the cases would expect nothing of any rule" + (nearest is null ? "" : "; did you mean `" + nearest + "`?"), nearest);
            }

            foreach (var rule in file.Cases.SelectMany(c => c.NamedRules))
            {
                if (pack.IdOf(rule.Value) is { } id)
                {
                    expected.Add(id);
                    FormerIds.Tell(rule, id, diagnostics);
                    continue;
                }

                var nearest = Suggestion.Nearest(rule.Value, pack.Rules.Concat(pack.Inherited).Select(r => r.Id));
                diagnostics.Add(Catalog.UnknownExpectation, rule, "there is no rule `" + rule.Value + "`" + (nearest is null ? "" : "; did you mean `" + nearest + "`?"), nearest);
            }
        }

        if (pack.Tests.Count == 0)
            return;
        foreach (var rule in pack.Rules.Where(r => !expected.Contains(r.Id) && r.Syntax.Status == RuleStatus.Active))
            diagnostics.Add(Catalog.UntestedRule, rule.Syntax.Id, "no case expects a finding of `" + rule.Id + "`");
    }
}
