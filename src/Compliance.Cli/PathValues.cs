using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Cli;

/// <summary>Values given as <c>path=value</c>, held against the plan model before anything is read.</summary>
internal static class PathValues
{
    private const string SuppliedBy = "--set";

    /// <summary>Facts from outside the document.</summary>
    /// <param name="texts">What was given.</param>
    /// <param name="suppliedBy">Who gave it, as findings tell.</param>
    public static IReadOnlyList<SuppliedFact> Facts(IReadOnlyList<string>? texts, string suppliedBy = SuppliedBy) =>
        texts is null or [] ? [] : [.. Parse(SuppliedBy, texts).Select(v => new SuppliedFact(v.Key, v.Value, suppliedBy))];

    /// <summary>The values by their paths, each as the plan model writes it.</summary>
    /// <param name="option">The option, for messages.</param>
    /// <param name="texts">What was given for it.</param>
    public static IReadOnlyDictionary<string, string> Parse(string option, IReadOnlyList<string>? texts)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts ?? [])
        {
            var equals = EqualsSign(text);
            if (equals <= 0 || equals == text.Length - 1)
                throw new CommandFailure($"`{option} {text}` has no value; write it as `{option} \"employer.sector=private\"`");
            var (path, value) = (text[..equals].Trim(), text[(equals + 1)..].Trim());
            if (!values.TryAdd(PathOf(path, value), value))
                throw new CommandFailure($"`{PathOf(path, value)}` is set twice");
        }

        return values;
    }

    /// <summary>The first equals sign outside the key of an item.</summary>
    private static int EqualsSign(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (text[i] == '=' && depth <= 0)
                return i;
        }

        return -1;
    }

    /// <summary>Whether there is such an item is for the plan to say.</summary>
    private static string PathOf(string path, string value)
    {
        if (path.Contains('[', StringComparison.Ordinal))
            return path;
        var assignment = new PlanAssignment(path, value) { Removes = value == HypotheticalPlan.Silence };
        _ = assignment.Apply(new Plan(), new Place { File = SuppliedBy });
        return assignment.Wrong is { } wrong ? throw new CommandFailure(wrong) : assignment.Path;
    }
}
