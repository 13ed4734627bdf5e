namespace Compliance.Language;

/// <summary>
/// Finds comments between the scalars of a tree: outside of them, <c>#</c> after white space or at the start of a line begins
/// one. The scanner of YamlDotNet can report comments, but then refuses some files that are valid.
/// </summary>
internal static class YamlComments
{
    public static IReadOnlyList<YamlComment> Of(YamlTree tree)
    {
        var scalars = new SortedDictionary<int, YamlScalar>();
        Collect(tree.Root, scalars, new HashSet<YamlNode>());
        var comments = new List<YamlComment>();
        var position = 0;
        foreach (var scalar in scalars.Values)
        {
            Scan(tree.Source, position, scalar.Span.Start, comments);
            position = scalar.Span.End;
            if (scalar.Style is YamlStyle.Literal or YamlStyle.Folded)
                Scan(tree.Source, scalar.Span.Start, EndOfLine(tree.Source.Text, scalar.Span.Start), comments);
        }

        Scan(tree.Source, position, tree.Source.Text.Length, comments);
        return comments;
    }

    private static void Collect(YamlNode? node, SortedDictionary<int, YamlScalar> scalars, HashSet<YamlNode> seen)
    {
        switch (node)
        {
            case YamlScalar scalar:
                // An empty value has no text of its own; it may lie at the place of the next token.
                if (scalar.Span.Length > 0)
                    scalars[scalar.Span.Start] = scalar;
                break;
            case YamlSequence sequence when seen.Add(sequence):
                foreach (var item in sequence.Items)
                    Collect(item, scalars, seen);
                break;
            case YamlMapping mapping when seen.Add(mapping):
                foreach (var entry in mapping.Entries)
                {
                    Collect(entry.Key, scalars, seen);
                    Collect(entry.Value, scalars, seen);
                }

                break;
        }
    }

    private static void Scan(SourceText source, int start, int end, List<YamlComment> comments)
    {
        var text = source.Text;
        for (var i = start; i < end; i++)
        {
            if (text[i] != '#' || (i > 0 && !char.IsWhiteSpace(text[i - 1])))
                continue;
            var stop = EndOfLine(text, i);
            var line = source.PositionOf(i).Line;
            var alone = text.Substring(source.StartOfLine(line), i - source.StartOfLine(line)).Trim().Length == 0;
            comments.Add(new YamlComment(line, TextSpan.FromBounds(i, stop), text.Substring(i + 1, stop - i - 1).Trim(), alone));
            i = stop;
        }
    }

    private static int EndOfLine(string text, int start)
    {
        var end = text.IndexOfAny(['\n', '\r'], start);
        return end < 0 ? text.Length : end;
    }
}
