using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>The labels that blocks of a plan stand under.</summary>
internal enum Label
{
    Goals,
    Background,
    Measures,
    Owners,
    Schedule,
    Status,
    Result,
    Risk,
    Cause,
    FollowUp,
}

/// <summary>A block under a label, with labelled parts that belong to it alone ("… Ansvarlig: HR-sjefen").</summary>
internal sealed class Entry
{
    private List<LabelledEntry>? parts;

    public required TextBlock Block { get; init; }

    public required IReadOnlyList<Sentence> Sentences { get; init; }

    public IReadOnlyList<LabelledEntry> Parts => parts ?? [];

    /// <summary>The item that this one hangs below; null for none.</summary>
    public Entry? Parent { get; init; }

    /// <summary>How sure the reader is that this is an item and what its parts are; null when it is no guess.</summary>
    public double? Confidence { get; init; }

    /// <summary>The columns of the table that it is a row of; null where it is none.</summary>
    public IReadOnlyList<TableColumn>? Columns { get; init; }

    /// <summary>What stands on its row under headers that say nothing to the reader: "Enhet", "Fortsettelse".</summary>
    public IReadOnlyList<Sentence> Beside { get; init; } = [];

    /// <summary>True where nobody wrote anything: no word stands in it, or only what a template asks for.</summary>
    public bool IsEmpty => Block.Text.Length == 0 || TemplateText.IsUnfilled(Block);

    /// <summary>The cell of its row that points to measures by their numbers; null where there is none.</summary>
    public Sentence? MeasureNumbers { get; init; }

    /// <summary>The cell of its row that points to risks by their numbers; null where there is none.</summary>
    public Sentence? RiskNumbers { get; set; }

    public Entry? Part(Label label)
    {
        for (var i = 0; i < parts?.Count; i++)
        {
            if (parts[i].Label == label)
                return parts[i].Entry;
        }

        return null;
    }

    /// <summary>The title before it, which is no word of it: "Helgevakter." before "Vi prøver langvakter fra mai."; null for none.</summary>
    public TextBlock? Title { get; init; }

    /// <summary>True for an item whose box is ticked, false for one whose box is open; null where boxes say nothing.</summary>
    public bool? IsTicked { get; init; }

    public void AddPart(Label label, Entry part) => (parts ??= []).Add(new LabelledEntry(label, part));

    /// <summary>The same entry with less of its words.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="block">What is left of its words.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="title">The title before it.</param>
    /// <param name="isTicked">What the box before it says.</param>
    public static Entry Of(Entry entry, TextBlock block, IReadOnlyList<Sentence> sentences, TextBlock? title, bool? isTicked = null)
    {
        var result = new Entry
        {
            Block = block,
            Sentences = sentences,
            Title = title,
            IsTicked = isTicked ?? entry.IsTicked,
            Confidence = entry.Confidence,
            Parent = entry.Parent,
            Beside = entry.Beside,
            MeasureNumbers = entry.MeasureNumbers,
            RiskNumbers = entry.RiskNumbers,
        };
        foreach (var part in entry.Parts)
            result.AddPart(part.Label, part.Entry);
        return result;
    }
}

/// <summary>A part of an entry, with its label.</summary>
internal sealed record LabelledEntry(Label Label, Entry Entry);

/// <summary>A label with the blocks under it.</summary>
internal sealed class LabelBlock
{
    public required Label Label { get; init; }

    public required TextBlock Heading { get; init; }

    public required AreaSection? Area { get; init; }

    /// <summary>Labels of one area that belong together have the same round: measures, and the owners and times after them.</summary>
    public int Round { get; set; }

    /// <summary>The columns of the table that its entries were rows of; null where there was none.</summary>
    public IReadOnlyList<TableColumn>? Columns { get; init; }

    /// <summary>True where its words stand behind it in the same block: "Mål: Flere kvinner."</summary>
    public bool IsInline { get; init; }

    public List<Entry> Entries { get; } = [];

    /// <summary>The last entry that hangs below no other.</summary>
    public Entry? LastItem { get; private set; }

    /// <summary>Number of entries that hang below no other and have no parts of their own.</summary>
    public int OpenItems { get; private set; }

    /// <summary>True for an item behind those inside an item that is the label: "- Hva vi gjør" above "o Lyse ut alt", and then "- Mål".</summary>
    public bool IsLeftBy(TextBlock block) =>
        block.Kind == BlockKind.ListItem && Heading.Kind == BlockKind.ListItem && Entries is [{ Block: { Kind: BlockKind.ListItem } first }, ..] && first.Level > Heading.Level && block.Level <= Heading.Level;

    public void Add(Entry entry)
    {
        Entries.Add(entry);
        if (entry.Parent is not null)
            return;
        LastItem = entry;
        OpenItems++;
    }

    /// <summary>Gives an entry a part of its own.</summary>
    public void AddPart(Entry entry, Label label, Entry part)
    {
        if (entry.Parts.Count == 0 && entry.Parent is null)
            OpenItems--;
        entry.AddPart(label, part);
    }
}

/// <summary>An area: its heading and its label blocks.</summary>
internal sealed class AreaSection
{
    public required TextBlock Block { get; init; }

    public required string Heading { get; init; }

    /// <summary>The kinds of area that it is, in the order in which its heading names them.</summary>
    public required IReadOnlyList<AreaKind> Kinds { get; init; }

    public bool Is(AreaKind kind)
    {
        for (var i = 0; i < Kinds.Count; i++)
        {
            if (Kinds[i] == kind)
                return true;
        }

        return false;
    }

    /// <summary>The same for areas of the same kinds.</summary>
    public string KindsKey
    {
        get
        {
            var key = new System.Text.StringBuilder();
            for (var i = 0; i < Kinds.Count; i++)
                key.Append((int)Kinds[i]).Append(',');
            return key.ToString();
        }
    }

    public string? Number { get; init; }

    public List<LabelBlock> Labels { get; } = [];

    /// <summary>The area that treats the same further down, where this one only gives an overview.</summary>
    public AreaSection? Repeats { get; set; }

    public IEnumerable<LabelBlock> Of(Label label) => Labels.Where(l => l.Label == label);

    public bool Has(Label label)
    {
        foreach (var block in Labels)
        {
            if (block.Label == label)
                return true;
        }

        return false;
    }
}

/// <summary>A sentence with what it stands under.</summary>
internal sealed record Placed(Sentence Sentence, TextBlock? Heading, LabelBlock? Label, AreaSection? Area, int Index);

/// <summary>A list item without words, with what it stands under.</summary>
internal sealed record EmptyItem(TextBlock Block, LabelBlock? Label);

/// <summary>The document by headings, areas and labels.</summary>
internal sealed class Outline
{
    public List<AreaSection> Areas { get; } = [];

    public List<LabelBlock> Labels { get; } = [];

    public List<TextBlock> Headings { get; } = [];

    /// <summary>Every sentence in reading order, headings included.</summary>
    public List<Placed> Sentences { get; } = [];

    /// <summary>Tables of measures of an earlier plan.</summary>
    public List<EarlierMeasures> Earlier { get; } = [];

    /// <summary>List items without words.</summary>
    public List<EmptyItem> EmptyItems { get; } = [];
}
