using System.IO.Compression;
using Compliance.Cli.Batch;
using Compliance.Reporting;

namespace Compliance.Cli;

/// <summary>One report of a run: a format, and a file or standard output.</summary>
internal sealed record ReportOutput(ReportFormat Format, string? File)
{
    /// <summary>Reads <c>json</c>, <c>json=out.json</c> or <c>out.json</c>.</summary>
    public static ReportOutput Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? text : text[..equals];
        var file = equals < 0 ? null : text[(equals + 1)..];
        if (file is "")
            throw new CommandFailure($"`--report {text}` names no file after the equals sign");
        if (ReportFormats.Find(name) is { } format)
            return new(format, file);
        if (equals < 0 && ReportFormats.OfFile(PackedLines.Unpacked(text)) is { } byEnding)
            return new(byEnding, text);
        throw new CommandFailure(
            $"unknown report format `{name}`; expected {string.Join(" or ", ReportFormats.All.Select(f => f.Name))}",
            "Give a file as in `--report json=report.json`.");
    }

    /// <summary>The file of a Word copy with comments, from <c>docx=out.docx</c> or <c>out.docx</c>; null for any other report.</summary>
    public static string? WordCopyOf(string text)
    {
        const string Name = "docx=";
        if (text.StartsWith(Name, StringComparison.OrdinalIgnoreCase))
            return text[Name.Length..];
        return !text.Contains('=', StringComparison.Ordinal) && text.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? text : null;
    }

    /// <summary>The reports of a run; the console where none is named.</summary>
    public static IReadOnlyList<ReportOutput> ParseAll(IReadOnlyList<string> texts)
    {
        var outputs = texts.Count == 0 ? [new ReportOutput(ReportFormats.Console, null)] : texts.Select(Parse).ToList();
        if (outputs.Count(o => o.File is null) > 1)
            throw new CommandFailure("two reports on standard output; give one of them a file, as in `--report json=report.json`");
        if (outputs.GroupBy(o => o.File).FirstOrDefault(g => g.Key is not null && g.Count() > 1) is { } twice)
            throw new CommandFailure($"two reports in one file, `{twice.Key}`");
        return outputs;
    }

    /// <summary>Writes the report.</summary>
    public void Write(IEnumerable<CheckedDocument> documents, ReportOptions options, Surroundings surroundings)
    {
        if (File is null)
        {
            if (!Format.IsText)
                throw new CommandFailure($"a report in the format `{Format}` is no text", $"Give it a file, as in `--report {Format}=report{Format.Extension}`.");
            Format.Write(documents, options with { Colour = surroundings.Colour, Width = surroundings.Width }, surroundings.Out);
            surroundings.Out.Flush();
            return;
        }

        OutputFile.Write(File, surroundings, file =>
        {
            if (!PackedLines.IsPacked(File))
            {
                Format.Write(documents, options, file);
                return;
            }

            using var packed = new GZipStream(file, CompressionLevel.Fastest);
            Format.Write(documents, options, packed);
        });
    }
}
