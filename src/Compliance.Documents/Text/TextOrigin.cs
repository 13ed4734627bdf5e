namespace Compliance.Documents;

/// <summary>Where a stretch of the text stands in the file, for formats whose text is not the file itself.</summary>
/// <param name="Offset">Offset in the text.</param>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Exact">True when the characters after it follow each other in the file too.</param>
internal sealed record TextOrigin(int Offset, int Line, int Column, bool Exact);
