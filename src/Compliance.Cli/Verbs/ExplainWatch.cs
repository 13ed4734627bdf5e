using Compliance.Language;
using Compliance.LanguageServer.Features;
using Compliance.Rules;

namespace Compliance.Cli.Verbs;

/// <summary>Reads a rule back in every language of its pack, with its tests under it, each time when a file of the pack is saved.</summary>
internal static class ExplainWatch
{
    private const string ClearScreen = "\u001b[2J\u001b[3J\u001b[H";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public static int Run(string id, string folder, string? language, Surroundings surroundings, CancellationToken stop)
    {
        IReadOnlyList<RuleFile>? last = null;
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            if (Files(folder, surroundings, isFirst: last is null) is { } files && (last is null || !files.SequenceEqual(last)))
            {
                last = files;
                if (surroundings.TerminalWidth is not null)
                    surroundings.Out.Write(ClearScreen);
                surroundings.Out.WriteLine(Page(id, files, language, surroundings, stop));
                surroundings.Out.Flush();
            }

            stop.WaitHandle.WaitOne(Pause);
        }
    }

    /// <summary>While an editor saves, a file may be gone for a moment; the next look finds it.</summary>
    private static IReadOnlyList<RuleFile>? Files(string folder, Surroundings surroundings, bool isFirst)
    {
        try
        {
            return RulePacks.Files(folder, surroundings);
        }
        catch (CommandFailure) when (!isFirst)
        {
            return null;
        }
    }

    private static string Page(string id, IReadOnlyList<RuleFile> files, string? language, Surroundings surroundings, CancellationToken stop)
    {
        var errors = RuleSet.Lint(files).Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()).ToList();
        if (errors.Count > 0)
            return $"Not read back, and no tests run, while the rules have errors:{Environment.NewLine}{string.Join(Environment.NewLine, errors)}";
        var rules = RuleSet.Load(files);
        string[]? languages = language is null ? null : [RulePacks.LanguageOf(rules, language)];
        var names = rules.Pack.Rules.Select(r => r.Id).Concat(rules.Pack.Definitions.Select(d => d.Name)).Concat(rules.Pack.Parameters.Select(p => p.FullName));
        return ProsePreview.Read(rules.Pack, id, languages, [], () => rules, stop)?.ToMarkdown()
            ?? $"there is no rule, definition or parameter `{id}` at the moment{Suggestion.DidYouMean(id, names)}";
    }
}
