namespace Compliance.Checking;

/// <summary>Names of the vocabulary by their numbers in <see cref="PackReads"/>.</summary>
internal sealed class MemberSet(int size)
{
    private readonly ulong[] bits = new ulong[(size + 63) / 64];

    public void Add(int member) => bits[member >> 6] |= 1UL << (member & 63);

    public bool Contains(int member) => (bits[member >> 6] & (1UL << (member & 63))) != 0;

    public void AddAll(MemberSet other)
    {
        for (var i = 0; i < bits.Length; i++)
            bits[i] |= other.bits[i];
    }

    public bool Overlaps(MemberSet other)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            if ((bits[i] & other.bits[i]) != 0)
                return true;
        }

        return false;
    }
}
