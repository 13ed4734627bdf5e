using Compliance.Language;
using Compliance.Rules;
using Compliance.Tests.Packs;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Language.Diagnostics;

/// <summary>Files as they look while someone types: whatever they hold, they are told of and never thrown at.</summary>
public class DamagedFileTests
{
    private const string Signs = "{}[]:,#&*!|>'\"%@`-? \n\t\r\0æ€\uD83D=<().0";

    private static readonly IReadOnlyList<RuleFile> Files = RuleFiles.Norwegian
        .Where(f => Path.GetFileName(f.Path) is "pack.yaml" or "law.parameters.yaml" or "duty.rules.yaml" or "duty.tests.yaml" or "nb.yaml")
        .ToList();

    [Fact]
    public void No_damage_makes_the_frame_throw_and_every_place_lies_in_its_file() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var files = Damaged(new Random(seed));
            foreach (var diagnostic in RuleSet.Lint(files, new DateOnly(2026, 9, 1)))
                AssertInside(diagnostic, files.Single(f => f.Path == diagnostic.File).Text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Repairing_twice_is_repairing_once() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var once = RuleRepair.Apply(Damaged(new Random(seed)));
            Assert.Equal(once, RuleRepair.Apply(once));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Repairing_what_is_whole_changes_nothing() => Assert.Equal(RuleFiles.Norwegian, RuleRepair.Apply(RuleFiles.Norwegian));

    private static void AssertInside(RuleDiagnostic diagnostic, string text)
    {
        var source = new SourceText(diagnostic.File, text);
        var start = source.StartOfLine(diagnostic.Line) + diagnostic.Column - 1;
        Assert.True(diagnostic.Line >= 1 && diagnostic.Column >= 1 && diagnostic.Length >= 0, diagnostic.ToString());
        Assert.True(start + diagnostic.Length <= text.Length, diagnostic + " ends behind its file");
        Assert.Equal((diagnostic.Line, diagnostic.Column), source.PositionOf(start));
    }

    private static List<RuleFile> Damaged(Random random)
    {
        var files = Files.ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(files.Count);
            files[at] = files[at] with { Text = Damaged(files[at].Text, random) };
        }

        return files;
    }

    private static string Damaged(string text, Random random)
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
}
