using System.Collections;
using System.Text.Json;
using Compliance.Plans;
using Compliance.Reporting;
using Compliance.Reporting.Json;

namespace Compliance.Cli.Batch;

/// <summary>
/// Results that stand in a file line by line, as often as they are asked for. They are read by several threads a little ahead, and no further
/// than they are needed: who only counts reads no reason.
/// </summary>
/// <param name="threads">How many threads read.</param>
/// <param name="lines">Gives the lines from the beginning.</param>
internal sealed class KeptLines(int threads, Func<IEnumerable<KeptLine>> lines) : IDocumentsInOrder
{
    private readonly ReadDefinitions definitions = new();

    public IEnumerable<T> Each<T>(Func<CheckedDocument, T> work) => Ahead.Of(Lines(), threads, line => Worked(line, work));

    public IEnumerator<CheckedDocument> GetEnumerator() => Each(JsonReportReader.Completed).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A line of a log may rest on the definitions of those before it; one of a report brings all its own along.</summary>
    private IEnumerable<KeptLine> Lines()
    {
        foreach (var line in lines())
        {
            if (line.Start is { Key: not null, HasDefinitions: true })
                Worked(line, _ => true);
            yield return line;
        }
    }

    private T Worked<T>(KeptLine line, Func<CheckedDocument, T> work)
    {
        try
        {
            var text = line.Text;
            var start = LineStart.UpToResults(text.Span) ?? throw new JsonException(text.IsEmpty ? "it is damaged" : "its end is missing");
            var document = JsonReportReader.Line(start, () => text, definitions);
            return work(line.IsWhole ? document : JsonReportReader.Completed(document));
        }
        catch (JsonException e)
        {
            throw Unusable(new PlanError(line.File, line.Number, 1, "this is no line of a report: " + (line.IsWhole ? e.Message : "it is torn")));
        }
    }

    /// <summary>Why a report cannot be used.</summary>
    public static CommandFailure Unusable(PlanError error) => new(error.ToString(), "Give a report that `compliance check --report json=…` or `--report ndjson=…` wrote.");
}
