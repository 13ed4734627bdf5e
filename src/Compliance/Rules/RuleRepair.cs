using Compliance.Language;

namespace Compliance.Rules;

/// <summary>Repairs a pack: what its diagnostics have one right answer for.</summary>
public static class RuleRepair
{
    /// <summary>Enough for a text that is cut, then quoted, then put on lines of its own, inside another such text.</summary>
    private const int MostRounds = 8;

    /// <summary>
    /// The files with their repairs; a file that has none is returned as it was. Nothing is changed that no diagnostic names, rules
    /// without errors mean what they meant, and repairing the result again changes nothing.
    /// </summary>
    /// <param name="files">The files of the pack.</param>
    /// <param name="configure">Adds what the pack may use beyond its files.</param>
    public static IReadOnlyList<RuleFile> Apply(IEnumerable<RuleFile> files, Action<RuleSetOptions>? configure = null)
    {
        var current = files.ToList();
        for (var round = 0; round < MostRounds; round++)
        {
            var diagnostics = RuleSet.Lint(current, configure).ToLookup(d => d.File, StringComparer.Ordinal);
            var next = current.ConvertAll(f => Repaired(f, diagnostics[f.Path]));
            if (next.SequenceEqual(current))
                break;
            current = next;
        }

        return current;
    }

    /// <summary>A repair that would leave a file unreadable is none.</summary>
    private static RuleFile Repaired(RuleFile file, IEnumerable<RuleDiagnostic> diagnostics)
    {
        var told = diagnostics.Where(d => d.Replacement is not null && Catalog.Find(d.Id) is not { RepairIsAGuess: true }).ToList();
        if (told.Count == 0)
            return file;
        var text = Replacements.Apply(file.Text, told);
        return text == file.Text || (IsReadable(file.Text) && !IsReadable(text)) ? file : file with { Text = text };
    }

    private static bool IsReadable(string text) => YamlReader.Read("", text).Errors.Count == 0;
}
