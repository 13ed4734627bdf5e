namespace Compliance.Language.Frame.Logic;

/// <summary>
/// Tries every way that the unknowns of a formula can turn out: between, on and beyond its boundaries. What is found holds for
/// every value that the parameters ever had, and does not rest on two of them being equal by chance.
/// </summary>
internal static class Situations
{
    /// <summary>More ways than this are not tried; then nothing is claimed.</summary>
    private const int Most = 20_000;

    public static bool IsAlways(Formula formula) => MayBeConstant(formula) && Every(formula, wanted: true);

    public static bool IsNever(Formula formula) => MayBeConstant(formula) && Every(formula, wanted: false);

    /// <summary>True when it can hold, whatever values the parameters had.</summary>
    public static bool IsPossible(Formula formula)
    {
        var atoms = formula.Atoms().Distinct().ToList();
        var assignments = Assignments(atoms).ToList();
        return assignments.Count > 0 && assignments.TrueForAll(p => !Holds(formula, wanted: false, Choices(atoms, p), p));
    }

    /// <summary>True when the first holds only where the second does.</summary>
    public static bool Implies(Formula first, Formula second)
    {
        var keys = new HashSet<string>(first.Atoms().Select(a => a.Key), StringComparer.Ordinal);
        return second.Atoms().All(a => keys.Contains(a.Key)) && Every(Formula.All([first, Formula.Not(second)]), wanted: false);
    }

    /// <summary>A formula in which nothing is mentioned twice can turn out both ways, unless its values are bounded.</summary>
    private static bool MayBeConstant(Formula formula)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return formula is not YesOrNo && (formula.Atoms().Any(a => !seen.Add(a.Key) || IsCount(a.Key)) || seen.Count == 0);
    }

    private static bool Every(Formula formula, bool wanted)
    {
        var atoms = formula.Atoms().Distinct().ToList();
        var tried = false;
        foreach (var parameters in Assignments(atoms))
        {
            var choices = Choices(atoms, parameters);
            if (choices.Aggregate(1L, (product, c) => Math.Min(product * c.Values.Count, Most + 1)) > Most || !Holds(formula, wanted, choices, parameters))
                return false;
            tried = true;
        }

        return tried;
    }

    private static bool Holds(Formula formula, bool wanted, List<(string Key, IReadOnlyList<object?> Values)> choices, IReadOnlyDictionary<BoundParameter, decimal> parameters)
    {
        var situation = new Situation(parameters);
        var positions = new int[choices.Count];
        while (true)
        {
            for (var i = 0; i < positions.Length; i++)
                situation.Set(choices[i].Key, choices[i].Values[positions[i]]);
            if (formula.Holds(situation) != wanted)
                return false;
            var next = 0;
            while (next < positions.Length && ++positions[next] == choices[next].Values.Count)
                positions[next++] = 0;
            if (next == positions.Length)
                return true;
        }
    }

    private static List<(string Key, IReadOnlyList<object?> Values)> Choices(List<Atom> atoms, IReadOnlyDictionary<BoundParameter, decimal> parameters)
    {
        var choices = new List<(string, IReadOnlyList<object?>)>();
        var situation = new Situation(parameters);
        foreach (var group in atoms.GroupBy(a => a.Key, StringComparer.Ordinal))
        {
            var boundaries = group.OfType<Compared>().Select(c => situation.Of(c.Boundary)).Distinct().OrderBy(b => b).ToList();
            if (boundaries.Count > 0)
                choices.Add((group.Key, Around(boundaries).Where(v => v >= 0 || !IsCount(group.Key)).Cast<object?>().ToList()));
            else if (group.OfType<IsWord>().FirstOrDefault() is { } word)
                choices.Add((group.Key, word.Words.Count > 0 ? word.Words.ToList<object?>() : group.OfType<IsWord>().Select(w => (object?)w.Word).Append(null).Distinct().ToList()));
            else
                choices.Add((group.Key, [true, false]));
        }

        return choices;
    }

    private static IEnumerable<decimal> Around(List<decimal> boundaries)
    {
        yield return boundaries[0] - 1;
        for (var i = 0; i < boundaries.Count; i++)
        {
            yield return boundaries[i];
            yield return i + 1 < boundaries.Count ? (boundaries[i] + boundaries[i + 1]) / 2 : boundaries[i] + 1;
        }
    }

    /// <summary>The values of the parameters at every date on which one changes, and each a little more and a little less.</summary>
    private static IEnumerable<IReadOnlyDictionary<BoundParameter, decimal>> Assignments(List<Atom> atoms)
    {
        var parameters = atoms.OfType<Compared>().Select(c => c.Boundary.Parameter).OfType<BoundParameter>().Distinct().ToList();
        if (parameters.Count == 0)
        {
            yield return new Dictionary<BoundParameter, decimal>();
            yield break;
        }

        foreach (var date in parameters.SelectMany(p => p.Syntax.History).Select(v => v.From).Distinct())
        {
            var values = parameters.Select(p => (Parameter: p, Value: p.At(date) is { } v ? ConditionFormulas.Rank(v.Value) : null)).ToList();
            if (values.Any(v => v.Value is null))
                continue;
            yield return values.ToDictionary(v => v.Parameter, v => v.Value!.Value);
            foreach (var moved in parameters)
            {
                foreach (var step in new[] { -0.001m, 0.001m })
                    yield return values.ToDictionary(v => v.Parameter, v => v.Value!.Value + (v.Parameter == moved ? step : 0));
            }
        }
    }

    private static bool IsCount(string key) => key.StartsWith("count(", StringComparison.Ordinal);
}
