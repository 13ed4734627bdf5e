using Compliance.Language;
using Compliance.Language.Frame;

namespace Compliance.Testing.Mutation;

/// <summary>Changes of what stands around the expressions: groups of conditions, levels, exceptions, silence, grades, time.</summary>
internal static class FrameMutants
{
    private static readonly string[] Grades = ["critical", "serious", "moderate", "minor", "info"];

    public static IEnumerable<Mutant> Of(BoundDefinition definition)
    {
        foreach (var version in definition.Versions)
        {
            var place = PackExpressions.VersionOf(definition, version) + "condition";
            foreach (var mutant in Groups(definition.Name, version.Condition, c => place + c.Id[definition.Name.Length..], () => version.Condition!, c => version.Condition = c))
                yield return mutant;
        }
    }

    public static IEnumerable<Mutant> Of(BoundRule rule)
    {
        foreach (var mutant in Levels(rule).Concat(Gates(rule)).Concat(Silence(rule)).Concat(GradesOf(rule)))
            yield return mutant;
        foreach (var mutant in Groups(rule.Id, rule.Requires, c => c.Id, () => rule.Requires!, c => rule.Requires = c))
            yield return mutant;
        for (var i = 0; i < rule.Unless.Count; i++)
        {
            var (index, exception) = (i, rule.Unless[i]);
            void Put(BoundCondition condition) => rule.Unless = [.. rule.Unless.Select((u, at) => at == index ? condition : u)];
            foreach (var mutant in Groups(rule.Id, exception, c => c.Id, () => rule.Unless[index], Put))
                yield return mutant;
            yield return Make(rule.Id, exception.Id, "exception dropped", exception.Node, () =>
            {
                var before = rule.Unless;
                rule.Unless = [.. before.Where(u => u != exception)];
                return () => rule.Unless = before;
            });
        }

        foreach (var cause in rule.Syntax.FollowsFrom)
        {
            yield return OfSyntax(rule, "follows from", ExpressionMutants.Dropped(cause.Value), cause, s => s with { FollowsFrom = [.. s.FollowsFrom.Where(f => f != cause)] });
        }
    }

    /// <summary>The first and last day of what is in force; files give one for all their rules, which then is one mutant.</summary>
    public static IEnumerable<Mutant> InForce(BoundPack pack)
    {
        var groups = pack.Rules.Where(r => r.Syntax.Status == RuleStatus.Active).Select(r => (r.Syntax.InForce, r.Syntax.Node, r.Id, Set: (Action<InForce>)(f => r.Syntax = r.Syntax with { InForce = f })))
            .Concat(pack.Definitions.SelectMany(d => d.Versions.Select(v => (v.Syntax.InForce, v.Syntax.Node, Id: d.Name, Set: (Action<InForce>)(f => v.Syntax = v.Syntax with { InForce = f })))))
            .GroupBy(g => g.InForce, ReferenceEqualityComparer.Instance);
        foreach (var group in groups)
        {
            var inForce = (InForce)group.Key!;
            var first = group.First();
            var own = (first.Node as YamlMapping)?.Find("in force") as YamlMapping;
            var node = own ?? (YamlReader.Read(first.Node.Source.Path, first.Node.Source.Text).Root as YamlMapping)?.Find("in force") as YamlMapping;
            var owner = own is null ? "rules for " + TopicOf(pack, first.Node) : first.Id;
            foreach (var (key, date, make) in new (string, Date?, Func<Date, InForce>)[] { ("from", inForce.From, d => new(d, inForce.Until)), ("until", inForce.Until, d => new(inForce.From, d)) })
            {
                if (date is not { } day || node?.Find(key) is not YamlScalar scalar)
                    continue;
                foreach (var (value, words) in ExpressionMutants.Steps(Value.Of(day), scalar.Value))
                {
                    yield return Make(owner, "in force/" + key, words, scalar, () =>
                    {
                        foreach (var member in group)
                            member.Set(make(value.AsDate));
                        return () =>
                        {
                            foreach (var member in group)
                                member.Set(inForce);
                        };
                    });
                }
            }
        }
    }

    private static string TopicOf(BoundPack pack, YamlNode node) =>
        pack.Rules.FirstOrDefault(r => r.Syntax.Node.Source == node.Source)?.Topic ?? node.Source.Path;

    private static IEnumerable<Mutant> Levels(BoundRule rule)
    {
        for (var i = 0; i < rule.Levels.Count; i++)
        {
            var (index, level, place) = (i, rule.Levels[i], "levels/" + (i + 1));
            if (level.Kind == LevelKind.NotApplicable)
                continue;
            var other = level.Kind == LevelKind.Should ? LevelKind.May : LevelKind.Should;
            yield return OfLevels(rule, place, ExpressionMutants.Became(Word(level.Kind), Word(other)), level, levels => [.. levels.Select((l, at) => at == index ? l with { Kind = other } : l)]);
            if (level.When is not null)
                yield return OfLevels(rule, place, ExpressionMutants.Dropped(Word(level.Kind) + " when"), level, levels => [.. levels.Select((l, at) => at == index ? l with { When = null } : l)]);
            if (rule.Levels.Count > 1)
                yield return OfLevels(rule, place, "level dropped", level, levels => [.. levels.Where((_, at) => at != index)]);
        }
    }

    private static string Word(LevelKind kind) => kind.ToString().ToLowerInvariant();

