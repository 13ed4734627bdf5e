using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Rules.Images;

/// <summary>The types of an image. Those of the vocabulary are looked up in it when one is first asked for, so that they stay the same objects.</summary>
internal sealed class TypeInput
{
    private readonly Entry[] entries;

    public TypeInput(ImageInput input)
    {
        entries = new Entry[input.Number()];
        for (var i = 0; i < entries.Length; i++)
        {
            var code = (TypeOrigin)input.Byte();
            entries[i] = code switch
            {
                TypeOrigin.Plan => new Entry(code, 0, null),
                TypeOrigin.Member => new Entry(code, input.Number(), input.Text()),
                _ => new Entry(code, input.Number(), input.Flag() ? "" : null),
            };
        }
    }

    public FeelType this[int index] => entries[index].Type ??= Find(entries[index]);

    private FeelType Find(in Entry entry) => entry.Code switch
    {
        TypeOrigin.Plan => PlanVocabulary.Plan,
        TypeOrigin.Simple => Simple((FeelTypeKind)entry.Of),
        TypeOrigin.Member => this[entry.Of].Members.Find(entry.Name!)!.Type,
        TypeOrigin.Element => this[entry.Of].Element!,
        TypeOrigin.List => FeelType.ListOf(this[entry.Of], entry.Name is not null),
        TypeOrigin.Range => FeelType.RangeOf(this[entry.Of]),
        _ => throw new InvalidDataException("an image holds a type of an unknown kind"),
    };

    private static FeelType Simple(FeelTypeKind kind) => kind switch
    {
        FeelTypeKind.Null => FeelType.Null,
        FeelTypeKind.Boolean => FeelType.Boolean,
        FeelTypeKind.Number => FeelType.Number,
        FeelTypeKind.String => FeelType.String,
        FeelTypeKind.Date => FeelType.Date,
        FeelTypeKind.Time => FeelType.Time,
        FeelTypeKind.DateTime => FeelType.DateTime,
        FeelTypeKind.YearsMonths => FeelType.YearsMonths,
        FeelTypeKind.DaysTime => FeelType.DaysTime,
        _ => FeelType.Any,
    };

    private struct Entry(TypeOrigin code, int of, string? name)
    {
        public readonly TypeOrigin Code = code;

        /// <summary>The type that it is a part of or made of, by its place; the kind of a simple one.</summary>
        public readonly int Of = of;

        /// <summary>The name of the member; for a list, something where a text only mentions its items.</summary>
        public readonly string? Name = name;

        public FeelType? Type;
    }
}
