using Compliance.Checking;
using Compliance.Rules;

namespace Compliance.Cli;

/// <summary>Loads the rules that a verb works with.</summary>
internal static class RulePacks
{
    private static Task<ComplianceChecker>? ofLibrary;

    /// <summary>A checker for the pack that the library carries, in the making from the first time that it is asked for.</summary>
    public static Task<ComplianceChecker> OfLibrary => ofLibrary ?? Begin();

    /// <summary>Begins to make it, on a thread of its own: one that starts needs no pool of them.</summary>
    public static Task<ComplianceChecker> Begin()
    {
        var making = ofLibrary = new Task<ComplianceChecker>(() => ComplianceChecker.Unobserved(Bound() ?? RuleSet.Default));
        new Thread(() => making.RunSynchronously()) { IsBackground = true }.Start();
        return making;
    }

    /// <summary>The pack that the library carries, as it was bound when the program was built; null where the library was built anew since.</summary>
    private static RuleSet? Bound()
    {
        using var stream = typeof(RulePacks).Assembly.GetManifestResourceStream("library.pack");
        if (stream is null)
            return null;
        var image = new byte[stream.Length];
        stream.ReadExactly(image);
        return RuleSet.OfImage(image);
    }

    /// <summary>The pack of a folder, or the pack that the library carries.</summary>
    public static RuleSet Load(string? folder, Surroundings surroundings, bool withDrafts = false)
    {
        if (folder is null)
            return withDrafts ? RuleSet.OfLibrary(o => o.WithDrafts()) : RuleSet.Default;
        try
        {
            return RuleSet.Load(Files(folder, surroundings), withDrafts ? o => o.WithDrafts() : null);
        }
        catch (RuleSetException e)
        {
            foreach (var diagnostic in e.Diagnostics)
                surroundings.Error.WriteLine(diagnostic);
            throw new CommandFailure($"the rules in `{folder}` cannot be used", $"See `compliance lint {folder}`, and `compliance explain CMPnnnn` for a diagnostic.");
        }
    }

    /// <summary>A language of the pack: the one that was asked for, or its first.</summary>
    public static string LanguageOf(RuleSet pack, string? wanted)
    {
        if (wanted is not null && !pack.Languages.Contains(wanted))
            throw new CommandFailure($"the pack has no `{wanted}`; it has {string.Join(", ", pack.Languages)}");
        return wanted ?? pack.Languages[0];
    }

    /// <summary>The rule files of a folder, named as the user named the folder.</summary>
    public static IReadOnlyList<RuleFile> Files(string folder, Surroundings surroundings)
    {
        IReadOnlyList<RuleFile> files;
        var path = Path.TrimEndingDirectorySeparator(surroundings.PathOf(folder));
        try
        {
            files = RuleFolder.Read(path);
        }
        catch (DirectoryNotFoundException)
        {
            throw new CommandFailure($"no folder or file `{folder}` with rules");
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(e.Message.Replace(path, folder, StringComparison.Ordinal));
        }

        if (files.Count == 0)
            throw new CommandFailure($"no rule files in `{folder}`", "A pack has a pack.yaml and files that end in .rules.yaml.");
        return [.. files.Select(f => f with { Path = f.Path.Replace(path, folder.TrimEnd('/', '\\'), StringComparison.Ordinal) })];
    }
}
