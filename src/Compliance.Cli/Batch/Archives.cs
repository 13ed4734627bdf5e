using System.Globalization;
using System.IO.Compression;
using Compliance.Reporting;

namespace Compliance.Cli.Batch;

/// <summary>
/// The documents in a zip archive, each named <c>archive.zip!/path</c>. Archives are hostile: their entries, what comes out of them and
/// how much of it are bounded, and an archive within an archive is not opened.
/// </summary>
internal static class Archives
{
    public const string Extension = ".zip";

    private const int MostEntries = 100_000;
    private const long MostBytes = 4L * 1024 * 1024 * 1024;

    public static IEnumerable<InputDocument> Documents(string name, Func<byte[]> read)
    {
        ZipArchive? archive = null;
        InputFailure? failure = null;
        try
        {
            archive = new ZipArchive(new MemoryStream(read()), ZipArchiveMode.Read);
            _ = archive.Entries.Count;
        }
        catch (InputFailure e)
        {
            failure = e;
        }
        catch (InvalidDataException)
        {
            failure = new InputFailure(DocumentStatus.Unreadable, "this is no zip archive, or a damaged one");
        }

        if (failure is null && archive!.Entries.Count > MostEntries)
            failure = new InputFailure(DocumentStatus.TooLarge, string.Create(CultureInfo.InvariantCulture, $"the archive has {archive.Entries.Count} entries; at most {MostEntries} are read"));
        else if (failure is null && !archive!.Entries.Any(IsDocument))
            failure = new InputFailure(DocumentStatus.Unreadable, "the archive holds no document");
        if (failure is not null)
        {
            yield return new InputDocument { Name = name, Read = () => throw failure };
            yield break;
        }

        using (archive)
        {
            long left = MostBytes;
            foreach (var entry in archive!.Entries.Where(IsDocument).OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var document = name + "!/" + entry.FullName.Replace('\\', '/');
                byte[]? bytes = null;
                try
                {
                    bytes = left > 0 ? Bytes(entry) : throw new InputFailure(DocumentStatus.TooLarge, $"the archive unpacks to more than {MostBytes} bytes");
                    left -= bytes.Length;
                }
                catch (InputFailure e)
                {
                    failure = e;
                }

                var reason = failure;
                failure = null;
                yield return new InputDocument { Name = document, Read = () => bytes ?? throw reason! };
            }
        }
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        try
        {
            using var stream = entry.Open();
            return InputDocuments.Bounded(stream);
        }
        catch (InvalidDataException)
        {
            throw new InputFailure(DocumentStatus.Unreadable, "the entry is damaged, encrypted or packed in a way that is not read");
        }
    }

    /// <summary>Folders, hidden files and what packers add of their own are no documents.</summary>
    private static bool IsDocument(ZipArchiveEntry entry) => entry.Name.Length > 0
        && !entry.Name.StartsWith('.')
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && entry.Name is not ("Thumbs.db" or "desktop.ini");
}
