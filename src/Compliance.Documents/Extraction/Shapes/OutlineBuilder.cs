using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>An outline while it is being built: where the reading stands, and what can be opened there.</summary>
internal sealed class OutlineBuilder(SentenceReader sentences, DocumentText document)
{
    /// <summary>True behind the first row of a table: what took it or left it there has decided for all of its rows.</summary>
    public static bool IsWithin(ReadBlock[] blocks, int at, DocumentTable table) => at > 0 && blocks[at - 1].Block.Table == table;

    private bool roundHasMeasures;
    private bool roundHasMore;
    private int round;
    private LabelBlock? goalsAfterMeasures;

    public Outline Outline { get; } = new();

    public DocumentText Document { get; } = document;

    public TextBlock? Heading { get; private set; }

    public AreaSection? Area { get; private set; }

    public LabelBlock? Label { get; private set; }

    /// <summary>The columns of the last table of measures; null before the first.</summary>
    public TableColumns? Columns { get; set; }

    public List<Sentence> Read(TextBlock block) => sentences.Read(block);

    public Entry EntryOf(TextBlock block) => new() { Block = block, Sentences = Read(block) };

    /// <summary>A heading that is neither an area nor a label; null for none.</summary>
    public void OpenChapter(TextBlock? block)
    {
        if (block is not null)
            Outline.Headings.Add(block);
        (Heading, Area, Label) = (block, null, null);
    }

    public AreaSection OpenArea(TextBlock block, string heading, IReadOnlyList<AreaKind> kinds, string? number = null)
    {
        Area = new AreaSection { Block = block, Heading = heading, Kinds = kinds.Count > 0 ? kinds : EnumerationLists.Areas([(int)AreaKind.Other]), Number = number ?? block.Number };
        Outline.Areas.Add(Area);
        Outline.Headings.Add(block);
        (Heading, Label) = (block, null);
        return Area;
    }

    /// <summary>Goes on in an area that was opened before, or outside of all.</summary>
    public void ReturnTo(AreaSection? area, TextBlock? heading) => (Area, Heading, Label) = (area, heading, null);

    /// <param name="kind">What it is.</param>
    /// <param name="block">The block that it is, or that it stands in.</param>
    /// <param name="columns">The columns of the table whose rows it holds.</param>
    /// <param name="inline">True where its words stand behind it in the same block.</param>
    public LabelBlock OpenLabel(Label kind, TextBlock block, IReadOnlyList<TableColumn>? columns = null, bool inline = false)
    {
        Label = new LabelBlock { Label = kind, Heading = block, Area = Area, Round = RoundOf(kind), Columns = columns, IsInline = inline };
        if (kind == Documents.Label.Goals && roundHasMeasures)
            goalsAfterMeasures = Label;
        Area?.Labels.Add(Label);
        Outline.Labels.Add(Label);
        return Label;
    }

    public void CloseLabel() => Label = null;

    public void GoOnWith(LabelBlock block) => Label = block;

    public void Place(Sentence sentence) => Outline.Sentences.Add(new Placed(sentence, Heading, Label, Area, Outline.Sentences.Count));

    public void Place(IReadOnlyList<Sentence> many)
    {
        for (var i = 0; i < many.Count; i++)
            Place(many[i]);
    }

    public void Place(IEnumerable<Sentence> many)
    {
        foreach (var sentence in many)
            Place(sentence);
    }

    // Measures that come after owners or times of other measures begin anew: what follows belongs to them. So do goals after those;
    // right after measures they may say what these are for ("Tiltak: … Mål: … Ansvarlig: …"), or begin anew, as the next label tells.
    private int RoundOf(Label kind)
    {
        var isMore = kind is Documents.Label.Owners or Documents.Label.Schedule or Documents.Label.Status or Documents.Label.Result;
        if (goalsAfterMeasures is not null && kind == Documents.Label.Measures)
        {
            Begin();
            goalsAfterMeasures.Round = round;
        }
        else if (roundHasMeasures && roundHasMore && kind is Documents.Label.Goals or Documents.Label.Measures)
        {
            Begin();
        }

        if (isMore || kind == Documents.Label.Measures)
            goalsAfterMeasures = null;
        roundHasMeasures |= kind == Documents.Label.Measures;
        roundHasMore |= isMore;
        return round;

        void Begin()
        {
            round++;
            roundHasMeasures = roundHasMore = false;
        }
    }
}
