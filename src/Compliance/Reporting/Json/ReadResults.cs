using System.Collections;
using Compliance.Findings;

namespace Compliance.Reporting.Json;

/// <summary>A list of a report that is read when somebody asks for it.</summary>
internal class ReadList<T>(Func<IReadOnlyList<T>> read) : IReadOnlyList<T>
{
    private readonly Lazy<IReadOnlyList<T>> items = new(read);

    public int Count => items.Value.Count;

    public T this[int index] => items.Value[index];

    public IEnumerator<T> GetEnumerator() => items.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The results of a report, counted before they are read.</summary>
internal sealed class ReadResults(Func<IReadOnlyList<Finding>> read, IReadOnlyList<ResultCount> counts) : ReadList<Finding>(read), ICountedResults
{
    public IReadOnlyList<ResultCount> Counts => counts;
}
