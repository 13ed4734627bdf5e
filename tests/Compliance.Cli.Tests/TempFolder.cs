namespace Compliance.Cli.Tests;

/// <summary>A folder for one test, in which the command runs.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compliance-cli-");

    public string Path => folder.FullName;

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>Every file with what it holds.</summary>
    public IReadOnlyList<(string File, string Text)> Contents() =>
        [.. folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(f => (f.FullName, File.ReadAllText(f.FullName))).Order()];

    public string Text(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Runs the command in the folder with the small pack of the tests.</summary>
    public (int Code, string Out, string Error) Run(params string[] arguments) =>
        CommandProcess.IsNamed ? CommandProcess.Run(arguments, Path) : Run(Stream.Null, CancellationToken.None, arguments);

    public (int Code, string Out, string Error) Run(Stream input, CancellationToken stop, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var surroundings = new Surroundings
        {
            In = input,
            Out = output,
            Error = error,
            Folder = Path,
            Today = new DateOnly(2026, 3, 1),
            Variable = _ => null,
            Processors = 3,
        };
        var code = CommandLine.Run(arguments, surroundings, stop);
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => folder.Delete(true);
}
