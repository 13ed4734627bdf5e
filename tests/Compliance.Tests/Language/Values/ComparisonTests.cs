using Compliance.Language;
using FsCheck.Fluent;
using static Compliance.Tests.Language.Some;

namespace Compliance.Tests.Language;

public class ComparisonTests
{
    [Fact]
    public void Equality_tells_true_false_and_not_comparable()
    {
        Assert.True(Operators.Equal(Of(1.0m), Of(1)));
        Assert.False(Operators.Equal(Of("a"), Of("A")));
        Assert.Null(Operators.Equal(Of(100), Of("100")));
        Assert.Null(Operators.Equal(At("P1Y"), At("P365D")));
        Assert.False(Operators.Equal(Of(0), Value.Null));
        Assert.True(Operators.Equal(Value.Null, Value.Null));
        Assert.Null(Operators.Equal(Value.NotStated, Of(1)));
    }

    [Fact]
    public void Lists_and_contexts_are_equal_item_by_item()
    {
        Assert.True(Operators.Equal(List(1, List(2, 3)), List(1, List(2, 3))));
        Assert.False(Operators.Equal(List(1, 2), List(2, 1)));
        Assert.False(Operators.Equal(List(1), List(1, 1)));
        Assert.Null(Operators.Equal(List(1, 2), List(1, "2")));
        Assert.False(Operators.Equal(List(1, "2"), List(2, 2)));
        Assert.True(Operators.Equal(Context(("a", 1), ("b", 2)), Context(("b", 2), ("a", 1))));
        Assert.False(Operators.Equal(Context(("a", 1)), Context(("b", 1))));
    }

    [Fact]
    public void Ranges_are_equal_with_the_same_ends()
    {
        Assert.True(Operators.Equal(Range("(1..10]"), Range("]1..10]")));
        Assert.False(Operators.Equal(Range("(1..10]"), Range("[1..10]")));
        Assert.False(Operators.Equal(Value.Of(RangeValue.Single(Of(10))), Range("[10..10]")));
    }

    [Fact]
    public void Moments_are_compared_by_instant_where_both_have_a_zone()
    {
        Assert.True(Operators.Equal(At("2002-04-02T12:00:00-01:00"), At("2002-04-02T17:00:00+04:00")));
        Assert.True(Operators.Equal(At("2018-12-08T00:00:00Z"), At("2018-12-08T00:00:00@Etc/UTC")));
        Assert.True(Operators.Compare(At("2018-12-08T12:00:00@Europe/Oslo"), At("2018-12-08T12:00:00Z")) < 0);
        Assert.Equal(0, Operators.Compare(At("2018-12-08T12:00:00"), At("2018-12-08T12:00:00+05:00")));
        Assert.True(Operators.Compare(At("10:00:00+01:00"), At("10:00:00Z")) < 0);
    }

    [Fact]
    public void In_looks_into_ranges_and_lists()
    {
        Shows("true", Operators.In(Of(5), Range("[1..5]")));
        Shows("false", Operators.In(Of(5), Range("[1..5)")));
        Shows("true", Operators.In(Of(5), List(1, Range("(4..6)"))));
        Shows("false", Operators.In(Of("d"), List("a", "b")));
        Shows("true", Operators.In(List(1, 2), List(List(1), List(1, 2))));
        Fails("text cannot be looked for in a range", Operators.In(Of("a"), Range("[1..5]")));
        Shows("true", Operators.In(Of(60), Value.Of(new RangeValue(Of(50), false, null, false))));
    }

    [Fact]
    public void Equality_is_an_equivalence() =>
        Prop.ForAll(
            Gen.Elements(SomeValues.Comparable.ToArray()).SelectMany(g => Gen.ArrayOf(g, 3)).ToArbitrary(),
            v => Operators.Equal(v[0], v[0]) == true
                && Operators.Equal(v[0], v[1]) == Operators.Equal(v[1], v[0])
                && !(Operators.Equal(v[0], v[1]) == true && Operators.Equal(v[1], v[2]) == true && Operators.Equal(v[0], v[2]) != true))
            .Holds();

    [Fact]
    public void Every_value_that_has_an_equal_equals_itself() =>
        Prop.ForAll(SomeValues.Any.ToArbitrary(), v => Operators.Equal(v, v) == true).Holds();

    [Fact]
    public void Comparison_is_antisymmetric_and_transitive() =>
        Prop.ForAll(
            Gen.Elements(SomeValues.Comparable.ToArray()).SelectMany(g => Gen.ArrayOf(g, 3)).ToArbitrary(),
            v =>
            {
                var sorted = v.OrderBy(x => x, Comparer<Value>.Create((a, b) => Operators.Compare(a, b)!.Value)).ToList();
                return Math.Sign(Operators.Compare(v[0], v[1])!.Value) == -Math.Sign(Operators.Compare(v[1], v[0])!.Value)
                    && Operators.Compare(sorted[0], sorted[2]) <= 0;
            }).Holds();

    [Fact]
    public void Comparing_numbers_and_dates_allocates_nothing()
    {
        var (one, two, first, last) = (Of(1), Of(2), At("2024-01-01"), At("2024-12-31"));
        Operators.Compare(one, two);
        Operators.Compare(first, last);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Operators.Compare(one, two);
            Operators.Equal(first, last);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Values_that_nest_without_end_are_not_comparable()
    {
        var (left, right) = (List(), List());
        for (var i = 0; i < 50_000; i++)
            (left, right) = (List(left), List(right));
        Assert.Null(Operators.Equal(left, right));
    }

    [Fact]
    public void Properties_are_found_by_the_type()
    {
        Shows("1", Property(FeelType.Date, "weekday", At("2018-12-10")));
        Shows("@\"PT5H\"", Property(FeelType.DateTime, "time offset", At("2018-12-10T10:30:00+05:00")));
        Shows("\"Europe/Oslo\"", Property(FeelType.Time, "timezone", At("10:30:00@Europe/Oslo")));
        Shows("2", Property(FeelType.YearsMonths, "months", At("P1Y2M")));
        Shows("-2", Property(FeelType.DaysTime, "hours", At("-P1DT2H")));
        Shows("false", Property(FeelType.RangeOf(FeelType.Number), "start included", Range("(1..10]")));
        Assert.Null(ValueProperty.Find(FeelType.YearsMonths, "days"));
    }

    private static Value Property(FeelType type, string name, Value value) => ValueProperty.Find(type, name)!.Read(value);
}
