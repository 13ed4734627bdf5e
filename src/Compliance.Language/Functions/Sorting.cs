namespace Compliance.Language;

/// <summary>Sorts with a function of the expression, which need not be a good order: stable, and always comes to an end.</summary>
internal sealed class Sorting
{
    private readonly FunctionValue precedes;

    public Sorting(FunctionValue precedes) => this.precedes = precedes;

    /// <summary>What the function answered when it was neither true nor false.</summary>
    public Value? Problem { get; private set; }

    public IReadOnlyList<Value> Sort(IReadOnlyList<Value> items)
    {
        if (items.Count < 2 || Problem is not null)
            return items;
        var middle = items.Count / 2;
        var left = Sort(items.Take(middle).ToList());
        var right = Sort(items.Skip(middle).ToList());
        var merged = new List<Value>(items.Count);
        var (l, r) = (0, 0);
        while (l < left.Count && r < right.Count)
            merged.Add(Before(right[r], left[l]) ? right[r++] : left[l++]);
        merged.AddRange(left.Skip(l));
        merged.AddRange(right.Skip(r));
        return merged;
    }

    private bool Before(in Value first, in Value second)
    {
        var answer = precedes.Invoke([first, second]);
        if (answer.Kind != ValueKind.Boolean)
            Problem ??= answer.IsKnown ? Value.Error("the function of `sort` must be true or false for two items") : answer;
        return answer.IsTrue;
    }
}
