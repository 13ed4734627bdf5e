using System.IO.Compression;

namespace Compliance.Documents;

/// <summary>Formats that are known and not read: what they are, and what to save them as.</summary>
internal static class UnsupportedFormats
{
    private const string SaveAs = "; save it as .docx or PDF";

    /// <summary>What a file is by its first bytes; null when it is none of these.</summary>
    public static string? Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return "not supported: an old Office document (.doc, .xls) or one with a password" + SaveAs + " without a password";
        if (head.StartsWith("{\\rtf"u8))
            return "not supported: rich text (.rtf)" + SaveAs;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || head.StartsWith("GIF8"u8) || head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8))
            return "not supported: a picture; run text recognition (OCR) on it and save the text";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || head.StartsWith("Rar!"u8) || head.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF]))
            return "not supported: an archive; unpack it and name the documents in it";
        return null;
    }

    /// <summary>What a zip archive is that holds no Word document.</summary>
    public static string OfArchive(ZipArchive archive)
    {
        if (archive.GetEntry("mimetype") is not null && archive.GetEntry("content.xml") is not null)
            return "not supported: an OpenDocument file (.odt)" + SaveAs;
        if (archive.GetEntry("xl/workbook.xml") is not null)
            return "not supported: a spreadsheet (.xlsx); save the text as .docx, PDF or .txt";
        if (archive.GetEntry("ppt/presentation.xml") is not null)
            return "not supported: a presentation (.pptx); save it as PDF";
        if (archive.GetEntry("Index/Document.iwa") is not null)
            return "not supported: a Pages document" + SaveAs;
        return "a zip archive without a Word document in it; unpack it and name the documents in it";
    }

    /// <summary>What a file name promises that no reader takes; null when its ending is not known.</summary>
    public static string? OfName(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".doc" or ".dot" => "not supported: an old Word document (.doc)" + SaveAs,
        ".rtf" => "not supported: rich text (.rtf)" + SaveAs,
        ".odt" or ".fodt" => "not supported: an OpenDocument file (.odt)" + SaveAs,
        ".pages" => "not supported: a Pages document" + SaveAs,
        ".xls" or ".xlsx" or ".ods" => "not supported: a spreadsheet; save the text as .docx, PDF or .txt",
        ".ppt" or ".pptx" or ".odp" => "not supported: a presentation; save it as PDF",
        _ => null,
    };
}
