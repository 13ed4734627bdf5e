namespace Compliance.Checking.Evaluation;

/// <summary>What can be told of a condition without making a value for it.</summary>
internal enum Truth : byte
{
    /// <summary>Unknown, no truth value, or only to be told by working out the value.</summary>
    Unsure,

    /// <summary>Known to be false.</summary>
    False,

    /// <summary>Known to be true.</summary>
    True,
}
