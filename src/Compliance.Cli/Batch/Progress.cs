using System.Diagnostics;
using System.Globalization;
using Compliance.Reporting;

namespace Compliance.Cli.Batch;

/// <summary>
/// Tells how far a long run is: a line on a terminal that is written over, with rate and remaining time, and one that stays at the end
/// where it is asked for.
/// </summary>
internal sealed class Progress(Surroundings surroundings, int? total)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch time = Stopwatch.StartNew();
    private readonly int[] statuses = new int[(int)DocumentStatus.TimedOut + 1];
    private TimeSpan shown = -Interval;
    private int done;
    private int unchanged;

    public void Add(DocumentResult result)
    {
        done++;
        if (result.IsUnchanged)
            unchanged++;
        statuses[(int)result.Document.Status]++;
        if (!surroundings.ErrorIsTerminal || total is 1 || time.Elapsed - shown < Interval)
            return;
        shown = time.Elapsed;
        surroundings.Error.Write("\r\u001b[K" + Line());
    }

    /// <summary>Clears the line, and tells what the run was where that is wanted.</summary>
    public void End(bool tell)
    {
        if (surroundings.ErrorIsTerminal && total is not 1)
            surroundings.Error.Write("\r\u001b[K");
        if (!tell)
            return;
        var counts = statuses.Select((count, status) => count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {ReportPhrases.For("en").Status((DocumentStatus)status)}")).OfType<string>();
        surroundings.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{done} documents in {time.Elapsed.TotalSeconds:0.0} s ({Rate:0}/s): {string.Join(", ", counts)}{(unchanged > 0 ? $"; {unchanged} unchanged since an earlier run" : "")}"));
    }

    private double Rate => done / Math.Max(0.001, time.Elapsed.TotalSeconds);

    private string Line()
    {
        if (total is not { } all)
            return string.Create(CultureInfo.InvariantCulture, $"{done} · {Rate:0}/s");
        var left = TimeSpan.FromSeconds((all - done) / Math.Max(0.001, Rate));
        return string.Create(CultureInfo.InvariantCulture, $"{done}/{all} · {Rate:0}/s · {left:hh\\:mm\\:ss} left");
    }
}
