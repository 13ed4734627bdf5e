using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>A title with a code, a version or a page number beside it, as the head of a page leaves them.</summary>
public class LetterheadTests
{
    private const string Body = "\n\nInnledning\n\nVi er 210 ansatte.\n";

    [Theory]
    [InlineData("Granli Varehus AS                                             HR-P-014\nHandlingsplan for likestilling og mangfold 2022–2024         Versjon 1.2\n                                                             Side 1")]
    [InlineData("Handlingsplan for likestilling og mangfold 2022–2024         Versjon 1.2\nGranli Varehus AS")]
    [InlineData("Granli Varehus AS – handlingsplan for likestilling 2022–2024                 Versjon 1.2")]
    public void A_title_is_read_without_what_stands_beside_it(string head)
    {
        var document = Read(head + Body).Document!;
        Assert.Equal(DocumentKind.Plan, document.Kind);
        Assert.Equal(2022, document.ReferenceYear!.Value);
        Assert.Equal("1.2", document.Version);
    }

    [Theory]
    [InlineData("Likestillingsplan 2024 for Granli Varehus AS\nGruppe          Kvinner    Menn\nKontor          20         31\nLager           12         40")]
    public void A_table_below_the_title_stays_one(string head)
    {
        var lines = DocumentText.FromPlainText("plan.txt", head + Body).Blocks;
        Assert.Contains(lines, b => b.Kind == BlockKind.TableRow);
    }

    private static Plan Read(string text) => DocumentPlanReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "plan.txt").Plan!;
}
