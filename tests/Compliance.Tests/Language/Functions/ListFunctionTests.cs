using Compliance.Language;
using FsCheck.Fluent;
using static Compliance.Tests.Language.Some;

namespace Compliance.Tests.Language;

public class ListFunctionTests
{
    [Fact]
    public void Lists_are_asked()
    {
        Shows("true", Call("list contains", List("a", null), null));
        Shows("false", Call("list contains", List("a", "b"), List("a")));
        Shows("2", Call("count", List("a", "b")));
        Shows("[1, 3]", Call("index of", List("a", "b", "a"), "a"));
    }

    [Fact]
    public void All_and_any_are_decided_by_one_item()
    {
        Shows("true", Call("all", List()));
        Shows("false", Call("any", List()));
        Shows("false", Call("all", true, false, true));
        Shows("true", Call("any", List(null, true)));
        Fails("neither true nor false", Call("all", List(true, null)));
        Fails("neither true nor false", Call("any", List(false, 123)));
        Assert.Equal(ReasonKind.NotStated, Call("all", List(true, Value.NotStated)).AsUnknown.Rank);
        Shows("false", Call("all", List(Value.NotStated, false)));
    }

    [Fact]
    public void Positions_count_from_1_or_from_the_end()
    {
        Shows("[\"a\", \"b\"]", Call("sublist", List("a", "b", "c"), 1, 2));
        Shows("[\"c\"]", Call("sublist", List("a", "b", "c"), -1, 1));
        Shows("[\"b\", \"c\"]", Call("sublist", List("a", "b", "c"), 2));
        Shows("[\"a\", \"x\", \"b\"]", Call("insert before", List("a", "b"), 2, "x"));
        Shows("[\"a\", \"b\", \"x\"]", Call("insert before", List("a", "b"), 3, "x"));
        Shows("[\"a\", \"x\", \"b\"]", Call("insert before", List("a", "b"), -1, "x"));
        Shows("[\"a\", \"c\"]", Call("remove", List("a", "b", "c"), 2));
        Shows("[1, 2, 4]", Call("list replace", List(1, 2, 3), -1.5m, 4));
    }

    [Fact]
    public void A_position_outside_the_list_is_an_error()
    {
        Fails("position 0 does not exist in a list of 3 items", Call("list replace", List(1, 2, 3), 0, 4));
        Fails("position 4 does not exist", Call("remove", List(1, 2, 3), 4));
        Fails("position -4 does not exist", Call("sublist", List(1, 2, 3), -4));
        Fails("less than the part asked for", Call("sublist", List(1, 2, 3), 2, 5));
        Fails("less than the part asked for", Call("sublist", List(1, 2, 3), 2, decimal.MaxValue));
        Fails("position 5 does not exist", Call("insert before", List(1, 2, 3), 5, 0));
    }

    [Fact]
    public void Lists_are_put_together()
    {
        Shows("[1, 2, 3]", Call("append", List(1), 2, 3));
        Shows("[1, [2, 3]]", Call("append", List(1), List(2, 3)));
        Shows("[1, 2, 2, 3]", Call("concatenate", List(1, 2), List(2, 3)));
        Shows("[1, 2, 3]", Call("union", List(1, 2), List(2, 3)));
        Shows("[1, 2]", Call("distinct values", List(1, 2, 1.0m)));
        Shows("[3, 2, 1]", Call("reverse", List(1, 2, 3)));
        Shows("[1, 2, 3, 4]", Call("flatten", List(List(1, 2), List(List(3)), 4)));
        Shows("[[1, 2], [3]]", Call("partition", List(1, 2, 3), 2));
    }

    [Fact]
    public void A_function_sorts_and_chooses()
    {
        Shows("[5, 4, 1]", Call("sort", List(4, 5, 1), Value.Of(new FunctionValue(2, v => Value.Of(Operators.Compare(v[0], v[1]) > 0)))));
        Shows("[5, 5, 7]", Call("list replace", List(2, 4, 7), Function((item, other) => Operators.Compare(item, other) < 0), 5));
        Fails("true or false", Call("sort", List(1, 2), Value.Of(new FunctionValue(2, _ => Value.Null))));
        Fails("takes two items", Call("sort", List(1, 2), Value.Of(new FunctionValue(1, _ => Value.True))));
        Shows("[]", Call("sort", List(), Function((_, _) => true)));
    }

    [Fact]
    public void A_list_from_a_list_of_what_a_text_mentions_is_one_too()
    {
        var mentioned = Value.Of(new ListValue([Value.Of("pay")], mentioned: true));
        Assert.True(Call("append", mentioned, "age").AsList.IsMentioned);
        Assert.True(Call("union", List("age"), mentioned).AsList.IsMentioned);
        Assert.True(Call("concatenate", mentioned).AsList.IsMentioned);
        Assert.False(Call("append", List("pay"), "age").AsList.IsMentioned);
    }

    [Fact]
    public void Sorting_is_stable_and_keeps_all_items() =>
        Prop.ForAll(Gen.ListOf(Gen.Choose(0, 5)).ToArbitrary(), numbers =>
        {
            var pairs = numbers.Select((n, i) => (Value: List(n, i), Number: n)).ToList();
            var sorted = Call("sort", List(pairs.Select(p => (object)p.Value).ToArray()),
                Function((a, b) => Operators.Compare(a.AsList.Items[0], b.AsList.Items[0]) < 0));
            return Operators.Equal(sorted, List(pairs.OrderBy(p => p.Number).Select(p => (object)p.Value).ToArray())) == true;
        }).Holds();

    [Fact]
    public void Flattening_twice_changes_nothing_more() =>
        Prop.ForAll(SomeValues.ListOf(SomeValues.Any).ToArbitrary(), list =>
            Operators.Equal(Call("flatten", list), Call("flatten", Call("flatten", list))) == true).Holds();
}
