using System.Text.Json.Nodes;
using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Tests.House.Schemas;

/// <summary>The plan model as parts of schemas: its records, its members, its paths, its words.</summary>
internal static class PlanShapes
{
    private const string Silence = "(not stated)";
    private static readonly string[] Shorthands = ["owner", "schedule"];

    /// <summary>The definitions that a plan needs.</summary>
    public static Dictionary<string, JsonObject> Definitions()
    {
        var definitions = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        Add(PlanVocabulary.Plan, "plan", definitions);
        var plan = definitions["plan"];
        var properties = plan["properties"]!.AsObject();
        properties["inputs"] = new JsonObject { ["description"] = "Facts that the rule pack asks for, by name.", ["type"] = "object", ["additionalProperties"] = Shape.Any(Shape.Scalar(), Null()) };
        properties["read from"] = ReadFrom();
        properties["$schema"] = new JsonObject { ["type"] = "string" };
        plan["patternProperties"]!["^(readFrom|read[_-]from)$"] = new JsonObject { ["type"] = "object" };
        return definitions;
    }

    private static JsonObject ReadFrom()
    {
        static JsonObject ByPath(string description) => new() { ["description"] = description, ["type"] = "object" };
        return new JsonObject
        {
            ["description"] = "Where each value stood in the document; written by `compliance read`.",
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["file"] = Shape.Scalar().Described("The document."),
                ["places"] = ByPath("Path, then the place of its value."),
                ["contradictions"] = ByPath("Path, then the values that the document gives, each with its place."),
                ["searched"] = ByPath("Path, then the words that were searched in vain."),
            },
            ["additionalProperties"] = false,
        };
    }

    /// <summary>Values by path, as cases give what differs.</summary>
    public static JsonObject Changes()
    {
        var properties = new JsonObject();
        foreach (var (path, member) in Paths())
            properties[path] = Value(member).Described(DescriptionOf(member));
        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = "Path and value.",
            ["properties"] = properties,
            ["patternProperties"] = new JsonObject { ["^[a-z ]+(\\.[a-z ]+)*\\["] = new JsonObject(), ["^inputs\\."] = new JsonObject(), ["^read from"] = new JsonObject() },
            ["additionalProperties"] = false,
        };
    }

    /// <summary>Every path that needs no item of a list, with its member.</summary>
    public static IEnumerable<(string Path, Member Member)> Paths() => Below(PlanVocabulary.Plan, "");

    /// <summary>Every path, those through lists too: `measures.owners`.</summary>
    public static IEnumerable<(string Path, Member Member)> AllPaths() => Below(PlanVocabulary.Plan, "", true);

    /// <summary>The enumerations of the model.</summary>
    public static IEnumerable<FeelType> Enumerations() => AllPaths().Select(p => p.Member.Type.Element ?? p.Member.Type)
        .Where(t => t.Kind == FeelTypeKind.Enumeration).DistinctBy(t => t.Name).OrderBy(t => t.Name, StringComparer.Ordinal);

    private static IEnumerable<(string Path, Member Member)> Below(FeelType type, string prefix, bool throughLists = false)
    {
        foreach (var member in type.Members)
        {
            yield return (prefix + member.Name, member);
            var inner = throughLists ? member.Type.Element ?? member.Type : member.Type;
            foreach (var below in inner.Kind == FeelTypeKind.Context ? Below(inner, prefix + member.Name + ".", throughLists) : [])
                yield return below;
        }
    }

    private static void Add(FeelType record, string name, Dictionary<string, JsonObject> definitions)
    {
        if (definitions.ContainsKey(name))
            return;
        var properties = new JsonObject();
        var variants = new JsonObject();
        definitions[name] = [];
        foreach (var member in record.Members)
        {
            var inner = member.Type.Element ?? member.Type;
            if (inner.Kind == FeelTypeKind.Context)
                Add(inner, Id(inner.Name!), definitions);
            properties[member.Name] = Value(member).Described(DescriptionOf(member));
            variants[Variants(member.Name)] = Value(member);
        }

        definitions[name] = new JsonObject { ["type"] = "object", ["properties"] = properties, ["patternProperties"] = variants, ["additionalProperties"] = false };
    }

    private static string DescriptionOf(Member member)
    {
        var notes = new[] { member.Unit, member.Type is { Kind: FeelTypeKind.List, Mentioned: true } ? "what a text mentions is never all there is" : null }.OfType<string>().ToList();
        return (member.Summary ?? member.Name) + (notes.Count > 0 ? " (" + string.Join("; ", notes) + ")" : "");
    }

    private static JsonObject Value(Member member) => member.Type.Kind == FeelTypeKind.List
        ? Shape.Any(Shape.List(One(member.Type.Element!)), Shape.Word("none", Silence), Null())
        : One(member.Type, true);

    private static JsonObject One(FeelType type, bool maySilence = false)
    {
        JsonObject[] shapes = type.Kind switch
        {
            FeelTypeKind.Boolean => [Shape.Flag()],
            FeelTypeKind.Number => [new JsonObject { ["type"] = "number" }, new JsonObject { ["type"] = "string", ["pattern"] = "[0-9]" }],
            FeelTypeKind.Date => [new JsonObject { ["type"] = "string", ["pattern"] = "[0-9]{4}" }, new JsonObject { ["type"] = "integer" }],
            FeelTypeKind.Enumeration => [Shape.Word(type.Words)],
            FeelTypeKind.Context => Shorthands.Contains(type.Name) ? [Shape.Ref(Id(type.Name!)), new JsonObject { ["type"] = Shape.Strings("string", "integer") }] : [Shape.Ref(Id(type.Name!))],
            _ => [Shape.Scalar()],
        };
        if (maySilence)
            shapes = [.. shapes, Shape.Word(Silence), Null()];
        return shapes is [var only] ? only : Shape.Any(shapes);
    }

    private static JsonObject Null() => new() { ["type"] = "null" };

    private static string Id(string name) => string.Concat(name.Split(' ').Select((w, i) => i == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..]));

    /// <summary>How programs and people also write a name: regularEmployees, Regular_employees.</summary>
    private static string Variants(string name)
    {
        var words = name.Split(' ');
        var joined = string.Concat(words.Select((w, i) => (i == 0 ? "" : "[_-]?") + "[" + char.ToUpperInvariant(w[0]) + w[0] + "]" + w[1..]));
        return words.Length == 1 ? "^" + char.ToUpperInvariant(name[0]) + name[1..] + "$" : "^(" + joined + "|" + char.ToUpperInvariant(name[0]) + name[1..] + ")$";
    }
}
