using System.Globalization;
using System.Text;
using System.Text.Json;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>How many of the values that were read are right, and how many of those that stand in the documents were read.</summary>
internal sealed class ShapeScore
{
    private readonly SortedDictionary<string, (int Right, int Read, int Expected)> roots = new(StringComparer.Ordinal);
    private int documents;

    public IEnumerable<string> Roots => roots.Keys;

    public void Add(Plan expected, Plan read)
    {
        documents++;
        var (truth, found) = (Values(expected), Values(read));
        foreach (var root in truth.Keys.Union(found.Keys))
        {
            var (t, f) = (truth.GetValueOrDefault(root, []), found.GetValueOrDefault(root, []));
            var before = roots.GetValueOrDefault(root);
            var left = new List<string>(t);
            roots[root] = (before.Right + f.Count(left.Remove), before.Read + f.Count, before.Expected + t.Count);
        }
    }

    public double Precision(string root) => roots[root] is { Read: > 0 } r ? (double)r.Right / r.Read : 1;

    public double Recall(string root) => roots[root] is { Expected: > 0 } r ? (double)r.Right / r.Expected : 1;

    public override string ToString()
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{documents} documents\n{"root",-20}{"values",8}{"read",8}{"precision",11}{"recall",9}\n"));
        foreach (var (root, (_, read, expected)) in roots)
            text.Append(CultureInfo.InvariantCulture, $"{root,-20}{expected,8}{read,8}{Precision(root),11:P1}{Recall(root),9:P1}\n");
        return text.ToString();
    }

    /// <summary>The values of a plan by root, each with its path; items of lists without their index.</summary>
    private static Dictionary<string, List<string>> Values(Plan plan)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(PlanJson.Write(plan with { Sources = null }));
        foreach (var root in json.RootElement.EnumerateObject())
            Collect(root.Value, "", values[root.Name] = []);
        return values;
    }

    private static void Collect(JsonElement element, string path, List<string> values)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                    Collect(member.Value, path + "." + member.Name, values);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Collect(item, path + KeyOf(item), values);
                break;
            default:
                values.Add(path + "=" + element);
                break;
        }
    }

    private static string KeyOf(JsonElement item)
    {
        foreach (var name in (ReadOnlySpan<string>)["text", "heading", "name"])
        {
            if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value))
                return "[" + value + "]";
        }

        return "[]";
    }
}
