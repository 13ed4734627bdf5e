using System.Globalization;

namespace Compliance.Cli;

/// <summary>Writes the files that options name. Nothing is written over what the same command reads.</summary>
internal static class OutputFile
{
    private const int NoRoomOnUnix = 28;
    private const int NoRoomOnWindows = 112;

    /// <summary>
    /// Writes a file, over what was there: beside it first, so that one that cannot be written to its end neither looks like a whole one nor
    /// costs the earlier one.
    /// </summary>
    /// <param name="file">Path as the user wrote it.</param>
    /// <param name="surroundings">Where the command runs.</param>
    /// <param name="write">Writes what it is to hold.</param>
    /// <exception cref="CommandFailure">It cannot be written.</exception>
    public static void Write(string file, Surroundings surroundings, Action<Stream> write)
    {
        try
        {
            Write(surroundings.PathOf(file), write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new CommandFailure($"cannot write `{file}`", IsFull(e) ? NoRoom : "Does its folder exist, and may you write there?");
        }
    }

    /// <summary>What is said where there is no room left.</summary>
    public const string NoRoom = "There is no room left on the disk.";

    /// <summary>True for what the system throws when there is no room left.</summary>
    public static bool IsFull(Exception fault) => fault is IOException && (fault.HResult & 0xFFFF) is NoRoomOnUnix or NoRoomOnWindows;

    private static void Write(string named, Action<Stream> write)
    {
        // Nothing can take the place of a device or a pipe, and what is empty cannot be lost.
        var path = FileBehind(named);
        var earlier = new FileInfo(path);
        if (IsOfSystem(named) || IsOfSystem(path) || (earlier.Exists && earlier.Length == 0))
        {
            using var direct = File.Create(named);
            write(direct);
            return;
        }

        var draft = Path.Combine(Path.GetDirectoryName(path)!, string.Create(CultureInfo.InvariantCulture, $".compliance-{Environment.ProcessId}.tmp"));
        try
        {
            using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
                write(stream);
            if (earlier.Exists && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(draft, earlier.UnixFileMode);
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    private static bool IsOfSystem(string path) => path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);

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
