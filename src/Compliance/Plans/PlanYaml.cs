using Compliance.Language;

namespace Compliance.Plans;

/// <summary>
/// Plans as YAML. Keys are the names that rules use, without regard to case, spaces, hyphens and underscores; an unknown key, a
/// wrong value and anything else that would be lost silently is an error with its place.
/// </summary>
public static class PlanYaml
{
    /// <summary>Length that a file may have unless another limit is given, in bytes.</summary>
    public const int DefaultMaxBytes = 20_000_000;

    /// <summary>Reads a plan file; never throws on any text.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="file">Path of the file, as messages and places name it.</param>
    public static PlanReading Read(string text, string file) => PlanTree.FromYaml(YamlReader.Read(file, text, DefaultMaxBytes)).ToPlan(file);

    /// <summary>Reads a plan file in UTF-8; never throws on any content, only where the stream itself fails.</summary>
    /// <param name="stream">The content; read to its end, not closed.</param>
    /// <param name="file">Path of the file, as messages and places name it.</param>
    /// <param name="maxBytes">Length that the file may have.</param>
    public static PlanReading Read(Stream stream, string file, int maxBytes = DefaultMaxBytes) =>
        PlanStream.Read(stream, file, maxBytes, text => PlanTree.FromYaml(YamlReader.Read(file, text, maxBytes)).ToPlan(file));

    /// <summary>
    /// Writes a plan in the order of the model, with the place of each value behind it and a last section <c>read from:</c>, so
    /// that <see cref="Read(string, string)"/> gives it again with its sources.
    /// </summary>
    public static string Write(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var output = new YamlOutput();
        new PlanWriter(plan, output).Write();
        return output.ToString();
    }
}
