using Compliance.Findings;

namespace Compliance.Cli;

/// <summary>Reads the files that <c>--decisions</c> names.</summary>
internal static class DecisionFiles
{
    /// <summary>The decisions of all files, in order; what is wrong with one is printed, and then nothing is checked.</summary>
    public static IReadOnlyList<Decision> Read(IReadOnlyList<string> files, Surroundings surroundings)
    {
        var decisions = new List<Decision>();
        foreach (var file in files)
        {
            var reading = Decisions.Read(NamedFile.TextOf(file, "decisions", surroundings), file);
            foreach (var error in reading.Errors)
                surroundings.Error.WriteLine(error);
            if (reading.Errors.Count > 0)
                throw new CommandFailure($"the decisions in `{file}` cannot be used");
            decisions.AddRange(reading.Decisions);
        }

        return decisions;
    }
}
