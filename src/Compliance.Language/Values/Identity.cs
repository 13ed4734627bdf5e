namespace Compliance.Language;

/// <summary>Sameness, which is stricter than equality: the same moment in another zone is not the same value.</summary>
internal static class Identity
{
    public static bool Is(in Value left, in Value right)
    {
        if (left.Kind != right.Kind)
            return false;
        return left.Kind switch
        {
            ValueKind.Time or ValueKind.DateTime => left.AsObject.Equals(right.AsObject),
            _ => Operators.Equal(left, right) == true,
        };
    }
}
