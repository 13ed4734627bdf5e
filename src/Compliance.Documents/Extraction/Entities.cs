namespace Compliance.Documents;

/// <summary>
/// The legal entities of which a report speaks one by one: each below a heading that is its name, or in a row or column of a
/// table. Read for one of them, what is said of the others is left out; read for none, figures belong to nobody.
/// </summary>
internal sealed class Entities
{
    private const int Fewest = 2;
    private const int TitleHeadings = 3;
    private const int HeadBlocks = 20;
    private const int FarthestSubject = 3;
    private readonly Dictionary<TextBlock, string> owners = [];
    private readonly HashSet<DocumentTable> tables = [];
    private readonly List<string> names = [];

    private Entities(IReadOnlyList<TextBlock> blocks) => Blocks = blocks;

    /// <summary>What is read of the document.</summary>
    public IReadOnlyList<TextBlock> Blocks { get; private set; }

    /// <summary>The names, in the order in which they stand; fewer than two are none.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The one that the document is read for; null for none.</summary>
    public string? Chosen { get; private set; }

    /// <summary>True where the report speaks of several entities one by one and was not read for one of them.</summary>
    public bool AreSeveral => Names.Count > 1 && Chosen is null;

    /// <summary>Finds the entities of a document.</summary>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="sentences">Reads headings.</param>
    /// <param name="chosen">Name, or a part that only one name has, of the entity to read for; null for none.</param>
    public static Entities Of(IReadOnlyList<TextBlock> blocks, SentenceReader sentences, string? chosen)
    {
        var result = new Entities(blocks);
        result.FindSections(sentences);
        result.FindTables(sentences);
        if (result.names.Count < Fewest)
        {
            result.names.Clear();
            result.owners.Clear();
            result.tables.Clear();
        }
        else if ((chosen is not null ? result.Find(chosen) : result.NamedByTitle(sentences) ?? result.NamedByText(sentences)) is { } entity)
        {
            result.Choose(entity);
        }

        return result;
    }

    /// <summary>True for a sentence that speaks of one of several: its figures are not those of all.</summary>
    public bool IsOfOne(Placed placed)
    {
        if (names.Count == 0)
            return false;
        var block = placed.Sentence.Block;
        if (owners.ContainsKey(block) || IsInTable(block))
            return Chosen is null;
        if (block.Kind is BlockKind.Heading or BlockKind.TableRow)
            return false;
        return NamedIn(block.Text.AsSpan(0, placed.Sentence.End)) is { } name && name != Chosen;
    }

    /// <summary>True for a row of a table of companies.</summary>
    public bool IsInTable(TextBlock block) => block.Table is { } table && tables.Contains(table);

    /// <summary>True for a legal form behind a word with a capital: "Nordlys AS", and not "As of".</summary>
    public static bool IsBehindName(Sentence sentence, Match form) =>
        form.First > 0 && sentence.Tokens[form.First - 1] is { Kind: TokenKind.Word } word && char.IsUpper(sentence.Block.Text[word.Start]);

    // A heading that names a document, or one at the level of the name that names nothing below it, ends a section; one that is a caption ends with its table.
    private void FindSections(SentenceReader sentences)
    {
        (string Name, TextBlock Heading)? open = null;
        var first = true;
        var captions = Captions(sentences);
        foreach (var block in Blocks)
        {
            if (open is { } table && block.Kind is not (BlockKind.Heading or BlockKind.TableRow) && captions.Contains(table.Heading))
                open = null;
            if (block.Kind == BlockKind.Heading)
            {
                // The first heading of a document may be the name of its own employer.
                if (!first && NameOf(block, sentences) is { } name)
                    open = (name, block);
                else if (open is { } section && (block.Level < section.Heading.Level || (block.Level == section.Heading.Level && (block.Level > 1 || block.Number is not null)) || EndsSection(block, sentences)))
                    open = null;
                if (open?.Heading == block)
                    AddName(open.Value.Name);
                first = false;
            }
            else if (open is { } section)
            {
                owners[block] = section.Name;
            }
        }
    }

    // A name, its table, the next name and its table, and nothing between: they are captions, and the text behind the last table is of all of them.
    private HashSet<TextBlock> Captions(SentenceReader sentences)
    {
        var captions = new HashSet<TextBlock>();
        TextBlock? before = null;
        for (var i = 0; i < Blocks.Count; i++)
        {
            if (Blocks[i].Kind != BlockKind.Heading || i + 1 == Blocks.Count || Blocks[i + 1].Table is not { } table || NameOf(Blocks[i], sentences) is null)
            {
                before = null;
                continue;
            }

            if (before is not null)
                captions.UnionWith([before, Blocks[i]]);
            before = Blocks[i];
            while (i + 1 < Blocks.Count && Blocks[i + 1].Table == table)
                i++;
        }

        return captions;
    }

