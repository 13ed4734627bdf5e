namespace Compliance.Plans;

/// <summary>
/// Plans as JSON: what <see cref="PlanYaml"/> reads, with names in camel case where it is written. Comments and trailing commas
/// are allowed.
/// </summary>
public static class PlanJson
{
    /// <summary>Reads a plan file; never throws on any text.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="file">Path of the file, as messages and places name it.</param>
    public static PlanReading Read(string text, string file) => PlanTree.FromYaml(JsonTree.Read(file, text, PlanYaml.DefaultMaxBytes)).ToPlan(file);

    /// <summary>Reads a plan file in UTF-8; never throws on any content, only where the stream itself fails.</summary>
    /// <param name="stream">The content; read to its end, not closed.</param>
    /// <param name="file">Path of the file, as messages and places name it.</param>
    /// <param name="maxBytes">Length that the file may have.</param>
    public static PlanReading Read(Stream stream, string file, int maxBytes = PlanYaml.DefaultMaxBytes) =>
        PlanStream.Read(stream, file, maxBytes, text => PlanTree.FromYaml(JsonTree.Read(file, text, maxBytes)).ToPlan(file));

    /// <summary>Writes a plan with its sources, so that <see cref="Read(string, string)"/> gives it again.</summary>
    public static string Write(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using var output = new JsonOutput();
        new PlanWriter(plan, output).Write();
        return output.ToString();
    }
}
