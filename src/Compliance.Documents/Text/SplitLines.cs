using System.Collections;

namespace Compliance.Documents;

/// <summary>The lines of a text, cut once somebody asks: most who read a document ask for none.</summary>
internal sealed class SplitLines(string text) : IReadOnlyList<string>
{
    private readonly Lazy<string[]> lines = new(() => text.Split('\n'));

    public int Count => lines.Value.Length;

    public string this[int index] => lines.Value[index];

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)lines.Value).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
