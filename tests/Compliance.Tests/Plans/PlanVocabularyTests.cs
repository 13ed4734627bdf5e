using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Plans;
using Compliance.Tests.House;
using FsCheck.Fluent;

namespace Compliance.Tests.Plans;

public class PlanVocabularyTests
{
    /// <summary>
    /// Names that hold a word of the language because lawyers say them so. They are reached behind a dot, where the longest
    /// declared name wins, and none of them begins an entry that filters can name without a dot.
    /// </summary>
    private static readonly string[] NamesWithReservedWords =
    [
        "for year", "published in", "reason for no measure", "reasons for not followed up", "repealed then",
        "representatives took part in evaluation", "representatives took part in planning",
    ];

    [Fact]
    public void The_roots_are_the_members_of_the_plan()
    {
        var roots = PlanVocabulary.Plan.Members.Select(m => m.Name).ToList();
        Assert.Equal(VocabularyGenerator.MembersOf(typeof(Plan)).Select(VocabularyGenerator.NameOf), roots);
        Assert.Contains("pay mapping", roots);
        Assert.DoesNotContain("inputs", roots);
        Assert.DoesNotContain("sources", roots);
    }

    [Fact]
    public void Every_name_is_legal_in_rules()
    {
        var names = AllMembers(PlanVocabulary.Plan).Select(m => m.Name).Distinct().Where(n => !NamesWithReservedWords.Contains(n));
        Assert.All(names, name => Assert.Null(Names.WhyIllegal(name)));
    }

