using Compliance.Language.Feel;

namespace Compliance.Language.Frame;

/// <summary>Understands the placeholders of texts and the sources of norms.</summary>
internal sealed class TextBinder(FrameDiagnostics diagnostics, PackManifest manifest, ExpressionBinder expressions)
{
    private static readonly string[] BuiltIns = ["failed labels", "missing", "source", "depends on"];

    public BoundText? Bind(TextSyntax? syntax, Scope scope)
    {
        if (syntax is null)
            return null;
        var templates = new Dictionary<string, BoundTemplate>();
        foreach (var entry in syntax.ByLanguage)
            templates.Add(entry.Key, Template(entry.Value, scope));
        CheckPlaceholders(syntax, templates);
        return new BoundText(templates);
    }

    public SourceCitation? Cite(YamlScalar? scalar)
    {
        if (scalar is null)
            return null;
        var text = scalar.Value.Trim();
        var id = manifest.Sources.Keys
            .Where(k => text == k || text.StartsWith(k + " ", StringComparison.Ordinal))
            .OrderByDescending(k => k.Length)
            .FirstOrDefault();
        if (id is not null)
            return new SourceCitation(manifest.Sources[id], text.Substring(id.Length).Trim());
        var nearest = Suggestion.Nearest(text.Split(' ')[0], manifest.Sources.Keys);
        diagnostics.Add(
            Catalog.UnknownSource,
            scalar,
            "`" + text + "` begins with no source of the register in pack.yaml" + (nearest is null ? "" : "; did you mean `" + nearest + "`?"));
        return null;
    }

    private BoundTemplate Template(YamlScalar scalar, Scope scope)
    {
        var text = scalar.Value;
        var parts = new List<TemplatePart>();
        var words = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '{' or '}' && i + 1 < text.Length && text[i + 1] == c)
            {
                words.Append(c);
                i++;
            }
            else if (c == '{')
            {
                var end = text.IndexOf('}', i);
                if (end < 0)
                {
                    diagnostics.Add(Catalog.WrongShape, scalar, new TextSpan(i, 1), "the brace is not closed; write `{{` for a brace in the text");
                    break;
                }

                if (words.Length > 0)
                    parts.Add(new TemplatePart { Words = words.ToString() });
                words.Clear();
                parts.Add(Placeholder(scalar, i + 1, end, scope));
                i = end;
            }
            else
            {
                words.Append(c);
            }
        }

        if (words.Length > 0)
            parts.Add(new TemplatePart { Words = words.ToString() });
        return new BoundTemplate(text, parts);
    }

    private TemplatePart Placeholder(YamlScalar scalar, int start, int end, Scope scope)
    {
        var inside = scalar.Value.Substring(start, end - start);
        var colon = FormatAt(inside);
        var expression = colon < 0 ? inside : inside.Substring(0, colon);
        var format = colon < 0 ? null : inside.Substring(colon + 3).Trim();
        var name = expression.Trim();
        if (Array.IndexOf(BuiltIns, name) >= 0 && scope.Find(name) is null)
            return new TemplatePart { BuiltIn = name, Format = format, Name = name };
        var bound = expressions.Bind(scalar, new TextSpan(start, expression.Length), scope, null);
        if (format is not null && bound is not null && TextFormats.WhyWrong(format, bound.Type) is { } why)
            diagnostics.Add(Catalog.UnknownWord, scalar, new TextSpan(start + colon + 3, inside.Length - colon - 3), why, Suggestion.Nearest(format, TextFormats.For(bound.Type)));
        return new TemplatePart
        {
            Expression = bound,
            Format = format,
            Name = name,
        };
    }

    /// <summary>Where the last colon between spaces stands; the framework's search from the end readies much that nothing else needs.</summary>
    private static int FormatAt(string text)
    {
        for (var i = text.Length - 3; i >= 0; i--)
        {
            if (text[i] == ' ' && text[i + 1] == ':' && text[i + 2] == ' ')
                return i;
        }

        return -1;
    }

    private void CheckPlaceholders(TextSyntax syntax, Dictionary<string, BoundTemplate> templates)
    {
        HashSet<string>? first = null;
        foreach (var entry in templates)
        {
            var names = new HashSet<string>(entry.Value.Parts.Where(p => p.Words is null).Select(p => p.Name));
            if (first is null)
                first = names;
            else if (!first.SetEquals(names))
                diagnostics.Add(Catalog.PlaceholdersDiffer, syntax.ByLanguage[entry.Key], "the placeholders differ from those of the other language: " + Describe(first, names));
        }
    }

    private static string Describe(HashSet<string> first, HashSet<string> other)
    {
        var missing = first.Except(other).Select(n => "`{" + n + "}` is missing");
        var extra = other.Except(first).Select(n => "`{" + n + "}` is extra");
        return string.Join(", ", missing.Concat(extra));
    }
}
