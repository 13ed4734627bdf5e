namespace Compliance.Cli;

/// <summary>Writes the files that options name. Nothing is written over what the same command reads.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file, over what was there.</summary>
    /// <param name="file">Path as the user wrote it.</param>
    /// <param name="surroundings">Where the command runs.</param>
    /// <param name="write">Writes what it is to hold.</param>
    /// <exception cref="CommandFailure">It cannot be written.</exception>
    public static void Write(string file, Surroundings surroundings, Action<Stream> write)
    {
        try
        {
            using var stream = File.Create(surroundings.PathOf(file));
            write(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new CommandFailure($"cannot write `{file}`", "Does its folder exist, and may you write there?");
        }
    }

    /// <summary>Stops a command that would write over a file that it reads.</summary>
    /// <param name="written">Paths that it writes, as the user wrote them; null for none.</param>
    /// <param name="read">Paths that it reads.</param>
    /// <param name="surroundings">Where the command runs.</param>
    /// <exception cref="CommandFailure">A path is in both.</exception>
    public static void KeepApart(IEnumerable<string?> written, IEnumerable<string?> read, Surroundings surroundings)
    {
        var paths = Paths(written, surroundings);
        if (read.FirstOrDefault(file => file is not null && paths.Contains(FileBehind(surroundings.PathOf(file)))) is { } both)
            throw Refusal(both);
    }

    /// <summary>The absolute paths of files, those behind links; compared as the system does.</summary>
    public static IReadOnlySet<string> Paths(IEnumerable<string?> files, Surroundings surroundings) =>
        files.OfType<string>().Select(f => FileBehind(surroundings.PathOf(f))).ToHashSet(OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);

    /// <summary>The file that a link leads to; the path itself where it is none.</summary>
    public static string FileBehind(string path) =>
        File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path;

    /// <summary>Why a command stops that would write over a file that it reads.</summary>
    public static CommandFailure Refusal(string file) => new($"`{file}` is read here, and would be written over", "Give what is written another name.");
}
