using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Runs pdftotext over a copy of the file, within a time and an amount of output.</summary>
/// <param name="program">Name or path of the program.</param>
/// <param name="timeLimit">After this time it is stopped.</param>
internal sealed class PdfTool(string program, TimeSpan timeLimit)
{
    private const long MostOutput = 400_000_000;
    private const int MostComplaints = 4000;

    /// <summary>Gives the reader what the program writes: words with their positions.</summary>
    public T Run<T>(Stream pdf, Func<TextReader, T> read)
    {
        using var copy = Copy(pdf);
        using var process = Start(copy.Name);
        var complaints = new StringBuilder();
        process.ErrorDataReceived += (_, e) =>
        {
            if (complaints.Length < MostComplaints)
                complaints.AppendLine(e.Data);
        };
        process.BeginErrorReadLine();
        using var timer = new CancellationTokenSource(timeLimit);
        using var stop = timer.Token.Register(() => Stop(process));
        T result;
        try
        {
            using var output = new StreamReader(new BoundedOutput(process.StandardOutput.BaseStream), Encoding.UTF8, false, 1 << 16);
            result = read(output);
            process.WaitForExit();
        }
        finally
        {
            Stop(process);
        }

        if (timer.IsCancellationRequested)
            throw new UnreadableDocumentException($"pdftotext did not finish within {timeLimit.TotalSeconds:0} seconds; the file may be damaged", ReadingFailure.TimedOut);
        if (process.ExitCode != 0)
            throw new UnreadableDocumentException(Complaint(process.ExitCode, complaints.ToString()));
        return result;
    }

    // The program reads a file of a name that we have chosen, so the user's name never reaches its arguments.
    private static FileStream Copy(Stream pdf)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Read | FileShare.Delete,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var copy = new FileStream(Path.Combine(Path.GetTempPath(), "compliance-" + Guid.NewGuid().ToString("N") + ".pdf"), options);
        pdf.CopyTo(copy);
        copy.Flush();
        return copy;
    }

    private Process Start(string file)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in (ReadOnlySpan<string>)["-bbox-layout", "-enc", "UTF-8", "--", file, "-"])
            start.ArgumentList.Add(argument);
        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception)
        {
            throw new UnreadableDocumentException(
                "PDF is read with pdftotext, which is not installed; install poppler (apt install poppler-utils, brew install poppler, choco install poppler), or save the document as .docx");
        }
    }

    private static void Stop(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has just ended by itself.
        }
    }

    private static string Complaint(int exitCode, string complaints)
    {
        if (complaints.Contains("password", StringComparison.OrdinalIgnoreCase) || complaints.Contains("encrypt", StringComparison.OrdinalIgnoreCase))
            return "the PDF has a password; save it without one";
        return exitCode == 3
            ? "the PDF does not allow its text to be copied; ask its author for one that does"
            : "the PDF is damaged or cut off: pdftotext finds no pages in it; open it in a viewer and save it again";
    }

    private sealed class BoundedOutput(Stream inner) : Stream
    {
        private long left = MostOutput;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            return (left -= read) >= 0 ? read : throw new UnreadableDocumentException("the PDF holds more text than a document does; it is refused", ReadingFailure.TooLarge);
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
