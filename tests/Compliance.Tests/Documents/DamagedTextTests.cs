using System.Globalization;
using Compliance.Tests.House;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Documents;

/// <summary>
/// Texts in the shapes of real ones, damaged line by line as a conversion damages them: a mark at the end of a line, two lines in
/// one, a row that is lost. COMPLIANCE_FUZZ sets the number of runs, COMPLIANCE_FUZZ_TEXTS a folder of more texts.
/// </summary>
public class DamagedTextTests
{
    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("COMPLIANCE_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var runs) ? runs : 300;

    private static readonly string[] Marks = ["–", " –", " -", "- ", ",", ";", ":", " (", ")", "•", ".", "§", "%", " %", "|", "\t", "\"", "1", "2024", " 3.", "*", "[", "]", "/", "…", "'", "­", "́"];

    private static readonly string[][] Texts =
    [
        .. new[] { Repository.PathOf("tests", "Compliance.Tests", "Documents", "Shapes"), Repository.PathOf("samples"), Environment.GetEnvironmentVariable("COMPLIANCE_FUZZ_TEXTS") }
            .OfType<string>().SelectMany(f => Directory.EnumerateFiles(f, "*.txt")).Order(StringComparer.Ordinal).Select(System.IO.File.ReadAllLines),
    ];

    private static readonly Gen<(string Text, string Damage)> Damaged =
        from lines in Gen.Elements(Texts)
        from damages in Gen.ArrayOf(from kind in Gen.Choose(0, 7) from line in Gen.Choose(0, 10_000) from at in Gen.Choose(0, 200) from mark in Gen.Elements(Marks) select (kind, line, at, mark), 6)
        select (damages.Aggregate(lines, (text, d) => Damage(text, d.kind, d.line, d.at, d.mark)), damages) is var (text, told)
            ? (string.Join('\n', text), $"{lines[0]}: {string.Join(", ", told)}")
            : default;

    [Fact]
    public void A_text_that_lost_or_gained_marks_and_lines_is_still_read()
    {
        Prop.ForAll(Damaged.ToArbitrary(), damaged =>
        {
            var reading = TextDocument.Read(damaged.Text);
            Assert.True(reading.Plan is not null, damaged.Damage);
        }).Holds(Runs);
    }

    private static string[] Damage(string[] lines, int kind, int line, int at, string mark)
    {
        if (lines.Length < 3)
            return lines;
        line = 1 + (line % (lines.Length - 2));
        var text = lines[line];
        at = Math.Min(at, text.Length);
        return kind switch
        {
            0 => [.. lines[..line], .. lines[(line + 1)..]],
            1 => [.. lines[..line], text + ' ' + lines[line + 1], .. lines[(line + 2)..]],
            2 => [.. lines[..line], text[..at], text[at..], .. lines[(line + 1)..]],
            3 => [.. lines[..line], text + mark, .. lines[(line + 1)..]],
            4 => [.. lines[..line], mark + text, .. lines[(line + 1)..]],
            5 => [.. lines[..line], text[..at] + mark + text[at..], .. lines[(line + 1)..]],
            6 => [.. lines[..line], text[..at], .. lines[(line + 1)..]],
            _ => [.. lines[..line], text, .. lines[line..]],
        };
    }
}
