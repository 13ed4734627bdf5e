using System.Text;
using Compliance.Plans;
using Compliance.Tests.House;
using FsCheck.Fluent;

namespace Compliance.Tests.Documents;

/// <summary>Documents put together from lines of all shapes, and tables of any size.</summary>
public class ShapePropertyTests
{
    private static readonly string[] Lines =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("tests", "Compliance.Tests", "Documents", "Shapes"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(System.IO.File.ReadAllLines).Where(l => l.Length > 0),
        "Tiltak", "Ansvarlig", "Frist", "Status", "-", "Nr", "TiltakAnsvarligFrist", "KRAV 1", "Del 2:", "• Rekruttering:", "  – Ansvarlig:", "Tiltak 2: ", "(frist: ",
    ];

    [Fact]
    public void Lines_of_all_shapes_in_any_order_are_read_and_every_excerpt_stands_at_its_place()
    {
        var lines = from line in Gen.Elements(Lines) from end in Gen.Elements("\n", "\n\n") select line + end;
        var texts = Gen.ArrayOf(lines).Select(l => "Handlingsplan for likestilling 2025\n\n" + string.Concat(l));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var split = text.Split('\n');
            foreach (var (path, place) in Read(text).Sources!.Places)
                Excerpts.AssertStandsAt(split, place, path);
        }).Holds(60);
    }

    [Fact]
    public void Each_row_of_a_table_keeps_its_own_owner_and_its_own_time()
    {
        var rows = Gen.ListOf(from owner in Gen.Choose(0, 3) from day in Gen.Choose(0, 28) select (owner, day)).Where(r => r.Count > 0);
        Prop.ForAll(rows.ToArbitrary(), cells =>
        {
            string[] owners = ["", "HR-sjefen", "Daglig leder", "Verneombudet"];
            var text = new StringBuilder("Handlingsplan for likestilling 2025\n\n| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n");
            foreach (var (row, i) in cells.Select((r, i) => (r, i)))
                text.Append(null, $"| Holde kurs nummer {i} | {owners[row.owner]} | {(row.day == 0 ? "" : $"{row.day}. mars 2025")} |\n");
            var measures = Read(text.ToString()).Measures!;
            Assert.Equal(cells.Count, measures.Count);
            foreach (var ((owner, day), measure) in cells.Zip(measures))
            {
                Assert.Equal(owner == 0 ? null : owners[owner], measure.Owners?[0].Role);
                Assert.Equal(day == 0 ? null : PlanDate.Day(2025, 3, day), measure.Schedule?.DueOn);
            }
        }).Holds(40);
    }

    private static Plan Read(string text) => TextDocument.Read(text).Plan!;
}
