using Compliance.Language;

namespace Compliance.Plans;

/// <summary>
/// The content of a plan file before it is a plan: values can be replaced by path, and every error has its place. Immutable.
/// </summary>
internal sealed class PlanTree
{
    internal const string ReadFrom = "read from";
    internal const string Inputs = "inputs";
    private const string Schema = "$schema";

    private readonly YamlNode? root;
    private readonly IReadOnlyList<PlanError> errors;

    private PlanTree(YamlNode? root, IReadOnlyList<PlanError> errors)
    {
        this.root = root;
        this.errors = errors;
    }

    /// <summary>A whole file, with its errors.</summary>
    public static PlanTree FromYaml(YamlTree tree) => new(
        tree.Root,
        [.. tree.Errors.Select(e => new PlanError(tree.Source.Path, e.Line, e.Column, e.Message))]);

    /// <summary>A node within a file, such as the <c>given</c> of a test case.</summary>
    public static PlanTree FromYaml(YamlNode? node) => new(node, []);

    /// <summary>The tree in which a path has another value; an unknown path is an error at the value's place.</summary>
    public PlanTree Set(string path, YamlNode value) => Change(path, value, value);

    /// <summary>The tree in which a path says nothing.</summary>
    public PlanTree Remove(string path, YamlNode place) => Change(path, null, place);

    /// <summary>The plan, or all errors.</summary>
    /// <param name="file">The file that an error names when there is no node to name.</param>
    public PlanReading ToPlan(string file)
    {
        if (errors.Count > 0)
            return new PlanReading { Errors = errors };
        if (root is not YamlMapping mapping)
            return new PlanReading { Errors = [NoPlan(file)] };
        var found = new List<PlanError>();
        var binder = new PlanBinder(found);
        var bound = binder.BindPlan(mapping, Inputs, ReadFrom, Schema);
        var plan = (Plan)bound.Value!;
        if (binder.Extras.TryGetValue(Inputs, out var inputs))
            plan = plan with { Inputs = PlanInputs.Read(inputs, found) };
        if (found.Count > 0)
            return new PlanReading { Errors = InOrder(found) };

        var places = PlanPlaces.Of(bound);
        if (inputs is not null && plan.Inputs is not null)
            PlanInputs.AddPlaces(inputs, places);
        var sources = new SourceMap { Places = places };
        if (binder.Extras.TryGetValue(ReadFrom, out var section))
            sources = new ReadFromSection(found).Read(section, plan, places);
        return found.Count > 0
            ? new PlanReading { Errors = InOrder(found) }
            : new PlanReading { Plan = plan with { Sources = sources } };
    }

    private static List<PlanError> InOrder(List<PlanError> errors) => [.. errors.OrderBy(e => e.Line).ThenBy(e => e.Column)];

    private PlanError NoPlan(string file) => root is null || root is YamlScalar { IsNull: true }
        ? new PlanError(file, 0, 0, "the file is empty; a plan has values such as `employer:` with `regular employees: 51` below it")
        : new PlanError(root.Source.Path, root.Line, root.Column, "a plan is a group of values such as `employer:` with `regular employees: 51` below it");

    private PlanTree Change(string path, YamlNode? value, YamlNode place)
    {
        string? wrong = null;
        if (PlanPaths.Split(path, out wrong) is { } steps)
        {
            var change = new PlanTreeChange(steps, value, place);
            var changed = change.Apply(root);
            if (change.Wrong is null)
                return new PlanTree(changed, errors);
            wrong = change.Wrong;
        }

        return new PlanTree(root, [.. errors, new PlanError(place.Source.Path, place.Line, place.Column, wrong!)]);
    }
}
