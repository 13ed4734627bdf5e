using System.Diagnostics;
using System.Globalization;
using System.Text;
using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Rules;
using Compliance.Tests.Language.Feel;

namespace Compliance.Tests.Language.Diagnostics;

/// <summary>
/// Seeded damage to rule files, to expressions and to random text: nothing throws, nothing hangs, every diagnostic lies inside
/// its file. The suite runs a small share; COMPLIANCE_FUZZ=1000000 runs as many.
/// </summary>
public class FuzzTests
{
    private const int Share = 300;
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);

    private static readonly string[] Pieces =
    [
        "employer", "employer.", "regular employees", "measures", "[", "]", "(", ")", "{", "}", ",", ":", "..", "<", ">=", "=", "==", "!=", "+", "-",
        "**", "/", "*", "@", "\"", "\"a\"", "@\"2024-01-01\"", "@\"P1Y\"", "1", "2.5e3", "1e999", "0", " and ", " or ", "not(", "if ", " then ", " else ", "for ", " in ",
        " return ", "some x in ", " satisfies ", "every y in ", " between ", " instance of ", "list<number>", "function(f, g) f(g)(f)", "x", "y", "null", "true", " as of ",
        "count(", "sum(", "sort(", "law.threshold", "document.date.year", "//", "/*", "*/", "\n", "\\", "\\u12", "é", "🐎", "\ud83d", "“", "&&", "?", "item", "partial",
        "four-step duty", "substring(", "replace(\"a\", \"(a+)+\", \"$1\")", "range(\"[1..2]\")", "date(", "[1..", "]1..2[", "(< 5)", "{a: 1, b c: a}.b c",
    ];

    [Fact]
    public void No_damage_makes_the_language_throw_hang_or_point_outside()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("COMPLIANCE_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : Share;
        var start = int.TryParse(Environment.GetEnvironmentVariable("COMPLIANCE_FUZZ_FROM"), NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : 0;
        var slow = new List<int>();
        for (var seed = start; seed < start + count; seed++)
        {
            var watch = Stopwatch.StartNew();
            var failure = Record.Exception(() => One(new Random(seed)));
            Assert.True(failure is null, "seed " + seed.ToString(CultureInfo.InvariantCulture) + ": " + failure);
            if (watch.Elapsed > Hang)
                slow.Add(seed);
        }

        Assert.Empty(slow);
    }

    private static void One(Random random)
    {
        switch (random.Next(20))
        {
            case < 3:
                DamagedFiles.AssertTold(DamagedFiles.From(random));
                break;
            case < 16:
                Expression(string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Pieces[random.Next(Pieces.Length)])), random);
                break;
            case < 18:
                Expression(Text(random), random);
                break;
            default:
                DamagedFiles.AssertTold([new RuleFile("pack.yaml", Text(random)), new RuleFile("a.rules.yaml", "rules for: a\n" + Text(random))]);
                break;
        }
    }

    private static void Expression(string text, Random random)
    {
        foreach (var profile in new[] { FeelProfile.RuleFile, FeelProfile.Conformance })
        {
            var diagnostics = new List<FeelDiagnostic>();
            var reading = FeelBinder.Read(text, SmallPlan.Scope, profile, null, diagnostics);
            foreach (var span in diagnostics.Select(d => d.Span).Concat(reading.Root.DescendantsAndSelf().Select(n => n.Span)))
                Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, text);
            Assert.Equal(reading.IsSound, diagnostics.TrueForAll(d => d.Severity != DiagnosticSeverity.Error));
            if (reading.IsSound)
                SmallPlan.Evaluate(reading.Root, SmallPlan.Plan());
        }

        var offset = random.Next(text.Length + 1);
        FeelAssistant.Complete(text, SmallPlan.Scope, FeelProfile.RuleFile, offset);
        FeelAssistant.Describe(text, SmallPlan.Scope, FeelProfile.RuleFile, offset);
    }

    private static string Text(Random random)
    {
        const string Signs = "ab c{}[]:,#&*!|>'\"%@`-? \n\t\r\0æ€\uD83D=<().0123456789$\\/";
        var text = new StringBuilder();
        for (var i = random.Next(200); i > 0; i--)
            text.Append(Signs[random.Next(Signs.Length)]);
        return text.ToString();
    }
}
