using System.Text;
using Compliance.Rules;
using Compliance.Tests.House;

namespace Compliance.Tests.Rules;

public sealed class RuleFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("compliance-rules-").FullName;

    [Fact]
    public void The_files_of_all_folders_come_in_the_order_of_their_paths()
    {
        Write("pack.yaml", "b");
        Write("labels/nb.yaml", "a");
        Write("notes.txt", "no rule");
        Write(".hidden.yaml", "no rule");

        var files = RuleFolder.Read(folder);

        Assert.Equal([folder + "/labels/nb.yaml", folder + "/pack.yaml"], files.Select(f => f.Path));
        Assert.Equal(["a", "b"], files.Select(f => f.Text));
    }

    [Fact]
    public void A_single_file_is_a_folder_of_one()
    {
        Write("pack.yaml", "text");

        Assert.Equal("text", Assert.Single(RuleFolder.Read(Path.Combine(folder, "pack.yaml"))).Text);
    }

    [Fact]
    public void The_pack_of_the_library_is_a_folder_of_the_repository() =>
        Assert.Contains(RuleFolder.Read(Repository.PathOf("rules", "no")), f => f.Path.EndsWith("rules/no/pack.yaml", StringComparison.Ordinal));

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var missing = Path.Combine(folder, "missing");

        Assert.Contains(missing, Assert.Throws<DirectoryNotFoundException>(() => RuleFolder.Read(missing)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_UTF8_is_named_with_what_to_do()
    {
        File.WriteAllBytes(Path.Combine(folder, "pack.yaml"), Encoding.Latin1.GetBytes("tittel: Målform"));

        var message = Assert.Throws<InvalidDataException>(() => RuleFolder.Read(folder)).Message;
        Assert.EndsWith("/pack.yaml` is not UTF-8; save it as UTF-8", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        using (var file = File.Create(Path.Combine(folder, "pack.yaml")))
            file.SetLength(RuleFolder.LargestFile + 1);

        Assert.Contains("larger than", Assert.Throws<InvalidDataException>(() => RuleFolder.Read(folder)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
