using System.Text;
using Compliance.Documents;

namespace Compliance.Tests.Documents;

/// <summary>Documents that are read together are of one employer, or it is said that they are not.</summary>
public class TogetherTests
{
    private const string Plan = "Likestillingsplan 2024 for Fjell Drift AS\n\nSelskapet har 84 ansatte, 20 kvinner og 64 menn.\n";

    [Theory]
    [InlineData("Redegjørelse for likestilling 2024\nVik Handel AS\n\nVik Handel AS har 120 ansatte.\n", "Vik Handel AS")]
    [InlineData("Likestillingsredegjørelse 2024 for Vik Handel AS\n\nVi har 120 ansatte.\n", "Vik Handel AS")]
    [InlineData("Vik Holding ASA\nÅrsrapport om likestilling 2024\n\nKonsernet har 120 ansatte.\n", "Vik Holding ASA")]
    public void Two_employers_contradict_each_other(string statement, string other)
    {
        var sources = Read(Plan, statement);
        Assert.Equal(["Fjell Drift AS", other], sources.Contradictions["employer.name"].Select(v => v.Value));
        Assert.Equal(["0.txt", "1.txt"], sources.Contradictions["employer.name"].Select(v => v.Place.File));
    }

    [Theory]
    [InlineData("Redegjørelse for likestilling 2024\nFjell Drift AS\n\nVi har 84 ansatte.\n")]
    [InlineData("Redegjørelse for likestilling 2024\nFjell Drift\n\nVi har 84 ansatte.\n")]
    [InlineData("FJELL DRIFT AS – REDEGJØRELSE 2024\n\nVi har 84 ansatte.\n")]
    [InlineData("Redegjørelse for likestilling 2024\n\nVi leverer varer til Vik Handel AS og eies av Fjellgruppen ASA.\n")]
    [InlineData("Vedlegg\n\nSamtaler med tillitsvalgte er ført av Vik Rådgivning AS.\n")]
    public void One_employer_does_not(string statement) => Assert.Empty(Read(Plan, statement).Contradictions);

    private static Compliance.Plans.SourceMap Read(params string[] texts) =>
        DocumentPlanReader.ReadTogether([.. texts.Select((t, i) => new DocumentFile($"{i}.txt", new MemoryStream(Encoding.UTF8.GetBytes(t))))]).Plan!.Sources!;
}
