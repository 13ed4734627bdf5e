using Compliance.Rules;

namespace Compliance.PackImage;

/// <summary>The image of the pack that the library carries.</summary>
internal static class LibraryPack
{
    /// <summary>The pack of the files, bound and written.</summary>
    public static byte[] Image() => ImageOf(RuleSet.OfLibrary());

    /// <summary>The pack of an image.</summary>
    /// <exception cref="InvalidDataException">The image is of another build.</exception>
    public static RuleSet Of(byte[] image) => RuleSet.OfImage(image) ?? throw new InvalidDataException("the image is of another build");

    /// <summary>A pack, written.</summary>
    public static byte[] ImageOf(RuleSet rules)
    {
        if (rules.Warnings.Count > 0)
            throw new NotSupportedException("the pack has something to tell: " + rules.Warnings[0]);
        var texts = new TextTable();
        var body = new ImageOutput(texts);
        var yaml = new YamlOutput(body);
        var types = new TypeOutput();
        new PackOutput(body, yaml, new ExpressionOutput(body, types)).Write(rules.Pack);
        var head = new ImageOutput(texts);
        head.Text(rules.Digest);
        yaml.WriteFiles(head);
        types.Write(head);
        return [.. Rules.Images.PackImage.Stamp(), .. texts.Bytes(), .. head.Bytes(), .. body.Bytes()];
    }
}
