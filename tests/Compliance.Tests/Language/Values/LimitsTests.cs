using Compliance.Language;
using static Compliance.Tests.Language.Some;

namespace Compliance.Tests.Language;

/// <summary>A few lines can double a value forty times; that ends in an error and not in a machine without memory.</summary>
public class LimitsTests
{
    [Fact]
    public void A_text_that_is_doubled_again_and_again_becomes_an_error() =>
        Fails("the text is too long", Doubled(Of("ab"), v => Operators.Add(v, v)));

    [Fact]
    public void A_text_that_is_replaced_by_itself_becomes_an_error() =>
        Fails("the text is too long", Doubled(Of("ab"), v => Call("replace", v, "^.+$", "$0$0")));

    [Fact]
    public void A_text_that_is_joined_again_and_again_becomes_an_error() =>
        Fails("the text is too long", Doubled(Of("ab"), v => Call("string join", List(v, v))));

    [Fact]
    public void A_list_that_is_doubled_again_and_again_becomes_an_error() =>
        Fails("the list is too long", Doubled(List(1), v => Call("concatenate", v, v)));

    [Fact]
    public void A_list_of_lists_of_lists_is_not_flattened_without_end() =>
        Fails("the list is too long", Call("flatten", Doubled(List(1), v => List(v, v))));

    [Fact]
    public void A_list_of_lists_of_lists_is_not_compared_without_end() =>
        Assert.Null(Operators.Equal(Doubled(List(1), v => List(v, v)), Doubled(List(1), v => List(v, v))));

    [Fact]
    public void A_list_of_lists_of_lists_is_not_printed_without_end() =>
        Assert.True(ValueText.Of(Doubled(List(1), v => List(v, v))).Length < 2_000_000);

    private static Value Doubled(Value value, Func<Value, Value> twice)
    {
        for (var i = 0; i < 40 && value.IsKnown; i++)
            value = twice(value);
        return value;
    }
}
