using System.Text;

namespace Compliance.Cli;

/// <summary>Everything that the command takes from the machine: streams, folder, clock, environment, terminal.</summary>
internal sealed class Surroundings
{
    private const int NarrowestPage = 60;
    private const int WidestPage = 110;
    private const int PageWithoutTerminal = 96;

    /// <summary>Standard input.</summary>
    public required Stream In { get; init; }

    /// <summary>Standard output.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The folder that relative paths begin at.</summary>
    public required string Folder { get; init; }

    /// <summary>Today's date.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The value of an environment variable; null when it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Columns of the terminal that standard output goes to; null when it goes elsewhere.</summary>
    public int? TerminalWidth { get; init; }

    /// <summary>True when standard error goes to a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>True when a person sits at both ends: standard input and standard output are a terminal.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Processors that long work may use.</summary>
    public int Processors { get; init; } = 1;

    /// <summary>True when reports may have colours.</summary>
    public bool Colour => TerminalWidth is not null && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    /// <summary>Characters in a line of a report.</summary>
    public int Width => TerminalWidth is { } columns ? Math.Clamp(columns, NarrowestPage, WidestPage) : PageWithoutTerminal;

    /// <summary>An absolute path.</summary>
    public string PathOf(string path) => Path.GetFullPath(path, Folder);

    /// <summary>What the process has.</summary>
    public static Surroundings OfProcess()
    {
        var utf8 = new UTF8Encoding(false);
        return new Surroundings
        {
            In = Console.OpenStandardInput(),
            Out = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" },
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" },
            Folder = Environment.CurrentDirectory,
            Today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime),
            Variable = Environment.GetEnvironmentVariable,
            TerminalWidth = Console.IsOutputRedirected ? null : Console.WindowWidth,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Processors = Environment.ProcessorCount,
            IsInteractive = !Console.IsInputRedirected && !Console.IsOutputRedirected,
        };
    }
}