    private static string? NameOf(TextBlock heading, SentenceReader sentences) =>
        CompanyName.Of(heading.Text) is { } name && sentences.Read(heading) is [var only] && !only.Has(Category.Kinds) && !only.Has(Category.EqualityWords) ? name : null;

    private static bool EndsSection(TextBlock heading, SentenceReader sentences) =>
        sentences.Read(heading) is [var only, ..] && (only.Has(Category.Kinds) || only.Has(Category.GroupWords));

    // Only tables of people: a list of suppliers names companies too.
    private void FindTables(SentenceReader sentences)
    {
        DocumentTable? last = null;
        for (var i = 0; i < Blocks.Count; i++)
        {
            if (Blocks[i].Table is not { } table || table == last)
                continue;
            last = table;
            if (EntityTables.NamesOf(table) is not { Count: >= Fewest } found || !IsOfPeople(i, table, sentences))
                continue;
            tables.Add(table);
            foreach (var name in found)
                AddName(name);
        }
    }

    private bool IsOfPeople(int first, DocumentTable table, SentenceReader sentences)
    {
        for (var i = first; i < Blocks.Count && Blocks[i].Table == table; i++)
        {
            if (sentences.Read(Blocks[i]).Exists(s => CellAxis.Of(s) is { Gender: not null } or { NamesBoth: true } or { IsShare: true }))
                return true;
        }

        return false;
    }

    private void AddName(string name)
    {
        if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
            names.Add(name);
    }

    private string? Find(string chosen)
    {
        if (names.Find(n => n.Equals(chosen, StringComparison.OrdinalIgnoreCase)) is { } same)
            return same;
        var parts = names.FindAll(n => n.Contains(chosen, StringComparison.OrdinalIgnoreCase));
        return parts.Count == 1 ? parts[0] : null;
    }

    // "Likestillingsredegjørelse – Varde Miljø og Anlegg" above a table that shows its sisters too: it is that company's.
    private string? NamedByTitle(SentenceReader sentences)
    {
        var read = 0;
        foreach (var block in Blocks)
        {
            if (block.Kind != BlockKind.Heading && read > 0)
                continue;
            if (read++ == TitleHeadings)
                break;
            if (sentences.Read(block) is not [var title, ..] || !title.Has(Category.Kinds) || title.Has(Category.GroupWords))
                continue;
            var named = names.FindAll(n => IsIn(block.Text, n));
            if (named.Count == 1)
                return named[0];
        }

        return null;
    }

    // "Denne redegjørelsen gjelder Nordbris Eiendom AS", and no other sentence says so of another.
    private string? NamedByText(SentenceReader sentences)
    {
        string? named = null;
        for (var i = 0; i < Math.Min(Blocks.Count, HeadBlocks); i++)
        {
            if (Blocks[i].Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
                continue;
            foreach (var sentence in sentences.Read(Blocks[i]))
            {
                if (sentence.First(Category.Years, 2) is not { } holdsFor || holdsFor.First > FarthestSubject || !(sentence.Has(Category.DocumentWords) || sentence.Has(Category.Kinds)) || sentence.Has(Category.Negations))
                    continue;
                if (names.FindAll(n => sentence.Text.Contains(n, StringComparison.OrdinalIgnoreCase)) is not [var only] || sentence.Has(Category.GroupWords) || (named is not null && named != only))
                    return null;
                named = only;
            }
        }

        return named;
    }

    // With its legal form, or without it where two words are left, which no group has for its own name.
    private static bool IsIn(string title, string name)
    {
        var form = name.LastIndexOf(' ');
        return title.Contains(name, StringComparison.OrdinalIgnoreCase) || (name.AsSpan(0, form).Contains(' ') && title.Contains(name[..form], StringComparison.OrdinalIgnoreCase));
    }

    private void Choose(string entity)
    {
        Chosen = entity;
        var result = new List<TextBlock>(Blocks.Count);
        DocumentTable? last = null;
        foreach (var block in Blocks)
        {
            if (owners.TryGetValue(block, out var owner) && owner != entity)
                continue;
            if (block.Table is { } table && tables.Contains(table))
            {
                if (table != last)
                    result.AddRange(Own(table, block, entity));
                last = table;
            }
            else if (block.Kind != BlockKind.Heading || CompanyName.Of(block.Text) is not { } name || name == entity || !names.Contains(name))
            {
                result.Add(block);
            }
        }

        Blocks = result;
    }

    private static List<TextBlock> Own(DocumentTable table, TextBlock row, string entity)
    {
        var rows = EntityTables.Of(table, entity);
        rows.ForEach(r => r.Document = row.Document);
        return rows;
    }

    // The last name that a paragraph gives before the end of a sentence: what follows it goes on about the same.
    private string? NamedIn(ReadOnlySpan<char> text)
    {
        string? found = null;
        var at = -1;
        foreach (var name in names)
        {
            if (text.LastIndexOf(name, StringComparison.OrdinalIgnoreCase) is var position && position > at)
                (found, at) = (name, position);
        }

        return found;
    }
}
