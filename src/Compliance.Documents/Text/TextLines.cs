using System.Collections;
using Compliance.Language;

namespace Compliance.Documents;

/// <summary>The lines of a text, cut when they are asked for.</summary>
internal sealed class TextLines(SourceText source) : IReadOnlyList<string>
{
    public int Count => source.PositionOf(source.Text.Length).Line;

    public string this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count);
            return source.Text[source.StartOfLine(index + 1)..source.StartOfLine(index + 2)].TrimEnd('\n', '\r').Replace('\v', ' ');
        }
    }

    public IEnumerator<string> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
