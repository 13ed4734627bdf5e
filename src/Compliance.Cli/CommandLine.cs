using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Reflection;
using Compliance.Cli.Configuration;
using Compliance.Cli.Verbs;
using Compliance.Language;

namespace Compliance.Cli;

/// <summary>The command <c>compliance</c>: parses the arguments and runs a verb.</summary>
internal static class CommandLine
{
    /// <summary>Version of the program.</summary>
    public static string Version { get; } =
        (typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[0];

    private const long MemoryOfOne = 24 * 1024 * 1024;

    private static readonly string[] Verbs = ["check", "read", "report", "merge", "baseline", "config", "ask", "lint", "test", "new", "rules", "why", "eval", "explain", "lsp"];

    /// <summary>Begins what takes longest to be ready, the rules, before the rest of the program is; nothing where others may be asked for.</summary>
    public static void Begin(string[] args)
    {
        if (args is not ["check", var first, ..] || Array.Exists(args, MayNameRules) || File.Exists(ConfigurationFile.Name))
            return;
        // The first document is done before memory is short. To look through it costs as much as a tenth of such a run, and gives nothing back.
        if (args.Length == 2 && IsPlain(first) && GC.GetGCMemoryInfo().TotalAvailableMemoryBytes > 4 * MemoryOfOne)
            GC.TryStartNoGCRegion(MemoryOfOne);
        RulePacks.Begin();
    }

    /// <summary>Runs the command; never throws.</summary>
    public static int Run(string[] args, Surroundings surroundings, CancellationToken stop)
    {
        try
        {
            return RunVerb(args, surroundings, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            surroundings.Error.WriteLine("cancelled");
            return Exit.Cancelled;
        }
        catch (CommandFailure failure)
        {
            surroundings.Error.WriteLine("error: " + failure.Message);
            if (failure.Hint is { } hint)
                surroundings.Error.WriteLine(hint);
            return Exit.Failed;
        }
        catch (Exception fault) when (surroundings.Variable("COMPLIANCE_DEBUG") != "1")
        {
            // Whatever it is, a stack trace tells the user nothing, and its message may hold words of the document.
            surroundings.Error.WriteLine($"error: internal fault in compliance {Version} ({fault.GetType().Name})");
            surroundings.Error.WriteLine("Run it again with COMPLIANCE_DEBUG=1 for the trace, and report it with the input that caused it.");
            return Exit.Failed;
        }
        catch (Exception fault)
        {
            surroundings.Error.WriteLine(fault);
            return Exit.Failed;
        }
    }

    // Apart from what needs the parser of options, which is loaded with the first method that names it.
    private static int RunVerb(string[] args, Surroundings surroundings, CancellationToken stop)
    {
        if (args is ["check", _, ..] && Array.TrueForAll(args, IsPlain))
            return CheckVerb.Run(surroundings, args[1..], stop);
        return Invoke(args, surroundings, stop);
    }

    private static int Invoke(string[] args, Surroundings surroundings, CancellationToken stop)
    {
        var root = new Command("compliance", "Checks employers' equality plans and statements against rules that legal teams write.");
        // A start should not pay for the options of fourteen verbs that nobody asked for.
        var named = args is [var word, ..] && NamedVerb(word) is { } name ? name : null;
        List<Command> verbs = [];
        foreach (var verb in named is null ? Verbs : [named])
            verbs.Add(Make(verb, surroundings, stop));
        foreach (var verb in verbs)
            root.Add(verb);
        // Its words are in a resource that is read as soon as there is such an option.
        if (named is null || Array.Exists(args, IsHelp))
            root.Add(new HelpOption("--help", "-h", "-?") { Recursive = true, Description = "Show what the command or verb takes, with examples." });
        Help.AddExamples(root);
        foreach (var verb in verbs)
            Help.AddExamples(verb);
        root.Add(VersionOption());

        if (args is [var first, ..] && !first.StartsWith('-') && named is null)
            throw new CommandFailure($"unknown verb `{first}`{Suggestion.DidYouMean(first, Verbs)}", "See `compliance --help`.");
        var result = root.Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var asksForHelp = result.Action is HelpAction or Help.WithExamples;
        if (UnknownOption(result) is { } unknown)
            throw new CommandFailure(unknown, $"See `{NameOf(result.CommandResult.Command)} --help`.");
        if (result.Errors.Count > 0 && !asksForHelp)
        {
            foreach (var error in result.Errors)
                surroundings.Error.WriteLine("error: " + Plain(error.Message));
            surroundings.Error.WriteLine($"See `{NameOf(result.CommandResult.Command)} --help`.");
            return Exit.Failed;
        }

        if (result.CommandResult.Command == root && result.Action is null)
            throw new CommandFailure("a verb is missing", "See `compliance --help`.");
        return result.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = surroundings.Out,
            Error = surroundings.Error,
        });
    }

