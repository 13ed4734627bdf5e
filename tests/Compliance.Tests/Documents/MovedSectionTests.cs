using System.Text.Json;
using Compliance.Checking;
using Compliance.Plans;
using Compliance.Rules;
using Compliance.Tests.House;
using Compliance.Tests.Packs;

namespace Compliance.Tests.Documents;

/// <summary>The order of the sections of a document changes neither what is read nor what is found.</summary>
public class MovedSectionTests
{
    private static readonly ComplianceChecker Checker = new(RuleSet.Load(RuleFiles.Norwegian));

    // Each document with the headings between which it is cut; the first section stays where it is.
    public static TheoryData<string, string[]> Documents => new()
    {
        { "tests/Compliance.Tests/Documents/Shapes/label-blocks.txt", ["1. Rekruttering", "2. Tilrettelegging"] },
        { "tests/Compliance.Tests/Documents/Shapes/municipality-lettered-lists.txt", ["3.1 Rekruttering", "3.2 Lønns- og arbeidsvilkår", "3.3 Tilrettelegging", "3.5 Trakassering", "4 Oppfølging\n"] },
        { "tests/Compliance.Tests/Documents/Shapes/by-ground.txt", ["KJØNN\n", "ETNISITET", "FUNKSJONSNEDSETTELSE", "ALDER", "Rutinene for"] },
        { "tests/Compliance.Tests/Documents/Shapes/table-of-labels.md", ["## Rekruttering", "## Tilrettelegging"] },
        { "tests/Compliance.Tests/Documents/Shapes/requirement-headings.txt", ["KRAV 1", "KRAV 2"] },
        { "samples/nordlys-verft.txt", ["4.1 ", "4.2 ", "4.3 ", "4.4 ", "4.5 ", "4.6 ", "5 "] },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_section_that_moves_changes_no_value_and_no_finding(string path, string[] headings)
    {
        var text = System.IO.File.ReadAllText(Repository.PathOf(path.Split('/')));
        var cuts = headings.Select(h => text.IndexOf("\n" + h, StringComparison.Ordinal) + 1).ToArray();
        Assert.All(cuts, c => Assert.True(c > 0));
        Assert.Equal(cuts.Order(), cuts);
        var sections = cuts.Select((c, i) => text[c..(i + 1 < cuts.Length ? cuts[i + 1] : text.Length)].TrimEnd() + "\n\n").ToArray();
        var name = Path.GetFileName(path);
        var expected = Read(text[..cuts[0]] + string.Concat(sections), name);

        // The sections after the last heading of an area belong to it, so only whole areas are moved.
        var movable = sections.Length > 2 ? sections.Length - 1 : sections.Length;
        for (var moved = 0; moved + 1 < movable; moved++)
        {
            string[] order = [.. sections[..moved], sections[moved + 1], sections[moved], .. sections[(moved + 2)..]];
            var actual = Read(text[..cuts[0]] + string.Concat(order), name);
            Assert.Equal(Values(expected), Values(actual));
            if (expected.Areas is not null) // without areas a goal is held against all measures, in their order
                Assert.Equal(Fingerprints(expected), Fingerprints(actual));
        }
    }

    private static Plan Read(string text, string name) => TextDocument.Read(text, name).Plan!;

    // The items of lists in the order of their words.
    private static string[] Values(Plan plan)
    {
        using var json = JsonDocument.Parse(PlanText.Of(plan));
        return [.. json.RootElement.EnumerateObject().SelectMany(root => root.Value.ValueKind == JsonValueKind.Array
            ? root.Value.EnumerateArray().Select(item => root.Name + item.GetRawText()) : [root.Name + root.Value.GetRawText()]).Order(StringComparer.Ordinal)];
    }

    private static string[] Fingerprints(Plan plan) =>
        [.. Checker.Check(plan, new CheckOptions { AsOf = new DateOnly(2025, 12, 31) }).Results.Select(f => $"{f.Rule} {f.Outcome} {f.Fingerprint}").Order(StringComparer.Ordinal)];
}
