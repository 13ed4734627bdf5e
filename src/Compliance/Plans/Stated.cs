namespace Compliance.Plans;

/// <summary>Says what a plan states, where an ordinary empty value would mean silence.</summary>
public static class Stated
{
    /// <summary>
    /// The list that is <em>stated to be empty</em> ("no measures"). Any other empty list means that nothing was stated,
    /// because hosts, serialisers and databases send empty lists for "nothing entered".
    /// </summary>
    public static IReadOnlyList<T> None<T>() => NoneOf<T>.Instance;

    /// <summary>True when a list was stated to be empty by <see cref="None{T}"/>.</summary>
    public static bool IsNone<T>(IReadOnlyList<T>? list) => ReferenceEquals(list, NoneOf<T>.Instance);

    /// <summary>The same for a list whose items have any type.</summary>
    internal static bool IsNoneOfAny(object list) => list is IStatedNone;

    private interface IStatedNone;

    // With room, since the empty array of a list over an enumeration is made by code that is in no image.
    private sealed class NoneOf<T>() : System.Collections.ObjectModel.ReadOnlyCollection<T>(new List<T>(1)), IStatedNone
    {
        public static readonly IReadOnlyList<T> Instance = new NoneOf<T>();
    }
}
