namespace Compliance.Language;

/// <summary>
/// Orders what stays in its order where nothing tells it apart. <c>OrderBy</c> does the same, but its code is made anew for each type, which
/// a program that checks one plan and ends would wait for.
/// </summary>
internal static class StableOrder
{
    /// <summary>Orders a list in place.</summary>
    public static void Sort<T>(List<T> items, Comparison<T> compare)
        where T : class
    {
        var order = Of(items.Count, (a, b) => compare(items[a], items[b]));
        var copy = items.ToArray();
        for (var i = 0; i < order.Length; i++)
            items[i] = copy[order[i]];
    }

    /// <summary>The numbers from 0 in the order that they are compared to have.</summary>
    public static int[] Of(int count, Comparison<int> compare)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
            order[i] = i;
        Merge(order, new int[count], 0, count, compare);
        return order;
    }

    private static void Merge(int[] order, int[] other, int from, int to, Comparison<int> compare)
    {
        if (to - from < 2)
            return;
        var middle = from + ((to - from) / 2);
        Merge(order, other, from, middle, compare);
        Merge(order, other, middle, to, compare);
        if (compare(order[middle - 1], order[middle]) <= 0)
            return;
        Array.Copy(order, from, other, from, to - from);
        for (int left = from, right = middle, at = from; at < to; at++)
            order[at] = right >= to || (left < middle && compare(other[left], other[right]) <= 0) ? other[left++] : other[right++];
    }
}
