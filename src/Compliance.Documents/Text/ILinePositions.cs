namespace Compliance.Documents;

/// <summary>Where the words of lines stand, for formats that know it better than a count of characters.</summary>
internal interface ILinePositions
{
    /// <summary>Pieces of a line between wide gaps.</summary>
    List<LineSegment> Segments(int line);

    /// <summary>Pieces of a line, also divided where the gap between two columns runs through it.</summary>
    List<LineSegment> Segments(int line, AlignedColumns columns);

    /// <summary>Pieces of a line by the column in which each word stands.</summary>
    List<LineSegment> SegmentsIn(int line, AlignedColumns columns);

    /// <summary>Upper edge of a line, from the top of the first page.</summary>
    int Top(int line);

    /// <summary>Lower edge.</summary>
    int Bottom(int line);
}
