namespace Compliance.Language.Frame;

/// <summary>What is true of the rules only on a given day: values that nobody has checked for long, and unconfirmed ones.</summary>
internal static class DatedChecks
{
    private const int MonthsUntilStale = 12;

    public static void Run(PackManifest manifest, IEnumerable<BoundParameter> parameters, Date today, FrameDiagnostics diagnostics)
    {
        var limit = Calendar.AddMonths(today, -MonthsUntilStale);
        foreach (var parameter in parameters)
        {
            if (parameter.At(today) is not { } value || value.Node is not YamlMapping mapping)
                continue;
            if (value.Status != "enacted" && mapping.Find("status") is { } status)
                diagnostics.Add(Catalog.Unverified, status, "`" + parameter.FullName + "` is in force on " + today + ", but its value is only " + value.Status);
            if (value.Checked is { } day && day < limit && mapping.Find("checked") is { } node)
                diagnostics.Add(Catalog.Stale, node, "`" + parameter.FullName + "` was last checked on " + day + ", more than twelve months before " + today);
        }

        foreach (var source in manifest.Sources.Values.Where(s => s.TextChecked < limit))
            diagnostics.Add(Catalog.Stale, source.Node, "the text of `" + source.Id + "` was last checked on " + source.TextChecked + ", more than twelve months before " + today);
    }
}
