using Compliance.Language;

namespace Compliance.Rules.Images;

/// <summary>
/// Reads nodes of the files of a pack with their places. The files themselves, which tell the line and the column of a place, are
/// read when somebody asks for those.
/// </summary>
internal sealed class YamlInput
{
    private readonly ImageInput input;
    private readonly SourceText[] files;

    public YamlInput(ImageInput input, Func<string, string> textOf)
    {
        this.input = input;
        files = new SourceText[input.Number()];
        for (var i = 0; i < files.Length; i++)
        {
            var path = input.Text();
            files[i] = new SourceText(path, () => textOf(path));
        }
    }

    public SourceText File() => files[input.Number()];

    /// <summary>Where a node stands, as an empty scalar: of the node nothing else is asked.</summary>
    public YamlScalar Place() => new(File(), input.Span(), null, "", YamlStyle.Plain);

    public YamlScalar? OptionalScalar() => input.Flag() ? Scalar() : null;

    public YamlScalar Scalar() => new(File(), input.Span(), input.OptionalText(), input.Text(), (YamlStyle)input.Byte());

    public YamlScalar[] Scalars()
    {
        var scalars = new YamlScalar[input.Number()];
        for (var i = 0; i < scalars.Length; i++)
            scalars[i] = Scalar();
        return scalars;
    }

    /// <summary>A node with everything below it.</summary>
    public YamlNode Node()
    {
        var code = (YamlCode)input.Byte();
        if (code == YamlCode.Scalar)
            return Scalar();
        var (file, span, tag, isFlow) = (File(), input.Span(), input.OptionalText(), input.Flag());
        var count = input.Number();
        if (code == YamlCode.Sequence)
        {
            var items = new YamlNode[count];
            for (var i = 0; i < count; i++)
                items[i] = Node();
            return new YamlSequence(file, span, tag, items, isFlow);
        }

        var entries = new YamlEntry[count];
        for (var i = 0; i < count; i++)
            entries[i] = new YamlEntry(Scalar(), Node());
        return new YamlMapping(file, span, tag, entries, isFlow);
    }
}
