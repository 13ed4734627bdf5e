using Compliance.Documents;

namespace Compliance.Tests.Documents;

/// <summary>Heads and feet of pages whose breaks are lost are no text; titles that repeat in each chapter are.</summary>
public sealed class RunningHeadTests
{
    private static readonly string[] Chapters = ["Rekruttering", "Lønn", "Tilrettelegging", "Arbeid og familieliv", "Opplæring"];

    [Theory]
    [InlineData("Granli kommune – Handlingsplan for likestilling 2025–2027")]
    [InlineData("Granli kommune                                       Handlingsplan for likestilling")]
    [InlineData("GRANLI KOMMUNE | Handlingsplan 2025")]
    [InlineData("Handlingsplan for likestilling Granli kommune")]
    public void A_head_of_every_page_is_dropped(string head)
    {
        var blocks = Read(chapter => head + "\n\n" + chapter);

        Assert.DoesNotContain(blocks.Skip(3), b => b.Text.Contains("anli kommune", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(blocks, b => b.Text == "Opplæring");
    }

    [Fact]
    public void A_head_below_the_number_of_its_page_is_dropped_with_it()
    {
        var page = 2;
        var blocks = Read(chapter => $"                                                  {page++}\nRapport fra Granli kommune\n\n{chapter}");

        Assert.DoesNotContain(blocks.Skip(3), b => b.Text.Contains("Rapport fra", StringComparison.Ordinal));
        Assert.DoesNotContain(blocks, b => b.Text is "3" or "4");
    }

    [Fact]
    public void A_head_whose_page_number_changes_sides_is_dropped()
    {
        var page = 40;
        var blocks = Read(chapter => (++page % 2 == 0 ? $"{page}                 Granli Havn AS     Årsrapport 2024" : $"Granli Havn AS     Årsrapport 2024                 {page}") + "\n\n" + chapter);

        Assert.DoesNotContain(blocks.Skip(3), b => b.Text.Contains("Granli Havn", StringComparison.Ordinal));
        Assert.Contains(blocks, b => b.Text == "Opplæring");
    }

    [Theory]
    [InlineData("Hva vi skal gjøre")]
    [InlineData("Mål og tiltak for området")]
    [InlineData("Planlagte tiltak 2025")]
    [InlineData("Tiltak for perioden 2025–2027")]
    public void A_title_that_stands_in_each_chapter_is_kept(string title) =>
        Assert.Equal(Chapters.Length, Read(chapter => chapter + "\n\n" + title).Count(b => b.Text == title));

    private static List<TextBlock> Read(Func<string, string> begin)
    {
        var pages = Chapters.Select(c => begin(c) + "\n\n" + string.Join('\n', Enumerable.Range(1, 12).Select(i => $"Linje {Words(i)} i kapitlet om {c.ToLowerInvariant()} er så lang at den ikke får plass på en linje alene, og")) + "\nslutter her.\n");
        return [.. DocumentText.FromPlainText("plan.txt", "Granli kommune\nHandlingsplan for likestilling\nVedtatt i mars\n\n" + string.Join("\n\n", pages)).Blocks];
    }

    private static string Words(int number) => new((char)('a' + number), 4);
}
