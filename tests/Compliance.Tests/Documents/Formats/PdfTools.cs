using System.ComponentModel;
using System.Diagnostics;

namespace Compliance.Tests.Documents.Formats;

/// <summary>Whether this machine can read PDF.</summary>
internal static class PdfTools
{
    public static bool AreInstalled { get; } = Starts();

    private static bool Starts()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", "-v") { RedirectStandardError = true, RedirectStandardOutput = true });
            process!.WaitForExit();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
