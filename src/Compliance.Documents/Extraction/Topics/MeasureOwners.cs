using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>The owners of measures.</summary>
internal static class MeasureOwners
{
    private const double ByOrder = 0.7;

    public static void Add(Reading reading, AreaSection? area, Entry measure, Matching matching, ItemDraft<Measure> drafted)
    {
        var own = measure.Part(Label.Owners) ?? matching.For(measure);
        var inside = own is null ? OwnerWords.ReadInside(reading, measure) : [];
        var entry = own ?? (inside.Count > 0 ? null : matching.Shared);
        var guess = entry is not null && entry == matching.For(measure) && matching.IsGuess;
        var owners = inside.Count > 0 ? inside : entry is null ? OwnerWords.ReadSubject(reading, measure) : OwnerWords.Read(reading, entry, measure);
        if (owners.Count == 0)
        {
            drafted.Searched.Add(new MemberSearch("owners", Search(reading, area, measure, matching, entry)));
            return;
        }

        var named = owners.ConvertAll(o => o.Owner);
        drafted.Item = drafted.Item with { Owners = named };
        var keys = PlanPath.KeysOf(named);
        var confidence = guess ? ByOrder : owners.Min(o => o.Place.Confidence);
        drafted.With("owners", entry is null ? owners[0].Place : reading.PlaceOf(entry.Block, confidence));
        for (var i = 0; i < owners.Count; i++)
        {
            var item = PlanPath.Item("owners", keys[i]);
            var place = guess ? owners[i].Place with { Confidence = ByOrder } : owners[i].Place;
            drafted.With(item, place).With(item + ".role", place).With(item + ".kind", place);
        }
    }

    private static SearchedInVain Search(Reading reading, AreaSection? area, Entry measure, Matching matching, Entry? nearest)
    {
        var expected = ExpectedPlace.Of(reading, "owner", area, measure, matching, Label.Owners);
        return reading.Search(Category.Owners, 0, expected, nearest is { IsEmpty: false } ? [reading.PlaceOf(nearest.Block)] : MeasureRest.BesideOf(measure, Label.Owners) is { } beside ? [reading.PlaceOf(beside)] : []) with
        {
            MayBeThere = nearest?.Sentences.Any(s => s.Has(Category.NotOwner)) != true && ((nearest is not null && nearest == measure.Part(Label.Owners) && MeasureRest.IsTold(nearest)) || MeasureRest.IsIn(reading, measure, matching, Label.Owners)),
            Words = reading.Lexicon.SearchWords("owners", l => [.. l.WordsOf(Category.Owners, 1).Take(4), .. l.WordsOf(Category.Owners, 0).Take(8).Select(w => w.Trim('*'))]),
        };
    }
}
