using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>What reading a folder of lexicons gave: lexicons, or errors with file, line and column.</summary>
/// <param name="Lexicons">For <see cref="DocumentOptions.Lexicons"/>; empty when there are errors.</param>
/// <param name="Errors">The errors.</param>
public sealed record LexiconFolder(IReadOnlyList<Lexicon> Lexicons, IReadOnlyList<PlanError> Errors)
{
    private const long LargestFile = 2_000_000;

    internal static LexiconFolder Read(string folder)
    {
        string[] files;
        try
        {
            files = [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(new PlanError(folder, 0, 0, "no folder of lexicons can be read there"));
        }

        if (files.Length == 0)
            return Failed(new PlanError(folder, 0, 0, "no lexicon in the folder; expected files as `nb.yaml`"));
        var errors = new List<PlanError>();
        var own = new Dictionary<string, Lexicon>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var reading = ReadFile(file);
            errors.AddRange(reading.Errors);
            if (reading.Lexicon is { } lexicon && !own.TryAdd(lexicon.Language, lexicon))
                errors.Add(new PlanError(file, 1, 1, $"a second lexicon for `{lexicon.Language}` in the folder"));
        }

        return errors.Count > 0
            ? new LexiconFolder([], errors)
            : new LexiconFolder([.. own.Values, .. Lexicon.Languages.Where(l => !own.ContainsKey(l)).Select(l => Lexicon.Of(l)!)], []);
    }

    private static LexiconReading ReadFile(string file)
    {
        try
        {
            return new FileInfo(file).Length > LargestFile
                ? new LexiconReading(null, [new PlanError(file, 0, 0, "the file is too large for a lexicon")])
                : Lexicon.Read(file, File.ReadAllText(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new LexiconReading(null, [new PlanError(file, 0, 0, "the file cannot be read")]);
        }
    }

    private static LexiconFolder Failed(PlanError error) => new([], [error]);
}
