using System.Diagnostics;
using System.Text;

namespace Compliance.Cli.Tests;

/// <summary>
/// The command as a process of its own, so that the tests can be run against what is published. COMPLIANCE_COMMAND names it, with arguments
/// at spaces: the tests take place on 1 March 2026, so that a program comes first that says so to the one that it starts
/// (<c>faketime 2026-03-01 artifacts/compliance/Compliance.Cli</c>).
/// </summary>
internal static class CommandProcess
{
    private static readonly string[] Kept = ["PATH", "HOME", "DOTNET_ROOT"];

    /// <summary>The program and its first arguments; empty where the tests run the command in their own process.</summary>
    public static IReadOnlyList<string> Program { get; } =
        (Environment.GetEnvironmentVariable("COMPLIANCE_COMMAND") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True where the tests shall start the command.</summary>
    public static bool IsNamed => Program.Count > 0;

    /// <summary>Starts the command and waits for its end.</summary>
    public static (int Code, string Out, string Error) Run(string[] arguments, string folder, string input = "", IReadOnlyDictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo(Program[0], [.. Program.Skip(1), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Except(Kept).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading what it was given.
        }

        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
