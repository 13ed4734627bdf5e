namespace Compliance.LanguageServer.Workspaces;

/// <summary>Paths with slashes, and the URIs by which editors name files.</summary>
internal static class FileUris
{
    /// <summary>The path of a URI; the URI itself for a document that is no file.</summary>
    public static string PathOf(string uri)
    {
        if (!uri.StartsWith("file://", StringComparison.OrdinalIgnoreCase))
            return uri;
        var rest = uri["file://".Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var (host, path) = slash < 0 ? (rest, "") : (rest[..slash], rest[slash..]);
        path = Uri.UnescapeDataString(path);
        if (path.Length > 2 && path[0] == '/' && char.IsAsciiLetter(path[1]) && path[2] == ':')
            path = char.ToUpperInvariant(path[1]) + path[2..];
        return host is "" or "localhost" ? path : "//" + host + path;
    }

    /// <summary>The URI of a path.</summary>
    public static string UriOf(string path)
    {
        if (path.Contains("://", StringComparison.Ordinal) || path.StartsWith("untitled:", StringComparison.Ordinal))
            return path;
        var (prefix, rest) = path.StartsWith("//", StringComparison.Ordinal) ? ("file:", path) : path.StartsWith('/') ? ("file://", path) : ("file:///", path);
        return prefix + string.Join('/', rest.Split('/').Select((part, i) => i == 0 && part.EndsWith(':') ? part : Uri.EscapeDataString(part)));
    }

    /// <summary>A path as this program compares them: with slashes, without one at the end.</summary>
    public static string Normal(string path)
    {
        path = path.Replace('\\', '/');
        return path.Length > 1 ? path.TrimEnd('/') : path;
    }

    /// <summary>The folder of a path.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    /// <summary>The name of a file.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
