namespace Compliance.Cli.Tests;

/// <summary>Runs the command in the folder of the repository, on a fixed day.</summary>
internal static class InProcess
{
    public static (int Code, string Out) Run(params string[] arguments)
    {
        if (CommandProcess.IsNamed)
        {
            var (ended, printed, _) = CommandProcess.Run(arguments, Repository.Root);
            return (ended, printed);
        }

        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var surroundings = new Surroundings
        {
            In = Stream.Null,
            Out = output,
            Error = error,
            Folder = Repository.Root,
            Today = new DateOnly(2026, 3, 1),
            Variable = _ => null,
        };
        var code = CommandLine.Run(arguments, surroundings, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }
}
