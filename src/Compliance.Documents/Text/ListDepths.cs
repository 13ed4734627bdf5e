namespace Compliance.Documents;

/// <summary>The depth of list items by how far in they stand, and by the kind of mark that they begin with.</summary>
internal sealed class ListDepths
{
    private const int Slip = 1;
    private readonly List<OpenList> open = [];

    public void Reset() => open.Clear();

    /// <summary>Depth of the next item, from 1.</summary>
    public int Of(LineMarker marker, int indent)
    {
        if (marker.Parts > 1)
        {
            open.Clear();
            open.Add(new OpenList(indent, marker.Kind));
            return marker.Parts;
        }

        while (open.Count > 0 && (open[^1].Indent > indent + Slip || (open[^1].Indent >= indent - Slip && open[^1].Kind != marker.Kind && HasAbove(marker.Kind, indent))))
            open.RemoveAt(open.Count - 1);
        if (open.Count == 0 || open[^1].Indent < indent - Slip || open[^1].Kind != marker.Kind)
            open.Add(new OpenList(indent, marker.Kind));
        return open.Count;
    }

    private bool HasAbove(Marker kind, int indent) => open.Exists(o => o.Kind == kind && o.Indent <= indent + Slip);

    private sealed record OpenList(int Indent, Marker Kind);
}
