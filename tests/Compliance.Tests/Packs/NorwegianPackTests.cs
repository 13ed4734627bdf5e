using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.Plans;
using Compliance.Tests.House;

namespace Compliance.Tests.Packs;

public class NorwegianPackTests
{
    [Fact]
    public void The_pack_loads_without_a_word_of_complaint()
    {
        var diagnostics = new FrameDiagnostics();
        var pack = PackBinder.Bind(Files(), new Vocabulary(PlanVocabulary.Plan), diagnostics);
        Assert.True(diagnostics.Sorted.Count == 0, string.Join("\n", diagnostics.Sorted));
        Assert.NotNull(pack);
    }

    private static List<SourceText> Files()
    {
        var root = Repository.PathOf("rules", "no");
        return Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories)
            .Select(f => new SourceText(Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllText(f)))
            .ToList();
    }
}
