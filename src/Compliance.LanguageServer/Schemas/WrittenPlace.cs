using Compliance.LanguageServer.Workspaces;

namespace Compliance.LanguageServer.Schemas;

/// <summary>A step from the root of a file: a key, or an item of a list.</summary>
/// <param name="Key">The key; null for an item.</param>
internal readonly record struct Step(string? Key);

/// <summary>
/// Where in a YAML file somebody writes, found from the lines and their indentation alone, so that it is known while the file
/// cannot be read.
/// </summary>
internal sealed class WrittenPlace
{
    private readonly List<Step> path = [];
    private readonly HashSet<string> siblings = new(StringComparer.Ordinal);

    private WrittenPlace(int start, bool isValue)
    {
        Start = start;
        IsValue = isValue;
    }

    /// <summary>The way to the mapping whose key is written, or to the value that is written.</summary>
    public IReadOnlyList<Step> Path => path;

    /// <summary>The keys that stand beside the one that is written.</summary>
    public IReadOnlySet<string> Siblings => siblings;

    /// <summary>Where the key or value begins that is written.</summary>
    public int Start { get; }

    /// <summary>True for a value, false for a key.</summary>
    public bool IsValue { get; }

    /// <summary>True inside a text that stands on lines of its own behind <c>|</c> or <c>&gt;</c>, or goes on from the line before.</summary>
    public bool IsContinued { get; private set; }

    /// <summary>The brackets that have to be thought of behind the place, because they are not written yet.</summary>
    public string Closers { get; private init; } = "";

    /// <summary>The last key on the way; null at the root.</summary>
    public string? LastKey => path.LastOrDefault(s => s.Key is not null).Key;

    /// <summary>The place of an offset; null in a comment.</summary>
    public static WrittenPlace? At(TextFile file, int offset)
    {
        var lines = YamlLine.Of(file.Text, file.Lines);
        var number = file.Lines.PositionOf(offset).Line;
        var line = lines[number];
        if (line.CommentStart is { } comment && offset > comment)
            return null;
        if (FlowPlace.At(file.Text, lines, offset) is var (opened, inside))
            return InBrackets(lines, opened, inside);
        var isBlank = line.Column is null;
        var column = line.Column ?? offset - line.Start;
        var place = line.ValueStart is { } value && offset >= value
            ? Value(file.Text, value, offset)
            : new WrittenPlace(isBlank ? offset : Math.Min(line.Start + column, file.Text.Length), isValue: false);
        if (place.IsValue && line.Key is { } key)
            place.path.Add(new Step(key));
        else if (!isBlank && offset < line.Start + column)
            column = offset - line.Start;
        place.Climb(lines, number, column, line.DashBefore(column), isOwnKey: !isBlank);
        place.path.Reverse();
        if (!place.IsValue)
            place.SettleContinued(lines, number, column);
        return place;
    }

    private static WrittenPlace Value(string text, int start, int offset)
    {
        while (start < offset && text[start] == ' ')
            start++;
        return new WrittenPlace(Math.Min(start, offset), isValue: true);
    }

    private static WrittenPlace InBrackets(IReadOnlyList<YamlLine> lines, int line, FlowPlace inside)
    {
        var place = new WrittenPlace(inside.Start, inside.IsValue) { Closers = inside.Closers };
        place.siblings.UnionWith(inside.Siblings);
        place.path.AddRange(inside.Steps.Reverse());
        if (lines[line].Key is { } key)
            place.path.Add(new Step(key));
        var column = lines[line].Column!.Value;
        place.Climb(lines, line, column, lines[line].DashBefore(column), isOwnKey: true, isInnermost: false);
        place.path.Reverse();
        return place;
    }

    /// <summary>Walks up to the root; steps are added from the inside out.</summary>
    private void Climb(IReadOnlyList<YamlLine> lines, int number, int column, int? dash, bool isOwnKey, bool isInnermost = true)
    {
        while (true)
        {
            var first = dash is null ? FirstOfMapping(lines, number, column) : number;
            if (isInnermost)
                AddSiblings(lines, number, first, column, isOwnKey);
            isInnermost = false;
            dash ??= first == number ? null : lines[first].DashBefore(column);
            if (dash is { } at)
            {
                path.Add(new Step(null));
                if (lines[first].DashBefore(at) is { } outer)
                {
                    (number, column, dash) = (first, at, outer);
                    continue;
                }
            }

            var parent = Parent(lines, first, dash ?? column, dash is not null);
            if (parent is not { } found || lines[found].Column is not { } outerColumn)
                return;
            path.Add(new Step(lines[found].Key));
            (number, column, dash) = (found, outerColumn, lines[found].DashBefore(outerColumn));
        }
    }

    /// <summary>The first line of the mapping whose keys stand at a column: one with a dash before it, or the one below the parent.</summary>
    private static int FirstOfMapping(IReadOnlyList<YamlLine> lines, int number, int column)
    {
        var first = number;
        for (var i = number - 1; i >= 0; i--)
        {
            if (lines[i].Column is not { } other)
                continue;
            if (other < column && lines[i].Indentation < column)
                break;
            if (other != column)
                continue;
            first = i;
            if (lines[i].DashBefore(column) is not null)
                break;
        }

        return first;
    }

    /// <summary>The line of the key that a mapping or list stands behind; null at the root.</summary>
    private static int? Parent(IReadOnlyList<YamlLine> lines, int number, int column, bool isList)
    {
        for (var i = number - 1; i >= 0; i--)
        {
            if (lines[i].Column is not { } other || lines[i].Key is null)
                continue;
            // A list may stand as far to the left as its key.
            if (other < column || (isList && other == column && lines[i].DashBefore(other) is null))
                return i;
        }

        return null;
    }

    private void AddSiblings(IReadOnlyList<YamlLine> lines, int number, int first, int column, bool isOwnKey)
    {
        for (var i = first; i < lines.Count; i++)
        {
            if (lines[i].Column is not { } other)
                continue;
            if (i > number && (lines[i].Indentation < column || (other == column && lines[i].DashBefore(column) is not null)))
                return;
            if (other == column && lines[i].Key is { } key && !(i == number && isOwnKey))
                siblings.Add(key);
        }
    }

    private void SettleContinued(IReadOnlyList<YamlLine> lines, int number, int column)
    {
        for (var i = number - 1; i >= 0; i--)
        {
            if (lines[i].Column is not { } other)
                continue;
            if (lines[i].Key is null && other >= column && lines[i].DashBefore(other) is null)
                continue;
            IsContinued = lines[i].HasValue && other < column;
            return;
        }
    }
}
