namespace Compliance.Reporting;

/// <summary>The formats that reports are written in; a new one is a file beside this and a line here.</summary>
public static class ReportFormats
{
    /// <summary>Plain text for people.</summary>
    public static ReportFormat Console { get; } = new("console", ".txt", ConsoleReport.Write);

    /// <summary>JSON, described by <c>rules/schema/report.schema.json</c>.</summary>
    public static ReportFormat Json { get; } = new("json", ".json", JsonReport.Write);

    /// <summary>The same, one document a line.</summary>
    public static ReportFormat Ndjson { get; } = new("ndjson", ".ndjson", JsonReport.WriteLines);

    /// <summary>One page for a browser, which also prints.</summary>
    public static ReportFormat Html { get; } = new("html", ".html", HtmlReport.Write);

    /// <summary>Markdown.</summary>
    public static ReportFormat Markdown { get; } = new("markdown", ".md", MarkdownReport.Write);

    /// <summary>SARIF 2.1.0, the format of code scanning.</summary>
    public static ReportFormat Sarif { get; } = new("sarif", ".sarif", SarifReport.Write);

    /// <summary>JUnit's XML, the format of test reports.</summary>
    public static ReportFormat JUnit { get; } = new("junit", ".xml", JUnitReport.Write);

    /// <summary>Annotations of GitHub's workflows, for standard output.</summary>
    public static ReportFormat GitHub { get; } = new("github", ".annotations", GitHubReport.Write);

    /// <summary>Comma-separated values, a row for each requirement.</summary>
    public static ReportFormat Csv { get; } = new("csv", ".csv", CsvReport.WriteRequirements);

    /// <summary>Comma-separated values, a row for each document.</summary>
    public static ReportFormat CsvDocuments { get; } = new("csv-documents", ".documents.csv", CsvReport.WriteDocuments);

    /// <summary>A workbook with both tables.</summary>
    public static ReportFormat Xlsx { get; } = new("xlsx", ".xlsx", XlsxReport.Write);

    /// <summary>All formats.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
        [Console, Json, Ndjson, Html, Markdown, Sarif, JUnit, GitHub, Csv, CsvDocuments, Xlsx];

    /// <summary>The format of a name; null when there is none.</summary>
    /// <param name="name">The name, in any case.</param>
    public static ReportFormat? Find(string name) =>
        All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format that a file's ending tells; null when none does.</summary>
    /// <param name="file">Name or path of the file.</param>
    public static ReportFormat? OfFile(string file) => All
        .Where(f => file.EndsWith(f.Extension, StringComparison.OrdinalIgnoreCase))
        .MaxBy(f => f.Extension.Length);
}
