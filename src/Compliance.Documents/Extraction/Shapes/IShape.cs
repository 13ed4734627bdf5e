namespace Compliance.Documents;

/// <summary>A block with its sentences.</summary>
internal sealed record ReadBlock(TextBlock Block, List<Sentence> Sentences);

/// <summary>
/// One way in which documents lay out areas, measures and what belongs to them. A shape looks at the blocks from an index on
/// and, where they have it, writes what it reads into the outline.
/// </summary>
internal interface IShape
{
    /// <summary>How many blocks were read; 0 where they do not have this shape.</summary>
    int Take(ReadBlock[] blocks, int at, OutlineBuilder outline);
}
