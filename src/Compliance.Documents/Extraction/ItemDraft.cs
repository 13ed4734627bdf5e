using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>The places of an item of a list of the plan, and of its members.</summary>
internal abstract class ItemPlaces(Place place)
{
    private const int UsualMembers = 8;

    public Place Place { get; } = place;

    public ValueList<MemberPlace> Places { get; } = new(UsualMembers);

    public List<MemberSearch> Searched { get; } = [];

    /// <summary>True where the reader is not sure of something of it.</summary>
    public bool IsGuess => Place.IsGuess || HasGuess();

    private bool HasGuess()
    {
        for (var i = 0; i < Places.Count; i++)
        {
            if (Places[i].Place.IsGuess)
                return true;
        }

        return false;
    }
}

/// <summary>An item of a list of the plan with the places of its members.</summary>
internal sealed class ItemDraft<T>(T item, Place place) : ItemPlaces(place)
    where T : IPlanItem
{
    public T Item { get; set; } = item;

    public ItemDraft<T> With(string member, Place where)
    {
        Places.Add(new MemberPlace(member, where));
        return this;
    }
}

/// <summary>Where a member of an item stands.</summary>
internal readonly struct MemberPlace(string member, Place place)
{
    public string Member { get; } = member;

    public Place Place { get; } = place;
}

/// <summary>What was searched in vain for a member of an item.</summary>
internal sealed record MemberSearch(string Member, SearchedInVain Search);
