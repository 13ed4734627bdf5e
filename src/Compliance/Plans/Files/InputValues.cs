using Compliance.Language;

namespace Compliance.Plans;

/// <summary>The inputs of a plan as values of the rule language, by the names and types that a pack declares.</summary>
internal static class InputValues
{
    /// <summary>The object that holds the inputs; unknown when the plan has none.</summary>
    public static Value Root(object plan) => Value.Context(((Plan)plan).Inputs);

    /// <summary>Reads one input; silence where the plan does not state it, or states it in no notation of its type.</summary>
    public static Func<object, Value> Of(string name, FeelType type)
    {
        var member = MemberOf(name, type);
        return inputs => ((IReadOnlyDictionary<string, string>)inputs).TryGetValue(name, out var text)
            ? ValueOf(PlanScalars.Read(member, text, out _))
            : default;
    }

    /// <summary>A single value in the notation of plan files; unknown where the text is none of that type, and for lists and groups.</summary>
    public static Value Read(string text, FeelType type) =>
        type.Kind is FeelTypeKind.Boolean or FeelTypeKind.Number or FeelTypeKind.String or FeelTypeKind.Date or FeelTypeKind.Enumeration
            ? ValueOf(PlanScalars.Read(MemberOf("", type), text, out _))
            : default;

    /// <summary>
    /// The plan with its inputs under the names that the pack declares. An unknown name or a value of another type is an error,
    /// and that input is left out.
    /// </summary>
    public static Plan Named(Plan plan, FeelType? declared, List<PlanError> errors)
    {
        if (plan.Inputs is not { Count: > 0 } inputs)
            return plan;
        var names = declared?.Members.Select(m => m.Name).ToList() ?? [];
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (written, text) in inputs)
        {
            var name = names.Find(n => NameKey.Of(n) == NameKey.Of(written));
            if (name is null)
            {
                errors.Add(Error(plan, written, names.Count == 0
                    ? $"the rule pack declares no inputs, so it has no `{PlanScalars.Short(written)}`"
                    : $"the rule pack declares no input `{PlanScalars.Short(written)}`{Suggested(written, names)}"));
                continue;
            }

            PlanScalars.Read(MemberOf(name, declared!.Members.Find(name)!.Type), text, out var wrong);
            if (wrong is not null)
                errors.Add(Error(plan, written, $"{wrong} (`inputs.{name}`)"));
            else if (!values.TryAdd(name, text))
                errors.Add(Error(plan, written, $"the input `{name}` stands twice"));
            renamed[PlanPath.Join(PlanTree.Inputs, written)] = PlanPath.Join(PlanTree.Inputs, name);
        }

        if (errors.Count == 0 && renamed.All(r => r.Key == r.Value))
            return plan;
        var sources = plan.Sources ?? SourceMap.Empty;
        var places = sources.Places.ToDictionary(p => renamed.GetValueOrDefault(p.Key, p.Key), p => p.Value, StringComparer.Ordinal);
        return plan with { Inputs = values, Sources = sources with { Places = places } };
    }

    private static string Suggested(string written, List<string> names) => Suggestion.DidYouMean(written, names) is { Length: > 0 } nearest
        ? nearest
        : "; it has " + string.Join(", ", names.Select(n => $"`{n}`"));

    private static PlanError Error(Plan plan, string written, string message)
    {
        var place = plan.Sources?.Places.GetValueOrDefault(PlanPath.Join(PlanTree.Inputs, written));
        return new PlanError(place?.File ?? "plan", place?.Line ?? 0, place?.Column ?? 0, message);
    }

    private static PlanMember MemberOf(string name, FeelType type) => type.Kind switch
    {
        FeelTypeKind.Boolean => new PlanMember(name, PlanKind.Truth),
        FeelTypeKind.Number => new PlanMember(name, PlanKind.Number),
        FeelTypeKind.Date => new PlanMember(name, PlanKind.Date),
        FeelTypeKind.Enumeration => new PlanMember(name, PlanKind.Word) { Words = new PlanEnumeration(type.Name!, [.. type.Words], [.. type.Words]) },
        _ => new PlanMember(name, PlanKind.Text),
    };

    private static Value ValueOf(object? value) => value switch
    {
        bool truth => Value.Of(truth),
        Quantity quantity => PlanValues.Of(quantity),
        PlanDate date => PlanValues.Of(date),
        string text => Value.Of(text),
        _ => default,
    };
}
