using System.Globalization;
using Compliance.Reporting;

namespace Compliance.Cli.Batch;

/// <summary>The documents that the arguments name, one by one and in a fixed order, so that a list of any length can be gone through.</summary>
/// <param name="surroundings">Where the command runs.</param>
/// <param name="stdinName">Name that standard input is read under.</param>
/// <param name="written">Absolute paths of what the run writes; null for nothing.</param>
internal sealed class InputDocuments(Surroundings surroundings, string stdinName, IReadOnlySet<string>? written = null)
{
    /// <summary>Largest document that is read.</summary>
    public const long LargestFile = 64 * 1024 * 1024;

    /// <summary>Endings that are opened here, besides those of documents and plans.</summary>
    public static IReadOnlyList<string> Extensions => [.. PlanReaders.Extensions, Archives.Extension, DocumentLines.Extension];

    /// <summary>Files and folders that were left out, because an earlier run wrote them; known once the documents are gone through.</summary>
    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    public IEnumerable<InputDocument> Of(IReadOnlyList<string> arguments, string? manifest)
    {
        var files = new InputFiles(surroundings, written ?? OutputFile.Paths([], surroundings));
        var paths = files.Find(arguments);
        LeftOut = files.LeftOut;
        foreach (var path in paths)
        {
            foreach (var document in Of(path))
                yield return document;
        }

        if (manifest is null)
            yield break;
        foreach (var document in new Manifest(surroundings, Of).Documents(manifest))
            yield return document;
    }

    private IEnumerable<InputDocument> Of(string path)
    {
        var name = path == "-" ? stdinName : path;
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            Archives.Extension => Archives.Documents(name, () => Bytes(path)),
            DocumentLines.Extension => new DocumentLines(Bytes).Documents(name, () => Open(path)),
            _ => File(path),
        };
    }

    /// <summary>One file as one document, whatever its ending.</summary>
    public IReadOnlyList<InputDocument> File(string path)
    {
        if (path != "-")
            return [new InputDocument { Name = path, Read = () => Bytes(path) }];

        // Standard input comes once; a run that goes on looks at it twice.
        var all = new Lazy<byte[]>(() => Bytes(path));
        return [new InputDocument { Name = stdinName, Read = () => all.Value }];
    }

    private Stream Open(string path)
    {
        if (path == "-")
            return surroundings.In;
        var absolute = surroundings.PathOf(path);
        if (written?.Count > 0 && written.Contains(OutputFile.FileBehind(absolute)))
            throw OutputFile.Refusal(path);
        try
        {
            return System.IO.File.OpenRead(absolute);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputFailure(DocumentStatus.Unreadable, "no such file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputFailure(DocumentStatus.Unreadable, "the file cannot be opened: " + e.GetType().Name);
        }
    }

    private byte[] Bytes(string path)
    {
        using var stream = Open(path);
        return Bounded(stream);
    }

    /// <summary>All bytes of a stream, unless there are too many.</summary>
    public static byte[] Bounded(Stream stream)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                if (copy.Length + read > LargestFile)
                    throw new InputFailure(DocumentStatus.TooLarge, string.Create(CultureInfo.InvariantCulture, $"the file has more than {LargestFile} bytes; no more are read"));
                copy.Write(buffer, 0, read);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InputFailure(DocumentStatus.Unreadable, "the file cannot be read: " + e.GetType().Name);
        }

        return copy.ToArray();
    }
}
