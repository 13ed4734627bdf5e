using Compliance.Language.Frame;

namespace Compliance.Rules.Images;

/// <summary>A pack as a build bound it, so that a start need neither read its files nor understand them.</summary>
internal static class PackImage
{
    private const int StampLength = 32;

    /// <summary>The pack, with its digest; null where the image was made by other assemblies than those that run.</summary>
    /// <param name="image">The image; empty for none.</param>
    /// <param name="textOf">Gives the text of a file of the pack, of which only the places of rules tell.</param>
    public static (BoundPack Pack, string Digest)? Read(byte[] image, Func<string, string> textOf)
    {
        if (image.Length < StampLength || !image.AsSpan(0, StampLength).SequenceEqual(Stamp()))
            return null;
        var input = new ImageInput(image, StampLength);
        var digest = input.Text();
        return (new PackInput(input, textOf).Read(), digest);
    }

    /// <summary>Which builds of the library and of the language an image is of: its places in their tables hold for no other.</summary>
    public static byte[] Stamp()
    {
        var stamp = new byte[StampLength];
        typeof(PackImage).Module.ModuleVersionId.TryWriteBytes(stamp);
        typeof(BoundPack).Module.ModuleVersionId.TryWriteBytes(stamp.AsSpan(StampLength / 2));
        return stamp;
    }
}
