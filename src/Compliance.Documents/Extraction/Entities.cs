using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>The legal entities of which a report speaks one by one, each below a heading that is its name.</summary>
internal sealed class Entities
{
    private const int LongestName = 8;
    private readonly Dictionary<int, TextBlock> sections = [];

    public Entities(Outline outline)
    {
        TextBlock? open = null;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var first = true;
        foreach (var placed in outline.Sentences)
        {
            if (placed.Sentence.Block.Kind == BlockKind.Heading)
            {
                // The first heading of a document may be the name of its own employer.
                open = !first && IsName(placed.Sentence) ? placed.Sentence.Block : placed.Sentence.Has(Category.Kinds) ? null : open;
                if (open == placed.Sentence.Block)
                    names.Add(open.Text);
                first = false;
            }
            else if (open is not null)
            {
                sections[placed.Index] = open;
            }
        }

        Names = [.. names];
        if (Names.Count < 2)
            sections.Clear();
    }

    /// <summary>The headings that are names of entities.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>True where the report speaks of several entities one by one.</summary>
    public bool AreSeveral => Names.Count > 1;

    /// <summary>True for a sentence that speaks of one of several: its figures are not those of all.</summary>
    public bool IsOfOne(Placed placed) => sections.ContainsKey(placed.Index);

    /// <summary>True for a legal form behind a word with a capital: "Nordlys AS", and not "As of".</summary>
    public static bool IsBehindName(Sentence sentence, Match form) =>
        form.First > 0 && sentence.Tokens[form.First - 1] is { Kind: TokenKind.Word } word && char.IsUpper(sentence.Block.Text[word.Start]);

    private static bool IsName(Sentence sentence) =>
        sentence.Tokens.Length <= LongestName && sentence.First(Category.LegalForms) is { Key: <= (int)LegalForm.PublicLimitedCompany } form
        && form.First > 0 && form.Last >= sentence.Tokens.Length - 2 && !sentence.Has(Category.Kinds);
}