    /// <summary>A word that no parser of options takes for anything else than what it says.</summary>
    private static bool IsPlain(string word) => word.Length > 0 && word[0] != '-';

    private static bool MayNameRules(string word) =>
        word is "--drafts" || IsHelp(word) || word.StartsWith("--rules", StringComparison.Ordinal) || word.StartsWith("--config", StringComparison.Ordinal);

    private static bool IsHelp(string word) => word is "--help" or "-h" or "-?";

    private static string? NamedVerb(string word) =>
        word == ReadVerb.OtherName ? "read" : Array.IndexOf(Verbs, word) < 0 ? null : word;

    private static Command Make(string verb, Surroundings surroundings, CancellationToken stop) => verb switch
    {
        "check" => CheckVerb.Make(surroundings, stop),
        "read" => ReadVerb.Make(surroundings),
        "report" => ReportVerb.Make(surroundings),
        "merge" => ReportVerb.MakeMerge(surroundings),
        "baseline" => BaselineVerb.Make(surroundings),
        "config" => ConfigVerb.Make(surroundings),
        "ask" => AskVerb.Make(surroundings),
        "lint" => LintVerb.Make(surroundings),
        "test" => TestVerb.Make(surroundings, stop),
        "new" => NewVerb.Make(surroundings),
        "rules" => RulesVerb.Make(surroundings),
        "why" => WhyVerb.Make(surroundings),
        "eval" => EvalVerb.Make(surroundings),
        "explain" => ExplainVerb.Make(surroundings, stop),
        "lsp" => LspVerb.Make(surroundings, stop),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
    };

    /// <summary>An argument that looks like an option but is none: it would otherwise be taken for a file.</summary>
    private static string? UnknownOption(ParseResult result)
    {
        var options = result.CommandResult.Command.Options;
        foreach (var token in result.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
                break;
            if (token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal) && !IsKnown(options, token.Value))
                return $"unknown option `{token.Value}`{Suggestion.DidYouMean(token.Value, options.SelectMany(o => o.Aliases.Prepend(o.Name)).Distinct().Where(k => k.StartsWith("--", StringComparison.Ordinal)))}";
        }

        return null;
    }

    private static bool IsKnown(IList<Option> options, string word)
    {
        foreach (var option in options)
        {
            if (option.Name == word || option.Aliases.Contains(word))
                return true;
        }

        return false;
    }

    /// <summary>Our messages: lower case, backticks, no full stop.</summary>
    private static string Plain(string message)
    {
        var text = message.Replace('\'', '`').TrimEnd('.');
        return text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }

    private static string NameOf(Command command) => command.Name == "compliance" ? command.Name : "compliance " + command.Name;

    private static Option<bool> VersionOption() => new("--version")
    {
        Description = "Show the version.",
        Arity = ArgumentArity.Zero,
        Action = new PrintVersion(),
    };

    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override bool Terminating => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine("compliance " + Version);
            return Exit.Clean;
        }
    }
}
