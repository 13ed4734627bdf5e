using System.Text.Json.Nodes;

namespace Compliance.Tests.House.Schemas;

/// <summary>The schema of every kind of file.</summary>
internal static class SchemaFiles
{
    private static readonly string[] PlainTypes = ["boolean", "number", "text", "date", "years and months duration", "days and time duration"];

    public static IReadOnlyDictionary<string, string> All() => new Dictionary<string, JsonObject>(StringComparer.Ordinal)
    {
        ["pack"] = Of("pack", "pack.yaml of a rule pack", FrameShapes.Pack, ("source", FrameShapes.Source), ("input", FrameShapes.Input), ("disabled", FrameShapes.Disabled), ("coverage", FrameShapes.Coverage)),
        ["parameters"] = Of("parameters", "*.parameters.yaml of a rule pack", FrameShapes.Parameters, ("parameter", FrameShapes.Parameter), ("value", FrameShapes.Value)),
        ["rules"] = Of(
            "rules",
            "*.rules.yaml of a rule pack",
            FrameShapes.RulesFile,
            ("inForce", FrameShapes.InForce),
            ("definition", FrameShapes.Definition),
            ("rule", FrameShapes.Rule),
            ("messages", FrameShapes.Messages),
            ("silence", FrameShapes.Silence),
            ("level", FrameShapes.Level),
            ("detailedCondition", FrameShapes.Condition),
            ("exception", FrameShapes.Exception)),
        ["tests"] = Of("tests", "*.tests.yaml of a rule pack", FrameShapes.TestsFile, ("case", FrameShapes.Case), ("expect", FrameShapes.Expect), ("findingInFull", FrameShapes.Finding), ("accepted", FrameShapes.Accepted)),
        ["decisions"] = Of("decisions", "*.decisions.yaml: answers, assessments, accepted deviations, disputed readings", FrameShapes.DecisionsFile, ("decision", FrameShapes.Decision)),
        ["answers"] = Of("answers", "A form with answers to what a document leaves open", FrameShapes.AnswersFile, ("question", FrameShapes.Question)),
        ["facts"] = Schema.Of("facts", "Facts that a document does not state, for `compliance check --facts`", Shape.Ref("plan").Described("Values of a plan; the document stays what it is, and a value that differs from it is told."), PlanShapes.Definitions()),
        ["labels"] = Schema.Of("labels", "labels/<language>.yaml of a rule pack: the words that readers see", Labels(), []),
        ["plan"] = Schema.Of("plan", "A plan or statement as data", Shape.Ref("plan").Described("What an employer's equality plan or statement says, version 1; a change that breaks plan files gets a new number."), PlanShapes.Definitions()),
    }.ToDictionary(s => "rules/schema/" + s.Key + ".schema.json", s => Shape.Print(s.Value), StringComparer.Ordinal);

    private static JsonObject Of(string kind, string title, Mapping root, params (string Name, Mapping Mapping)[] mappings)
    {
        var definitions = mappings.ToDictionary(m => m.Name, m => m.Mapping.ToSchema(), StringComparer.Ordinal);
        var schema = root.ToSchema();
        var used = new HashSet<string>(StringComparer.Ordinal);
        Collect(schema, used);
        foreach (var definition in definitions.Values)
            Collect(definition, used);
        foreach (var name in Shared.Keys.Where(k => !definitions.ContainsKey(k)))
        {
            if (used.Contains(name))
                AddShared(name, definitions);
        }

        return Schema.Of(kind, title, schema, definitions);
    }

    private static Dictionary<string, Func<JsonObject>> Shared { get; } = new(StringComparer.Ordinal)
    {
        ["text"] = Text,
        ["type"] = () => Shape.Offered(PlainTypes.Concat(PlanShapes.Enumerations().Select(e => e.Name!)).SelectMany(t => new[] { t, "list of " + t })).Described("A type of the rule language."),
        ["enforcement"] = Enforcement,
        ["names"] = FrameShapes.Names,
        ["grades"] = FrameShapes.GradesByOutcome,
        ["path"] = () => Shape.Offered(PlanShapes.AllPaths().Select(p => p.Path)).Described("A path of the plan."),
        ["expression"] = () => Shape.Offered(PlanShapes.AllPaths().Select(p => p.Path)).Described("An expression in FEEL."),
        ["conditions"] = () => Shape.List(Shape.Ref("condition")),
        ["condition"] = () => Shape.Any(Shape.Ref("expression"), Shape.Ref("detailedCondition")),
        ["changes"] = PlanShapes.Changes,
        ["finding"] = () => Shape.Any(new JsonObject { ["type"] = "string" }, Shape.Ref("findingInFull")),
    };

    private static void AddShared(string name, Dictionary<string, JsonObject> definitions)
    {
        if (definitions.ContainsKey(name))
            return;
        var shared = Shared[name]();
        definitions[name] = shared;
        var used = new HashSet<string>(StringComparer.Ordinal);
        Collect(shared, used);
        foreach (var next in used.Where(Shared.ContainsKey))
            AddShared(next, definitions);
        if (name != "changes")
            return;
        foreach (var (id, definition) in PlanShapes.Definitions())
            definitions.TryAdd(id, definition);
    }

    private static void Collect(JsonNode? node, HashSet<string> used)
    {
        switch (node)
        {
            case JsonObject map:
                if (map["$ref"] is { } reference)
                    used.Add(reference.GetValue<string>()["#/$defs/".Length..]);
                foreach (var (_, value) in map)
                    Collect(value, used);
                break;
            case JsonArray list:
                foreach (var item in list)
                    Collect(item, used);
                break;
            default:
                break;
        }
    }

    private static JsonObject Text()
    {
        var byLanguage = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["nb"] = Shape.Scalar(), ["nn"] = Shape.Scalar(), ["en"] = Shape.Scalar() },
            ["patternProperties"] = new JsonObject { ["^[a-z]{2}$"] = Shape.Scalar() },
            ["additionalProperties"] = false,
        };
        return Shape.Any(Shape.Scalar(), byLanguage).Described("A text, by language; {path} puts in a value.");
    }

    private static JsonObject Enforcement()
    {
        var schema = Text()["anyOf"]![1]!.DeepClone().AsObject();
        schema["properties"]!["sections"] = Shape.List(Shape.Scalar()).Described("The sections, as § 26 a.");
        schema["required"] = Shape.Strings("sections");
        return schema.Described("Who follows up some sections, by language.");
    }

    private static JsonObject Labels()
    {
        var properties = new JsonObject();
        foreach (var (path, member) in PlanShapes.AllPaths().DistinctBy(p => p.Path))
            properties[path] = Shape.Scalar().Described(member.Summary ?? member.Name);
        foreach (var enumeration in PlanShapes.Enumerations())
        {
            foreach (var word in enumeration.Words)
                properties[enumeration.Name + "." + word] = Shape.Scalar().Described("A word of " + enumeration.Name + ".");
        }

        return new JsonObject { ["type"] = "object", ["description"] = "Path, word of an enumeration, definition or parameter, then the words for it.", ["properties"] = properties, ["additionalProperties"] = Shape.Scalar() };
    }
}