    private static IEnumerable<Mutant> Gates(BoundRule rule)
    {
        if (rule is { AppliesWhen: { } applies, Syntax.AppliesWhen: { } appliesText })
        {
            yield return Make(rule.Id, "applies when", ExpressionMutants.Dropped("applies when"), appliesText, () =>
            {
                rule.AppliesWhen = null;
                return () => rule.AppliesWhen = applies;
            });
        }

        if (rule is { Where: { } where, Syntax.Where: { } whereText })
        {
            yield return Make(rule.Id, "where", ExpressionMutants.Dropped("where"), whereText, () =>
            {
                rule.Where = null;
                return () => rule.Where = where;
            });
        }

        if (rule is { NotShownWhen: { } notShown, Syntax.NotShownWhen: { } notShownText })
        {
            yield return Make(rule.Id, "not shown when", ExpressionMutants.Dropped("not shown when"), notShownText, () =>
            {
                rule.NotShownWhen = null;
                return () => rule.NotShownWhen = notShown;
            });
        }
    }

    private static IEnumerable<Mutant> Silence(BoundRule rule)
    {
        // A question for a person is put whatever is silent; only where its list is unknown does silence count.
        if (rule is { Requires: null, Items: null })
            yield break;
        var policy = rule.Syntax.IfNotStated;
        if (policy == SilencePolicy.ByLeaf || rule.NotShownWhen is not null || (rule.Syntax.Node as YamlMapping)?.Find("if not stated") is not YamlScalar scalar)
            yield break;
        var others = policy switch
        {
            SilencePolicy.Open => new[] { (SilencePolicy.NotShown, "not shown") },
            SilencePolicy.NotShown => [(SilencePolicy.Open, "open")],
            _ => [(SilencePolicy.Open, "open"), (SilencePolicy.NotShown, "not shown")],
        };
        foreach (var (other, word) in others)
            yield return OfSyntax(rule, "if not stated", ExpressionMutants.Became(scalar.Value, word), scalar, s => s with { IfNotStated = other });
    }

    private static IEnumerable<Mutant> GradesOf(BoundRule rule)
    {
        var node = (rule.Syntax.Node as YamlMapping)?.Find("grade");
        foreach (var (outcome, grade) in rule.Syntax.Grades)
        {
            var at = Array.IndexOf(Grades, grade);
            var other = Grades[at == Grades.Length - 1 ? at - 1 : at + 1];
            var place = node as YamlScalar ?? (node as YamlMapping)?.Find(outcome) ?? rule.Syntax.Id;
            yield return OfSyntax(
                rule,
                outcome == "*" ? "grade" : "grade/" + outcome,
                ExpressionMutants.Became(grade, other),
                place,
                s => s with { Grades = s.Grades.ToDictionary(g => g.Key, g => g.Key == outcome ? other : g.Value) });
        }
    }

    /// <summary>In every group: another kind, and each part dropped.</summary>
    private static IEnumerable<Mutant> Groups(string owner, BoundCondition? root, Func<BoundCondition, string> place, Func<BoundCondition> get, Action<BoundCondition> put)
    {
        foreach (var group in GroupsOf(root))
        {
            var isWrapper = group.Parts.Count == 1 && group.Group == GroupKind.All;
            if (group.Parts.Count > 1 || group.Group == GroupKind.None)
            {
                var other = group.Group == GroupKind.Any ? GroupKind.All : GroupKind.Any;
                yield return Make(owner, place(group), ExpressionMutants.Became(Word(group.Group!.Value), Word(other)), group.Node, () => Swap(ConditionReplacement.With(group, other)));
            }

            foreach (var part in group.Parts.Where(_ => group.Parts.Count > 1 && !isWrapper))
                yield return Make(owner, place(part), "condition dropped", part.Node, () => Swap(null, part));

            Action Swap(BoundCondition? instead, BoundCondition? target = null)
            {
                var before = get();
                put(ConditionReplacement.Replace(before, target ?? group, instead)!);
                return () => put(before);
            }
        }
    }

    private static string Word(GroupKind kind) => kind switch { GroupKind.All => "all of", GroupKind.Any => "any of", _ => "none of" };

    private static IEnumerable<BoundCondition> GroupsOf(BoundCondition? condition) => condition?.Group is null
        ? []
        : condition.Parts.SelectMany(GroupsOf).Prepend(condition);

    private static Mutant OfLevels(BoundRule rule, string place, string change, BoundLevel level, Func<IReadOnlyList<BoundLevel>, IReadOnlyList<BoundLevel>> changed) =>
        Make(rule.Id, place, change, level.Syntax.Node, () =>
        {
            var before = rule.Levels;
            rule.Levels = changed(before);
            return () => rule.Levels = before;
        });

    private static Mutant OfSyntax(BoundRule rule, string place, string change, YamlNode node, Func<RuleSyntax, RuleSyntax> changed) =>
        Make(rule.Id, place, change, node, () =>
        {
            var before = rule.Syntax;
            rule.Syntax = changed(before);
            return () => rule.Syntax = before;
        });

    internal static Mutant Make(string owner, string place, string change, YamlNode node, Func<Action> apply) => new()
    {
        Owner = owner,
        Place = place,
        Change = change,
        File = node.Source,
        Line = node.Line,
        Column = node.Column,
        Apply = apply,
    };
}
