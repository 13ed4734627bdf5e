using Compliance.Findings;

namespace Compliance.Cli;

/// <summary>Facts from outside the document, given as <c>--set path=value</c>.</summary>
internal static class SuppliedFacts
{
    private const string SuppliedBy = "--set";

    public static IReadOnlyList<SuppliedFact> Parse(IReadOnlyList<string> texts)
    {
        var facts = new List<SuppliedFact>();
        foreach (var text in texts)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == text.Length - 1)
                throw new CommandFailure($"`--set {text}` has no value; write it as `--set \"employer.sector=private\"`");
            var path = text[..equals].Trim();
            if (facts.Any(f => string.Equals(f.Path, path, StringComparison.OrdinalIgnoreCase)))
                throw new CommandFailure($"`{path}` is set twice");
            facts.Add(new SuppliedFact(path, text[(equals + 1)..].Trim(), SuppliedBy));
        }

        return facts;
    }
}
