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
    public void A_link_to_something_hidden_in_the_folder_is_the_file_that_it_leads_to()
    {
        Write("..v1/pack.yaml", "one");
        Write("..v1/labels/nb.yaml", "two");
        Link("..data", "..v1");
        Link("pack.yaml", "..data/pack.yaml");
        Link("labels", "..data/labels");

        Assert.Equal([("/labels/nb.yaml", "two"), ("/pack.yaml", "one")], RuleFolder.Read(folder).Select(f => (f.Path[folder.Length..], f.Text)));
    }

    [Fact]
    public void A_link_to_what_is_found_anyway_is_no_second_file()
    {
        Write("pack.yaml", "one");
        Write("old/small.rules.yaml", "two");
        Write("..v1/sub/x.yaml", "three");
        Link("current.rules.yaml", "old/small.rules.yaml");
        Link("circle", ".");
        Link("sub", "..v1/sub");
        Link("..v1/sub/back", "../sub");

        Assert.Equal(["/old/small.rules.yaml", "/pack.yaml", "/sub/x.yaml"], RuleFolder.Read(folder).Select(f => f.Path[folder.Length..]));
    }

    [Fact]
    public void The_folder_itself_may_be_a_link()
    {
        Write("versions/v1/pack.yaml", "one");
        Link("current", "versions/v1");

        var file = Assert.Single(RuleFolder.Read(Path.Combine(folder, "current")));

        Assert.Equal((folder + "/current/pack.yaml", "one"), (file.Path, file.Text));
    }

    [Theory]
    [InlineData("/etc/hostname", "out of the folder")]
    [InlineData("..data/../../x.yaml", "nowhere")]
    [InlineData("missing.yaml", "nowhere")]
    [InlineData("pack.yaml", "nowhere")]
    [InlineData("..out/hostname", "out of the folder")]
    public void A_rule_file_that_cannot_be_followed_is_not_left_out_without_a_word(string target, string why)
    {
        Link("..out", "/etc");
        Link("pack.yaml", target);

        Assert.SkipUnless(File.Exists("/etc/hostname"), "needs a file outside");
        Assert.EndsWith($"/pack.yaml` is a link that leads {why}", Assert.Throws<InvalidDataException>(() => RuleFolder.Read(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_linked_from_elsewhere_is_left_out()
    {
        Write("pack.yaml", "one");
        Link("elsewhere", Path.GetTempPath());

        Assert.Single(RuleFolder.Read(folder));
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

    private void Link(string name, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
        File.CreateSymbolicLink(Path.Combine(folder, name), target);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
