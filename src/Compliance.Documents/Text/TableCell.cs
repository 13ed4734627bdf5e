namespace Compliance.Documents;

/// <summary>A cell of a table, with its words and where they stand.</summary>
public sealed class TableCell
{
    /// <summary>Index of the first row that it covers, from 0.</summary>
    public required int Row { get; init; }

    /// <summary>Index of the first column that it covers, from 0.</summary>
    public required int Column { get; init; }

    /// <summary>Number of rows that it covers.</summary>
    public int RowSpan { get; internal set; } = 1;

    /// <summary>Number of columns that it covers.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>True for a cell that names its column or row.</summary>
    public bool IsHeader { get; internal set; }

    /// <summary>All the words of the cell, as one block of kind <see cref="BlockKind.TableCell"/>; its text is empty in an empty cell.</summary>
    public required TextBlock Block { get; init; }

    /// <summary>The paragraphs and list items in the cell, in reading order; only <see cref="Block"/> where it is one piece.</summary>
    public IReadOnlyList<TextBlock> Blocks { get; init; } = [];

    /// <summary>The words of the cell on one line.</summary>
    public string Text => Block.Text;

    /// <summary>True when the cell holds no words.</summary>
    public bool IsEmpty => Block.Text.Length == 0;

    /// <summary>Offset of the first character of the cell in the text of its row.</summary>
    internal int Start { get; set; }

    /// <summary>Offset after the last character of the cell in the text of its row.</summary>
    internal int End => Start + Block.Text.Length;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
