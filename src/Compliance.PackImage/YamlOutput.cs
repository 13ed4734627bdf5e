using Compliance.Language;
using Compliance.Rules.Images;

namespace Compliance.PackImage;

/// <summary>Writes nodes of YAML files with their places.</summary>
internal sealed class YamlOutput(ImageOutput output)
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> files = [];

    /// <summary>The files that nodes stand in.</summary>
    public void WriteFiles(ImageOutput head) => head.Texts(files);

    public void File(SourceText file)
    {
        if (!places.TryGetValue(file.Path, out var place))
        {
            places.Add(file.Path, place = files.Count);
            files.Add(file.Path);
        }

        output.Number(place);
    }

    public void Place(YamlNode node)
    {
        File(node.Source);
        output.Span(node.Span);
    }

    public void Optional(YamlScalar? scalar) => output.Optional(scalar, Scalar);

    public void Scalar(YamlScalar scalar)
    {
        Place(scalar);
        output.OptionalText(scalar.Tag);
        output.Text(scalar.Value);
        output.Byte((int)scalar.Style);
    }

    public void Scalars(IReadOnlyList<YamlScalar> scalars) => output.Each(scalars, Scalar);

    public void Node(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                output.Byte((int)YamlCode.Scalar);
                Scalar(scalar);
                break;
            case YamlSequence sequence:
                Begin(YamlCode.Sequence, sequence, sequence.IsFlow);
                output.Each(sequence.Items, Node);
                break;
            case YamlMapping mapping:
                Begin(YamlCode.Mapping, mapping, mapping.IsFlow);
                output.Each(mapping.Entries, e =>
                {
                    Scalar(e.Key);
                    Node(e.Value);
                });
                break;
        }
    }

    private void Begin(YamlCode code, YamlNode node, bool isFlow)
    {
        output.Byte((int)code);
        Place(node);
        output.OptionalText(node.Tag);
        output.Flag(isFlow);
    }
}
