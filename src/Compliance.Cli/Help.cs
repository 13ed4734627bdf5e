using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Compliance.Cli;

/// <summary>Help with examples.</summary>
internal static class Help
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["compliance"] =
        [
            "compliance check plan.txt                                what the document shows, and what it does not",
            "compliance read plan.txt -o plan.yaml                    the plan that was read, to correct by hand",
            "compliance check plan.yaml --set employer.sector=private facts that the document does not state",
        ],
    };

    /// <summary>Declares the examples of a verb.</summary>
    public static Command WithExample(this Command command, params string[] examples)
    {
        Examples[command.Name] = examples;
        return command;
    }

    /// <summary>Makes the help of a command end with its examples.</summary>
    public static void AddExamples(Command command)
    {
        foreach (var option in command.Options.OfType<HelpOption>())
            option.Action = new WithExamples((HelpAction)option.Action!);
    }

    /// <summary>Prints the usual help, then the examples and the exit codes.</summary>
    internal sealed class WithExamples(HelpAction usual) : SynchronousCommandLineAction
    {
        public override bool Terminating => true;

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = usual.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            var name = parseResult.CommandResult.Command.Name;
            if (Examples.TryGetValue(name, out var examples))
            {
                output.WriteLine("Examples:");
                foreach (var example in examples)
                    output.WriteLine("  " + example);
                output.WriteLine();
            }

            if (name is "compliance" or "check")
                output.WriteLine("Exit codes: 0 clean, 1 findings, 2 could not do the work, 3 some documents could not be read, 130 cancelled");
            return code;
        }
    }
}
