using System.Text;

namespace Compliance.Language;

/// <summary>Repairs a rule file with the replacements of its diagnostics; for the command and for editors.</summary>
public static class Replacements
{
    /// <summary>
    /// The text with every replacement made that has one right answer. Of two that touch the same stretch the first is made, and
    /// the other is found again when the new text is looked at. What no diagnostic names stays as it is, to the byte.
    /// </summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="diagnostics">What was told of it, and of no other file.</param>
    public static string Apply(string text, IEnumerable<RuleDiagnostic> diagnostics)
    {
        var mark = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var source = new SourceText("", text.Substring(mark));
        var lineEnd = text.Contains("\r\n") ? "\r\n" : "\n";
        var result = new StringBuilder(text.Substring(0, mark));
        var position = 0;
        foreach (var (start, diagnostic) in diagnostics
            .Where(d => d.Replacement is not null)
            .Select(d => (Start: source.StartOfLine(d.Line) + d.Column - 1, Diagnostic: d))
            .OrderBy(d => d.Start))
        {
            if (start < position || start + diagnostic.Length > source.Text.Length)
                continue;
            result.Append(source.Text, position, start - position);
            if (diagnostic.Replacement!.StartsWith("\n", StringComparison.Ordinal))
                TrimSpaces(result);
            result.Append(diagnostic.Replacement.Replace("\n", lineEnd));
            position = start + diagnostic.Length;
        }

        return result.Append(source.Text, position, source.Text.Length - position).ToString();
    }

    /// <summary>A replacement that begins on a new line leaves no space at the end of the old one.</summary>
    private static void TrimSpaces(StringBuilder text)
    {
        while (text.Length > 0 && text[text.Length - 1] == ' ')
            text.Length--;
    }
}
