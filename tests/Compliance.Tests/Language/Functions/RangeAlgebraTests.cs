using Compliance.Language;
using FsCheck;
using FsCheck.Fluent;
using static Compliance.Tests.Language.Some;

namespace Compliance.Tests.Language;

/// <summary>
/// How ranges lie to each other, over all kinds of ends (included, excluded, none) and all kinds of values, against the plain
/// meaning of the words: a range is the points in it, and these are looked at one by one.
/// </summary>
public class RangeAlgebraTests
{
    private const int Most = 6;

    /// <summary>Values in order, so that every range can be one of numbers, of dates or of durations.</summary>
    private static readonly Func<int, Value>[] Kinds =
    [
        i => Value.Of((decimal)i),
        i => Value.Of(Date.FromDayNumber(new Date(2024, 2, 26).DayNumber + i)),
        i => Value.Months(i),
        i => Value.Seconds(i * 3600m),
        i => Value.Of(new DateAndTime(new Date(2024, 1, 1), new TimeOfDay(i * TimeOfDay.PerSecond, null))),
        i => Value.Of(new string('x', i + 1)),
    ];

    private static readonly Arbitrary<(Ends First, Ends Second, int Kind)> Pairs =
        (from first in SomeEnds() from second in SomeEnds() from kind in Gen.Choose(0, Kinds.Length - 1) select (first, second, kind)).ToArbitrary();

    [Fact]
    public void Before_is_that_every_point_of_one_lies_below_every_point_of_the_other() =>
        Means("before", (a, b) => a.Points().All(x => b.Points().All(y => x < y)));

    [Fact]
    public void Overlaps_is_that_they_share_a_point() => Means("overlaps", (a, b) => a.Points().Any(b.Has));

    [Fact]
    public void Includes_is_that_every_point_of_the_other_is_in_the_one() => Means("includes", (a, b) => b.Points().All(a.Has));

    [Fact]
    public void Coincides_is_that_they_have_the_same_points() => Means("coincides", (a, b) => a.Points().SequenceEqual(b.Points()));

    [Fact]
    public void Starts_is_that_the_one_is_in_the_other_and_both_begin_alike() =>
        Means("starts", (a, b) => a.Points().All(b.Has) && a.Points().First() == b.Points().First());

    [Fact]
    public void Finishes_is_that_the_one_is_in_the_other_and_both_end_alike() =>
        Means("finishes", (a, b) => a.Points().All(b.Has) && a.Points().Last() == b.Points().Last());

    [Fact]
    public void Meets_is_that_the_last_point_of_the_one_is_the_first_of_the_other() =>
        Means("meets", (a, b) => a.Has(a.High) && b.Has(b.Low) && a.High == b.Low && a.HasHigh && b.HasLow);

    [Fact]
    public void Overlaps_before_is_that_they_share_points_and_the_one_begins_earlier_and_ends_no_later() => Means(
        "overlaps before",
        (a, b) => a.Points().Any(b.Has) && a.Points().First() < b.Points().First() && a.Points().Last() <= b.Points().Last());

    [Theory]
    [InlineData("before", "after")]
    [InlineData("meets", "met by")]
    [InlineData("overlaps", "overlaps")]
    [InlineData("overlaps before", "overlaps after")]
    [InlineData("includes", "during")]
    [InlineData("starts", "started by")]
    [InlineData("finishes", "finished by")]
    [InlineData("coincides", "coincides")]
    public void A_relation_turned_round_is_its_converse(string relation, string converse) => Prop.ForAll(Pairs, pair =>
    {
        var (first, second) = (pair.First.Of(Kinds[pair.Kind]), pair.Second.Of(Kinds[pair.Kind]));
        Assert.Equal(Shown(Call(relation, first, second)), Shown(Call(converse, second, first)));
    }).Holds();

    [Fact]
    public void Two_ranges_lie_apart_on_one_side_or_the_other_or_overlap_and_never_two_of_these() => Prop.ForAll(Pairs, pair =>
    {
        var (first, second) = (pair.First.Of(Kinds[pair.Kind]), pair.Second.Of(Kinds[pair.Kind]));
        Assert.Single(new[] { "before", "after", "overlaps" }, relation => Call(relation, first, second).IsTrue);
    }).Holds();

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    [InlineData("finished by")]
    [InlineData("includes")]
    [InlineData("started by")]
    public void A_point_lies_to_a_range_as_the_range_of_that_point_alone_does(string relation) => Prop.ForAll(Pairs, pair =>
    {
        var range = pair.First.Of(Kinds[pair.Kind]);
        var point = Kinds[pair.Kind](pair.Second.Low);
        var alone = Value.Of(new RangeValue(point, true, point, true));
        if (relation is "finished by" or "started by")
            Assert.Equal(range.AsRange.Contains(point) == true && IsEnd(pair.First, pair.Second.Low, relation == "finished by"), Call(relation, range, point).IsTrue);
        else
            Assert.Equal(Shown(Call(relation, range, alone)), Shown(Call(relation, range, point)));
    }).Holds();

    [Fact]
    public void A_value_in_a_range_is_a_point_that_the_range_includes() => Prop.ForAll(Pairs, pair =>
    {
        var range = pair.First.Of(Kinds[pair.Kind]);
        var point = Kinds[pair.Kind](pair.Second.Low);
        Assert.Equal(range.AsRange.Contains(point), Call("includes", range, point).IsTrue);
    }).Holds();

    private static bool IsEnd(Ends range, int point, bool high) => high ? range.HasHigh && range.High == point : range.HasLow && range.Low == point;

    private static void Means(string relation, Func<Ends, Ends, bool> meaning) => Prop.ForAll(Pairs, pair =>
    {
        var of = Kinds[pair.Kind];
        var (first, second) = (pair.First.Of(of), pair.Second.Of(of));
        Assert.True(
            meaning(pair.First, pair.Second) == Call(relation, first, second).IsTrue,
            relation + "(" + Shown(first) + ", " + Shown(second) + ") is " + Shown(Call(relation, first, second)));
    }).Holds(1000);

    private static Gen<Ends> SomeEnds() =>
        from low in Gen.Choose(0, Most)
        from length in Gen.Choose(0, Most)
        from bits in Gen.Choose(0, 15)
        let ends = new Ends(low, (bits & 1) == 0, (bits & 12) != 4, low + length, (bits & 2) == 0, (bits & 12) != 8)
        select length == 0 ? ends with { LowIncluded = true, HighIncluded = true } : ends;

    /// <summary>The ends of a range, and the points in it: quarters of the way between two values stand for all that lies there.</summary>
    private sealed record Ends(int Low, bool LowIncluded, bool HasLow, int High, bool HighIncluded, bool HasHigh)
    {
        private const decimal Step = 0.25m;

        public Value Of(Func<int, Value> value) => Value.Of(new RangeValue(
            HasLow ? value(Low) : null, HasLow && LowIncluded, HasHigh ? value(High) : null, HasHigh && HighIncluded));

        public bool Has(decimal point) =>
            (!HasLow || point > Low || (point == Low && LowIncluded)) && (!HasHigh || point < High || (point == High && HighIncluded));

        public bool Has(int point) => Has((decimal)point);

        public IEnumerable<decimal> Points()
        {
            for (var point = -1m; point <= (2 * Most) + 1; point += Step)
            {
                if (Has(point))
                    yield return point;
            }
        }
    }
}
