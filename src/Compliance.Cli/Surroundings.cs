using System.Text;

namespace Compliance.Cli;

/// <summary>Everything that the command takes from the machine: streams, folder, clock, environment, terminal.</summary>
internal sealed class Surroundings
{
    private const int NarrowestPage = 60;
    private const int WidestPage = 110;
    private const int PageWithoutTerminal = 96;

    private DateOnly? today;

    /// <summary>Standard input.</summary>
    public required Stream In { get; init; }

    /// <summary>Standard output.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard output for messages of programs; null where there is only text.</summary>
    public Stream? OutBytes { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The folder that relative paths begin at.</summary>
    public required string Folder { get; init; }

    /// <summary>Today's date, the same from when it is first asked for: the rules of the zone are read only then.</summary>
    public DateOnly Today
    {
        get => today ??= Clock!();
        init => today = value;
    }

    /// <summary>Today's date at any later moment, for what runs for days; null where the day stands still, and <see cref="Today"/> is given.</summary>
    public Func<DateOnly>? Clock { get; init; }

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
        var output = Console.OpenStandardOutput();
        return new Surroundings
        {
            In = Console.OpenStandardInput(),
            Out = new StreamWriter(output, utf8) { NewLine = "\n" },
            OutBytes = output,
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" },
            Folder = Environment.CurrentDirectory,
            Clock = LocalDate,
            Variable = Environment.GetEnvironmentVariable,
            TerminalWidth = Console.IsOutputRedirected ? null : Console.WindowWidth,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Processors = Environment.ProcessorCount,
            IsInteractive = !Console.IsInputRedirected && !Console.IsOutputRedirected,
        };
    }

    private static DateOnly LocalDate() => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
}
