using System.Text;

namespace Compliance.Cli.Scaffolding;

/// <summary>Writes files of a pack: new ones, and additions to those that are there. Nothing that somebody wrote is lost.</summary>
internal sealed class PackFolder(string folder, Surroundings surroundings)
{
    /// <summary>Name of a file as the user would write it.</summary>
    public string NameOf(string file) => folder is "." or "" ? file : folder.TrimEnd('/', '\\') + "/" + file;

    public bool Has(string file) => File.Exists(surroundings.PathOf(NameOf(file)));

    public string Read(string file) => File.ReadAllText(surroundings.PathOf(NameOf(file)));

    /// <summary>Writes a file that is not there yet; one that is there stays as it is.</summary>
    public void Create(string file, string text)
    {
        if (Has(file))
        {
            Tell("kept", file, "it was there already");
            return;
        }

        Write(file, text, FileMode.CreateNew);
        Tell("created", file);
    }

    /// <summary>Writes those files of a folder that are not there yet, and tells of them in one line.</summary>
    public void CreateAll(string subfolder, IEnumerable<(string Name, string Text)> files)
    {
        var missing = files.Where(f => !Has(subfolder + "/" + f.Name)).ToList();
        foreach (var (name, text) in missing)
            Write(subfolder + "/" + name, text, FileMode.CreateNew);
        if (missing.Count > 0)
            Tell("created", subfolder, "schemas, with which editors complete and check");
        else
            Tell("kept", subfolder, "it was there already");
    }

    /// <summary>Writes a file that its caller has read and added to.</summary>
    public void Extend(string file, string text)
    {
        Write(file, text, FileMode.Create);
        Tell("extended", file);
    }

    public void Tell(string what, string file, string? why = null) =>
        surroundings.Out.WriteLine($"{what,-9} {NameOf(file)}{(why is null ? "" : " – " + why)}");

    private void Write(string file, string text, FileMode mode)
    {
        var path = surroundings.PathOf(NameOf(file));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = new FileStream(path, mode, FileAccess.Write);
            stream.Write(new UTF8Encoding(false).GetBytes(text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new CommandFailure($"cannot write `{NameOf(file)}`", "May you write there?");
        }
    }
}
