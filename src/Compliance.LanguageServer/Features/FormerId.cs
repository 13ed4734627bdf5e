using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.LanguageServer.Protocol;
using Compliance.LanguageServer.Workspaces;

namespace Compliance.LanguageServer.Features;

/// <summary>Keeps an id that a rule had, under <c>formerly</c>, so that reports, decisions and other packs that name it are understood.</summary>
internal static class FormerId
{
    /// <summary>What to write in the file of a rule that gets a new id.</summary>
    public static TextEdit Edit(TextFile file, BoundRule rule, string wanted)
    {
        var node = (YamlMapping)rule.Syntax.Node;
        var lineEnd = file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        switch (node.Find("formerly"))
        {
            case YamlScalar { IsNull: false } one:
                return Insert(one.Span, "[" + string.Join(", ", Kept([one], rule, wanted)) + "]");
            case YamlSequence list:
                var ids = Kept(list.Items.OfType<YamlScalar>(), rule, wanted).ToList();
                var margin = new string(' ', list.Column - 1);
                return Insert(list.Span, list.IsFlow ? "[" + string.Join(", ", ids) + "]" : string.Join(lineEnd + margin, ids.Select(id => "- " + id)));
            default:
                var line = file.Lines.PositionOf(rule.Syntax.Id.Span.Start).Line;
                var indent = new string(' ', node.Column - 1);
                return Insert(new TextSpan(file.Lines.EndOf(line), 0), lineEnd + indent + "formerly: " + rule.Id);
        }

        TextEdit Insert(TextSpan span, string text) => new(file.RangeOf(span), text);
    }

    /// <summary>The ids before this one, without the one that the rule gets back.</summary>
    private static IEnumerable<string> Kept(IEnumerable<YamlScalar> before, BoundRule rule, string wanted) =>
        before.Select(b => b.Value).Append(rule.Id).Where(id => id != wanted).Distinct(StringComparer.Ordinal);
}
