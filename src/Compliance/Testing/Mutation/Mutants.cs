using Compliance.Language;
using Compliance.Language.Frame;

namespace Compliance.Testing.Mutation;

/// <summary>All mutants of a pack, in the order of its files.</summary>
internal static class Mutants
{
    public static IReadOnlyList<Mutant> Of(BoundPack pack)
    {
        var mutants = PackExpressions.Of(pack).SelectMany(Of)
            .Concat(pack.Definitions.SelectMany(FrameMutants.Of))
            .Concat(pack.Rules.Where(r => r.Syntax.Status == RuleStatus.Active).SelectMany(FrameMutants.Of))
            .Concat(FrameMutants.InForce(pack))
            .Concat(pack.Parameters.SelectMany(p => Of(pack, p)))
            .OrderBy(m => m.File.Path, StringComparer.Ordinal).ThenBy(m => m.Line).ThenBy(m => m.Column)
            .ToList();
        foreach (var same in mutants.GroupBy(m => m.Id, StringComparer.Ordinal).Select(g => g.ToList()))
        {
            for (var i = 1; i < same.Count; i++)
                same[i].Number = i + 1;
        }

        return mutants;
    }

    private static IEnumerable<Mutant> Of(PackExpression place)
    {
        foreach (var change in ExpressionMutants.Of(place.Expression))
        {
            var (line, column) = place.PositionOf(change.Span);
            yield return new Mutant
            {
                Owner = place.Owner,
                Place = place.Place,
                Change = change.Change,
                File = place.Scalar.Source,
                Line = line,
                Column = column,
                Apply = () =>
                {
                    var before = place.Expression;
                    place.Put(new(before.Text, NodeReplacement.Replace(before.Root, change.Target, change.Instead)));
                    return () => place.Put(before);
                },
            };
        }
    }

    private static IEnumerable<Mutant> Of(BoundPack pack, BoundParameter parameter)
    {
        for (var i = 0; i < parameter.Syntax.History.Count; i++)
        {
            var (index, entry) = (i, parameter.Syntax.History[i]);
            var place = parameter.Syntax.History.Count == 1 ? "value" : "value from " + entry.From;
            var node = (entry.Node as YamlMapping)?.Find("value") ?? entry.Node;
            var written = (node as YamlScalar)?.Value ?? "";
            foreach (var (value, words, at) in Values(entry.Value, written, node))
            {
                yield return FrameMutants.Make(parameter.FullName, place, words, at, () =>
                {
                    var before = pack.Parameters;
                    var history = parameter.Syntax.History.Select((h, n) => n == index ? h with { Value = value } : h).ToList();
                    pack.Parameters = [.. before.Select(p => p == parameter ? p with { Syntax = p.Syntax with { History = history } } : p)];
                    return () => pack.Parameters = before;
                });
            }
        }
    }

    private static IEnumerable<(Value Value, string Words, YamlNode At)> Values(Value value, string written, YamlNode node)
    {
        if (value.Kind != ValueKind.List)
            return ExpressionMutants.Steps(value, written).Select(s => (s.Value, s.Words, node));
        var items = value.AsList.Items;
        return items.Select((item, i) => (
            Value.Of(new ListValue([.. items.Where((_, n) => n != i)])),
            ExpressionMutants.Dropped(ValueText.Of(item)),
            (node as YamlSequence)?.Items[i] ?? node));
    }
}
