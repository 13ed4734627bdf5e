using Compliance.Cli.Batch;
using Compliance.Documents;
using Compliance.Plans;
using Compliance.Reporting;

namespace Compliance.Cli;

/// <summary>Reads a plan from a document or from a plan file, by the ending of its name.</summary>
internal sealed class PlanReaders(Surroundings surroundings, DocumentOptions? documents = null)
{
    private static readonly string[] PlanFiles = [".yaml", ".yml", ".json"];

    /// <summary>Endings of files that can be read, with the dot.</summary>
    public static IReadOnlyList<string> Extensions => [.. PlanFiles, .. DocumentFormats.Extensions];

    /// <summary>How documents are read.</summary>
    public DocumentOptions Options { get; } = documents ?? DocumentOptions.Default;

    /// <summary>True when the file is a plan, and no document that a plan is read from.</summary>
    public static bool IsPlanFile(string name) => Array.IndexOf(PlanFiles, Path.GetExtension(name).ToLowerInvariant()) >= 0;

    /// <summary>Reads one file; what is wrong with it is in the errors, never thrown.</summary>
    /// <param name="path">The path as messages print it, or <c>-</c> for standard input.</param>
    /// <param name="stdinName">The name that standard input is read under.</param>
    public PlanReading Read(string path, string stdinName)
    {
        foreach (var document in new InputDocuments(surroundings, stdinName).File(path))
        {
            try
            {
                return Read(document.Name, document.Read());
            }
            catch (InputFailure e)
            {
                return Unreadable(document.Name, e);
            }
        }

        return new PlanReading();
    }

    /// <summary>Reads the bytes of a file.</summary>
    public PlanReading Read(string name, byte[] bytes)
    {
        if (bytes.Length == 0)
            return new PlanReading { Errors = [new PlanError(name, 0, 0, "the file is empty")], Failure = ReadingFailure.Unreadable };
        using var stream = new MemoryStream(bytes, false);
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".yaml" or ".yml" => WithDigest(PlanYaml.Read(stream, name), bytes),
            ".json" => WithDigest(PlanJson.Read(stream, name), bytes),
            _ => DocumentPlanReader.Read(stream, name, Options),
        };
    }

    /// <summary>What a file that cannot be taken in gives.</summary>
    public static PlanReading Unreadable(string name, InputFailure failure) => new()
    {
        Errors = [new PlanError(name, failure.Line, failure.Line > 0 ? 1 : 0, failure.Message)],
        Failure = failure.Status == DocumentStatus.TooLarge ? ReadingFailure.TooLarge : ReadingFailure.Unreadable,
    };

    private static PlanReading WithDigest(PlanReading reading, byte[] bytes) => reading.Digests.ContainsKey("plan")
        ? reading
        : reading with { Digests = SortedTexts.Of(reading.Digests).With("plan", ContentDigest.Of(bytes)) };
}
