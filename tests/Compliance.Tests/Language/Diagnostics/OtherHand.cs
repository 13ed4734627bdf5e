using System.Text.RegularExpressions;
using Compliance.Rules;

namespace Compliance.Tests.Language.Diagnostics;

/// <summary>The files of a pack as somebody else would have written them: some ways are valid, some are mistakes with one right answer.</summary>
internal static partial class OtherHand
{
    private const int Changes = 12;

    /// <summary>A handful of places written otherwise.</summary>
    public static List<RuleFile> Write(IReadOnlyList<RuleFile> given, Random random, bool onlyWhatIsValid)
    {
        var files = given.ToList();
        for (var i = 0; i < Changes; i++)
        {
            var at = random.Next(files.Count);
            var text = files[at].Text;
            files[at] = files[at] with
            {
                Text = random.Next(onlyWhatIsValid ? 3 : 7) switch
                {
                    0 => text.ReplaceLineEndings("\r\n"),
                    1 => AtOne(PlainText(), text, random, m => "'" + m.Value.Replace("'", "''", StringComparison.Ordinal) + "'"),
                    2 => AtOne(Item(), text, random, m => "# another hand\n" + m.Value),
                    3 => AtOne(TwoLanguages(), text, random, m => $"{m.Groups[1].Value} {{ nb: {Quoted(m.Groups[2].Value)}, en: {Quoted(m.Groups[3].Value)} }}"),
                    4 => AtOne(Expression(), text, random, m => m.Value.Replace(" and ", " && ", StringComparison.Ordinal).Replace(" or ", " || ", StringComparison.Ordinal).Replace(" = ", " == ", StringComparison.Ordinal)),
                    5 => AtOne(Name(), text, random, m => m.Value[..^2] + m.Value[^1] + m.Value[^2]),
                    _ => AtOne(Key(), text, random, m => m.Value.Replace("requires", "requries", StringComparison.Ordinal).Replace("levels", "level", StringComparison.Ordinal)),
                },
            };
            if (random.Next(3) == 0)
                Rename(files, random);
        }

        return files;
    }

    /// <summary>A rule gets another id, and keeps the old one, which the rest of the pack still writes.</summary>
    private static void Rename(List<RuleFile> files, Random random)
    {
        var at = random.Next(files.Count);
        if (FollowsFrom().Match(files[at].Text) is not { Success: true } match)
            return;
        var id = match.Groups[1].Value;
        var home = files.FindIndex(f => f.Text.Contains("- rule: " + id + "\n", StringComparison.Ordinal) && f.Path.EndsWith(".rules.yaml", StringComparison.Ordinal));
        if (home < 0 || files[home].Text.Contains("earlier-" + id, StringComparison.Ordinal))
            return;
        var declared = "- rule: " + id + "\n    formerly: [earlier-" + id + "]\n";
        if (!files[home].Text.Contains("- rule: " + id + "\n    title:", StringComparison.Ordinal))
            return;
        files[at] = files[at] with { Text = files[at].Text.Remove(match.Groups[1].Index, id.Length).Insert(match.Groups[1].Index, "earlier-" + id) };
        files[home] = files[home] with { Text = files[home].Text.Replace("- rule: " + id + "\n", declared, StringComparison.Ordinal) };
    }

    private static string AtOne(Regex what, string text, Random random, Func<Match, string> written)
    {
        var matches = what.Matches(text);
        if (matches.Count == 0)
            return text;
        var match = matches[random.Next(matches.Count)];
        return text.Remove(match.Index, match.Length).Insert(match.Index, written(match));
    }

    private static string Quoted(string text) => text.StartsWith('"') || text.StartsWith('\'') ? text : "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    [GeneratedRegex(@"follows from: \[?([a-z0-9-]+)")]
    private static partial Regex FollowsFrom();

    [GeneratedRegex(@"(?<=\n +(?:nb|en): )(?![""'|>{\[])[^\n#]*[^\n#\s](?=\n)")]
    private static partial Regex PlainText();

    [GeneratedRegex(@"(?<=\n)  - (?:rule|define|case): ")]
    private static partial Regex Item();

    [GeneratedRegex(@"((?:title|label|message|ask|advice):)\n +nb: ([^|>\n][^\n]*)\n +en: ([^|>\n][^\n]*)(?=\n)")]
    private static partial Regex TwoLanguages();

    [GeneratedRegex(@"(?<=(?:requires|check|is|where|must when|applies when): )(?![""'|>])[^\n]+")]
    private static partial Regex Expression();

    [GeneratedRegex(@"(?<=(?:requires|check|is|where|must when|applies when): [^\n]*)(?:employer|measures|pay mapping|document)\.[a-z]{3,}[a-z](?=[)\n])")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<=\n    )(?:requires|levels):(?=[ \n])")]
    private static partial Regex Key();
}