    [Fact]
    public void Names_with_reserved_words_begin_no_entry_of_an_item()
    {
        var items = AllMembers(PlanVocabulary.Plan).Where(m => m.Type.Kind == FeelTypeKind.List).SelectMany(m => m.Type.Element!.Members);
        Assert.DoesNotContain(items, m => Names.IsReserved(m.Name.Split(' ')[0]));
        Assert.Equal(
            NamesWithReservedWords,
            AllMembers(PlanVocabulary.Plan).Select(m => m.Name).Where(n => n.Split(' ').Any(Names.IsReserved)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Members_have_their_unit_and_a_sentence()
    {
        var employees = PlanVocabulary.Plan.Members.Find("employer")!.Type.Members.Find("regular employees")!;
        Assert.Equal("persons", employees.Unit);
        Assert.Equal(FeelType.Number, employees.Type);
        Assert.Equal("Number of people that the employer regularly employs: heads, yearly average, not man-years.", employees.Summary);
        Assert.All(AllMembers(PlanVocabulary.Plan), m => Assert.False(string.IsNullOrEmpty(m.Summary)));
    }

    [Fact]
    public void An_enumeration_has_the_words_that_lawyers_write()
    {
        var party = PlanVocabulary.Plan.Members.Find("involvement")!.Type.Element!.Members.Find("party")!.Type;
        Assert.Equal(FeelTypeKind.Enumeration, party.Kind);
        Assert.Contains("union representative", party.Words);
        Assert.Equal("working environment committee", PlanWords.Of(Party.WorkingEnvironmentCommittee));
    }

    [Fact]
    public void What_is_not_stated_is_silence_and_so_is_an_empty_list()
    {
        Assert.True(Read(new Plan(), "measures").IsBareSilence);
        Assert.True(Read(new Plan { Measures = [] }, "measures").IsBareSilence);
        Assert.True(Read(new Plan(), "employer").IsBareSilence);
        var none = Read(new Plan { Measures = Stated.None<Measure>() }, "measures");
        Assert.True(none.IsKnown);
        Assert.Empty(none.AsList.Items);
        Assert.True(none.AsList.IsExact);
    }

    [Fact]
    public void Grounds_are_mentioned_until_they_are_offered_as_complete()
    {
        var document = new PlanDocument { Grounds = [Ground.Gender] };
        var member = PlanVocabulary.Plan.Members.Find("document")!.Type.Members.Find("grounds")!;
        Assert.True(member.Type.Mentioned);
        Assert.True(member.Read!(document).AsList.IsMentioned);
        Assert.False(member.Read!(document with { GroundsOfferedAsComplete = true }).AsList.IsMentioned);
        Assert.Equal("gender", member.Read!(document).AsList.Items[0].AsString);
    }

    [Fact]
    public void Imprecise_numbers_and_dates_keep_their_bounds()
    {
        var employees = PlanValues.Of(Quantity.MoreThan(50)).AsUnknown;
        Assert.Equal(ReasonKind.Imprecise, employees.Rank);
        Assert.Equal(50m, employees.Low.AsNumber);
        Assert.True(employees.LowIsExclusive);
        Assert.False(employees.High.IsKnown);

        var quarter = PlanValues.Of(PlanDate.Quarter(2024, 1)).AsUnknown;
        Assert.Equal(new Date(2024, 1, 1), quarter.Low.AsDate);
        Assert.Equal(new Date(2024, 3, 31), quarter.High.AsDate);
        Assert.Equal(new Date(2024, 3, 15), PlanValues.Of(PlanDate.Day(2024, 3, 15)).AsDate);
    }

    [Fact]
    public void Accessors_read_what_reflection_reads() =>
        Prop.ForAll(PlanGenerator.Plans, plan => Agree(PlanVocabulary.Plan, plan)).Holds();

    private static bool Agree(FeelType type, object record)
    {
        foreach (var property in VocabularyGenerator.MembersOf(record.GetType()))
        {
            var member = type.Members.Find(VocabularyGenerator.NameOf(property))!;
            if (!AgreeOn(member.Type, member.Read!(record), property.GetValue(record)))
                throw new InvalidOperationException($"{record.GetType().Name}.{property.Name}: {member.Read!(record).Kind}, {PlanGenerator.Describe(property.GetValue(record))}");
        }

        return true;
    }

    private static bool AgreeOn(FeelType type, Value read, object? value) => value switch
    {
        null => read.IsBareSilence,
        bool b => b ? read.IsTrue : read.IsFalse,
        string text => type.Kind == FeelTypeKind.String && read.AsString == text,
        Enum word => type.Words.Contains(read.AsString) && NameKey.Of(read.AsString) == NameKey.Of(word.ToString()),
        Quantity { IsExact: true } exact => read.AsNumber == exact.Value,
        Quantity inexact => Bound(read.AsUnknown.Low) == inexact.Low && Bound(read.AsUnknown.High) == inexact.High
            && read.AsUnknown.LowIsExclusive == inexact.LowIsExclusive && read.AsUnknown.HighIsExclusive == inexact.HighIsExclusive,
        PlanDate { IsExact: true } day => read.AsDate.DayNumber == day.First.DayNumber,
        PlanDate stretch => read.AsUnknown.Low.AsDate.DayNumber == stretch.First.DayNumber && read.AsUnknown.High.AsDate.DayNumber == stretch.Last.DayNumber,
        System.Collections.IEnumerable list when PlanGenerator.Describe(list) == "none" => read is { Kind: ValueKind.List, AsList: { IsExact: true, Items.Count: 0 } },
        System.Collections.IEnumerable list when !list.Cast<object>().Any() => read.IsBareSilence,
        System.Collections.IEnumerable list => read.AsList.Items.Count == list.Cast<object>().Count()
            && read.AsList.Items.Zip(list.Cast<object>()).All(pair => AgreeOn(type.Element!, pair.First, pair.Second)),
        _ => ReferenceEquals(read.AsObject, value) && Agree(type, value),
    };

    private static decimal? Bound(Value value) => value.IsKnown ? value.AsNumber : null;

    internal static IEnumerable<Member> AllMembers(FeelType type) =>
        type.Members.SelectMany(m => AllMembers(m.Type.Element ?? m.Type).Prepend(m));

    private static Value Read(Plan plan, string root) => PlanVocabulary.Plan.Members.Find(root)!.Read!(plan);
}
