using System.Text;

namespace Compliance.Reporting;

/// <summary>
/// A format of reports: a pure function from checked documents to text or bytes. The documents are gone through once or twice, in
/// order, so that a run over very many of them need not hold them.
/// </summary>
public sealed class ReportFormat
{
    private readonly Action<IEnumerable<CheckedDocument>, ReportOptions, TextWriter>? text;
    private readonly Action<IEnumerable<CheckedDocument>, ReportOptions, Stream>? bytes;

    internal ReportFormat(string name, string extension, Action<IEnumerable<CheckedDocument>, ReportOptions, TextWriter> write)
        : this(name, extension) => text = write;

    internal ReportFormat(string name, string extension, Action<IEnumerable<CheckedDocument>, ReportOptions, Stream> write)
        : this(name, extension) => bytes = write;

    private ReportFormat(string name, string extension)
    {
        Name = name;
        Extension = extension;
    }

    /// <summary>Its name on the command line.</summary>
    public string Name { get; }

    /// <summary>The ending of its files, with the dot.</summary>
    public string Extension { get; }

    /// <summary>True when it is text, false when only bytes hold it.</summary>
    public bool IsText => text is not null;

    /// <summary>Writes a report of text.</summary>
    /// <param name="documents">The documents of the run, in order.</param>
    /// <param name="options">How to write.</param>
    /// <param name="output">Where to write.</param>
    /// <exception cref="InvalidOperationException">The format is not text.</exception>
    public void Write(IEnumerable<CheckedDocument> documents, ReportOptions options, TextWriter output)
    {
        if (text is null)
            throw new InvalidOperationException($"the format `{Name}` is not text; write it to a stream");
        text(documents, options, output);
    }

    /// <summary>Writes a report; one of text in UTF-8 without a byte order mark.</summary>
    /// <param name="documents">The documents of the run, in order.</param>
    /// <param name="options">How to write.</param>
    /// <param name="output">Where to write; left open.</param>
    public void Write(IEnumerable<CheckedDocument> documents, ReportOptions options, Stream output)
    {
        if (bytes is not null)
        {
            bytes(documents, options, output);
            return;
        }

        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        text!(documents, options, writer);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
