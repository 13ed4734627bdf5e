using Compliance.Language;
using Compliance.Plans;
using Compliance.Rules.Images;

namespace Compliance.PackImage;

/// <summary>The types of an image. Those of the vocabulary are told by the way to them, so that a reader finds the same objects.</summary>
internal sealed class TypeOutput
{
    private static readonly Dictionary<FeelType, (FeelType From, string? Member)> Ways = FindWays();

    private readonly Dictionary<FeelType, int> places = [];
    private readonly List<(TypeOrigin Code, int Of, string? Name)> entries = [];

    public int PlaceOf(FeelType type)
    {
        if (places.TryGetValue(type, out var place))
            return place;
        var entry = EntryOf(type);
        places.Add(type, place = entries.Count);
        entries.Add(entry);
        return place;
    }

    public void Write(ImageOutput output) => output.Each(entries, e =>
    {
        output.Byte((int)e.Code);
        if (e.Code == TypeOrigin.Plan)
            return;
        output.Number(e.Of);
        if (e.Code == TypeOrigin.Member)
            output.Text(e.Name!);
        else
            output.Flag(e.Name is not null);
    });

    private (TypeOrigin Code, int Of, string? Name) EntryOf(FeelType type)
    {
        if (type == PlanVocabulary.Plan)
            return (TypeOrigin.Plan, 0, null);
        if (Ways.TryGetValue(type, out var way))
            return way.Member is { } member ? (TypeOrigin.Member, PlaceOf(way.From), member) : (TypeOrigin.Element, PlaceOf(way.From), null);
        return type.Kind switch
        {
            FeelTypeKind.List => (TypeOrigin.List, PlaceOf(type.Element!), type.Mentioned ? "" : null),
            FeelTypeKind.Range => (TypeOrigin.Range, PlaceOf(type.Element!), null),
            FeelTypeKind.Context or FeelTypeKind.Enumeration or FeelTypeKind.Function => throw new NotSupportedException($"an image cannot hold a type that an expression makes: {type}"),
            _ => (TypeOrigin.Simple, (int)type.Kind, null),
        };
    }

    private static Dictionary<FeelType, (FeelType From, string? Member)> FindWays()
    {
        var plan = PlanVocabulary.Plan;
        var ways = new Dictionary<FeelType, (FeelType From, string? Member)>();
        var open = new Queue<FeelType>([plan]);
        while (open.TryDequeue(out var type))
        {
            if (type.Element is { } element)
                Take(element, type, null);
            foreach (var member in type.Members)
                Take(member.Type, type, member.Name);
        }

        return ways;

        void Take(FeelType type, FeelType from, string? member)
        {
            // A simple type is the same object wherever it stands.
            if (type.Kind is FeelTypeKind.List or FeelTypeKind.Range or FeelTypeKind.Context or FeelTypeKind.Enumeration && type != plan && ways.TryAdd(type, (from, member)))
                open.Enqueue(type);
        }
    }
}
