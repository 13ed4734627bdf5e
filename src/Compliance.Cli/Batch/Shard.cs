using System.Globalization;

namespace Compliance.Cli.Batch;

/// <summary>One of several parts of a run: every n-th document, so that the parts are put together again by taking turns.</summary>
internal sealed record Shard(int Number, int Of)
{
    /// <summary>Reads <c>2/3</c>.</summary>
    public static Shard Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var of)
            && number >= 1 && number <= of
            ? new Shard(number, of)
            : throw new CommandFailure($"`--shard {text}` is no part of a run; write it as 2/3");
    }

    public bool Holds(int index) => index % Of == Number - 1;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Of}");
}
