using System.Text;

namespace Compliance.Cli;

/// <summary>Everything that the command takes from the machine: streams, folder, clock, environment, terminal.</summary>
internal sealed class Surroundings
{
    private const int NarrowestPage = 60;
    private const int WidestPage = 110;
    private const int PageWithoutTerminal = 96;

    private DateOnly? today;
    private bool? errorIsTerminal;
    private bool? isInteractive;

    /// <summary>True for what the process has: what few runs ask for is then asked of it when they do.</summary>
    private bool AsksProcess { get; init; }

    /// <summary>Standard input.</summary>
    public Stream In
    {
        get => field ??= Console.OpenStandardInput();
        init;
    }

    /// <summary>Standard output.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard output for messages of programs; null where there is only text.</summary>
    public Stream? OutBytes { get; init; }

    /// <summary>Standard error.</summary>
    public TextWriter Error
    {
        get => field ??= new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        init;
    }

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
    public bool ErrorIsTerminal
    {
        get => errorIsTerminal ??= AsksProcess && !Console.IsErrorRedirected;
        init => errorIsTerminal = value;
    }

    /// <summary>True when a person sits at both ends: standard input and standard output are a terminal.</summary>
    public bool IsInteractive
    {
        get => isInteractive ??= AsksProcess && !Console.IsInputRedirected && !Console.IsOutputRedirected;
        init => isInteractive = value;
    }

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
        var output = Console.OpenStandardOutput();
        return new Surroundings
        {
            AsksProcess = true,
            Out = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" },
            OutBytes = output,
            Folder = Environment.CurrentDirectory,
            Clock = LocalDate,
            Variable = Environment.GetEnvironmentVariable,
            TerminalWidth = Console.IsOutputRedirected ? null : Console.WindowWidth,
            Processors = Environment.ProcessorCount,
        };
    }

    private static DateOnly LocalDate() => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
}
