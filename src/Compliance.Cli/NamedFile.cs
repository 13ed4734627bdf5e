namespace Compliance.Cli;

/// <summary>Opens a file of a few lines that an option names, such as facts or decisions.</summary>
internal static class NamedFile
{
    private const long LargestFile = 4 * 1024 * 1024;

    /// <summary>The text of a file.</summary>
    /// <param name="file">Path as the user wrote it.</param>
    /// <param name="content">What it holds, for messages: <c>decisions</c>.</param>
    /// <param name="surroundings">Where the command runs.</param>
    /// <exception cref="CommandFailure">There is no such file, or it is too large or cannot be opened.</exception>
    public static string TextOf(string file, string content, Surroundings surroundings)
    {
        try
        {
            var path = surroundings.PathOf(file);
            return new FileInfo(path).Length <= LargestFile
                ? File.ReadAllText(path)
                : throw new CommandFailure($"`{file}` is larger than {LargestFile} bytes");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandFailure($"no file `{file}` with {content}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"`{file}` cannot be opened: {e.GetType().Name}");
        }
    }
}
