namespace Compliance.Language.Frame;

/// <summary>Files that hold what a pack consists of, under a name that keeps them out of it: what they say would be lost without a word.</summary>
internal static class StrayFiles
{
    private static readonly (string[] Keys, string Name)[] Kinds =
    [
        (["rules for:"], "*.rules.yaml"),
        (["tests for:"], "*.tests.yaml"),
        (["parameters:", "values:"], "*.parameters.yaml"),
        (["pack:", "language:"], "pack.yaml"),
    ];

    public static void Tell(SourceText file, FrameDiagnostics diagnostics)
    {
        foreach (var (keys, name) in Kinds)
        {
            if (!keys.All(k => PlaceOf(file.Text, k) >= 0))
                continue;
            diagnostics.Add(Catalog.StrayFile, file, new TextSpan(PlaceOf(file.Text, keys[0]), keys[0].Length - 1), "what stands here is not read: such a file is named `" + name + "`, and this is `" + file.Path.Substring(file.Path.LastIndexOfAny(['/', '\\']) + 1) + "`");
            return;
        }
    }

    /// <summary>Where a key of the file itself stands; negative for nowhere.</summary>
    private static int PlaceOf(string text, string key)
    {
        var at = text.StartsWith("\uFEFF" + key, StringComparison.Ordinal) ? 1 : text.StartsWith(key, StringComparison.Ordinal) ? 0 : text.IndexOf("\n" + key, StringComparison.Ordinal) + 1;
        return at > 0 || text.StartsWith(key, StringComparison.Ordinal) ? at : -1;
    }
}
