using System.Globalization;
using System.Text;
using Compliance.Documents;
using Compliance.Plans;
using Compliance.Tests.Documents.Formats;
using Compliance.Tests.House;

namespace Compliance.Tests.Documents;

/// <summary>
/// Documents of fictional employers in the shapes of real ones, good and damaged, with the exact plan beside each. The plan was
/// held against the document by hand; a change of it is a change of what the library reads.
/// </summary>
public class ShapeTests
{
    private const string Folder = "tests/Compliance.Tests/Documents/Shapes";

    public static TheoryData<string> Documents => [.. Files()];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_plan_of_a_document_is_the_one_beside_it(string file) => Repository.Approve($"{Folder}/{file}.plan.yaml", Text(Read(file)));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_excerpt_stands_at_its_place(string file)
    {
        if (!file.EndsWith(".txt", StringComparison.Ordinal))
            return;
        var lines = System.IO.File.ReadAllText(Repository.PathOf([.. Folder.Split('/'), file])).Split('\n');
        foreach (var (path, place) in Read(file).Sources!.Places)
            Excerpts.AssertStandsAt(lines, place, path);
    }

    [Fact]
    public void Precision_and_recall_are_printed_for_each_root()
    {
        var score = new ShapeScore();
        foreach (var file in Files().Where(f => PdfTools.AreInstalled || !f.EndsWith(".pdf", StringComparison.Ordinal)))
        {
            var expected = PlanYaml.Read(System.IO.File.ReadAllText(Repository.PathOf([.. Folder.Split('/'), file + ".plan.yaml"])), file);
            Assert.Empty(expected.Errors);
            score.Add(expected.Plan!, Read(file));
        }

        TestContext.Current.TestOutputHelper!.WriteLine(score.ToString());
        Assert.All(score.Roots, r => Assert.Equal((1.0, 1.0), (score.Precision(r), score.Recall(r))));
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Repository.PathOf(Folder.Split('/')))
        .Select(f => Path.GetFileName(f)!).Where(f => !f.EndsWith(".plan.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static Plan Read(string file)
    {
        Assert.SkipUnless(!file.EndsWith(".pdf", StringComparison.Ordinal) || PdfTools.AreInstalled, "pdftotext is not installed");
        using var stream = System.IO.File.OpenRead(Repository.PathOf([.. Folder.Split('/'), file]));
        var reading = DocumentPlanReader.Read(stream, file);
        Assert.Empty(reading.Errors);
        return reading.Plan!;
    }

    /// <summary>The plan as a file, and below it what of it is a guess and what the document contradicts.</summary>
    private static string Text(Plan plan)
    {
        var text = new StringBuilder(PlanYaml.Write(plan with { Sources = null }));
        foreach (var (path, place) in plan.Sources!.Places.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (place.Confidence is { } confidence && !IsPartOfGuess(plan, path))
                text.Append(CultureInfo.InvariantCulture, $"# guess {confidence}: {path}\n");
        }

        foreach (var (path, values) in plan.Sources.Contradictions.OrderBy(p => p.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"# contradiction: {path} = {string.Join(" | ", values.Select(v => v.Value))}\n");
        return text.ToString();
    }

    private static bool IsPartOfGuess(Plan plan, string path) =>
        Enumerable.Range(1, path.Length - 1).Any(i => path[i] is '.' or '[' && plan.Sources!.Places.TryGetValue(path[..i], out var whole) && whole.Confidence is not null);
}
