using System.Globalization;
using Compliance.Plans;

namespace Compliance.Cli.Verbs;

/// <summary>Prints which text gave which value, what the document contradicts, what was not taken, and what was searched in vain.</summary>
internal static class ReadExplanation
{
    private const int LongestExcerpt = 160;

    public static void Write(PlanReading reading, TextWriter output)
    {
        var sources = reading.Plan!.Sources ?? SourceMap.Empty;
        string? root = null;
        Place? before = null;
        foreach (var (name, path, value) in StatedFacts.Of(reading.Plan))
        {
            if (root != name)
                output.WriteLine(root is null ? name : Environment.NewLine + name);
            root = name;
            output.WriteLine(path.EndsWith("[" + value + "]", StringComparison.Ordinal) ? "  " + path : $"  {path} = {OneLine(value)}");
            if (sources.Places.GetValueOrDefault(path) is { } place && place != before)
                output.WriteLine("    " + Of(place));
            before = sources.Places.GetValueOrDefault(path);
        }

        Section(output, "contradictions", sources.Contradictions.OrderBy(c => c.Key, StringComparer.Ordinal), c =>
        {
            output.WriteLine("  " + c.Key);
            foreach (var stated in c.Value)
                output.WriteLine($"    {OneLine(stated.Value)} · {Of(stated.Place)}");
        });
        Section(output, "not taken", reading.Rejected, r =>
        {
            output.WriteLine($"  {r.Path} = {OneLine(r.Value)}: {r.Why}");
            output.WriteLine("    " + Of(r.Place));
        });
        Section(output, "searched in vain", sources.Searched.OrderBy(s => s.Key, StringComparer.Ordinal), s =>
        {
            output.WriteLine("  " + s.Key);
            output.WriteLine($"    words: {string.Join(", ", s.Value.Words)}");
            if (s.Value.Expected is { } expected)
                output.WriteLine($"    expected: {expected}");
            foreach (var near in s.Value.Nearest)
                output.WriteLine($"    nearest: {Of(near)}");
        });
    }

    private static void Section<T>(TextWriter output, string title, IEnumerable<T> items, Action<T> write)
    {
        var first = true;
        foreach (var item in items)
        {
            if (first)
                output.WriteLine(Environment.NewLine + title);
            first = false;
            write(item);
        }
    }

    private static string Of(Place place)
    {
        var page = place.Page is { } number ? string.Create(CultureInfo.InvariantCulture, $", page {number}") : "";
        var guess = place.Confidence is { } confidence ? string.Create(CultureInfo.InvariantCulture, $", a guess ({confidence:0.0#})") : "";
        var where = string.Create(CultureInfo.InvariantCulture, $"{place.File}({place.Line},{place.Column}){page}{guess}");
        return place.Excerpt is { } excerpt ? $"{where}: {OneLine(excerpt)}" : where;
    }

    private static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= LongestExcerpt ? line : line[..LongestExcerpt].TrimEnd() + "…";
    }
}
