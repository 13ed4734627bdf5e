using System.Text.Json;
using Compliance.Findings;

namespace Compliance.Reporting.Json;

/// <summary>The steps of the reasons of a document, each once: rules share conditions, and a step comes after the steps that it is made of.</summary>
internal sealed class Reasons(Definitions definitions)
{
    private readonly Dictionary<Step, int> numbers = [];
    private readonly List<Step> steps = [];

    public int Count => steps.Count;

    /// <summary>The number of a step, from 0.</summary>
    public int Of(WhyNode node, ISet<Definition> used)
    {
        var parts = node.Parts.Count == 0 ? [] : new int[node.Parts.Count];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = Of(node.Parts[i], used);
        var condition = definitions.Of(new Condition(node.Id, node.Text, node.Expression, node.Source), used);
        var step = new Step(condition, node.WithValues, node.Result, node.IsDecisive, parts);
        if (!numbers.TryGetValue(step, out var number))
        {
            number = steps.Count;
            numbers.Add(step, number);
            steps.Add(step);
        }

        return number;
    }

    /// <summary>The steps in their order; the next ones are counted from 0 again.</summary>
    public IReadOnlyList<Step> Taken()
    {
        List<Step> taken = [.. steps];
        steps.Clear();
        numbers.Clear();
        return taken;
    }

    public static void Write(Utf8JsonWriter json, Step step)
    {
        json.WriteString("condition", step.Condition.Key);
        JsonParts.Optional(json, "withValues", step.WithValues);
        json.WriteString("result", step.Result);
        if (step.IsDecisive)
            json.WriteBoolean("decisive", true);
        if (step.Parts.Length > 0)
            JsonParts.List(json, "parts", step.Parts, static (j, p) => j.WriteNumberValue(p));
    }

    /// <summary>A step: its condition, what that came to, and the numbers of the steps that it is made of.</summary>
    internal sealed record Step(Definition Condition, string? WithValues, string Result, bool IsDecisive, int[] Parts)
    {
        public bool Equals(Step? other) => other is not null
            && ReferenceEquals(Condition, other.Condition)
            && IsDecisive == other.IsDecisive
            && WithValues == other.WithValues
            && Result == other.Result
            && Parts.AsSpan().SequenceEqual(other.Parts);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.Add(Condition.Key);
            hash.Add(WithValues);
            hash.Add(Result);
            foreach (var part in Parts)
                hash.Add(part);
            return hash.ToHashCode();
        }
    }
}
