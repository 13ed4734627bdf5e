namespace Compliance.Documents;

/// <summary>Where the words of lines stand, for formats that know it better than a count of characters.</summary>
internal interface ILinePositions
{
    /// <summary>Pieces of a line between wide gaps.</summary>
    List<LineSegment> Segments(int line);

    /// <summary>Pieces of a line, also divided where the gap between two columns runs through it.</summary>
    List<LineSegment> Segments(int line, AlignedColumns columns);

    /// <summary>Upper edge of a line on its page.</summary>
    int Top(int line);

    /// <summary>Lower edge.</summary>
    int Bottom(int line);
}
