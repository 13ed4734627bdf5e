using System.CommandLine;
using Compliance.LanguageServer;

namespace Compliance.Cli.Verbs;

/// <summary>The language server for people who draft rules, on standard input and output.</summary>
internal static class LspVerb
{
    public static Command Make(Surroundings surroundings, CancellationToken stop)
    {
        var stdio = new Option<bool>("--stdio") { Description = "Speak on standard input and output, as it always does; some editors give it." };
        var command = new Command("lsp", "Serves an editor while rules are drafted (Language Server Protocol 3.17).") { stdio }
            .WithExample("compliance lsp");
        command.SetAction(_ => Run(surroundings, stop));
        return command;
    }

    private static int Run(Surroundings surroundings, CancellationToken stop)
    {
        var output = surroundings.OutBytes ?? throw new CommandFailure("there is no standard output for messages");
        return Server.Run(surroundings.In, output, surroundings.Error.WriteLine, surroundings.Clock ?? (() => surroundings.Today), CommandLine.Version, stop);
    }
}
