namespace Compliance.Language;

/// <summary>
/// A list at run time. A filter whose condition is unknown for some items gives certain and possible items; a list of what
/// a text mentions is never known to be all there is.
/// </summary>
public class ListValue
{
    /// <summary>A list.</summary>
    /// <param name="items">The items that certainly belong to it, in order.</param>
    /// <param name="mentioned">True when other items may exist that the text does not mention.</param>
    /// <param name="possible">Items that may belong to it; null for none.</param>
    /// <param name="whyPossible">Why that is not known; given exactly when there are possible items.</param>
    public ListValue(IReadOnlyList<Value> items, bool mentioned = false, IReadOnlyList<Value>? possible = null, Unknown? whyPossible = null)
    {
        Items = ValueArray.Around(items);
        IsMentioned = mentioned;
        Possible = possible is null ? ValueArray.Empty : ValueArray.Around(possible);
        WhyPossible = whyPossible;
    }

    /// <summary>For a list that is its own items: it must be one of values.</summary>
    internal ListValue(bool mentioned)
    {
        Items = (IReadOnlyList<Value>)this;
        IsMentioned = mentioned;
        Possible = ValueArray.Empty;
    }

    /// <summary>The list known to have no items.</summary>
    public static ListValue None { get; } = new(ValueArray.Empty);

    /// <summary>The items that certainly belong to the list.</summary>
    public IReadOnlyList<Value> Items { get; }

    /// <summary>True when the list holds what a text mentions, which is never all there is.</summary>
    public bool IsMentioned { get; }

    /// <summary>Items that may belong to the list.</summary>
    public IReadOnlyList<Value> Possible { get; }

    /// <summary>Why it is not known whether the possible items belong to it.</summary>
    public Unknown? WhyPossible { get; }

    /// <summary>True when the list is exactly its items.</summary>
    public bool IsExact => !IsMentioned && (ReferenceEquals(Possible, ValueArray.Empty) || Possible.Count == 0);

    /// <summary>Number of <see cref="Items"/>.</summary>
    internal virtual int ItemCount => Items.Count;

    /// <summary>One of <see cref="Items"/>.</summary>
    internal virtual Value ItemAt(int index) => Items[index];
}
