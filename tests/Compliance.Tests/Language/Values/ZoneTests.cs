using System.Globalization;
using Compliance.Language;
using FsCheck;
using FsCheck.Fluent;
using static Compliance.Tests.Language.Some;

namespace Compliance.Tests.Language;

/// <summary>Times in zones: what they are equal to, how they are ordered, and the two nights a year when clocks change.</summary>
public class ZoneTests
{
    private static readonly Arbitrary<(DateTimeOffset First, DateTimeOffset Second)> Moments = (
        from first in Gen.Choose(0, 2_000_000_000)
        from apart in Gen.Choose(-100_000, 100_000)
        from one in Gen.Choose(-14 * 4, 14 * 4)
        from other in Gen.Choose(-14 * 4, 14 * 4)
        select (At(first, one), At(first + apart, other))).ToArbitrary();

    [Theory]
    [InlineData("2024-01-15T12:00:00@Europe/Oslo", "2024-01-15T11:00:00Z")]
    [InlineData("2024-07-15T12:00:00@Europe/Oslo", "2024-07-15T10:00:00Z")]
    [InlineData("2024-07-15T12:00:00+05:30", "2024-07-15T06:30:00Z")]
    [InlineData("2024-01-01T00:30:00+01:00", "2023-12-31T23:30:00Z")]
    [InlineData("2024-03-31T01:59:59@Europe/Oslo", "2024-03-31T00:59:59Z")]
    [InlineData("2024-03-31T03:00:00@Europe/Oslo", "2024-03-31T01:00:00Z")]
    [InlineData("2024-03-31T02:30:00@Europe/Oslo", "2024-03-31T01:30:00Z")]
    [InlineData("2024-10-27T01:59:59@Europe/Oslo", "2024-10-26T23:59:59Z")]
    [InlineData("2024-10-27T02:30:00@Europe/Oslo", "2024-10-27T00:30:00Z")]
    [InlineData("2024-10-27T03:00:00@Europe/Oslo", "2024-10-27T02:00:00Z")]
    public void One_moment_in_two_zones_is_equal_but_not_the_same(string local, string universal)
    {
        Assert.True(Operators.Equal(Some.At(local), Some.At(universal)));
        Shows("@\"PT0S\"", Operators.Subtract(Some.At(local), Some.At(universal)));
        Shows("false", Call("is", Some.At(local), Some.At(universal)));
    }

    [Fact]
    public void Moments_are_ordered_and_subtracted_as_the_platform_does() => Prop.ForAll(Moments, pair =>
    {
        var (first, second) = (Of(pair.First), Of(pair.Second));
        Assert.Equal(Math.Sign(pair.First.CompareTo(pair.Second)), Math.Sign(Operators.Compare(first, second)!.Value));
        Assert.Equal(pair.First == pair.Second, Operators.Equal(first, second));
        Assert.Equal((decimal)(pair.First - pair.Second).TotalSeconds, Operators.Subtract(first, second).AsSeconds);
    }).Holds();

    [Fact]
    public void A_duration_moves_the_clock_and_leaves_the_zone() => Prop.ForAll(Moments, pair =>
    {
        var between = pair.Second - pair.First;
        var moved = Operators.Add(Of(pair.First), Value.Seconds((decimal)between.TotalSeconds));
        Assert.Equal(ValueText.Of(Of(pair.Second.ToOffset(pair.First.Offset))), ValueText.Of(moved));
    }).Holds();

    [Theory]
    [InlineData("2024-01-15T12:00:00@Europe/Oslo", "@\"PT1H\"", "\"Europe/Oslo\"")]
    [InlineData("2024-07-15T12:00:00@Europe/Oslo", "@\"PT2H\"", "\"Europe/Oslo\"")]
    [InlineData("2024-07-15T12:00:00-04:30", "-", null)]
    [InlineData("2024-07-15T12:00:00Z", "@\"PT0S\"", null)]
    [InlineData("2024-07-15T12:00:00", null, null)]
    public void A_moment_tells_its_offset_and_the_name_of_its_zone(string moment, string? offset, string? name)
    {
        var value = Some.At(moment);
        var zone = value.AsDateTime.Zone;
        var seconds = zone?.OffsetAt(value.AsDateTime.Date, value.AsDateTime.Time.NanosecondOfDay);
        Assert.Equal(offset == "-" ? "@\"-PT4H30M\"" : offset, seconds is { } s ? Shown(Value.Seconds(s)) : null);
        Assert.Equal(name, zone?.Name is { } n ? "\"" + n + "\"" : null);
    }

    [Theory]
    [InlineData("10:00:00+14:00", true)]
    [InlineData("10:00:00-18:00", true)]
    [InlineData("10:00:00+18:01", false)]
    [InlineData("10:00:00+01", false)]
    [InlineData("10:00:00+0100", false)]
    [InlineData("10:00:00+01:60", false)]
    [InlineData("10:00:00@Europe/Nowhere", false)]
    [InlineData("10:00:00@", false)]
    [InlineData("10:00:00Z@Europe/Oslo", false)]
    [InlineData("10:00:00@Etc/UTC", true)]
    public void A_zone_is_an_offset_or_a_name_that_exists(string time, bool isTime) => Assert.Equal(isTime, Call("time", time).IsKnown);

    [Fact]
    public void What_has_a_zone_and_what_has_none_are_compared_by_the_clock_and_never_subtracted()
    {
        Assert.Equal(0, Operators.Compare(Some.At("2024-01-01T10:00:00+05:00"), Some.At("2024-01-01T10:00:00")));
        Fails("with a zone", Operators.Subtract(Some.At("2024-01-01T10:00:00Z"), Some.At("2024-01-01T10:00:00")));
    }

    private static DateTimeOffset At(int second, int quarters) =>
        new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(second).ToOffset(TimeSpan.FromMinutes(quarters * 15));

    private static Value Of(DateTimeOffset moment) =>
        Some.At(moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
}
