using Compliance.Findings;
using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Cli;

/// <summary>Reads the files that <c>--facts</c> names: plans in part, whose values are taken for facts from outside the document.</summary>
internal static class FactFiles
{
    /// <summary>The facts of all files, in order; what is wrong with one is printed, and then nothing is checked.</summary>
    public static IReadOnlyList<SuppliedFact> Read(IReadOnlyList<string> files, Surroundings surroundings)
    {
        var facts = new List<SuppliedFact>();
        foreach (var file in files)
        {
            var tree = YamlReader.Read(file, NamedFile.TextOf(file, "facts", surroundings));
            var errors = tree.Errors.Select(e => new PlanError(file, e.Line, e.Column, e.Message)).ToList();
            if (tree.Root is YamlMapping root)
                Add(root, "", file, facts, errors);
            else if (errors.Count == 0)
                errors.Add(new PlanError(file, 1, 1, "this is no file of facts; it is written as a plan is: `employer:`, and below it `sector: private`"));
            foreach (var error in errors)
                surroundings.Error.WriteLine(error);
            if (errors.Count > 0)
                throw new CommandFailure($"the facts in `{file}` cannot be used");
        }

        return facts;
    }

    private static void Add(YamlMapping mapping, string parent, string file, List<SuppliedFact> facts, List<PlanError> errors)
    {
        foreach (var entry in mapping.Entries.Where(e => parent.Length > 0 || e.Key.Value != "$schema"))
        {
            var path = parent.Length == 0 ? entry.Key.Value : parent + "." + entry.Key.Value;
            switch (entry.Value)
            {
                case YamlMapping group:
                    Add(group, path, file, facts, errors);
                    break;
                case YamlScalar { IsNull: true }:
                    break;
                case YamlScalar scalar:
                    Add(path, scalar.Value, entry, file, facts, errors);
                    break;
                case YamlSequence { Items: var items } when items.All(i => i is YamlScalar):
                    Add(path, string.Join(", ", items.OfType<YamlScalar>().Select(i => i.Value)), entry, file, facts, errors);
                    break;
                default:
                    errors.Add(new PlanError(file, entry.Key.Line, entry.Key.Column, $"items of `{path}` are no facts; name one that the document has: `{path}[its words]`"));
                    break;
            }
        }
    }

    private static void Add(string path, string value, YamlEntry entry, string file, List<SuppliedFact> facts, List<PlanError> errors)
    {
        // Whether a plan has the item is for that plan to say.
        if (!path.Contains('[', StringComparison.Ordinal))
        {
            var assignment = new PlanAssignment(path, value);
            _ = assignment.Apply(new Plan(), new Place { File = file });
            if (assignment.Wrong is { } wrong)
            {
                errors.Add(new PlanError(file, entry.Value.Line, entry.Value.Column, wrong));
                return;
            }

            path = assignment.Path;
        }

        facts.Add(new SuppliedFact(path, value, file));
    }
}
