namespace Compliance.Language.Frame;

/// <summary>An id that a rule had before is understood everywhere, and told to whoever still writes it.</summary>
internal static class FormerIds
{
    public static void Tell(YamlScalar written, string id, FrameDiagnostics diagnostics)
    {
        if (written.Value != id)
            diagnostics.Add(Catalog.FormerId, written, "`" + written.Value + "` is called `" + id + "` now", id);
    }
}
