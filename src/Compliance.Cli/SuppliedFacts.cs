using Compliance.Findings;
using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Cli;

/// <summary>Facts from outside the document, given as <c>--set path=value</c> and held against the plan model.</summary>
internal static class SuppliedFacts
{
    private const string SuppliedBy = "--set";

    public static IReadOnlyList<SuppliedFact> Parse(IReadOnlyList<string> texts, string suppliedBy = SuppliedBy)
    {
        var facts = new List<SuppliedFact>();
        foreach (var text in texts)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == text.Length - 1)
                throw new CommandFailure($"`--set {text}` has no value; write it as `--set \"employer.sector=private\"`");
            var fact = Read(text[..equals].Trim(), text[(equals + 1)..].Trim()) with { SuppliedBy = suppliedBy };
            if (facts.Any(f => f.Path == fact.Path))
                throw new CommandFailure($"`{fact.Path}` is set twice");
            facts.Add(fact);
        }

        return facts;
    }

    private static SuppliedFact Read(string path, string value)
    {
        var parts = path.Split('.', StringSplitOptions.TrimEntries);
        if (parts is ["inputs", _])
            return new SuppliedFact(path, value, SuppliedBy);
        var record = PlanModel.Plan;
        var name = "";
        for (var i = 0; ; i++)
        {
            var index = record.IndexOf(parts[i]);
            if (index < 0)
                throw new CommandFailure($"unknown path `{path}`{SuggestedPath(record, name, parts, i)}");
            var member = record.Members[index];
            name = PlanPath.Join(name, member.Name);
            if (member.IsList)
                throw new CommandFailure($"`{name}` is a list, which cannot be supplied with --set; write it in a plan file");
            if (i == parts.Length - 1)
                return new SuppliedFact(name, ValueOf(name, member, value), SuppliedBy);
            record = member.Record ?? throw new CommandFailure($"`{name}` has no parts; `{parts[i + 1]}` is too much");
        }
    }

    private static string SuggestedPath(PlanRecord record, string parent, string[] parts, int at)
    {
        if (Suggestion.Nearest(parts[at], record.Members.Select(m => m.Name)) is { } near)
            return $"; did you mean `{string.Join('.', [PlanPath.Join(parent, near), .. parts[(at + 1)..]])}`?";
        return "; expected one of " + string.Join(", ", record.Members.Where(m => !m.IsList).Select(m => m.Name));
    }

    private static string ValueOf(string path, PlanMember member, string value)
    {
        switch (member.Kind)
        {
            case PlanKind.Group:
                throw new CommandFailure($"`{path}` is a group; set one of its parts: {string.Join(", ", member.Record!.Members.Select(m => m.Name))}");
            case PlanKind.Word:
                return member.Words!.ValueOf(value) is { } word
                    ? member.Words.WordOf(word)
                    : throw new CommandFailure($"`{path}` cannot be `{value}`; expected {string.Join(", ", member.Words.Words)}");
            case PlanKind.Truth:
                return value.ToUpperInvariant() switch
                {
                    "TRUE" or "YES" or "JA" => "true",
                    "FALSE" or "NO" or "NEI" => "false",
                    _ => throw new CommandFailure($"`{path}` cannot be `{value}`; expected true or false"),
                };
            case PlanKind.Number:
                return Quantity.TryParse(value, out var number)
                    ? number.ToString()
                    : throw new CommandFailure($"`{path}` cannot be `{value}`; expected a number such as 51, or bounds such as \"> 50\"");
            case PlanKind.Date:
                return PlanDate.TryParse(value, out var date)
                    ? date.ToString()
                    : throw new CommandFailure($"`{path}` cannot be `{value}`; expected a date such as 2025-03-31, 2025-Q1 or 2025");
            default:
                return value;
        }
    }
}
