using Compliance.Findings;

namespace Compliance.Cli;

/// <summary>Reads the files that <c>--decisions</c> names.</summary>
internal static class DecisionFiles
{
    private const long LargestFile = 4 * 1024 * 1024;

    /// <summary>The decisions of all files, in order; what is wrong with one is printed, and then nothing is checked.</summary>
    public static IReadOnlyList<Decision> Read(IReadOnlyList<string> files, Surroundings surroundings)
    {
        var decisions = new List<Decision>();
        foreach (var file in files)
        {
            var reading = Decisions.Read(TextOf(file, surroundings), file);
            foreach (var error in reading.Errors)
                surroundings.Error.WriteLine(error);
            if (reading.Errors.Count > 0)
                throw new CommandFailure($"the decisions in `{file}` cannot be used");
            decisions.AddRange(reading.Decisions);
        }

        return decisions;
    }

    private static string TextOf(string file, Surroundings surroundings)
    {
        try
        {
            var path = surroundings.PathOf(file);
            return new FileInfo(path).Length <= LargestFile
                ? File.ReadAllText(path)
                : throw new CommandFailure($"`{file}` is larger than {LargestFile} bytes");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandFailure($"no file `{file}` with decisions");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"`{file}` cannot be opened: {e.GetType().Name}");
        }
    }
}
