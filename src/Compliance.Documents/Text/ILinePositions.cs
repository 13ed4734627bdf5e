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

    /// <summary>Pieces of a line that begin at given places; null when its words run over one of them.</summary>
    List<LineSegment>? SegmentsAt(int line, int[] lefts);

    /// <summary>True when the first word of a line would have found room at the end of the line before.</summary>
    bool HadRoom(int line);

    /// <summary>True when the letters of a line are as large as those of the line before.</summary>
    bool IsAsHigh(int line);

    /// <summary>Upper edge of a line, from the top of the first page.</summary>
    int Top(int line);

    /// <summary>Lower edge.</summary>
    int Bottom(int line);
}
