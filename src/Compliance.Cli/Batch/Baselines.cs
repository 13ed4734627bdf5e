using Compliance.Findings;

namespace Compliance.Cli.Batch;

/// <summary>Reads the baseline that <c>--baseline</c> names.</summary>
internal static class Baselines
{
    public static Baseline Read(string file, Surroundings surroundings)
    {
        try
        {
            using var stream = File.OpenRead(surroundings.PathOf(file));
            return Baseline.Read(stream);
        }
        catch (FormatException e)
        {
            throw new CommandFailure($"`{file}`: {e.Message}", "Make one with `compliance baseline report.json -o baseline.json`.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandFailure($"no baseline `{file}`", "Make one with `compliance baseline report.json -o baseline.json`.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"`{file}` cannot be opened: {e.GetType().Name}");
        }
    }
}
