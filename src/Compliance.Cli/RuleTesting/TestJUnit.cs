using System.Globalization;
using System.Text;
using System.Xml;

namespace Compliance.Cli.RuleTesting;

/// <summary>A test run as JUnit XML, which build servers show: a suite for each tests file, one for coverage, one for mutants.</summary>
internal static class TestJUnit
{
    public static void Write(TestRun run, Stream output)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), CheckCharacters = false, NewLineChars = "\n" });
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", run.Folder);
        foreach (var file in run.Cases.GroupBy(c => c.File, StringComparer.Ordinal))
            Suite(xml, file.Key, [.. file.Select(c => new Row(c.Case, c.File, c.Line, c.Passed ? null : string.Join('\n', c.Failures), null))]);
        if (run.Coverage is { } coverage)
            Suite(xml, "coverage", [.. coverage.Goals.Select(g => new Row(g.Id, g.File.Path, g.Line, g.Seen || g.Reason is not null || run.CoverageMin is null or < 100 ? null : "not seen in any case", g.Seen ? null : g.Reason))]);
        if (run.Mutants is { } mutants)
            Suite(xml, "mutants", [.. mutants.Select(m => new Row(m.Mutant.Id, m.Mutant.File.Path, m.Mutant.Line, m is { Survived: true, Reason: null } ? "no case notices the change" : null, m.Reason))]);
        xml.WriteEndElement();
    }

    private static void Suite(XmlWriter xml, string name, IReadOnlyList<Row> rows)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(name));
        xml.WriteAttributeString("tests", Number(rows.Count));
        xml.WriteAttributeString("failures", Number(rows.Count(r => r.Failure is not null)));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", Number(rows.Count(r => r.Skipped is not null)));
        foreach (var row in rows)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("name", Clean(row.Name));
            xml.WriteAttributeString("classname", Clean(name));
            xml.WriteAttributeString("file", Clean(row.File));
            xml.WriteAttributeString("line", Number(row.Line));
            if (row.Failure is { } failure)
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("message", Clean(failure.Split('\n')[0]));
                xml.WriteString(Clean(failure));
                xml.WriteEndElement();
            }
            else if (row.Skipped is { } reason)
            {
                xml.WriteStartElement("skipped");
                xml.WriteAttributeString("message", Clean(reason));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>XML has no way to write most control characters and lone halves of surrogate pairs.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isAllowed = rune.Value is '\t' or '\n' or '\r' || (rune.Value >= 0x20 && rune.Value is not (0xFFFE or 0xFFFF));
            clean.Append(isAllowed ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Row(string Name, string File, int Line, string? Failure, string? Skipped);
}
