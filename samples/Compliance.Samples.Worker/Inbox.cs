namespace Compliance.Samples.Worker;

/// <summary>A folder into which documents are put; what is checked moves to <c>done</c>, and its report to <c>reports</c>.</summary>
internal sealed class Inbox
{
    public Inbox(string folder)
    {
        Folder = folder;
        Done = Directory.CreateDirectory(Path.Combine(folder, "done")).FullName;
        Reports = Directory.CreateDirectory(Path.Combine(folder, "reports")).FullName;
    }

    public string Folder { get; }

    public string Done { get; }

    public string Reports { get; }

    /// <summary>The documents that wait, in the order of their names.</summary>
    public IEnumerable<string> Waiting => Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal);
}
