namespace Compliance.Reporting;

/// <summary>A way of writing reports: a pure function from checked documents to text.</summary>
/// <param name="documents">The documents of the run, in order.</param>
/// <param name="options">How to write.</param>
/// <param name="output">Where to write.</param>
public delegate void WriteReport(IReadOnlyList<CheckedDocument> documents, ReportOptions options, TextWriter output);

/// <summary>A format of reports.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Extension">The ending of its files, with the dot.</param>
/// <param name="Write">The function that writes it.</param>
public sealed record ReportFormat(string Name, string Extension, WriteReport Write);
