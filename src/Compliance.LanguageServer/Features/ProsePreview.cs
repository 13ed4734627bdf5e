using System.Globalization;
using System.Text;
using Compliance.Language.Frame;
using Compliance.Language.Prose;
using Compliance.LanguageServer.Workspaces;
using Compliance.Rules;

namespace Compliance.LanguageServer.Features;

/// <summary>What is read back of a rule, definition or parameter, with the tests that show it.</summary>
/// <param name="Id">Id or name.</param>
/// <param name="Kind"><c>rule</c>, <c>definition</c> or <c>parameter</c>.</param>
/// <param name="Prose">By language: title and lines.</param>
/// <param name="Cases">The cases that show it.</param>
internal sealed record ProsePage(string Id, string Kind, IReadOnlyList<(string Language, string Title, IReadOnlyList<ProseLine> Lines)> Prose, IReadOnlyList<CaseResult> Cases)
{
    /// <summary>Why there is no prose, or why the cases did not run; null where there is and they did.</summary>
    public string? Why { get; init; }

    /// <summary>The page as Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        foreach (var (language, title, lines) in Prose)
        {
            text.Append("## ").Append(title).Append(" (").Append(language).Append(")\n\n");
            var depth = 0;
            foreach (var line in lines)
            {
                // A list ends with an empty line, and a paragraph too.
                if (line.Depth == 0 && depth > 0)
                    text.Append('\n');
                depth = line.Depth;
                text.Append(depth == 0 ? "" : new string(' ', (depth - 1) * 2) + "- ").Append(line.Text).Append(depth == 0 ? "\n\n" : "\n");
            }

            if (depth > 0)
                text.Append('\n');
        }

        text.Append("## Tests\n\n");
        if (Why is not null)
            text.Append(Why).Append('\n');
        else if (Cases.Count == 0)
            text.Append("No case shows it.\n");
        foreach (var result in Cases)
        {
            text.Append(result.Failures.Count == 0 ? "- passed: " : "- **failed**: ").Append(result.Name).Append('\n');
            foreach (var failure in result.Failures)
                text.Append("  - ").Append(failure).Append('\n');
        }

        return text.ToString().TrimEnd() + "\n";
    }
}

/// <summary>Reads rules back while they are drafted: in every language that is asked for, with the tests' results under it.</summary>
internal static class ProsePreview
{
    /// <summary>Reads one back.</summary>
    /// <param name="pack">The pack, as far as it was understood.</param>
    /// <param name="id">Id of a rule, name of a definition, or full name of a parameter.</param>
    /// <param name="languages">The languages; none means those of the pack.</param>
    /// <param name="errors">What is wrong with the pack; with errors in it nothing can be read back for certain.</param>
    /// <param name="load">Gives the rules ready to run.</param>
    /// <param name="cancellation">Stops between two cases.</param>
    /// <returns>Null where the pack has nothing of that name.</returns>
    public static ProsePage? Read(BoundPack pack, string id, IReadOnlyList<string>? languages, IReadOnlyList<string> errors, Func<RuleSet> load, CancellationToken cancellation)
    {
        var rule = pack.IdOf(id) is { } now ? pack.Rules.FirstOrDefault(r => r.Id == now) : null;
        var definition = rule is null ? pack.Definitions.FirstOrDefault(d => d.Name == id) : null;
        var parameter = rule is null && definition is null ? pack.Parameters.FirstOrDefault(p => p.FullName == id) : null;
        if (rule is null && definition is null && parameter is null)
            return null;
        var (name, kind) = (rule?.Id ?? definition?.Name ?? parameter!.FullName, rule is not null ? "rule" : definition is not null ? "definition" : "parameter");
        if (errors.Count > 0)
            return new ProsePage(name, kind, [], []) { Why = string.Create(CultureInfo.InvariantCulture, $"Not read back, and no tests run, while the rules have errors ({errors.Count}): {errors[0]}") };
        var prose = new List<(string, string, IReadOnlyList<ProseLine>)>();
        foreach (var language in languages is { Count: > 0 } ? languages.Where(pack.Manifest.Languages.Contains) : pack.Manifest.Languages)
        {
            cancellation.ThrowIfCancellationRequested();
            var reader = new RuleProse(pack, language);
            var title = (rule?.Title ?? definition?.Versions[0].Title) is { } own ? reader.Text(own) : parameter?.Syntax.Title.GetValueOrDefault(language);
            prose.Add((language, (title ?? name).Trim(), rule is not null ? reader.Read(rule) : definition is not null ? reader.Read(definition) : reader.Read(parameter!)));
        }

        var cases = parameter is not null ? [] : PackTests.Run(load(), name, cancellation);
        return new ProsePage(name, kind, prose, cases);
    }
}
