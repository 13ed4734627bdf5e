using Compliance.Language;
using Compliance.Rules;
using Compliance.Tests.Packs;

namespace Compliance.Tests.Language.Diagnostics;

/// <summary>Files of the shipped pack as they look while someone types.</summary>
internal static class DamagedFiles
{
    private const string Signs = "{}[]:,#&*!|>'\"%@`-? \n\t\r\0æ€\uD83D=<().0";

    private static readonly IReadOnlyList<RuleFile> Files = RuleFiles.Norwegian
        .Where(f => Path.GetFileName(f.Path) is "pack.yaml" or "law.parameters.yaml" or "duty.rules.yaml" or "duty.tests.yaml" or "nb.yaml")
        .ToList();

    /// <summary>Every diagnostic of the files stands inside its file.</summary>
    public static void AssertTold(IReadOnlyList<RuleFile> files)
    {
        foreach (var diagnostic in RuleSet.Lint(files, new DateOnly(2026, 9, 1)))
            AssertInside(diagnostic, files.Single(f => f.Path == diagnostic.File).Text);
    }

    /// <summary>Some files of the pack, damaged in up to three places.</summary>
    public static List<RuleFile> From(Random random)
    {
        var files = Files.ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(files.Count);
            files[at] = files[at] with { Text = Damaged(files[at].Text, random) };
        }

        return files;
    }

    /// <summary>A text with one damage: a line gone, doubled, moved, indented otherwise, cut, or a sign changed.</summary>
    public static string Damaged(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var (one, other) = (random.Next(lines.Count), random.Next(lines.Count));
        switch (random.Next(7))
        {
            case 0:
                lines.RemoveAt(one);
                break;
            case 1:
                lines.Insert(one, lines[other]);
                break;
            case 2:
                (lines[one], lines[other]) = (lines[other], lines[one]);
                break;
            case 3:
                lines[one] = new string(' ', random.Next(12)) + lines[one].TrimStart();
                break;
            case 4:
                return text.Length == 0 ? text : text[..random.Next(text.Length)];
            default:
                var at = random.Next(lines[one].Length + 1);
                lines[one] = lines[one][..at] + Signs[random.Next(Signs.Length)] + lines[one][Math.Min(lines[one].Length, at + random.Next(2))..];
                break;
        }

        return string.Join('\n', lines);
    }

    private static void AssertInside(RuleDiagnostic diagnostic, string text)
    {
        var source = new SourceText(diagnostic.File, text);
        var start = source.StartOfLine(diagnostic.Line) + diagnostic.Column - 1;
        Assert.True(diagnostic.Line >= 1 && diagnostic.Column >= 1 && diagnostic.Length >= 0, diagnostic.ToString());
        Assert.True(start + diagnostic.Length <= text.Length, diagnostic + " ends behind its file");
        Assert.Equal((diagnostic.Line, diagnostic.Column), source.PositionOf(start));
    }
}
