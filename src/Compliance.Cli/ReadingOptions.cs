using Compliance.Documents;

namespace Compliance.Cli;

/// <summary>The options of how documents are read: <c>--lexicon</c>, a folder of the user's own words, and <c>--entity</c>, one of several employers.</summary>
internal static class ReadingOptions
{
    private const int FirstErrors = 20;

    /// <summary>Options for reading documents with the lexicons of a folder and for one legal entity; null for those of the library.</summary>
    public static DocumentOptions? Read(string? folder, string? entity, Surroundings surroundings)
    {
        var options = Read(folder, surroundings);
        return entity is null ? options : (options ?? DocumentOptions.Default) with { Entity = entity };
    }

    private static DocumentOptions? Read(string? folder, Surroundings surroundings)
    {
        if (folder is null)
            return null;
        var read = Lexicon.ReadFolder(surroundings.PathOf(folder));
        if (read.Errors.Count == 0)
            return new DocumentOptions { Lexicons = read.Lexicons };
        foreach (var error in read.Errors.Take(FirstErrors))
            surroundings.Error.WriteLine(error with { File = Path.Combine(folder, Path.GetRelativePath(surroundings.PathOf(folder), error.File)) });
        throw new CommandFailure($"the lexicons in `{folder}` cannot be used", "A lexicon is a YAML file with `language: nb` and categories of words; `extends: nb` adds words to those of the program.");
    }
}
