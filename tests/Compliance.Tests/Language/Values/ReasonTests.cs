using Compliance.Language;

namespace Compliance.Tests.Language.Values;

public class ReasonTests
{
    private static readonly Reason Some = new(ReasonKind.Error, "employer.sector", "no text");

    [Fact]
    public void Reasons_that_say_the_same_are_the_same()
    {
        var other = Some with { };

        Assert.Equal(Some, other);
        Assert.Equal(Some.GetHashCode(), other.GetHashCode());
        Assert.Single(new HashSet<Reason> { Some, other });
    }

    [Fact]
    public void Reasons_of_another_kind_path_or_detail_are_others()
    {
        Assert.NotEqual(Some, Some with { Kind = ReasonKind.Contradictory });
        Assert.NotEqual(Some, Some with { Path = null });
        Assert.NotEqual(Some, Some with { Detail = null });
    }
}
