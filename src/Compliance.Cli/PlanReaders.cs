using System.Security.Cryptography;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Cli;

/// <summary>Reads a plan from a file or from standard input, by the ending of its name.</summary>
internal sealed class PlanReaders(Surroundings surroundings, DocumentOptions? documents = null)
{
    /// <summary>Largest file that is read.</summary>
    private const long LargestFile = 64 * 1024 * 1024;

    private static readonly Dictionary<string, Func<Stream, string, DocumentOptions?, PlanReading>> ByEnding = new(StringComparer.Ordinal)
    {
        [".txt"] = (stream, name, options) => DocumentPlanReader.Read(stream, name, options),
        [".text"] = (stream, name, options) => DocumentPlanReader.Read(stream, name, options),
        [".yaml"] = (stream, name, _) => WithDigest(PlanYaml.Read(stream, name), stream),
        [".yml"] = (stream, name, _) => WithDigest(PlanYaml.Read(stream, name), stream),
        [".json"] = (stream, name, _) => WithDigest(PlanJson.Read(stream, name), stream),
    };

    /// <summary>Endings of files that can be read, with the dot.</summary>
    public static IReadOnlySet<string> Extensions { get; } = ByEnding.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Reads one file; what is wrong with it is in the errors, never thrown.</summary>
    /// <param name="path">The path as messages print it, or <c>-</c> for standard input.</param>
    /// <param name="stdinName">The name that standard input is read under.</param>
    public PlanReading Read(string path, string stdinName)
    {
        var name = path == "-" ? stdinName : path;
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (!ByEnding.TryGetValue(ending, out var read))
            return Unreadable(name, UnknownEnding(ending));
        try
        {
            using var stream = Open(path);
            if (stream.Length == 0)
                return Unreadable(name, "the file is empty");
            if (stream.Length > LargestFile)
                return Unreadable(name, $"the file has {stream.Length} bytes; at most {LargestFile} are read");
            return read(stream, name, documents);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Unreadable(name, "no such file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable(name, "the file cannot be opened: " + e.GetType().Name);
        }
    }

    private Stream Open(string path)
    {
        if (path != "-")
            return File.OpenRead(surroundings.PathOf(path));
        var copy = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = surroundings.In.Read(buffer)) > 0 && copy.Length <= LargestFile;)
            copy.Write(buffer, 0, read);
        copy.Position = 0;
        return copy;
    }

    private static PlanReading WithDigest(PlanReading reading, Stream stream)
    {
        stream.Position = 0;
        return reading with
        {
            Digests = new SortedDictionary<string, string>(reading.Digests.ToDictionary(), StringComparer.Ordinal)
            {
                ["plan"] = Convert.ToHexStringLower(SHA256.HashData(stream)),
            },
        };
    }

    private static string UnknownEnding(string ending) =>
        (ending.Length == 0 ? "a file without an ending" : $"files ending in `{ending}` are not read")
        + "; expected one of " + string.Join(", ", Extensions.Order(StringComparer.Ordinal));

    private static PlanReading Unreadable(string file, string message) => new() { Errors = [new PlanError(file, 0, 0, message)] };
}
