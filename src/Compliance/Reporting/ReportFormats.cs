namespace Compliance.Reporting;

/// <summary>The formats that reports are written in; a new one is a file beside this and a line here.</summary>
public static class ReportFormats
{
    /// <summary>Plain text for people.</summary>
    public static ReportFormat Console { get; } = new("console", ".txt", ConsoleReport.Write);

    /// <summary>JSON, described by <c>rules/schema/report.schema.json</c>.</summary>
    public static ReportFormat Json { get; } = new("json", ".json", JsonReport.Write);

    /// <summary>All formats.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } = [Console, Json];

    /// <summary>The format of a name; null when there is none.</summary>
    public static ReportFormat? Find(string name) =>
        All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
}
