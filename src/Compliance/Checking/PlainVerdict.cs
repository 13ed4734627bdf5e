using System.Runtime.InteropServices;
using Compliance.Checking.Evaluation;

namespace Compliance.Checking;

/// <summary>
/// What came of most rules and items, of which nothing more is to be told: met on a level that applies for certain, or not
/// applicable. It stands in the place of a result, which is made of it when somebody reads the results.
/// </summary>
internal readonly struct PlainVerdict
{
    private const byte FirstLevel = (byte)Inapplicable.Overridden + 1;

    private readonly byte code;

    private PlainVerdict(byte code) => this.code = code;

    /// <summary>True where there is more to tell than fits in here.</summary>
    public bool IsNone => code == 0;

    /// <summary>True where the requirement is met.</summary>
    public bool IsMet => code >= FirstLevel;

    /// <summary>Why it does not apply; only where it is not met.</summary>
    public Inapplicable Inapplicable => (Inapplicable)code;

    /// <summary>The level that it is met on, from 0; only where it is met.</summary>
    public int Level => code - FirstLevel;

    /// <summary>Writes it into every place of a span.</summary>
    public void Fill(Span<PlainVerdict> room) => Truths.Fill(MemoryMarshal.AsBytes(room), code);

    /// <summary>Met on a level; none for the levels of a rule that has more than any rule has.</summary>
    public static PlainVerdict MetOn(int level) => level > byte.MaxValue - FirstLevel ? default : new((byte)(FirstLevel + level));

    /// <summary>Not applicable.</summary>
    public static PlainVerdict NotApplicable(Inapplicable why) => new((byte)why);
}
