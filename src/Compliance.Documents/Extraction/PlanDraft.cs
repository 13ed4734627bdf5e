using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>A plan while it is being read.</summary>
internal sealed class PlanDraft
{
    private const int UsualPlaces = 80;
    private readonly Dictionary<string, Place> places = new(UsualPlaces, StringComparer.Ordinal);
    private readonly Dictionary<string, string> notations = new(UsualPlaces, StringComparer.Ordinal);
    private readonly Dictionary<string, List<StatedValue>> contradictions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SearchedInVain> searched = new(StringComparer.Ordinal);
    private readonly List<DraftedList> lists = [];

    public PlanDocument Document { get; set; } = new();

    /// <summary>Figures whose shares are of the women and of the men, and not of those whom the figure counts.</summary>
    public HashSet<string> SharesOfGenders { get; } = [];

    /// <summary>The word for the leaders whose figure was read.</summary>
    public string? LeadersNamed { get; set; }

    public Employer Employer { get; set; } = new();

    public RiskMapping Mapping { get; set; } = new();

    public List<ItemDraft<Risk>> Risks { get; } = [];

    public List<ItemDraft<PlanArea>> Areas { get; } = [];

    public List<ItemDraft<Policy>> Policies { get; } = [];

    public Whistleblowing Whistleblowing { get; set; } = new();

    public List<ItemDraft<Goal>> Goals { get; } = [];

    public List<ItemDraft<Measure>> Measures { get; } = [];

    public PayMapping PayMapping { get; set; } = new();

    public List<ItemDraft<PayGroup>> PayGroups { get; } = [];

    public PartTimeMapping PartTimeMapping { get; set; } = new();

    public Figures Figures { get; set; } = new();

    public List<ItemDraft<GenderFigure>> Levels { get; } = [];

    /// <summary>Levels that sentences tell of; they join the others when the tables are read.</summary>
    public List<ItemDraft<GenderFigure>> ToldLevels { get; } = [];

    public List<ItemDraft<Involvement>> Involvement { get; } = [];

    public Governance Governance { get; set; } = new();

    public FollowUp FollowUp { get; set; } = new();

    public EqualityStatement Statement { get; set; } = new();

    public List<ItemDraft<LegalReference>> LegalReferences { get; } = [];

    public List<ItemDraft<PromisedPart>> PromisedParts { get; } = [];

    public List<ItemDraft<Claim>> Claims { get; } = [];

    public List<ItemDraft<SensitiveCount>> SensitiveCounts { get; } = [];

    /// <summary>What the pay mapping collected, by the keys of its enumeration.</summary>
    public KeySet PayData { get; } = new();

    /// <summary>Mentions in which a person may be recognised, masked.</summary>
    public IReadOnlyList<string>? Mentions { get; set; }

    /// <summary>The year of the number of employees; null where none is stated.</summary>
    public int? HeadcountYear { get; set; }

    /// <summary>Where figures of two years stand; null where they do not.</summary>
    public Place? YearsCompared { get; set; }

    /// <summary>What was read and not taken.</summary>
    public List<RejectedValue> Rejected { get; } = [];

    /// <summary>Where the document says that nobody took part; null where it does not.</summary>
    public Place? NobodyInvolved { get; set; }

    /// <summary>Where the document says that no risk was found; null where it does not.</summary>
    public Place? NoRisks { get; set; }

    /// <summary>Where the document says that there are no measures; null where it does not.</summary>
    public Place? NoMeasures { get; set; }

    /// <summary>Where the value of a path stands; null where none was noted.</summary>
    public Place? PlaceOf(string path) => places.GetValueOrDefault(path);

    public bool IsStated(string path) => places.ContainsKey(path);

    /// <summary>Notes where a value stands. False when another value was stated for the path before: a contradiction.</summary>
    public bool Note(string path, string notation, Place place)
    {
        if (!notations.TryGetValue(path, out var first))
        {
            notations[path] = notation;
            places[path] = place;
            return true;
        }

        // What is sure takes the place of a guess.
        if (place.Confidence is null && places[path].Confidence is not null)
        {
            if (first != notation)
                Reject(path, first, places[path], "a guess, and another place is sure");
            notations[path] = notation;
            places[path] = place;
            return true;
        }

        if (first == notation)
            return false;
        if (place.Confidence is not null)
            Reject(path, notation, place, "a guess, and another place came before it");
        if (place.Confidence is null && places[path].Confidence is null)
            Contradict(path, new StatedValue(first, places[path]), new StatedValue(notation, place));
        return false;
    }

    /// <summary>Puts a finer figure in the place of one that it agrees with.</summary>
    public void Refine(string path, string notation, Place place)
    {
        notations[path] = notation;
        places[path] = place;
    }

    /// <summary>Notes what stands in the text and is not taken, and why.</summary>
    public void Reject(string path, string value, Place place, string why) => Rejected.Add(new RejectedValue(path, value, place, why));

    /// <summary>Takes back what was noted for a path and what lies below it.</summary>
    public void Forget(string path, string why = "another year than that of the document")
    {
        foreach (var gone in places.Keys.Where(p => p == path || p.StartsWith(path + ".", StringComparison.Ordinal)).ToArray())
        {
            if (notations.TryGetValue(gone, out var value))
                Reject(gone, value, places[gone], why);
            places.Remove(gone);
            notations.Remove(gone);
            contradictions.Remove(gone);
        }
    }

    /// <summary>Notes the place of a group or an item.</summary>
    public void NotePlace(string path, Place place) => places.TryAdd(path, place);

    /// <summary>Gives a path another place.</summary>
    public void Replace(string path, Place place) => places[path] = place;

    /// <summary>Gives a path the place of another.</summary>
    public void Copy(string from, string to)
    {
        if (places.TryGetValue(from, out var place))
            places.TryAdd(to, place);
    }

    public void Contradict(string path, params ReadOnlySpan<StatedValue> values)
    {
        if (!contradictions.TryGetValue(path, out var stated))
            contradictions[path] = stated = [];
        foreach (var value in values)
        {
            if (!stated.Contains(value))
                stated.Add(value);
        }
    }

    public void NoteSearch(string path, SearchedInVain search) => searched.TryAdd(path, search);

    public Plan ToPlan()
    {
        if (YearsCompared is { } compared)
        {
            Figures = Figures with { EarlierYearsCompared = true };
            NotePlace("figures.earlier years compared", compared);
        }

        Document = Document with { LegalReferences = Items("document.legal references", LegalReferences), PromisedParts = Items("document.promised parts", PromisedParts) };
        Figures = Figures with { Levels = Items("figures.levels", Levels) };
        PayMapping = PayMapping with { Groups = Items("pay mapping.groups", PayGroups) };
        var plan = new Plan
        {
            Document = Document,
            Employer = Employer,
            Mapping = Mapping,
            Risks = Items("risks", Risks) ?? None<Risk>("risks", NoRisks),
            Areas = Items("areas", Areas),
            Policies = Items("policies", Policies),
            Whistleblowing = Whistleblowing,
            Goals = Items("goals", Goals),
            Measures = Items("measures", Measures) ?? None<Measure>("measures", NoMeasures),
            PayMapping = PayMapping,
            PartTimeMapping = PartTimeMapping,
            Figures = Figures,
            Involvement = Items("involvement", Involvement) ?? None<Involvement>("involvement", NobodyInvolved),
            Governance = Governance,
            FollowUp = FollowUp,
            Statement = Statement,
            Privacy = PrivacyMentions(),
            Claims = Items("claims", Claims),
        };
        plan = WithoutEmptyGroups(plan);
        return plan with { Sources = Sources(plan) };
    }

    /// <summary>A group of which nothing is stated is none. Not told by comparing records, whose code over many types is in no image.</summary>
    private static Plan WithoutEmptyGroups(Plan plan)
    {
        var values = PlanModel.Plan.Read(plan);
        for (var i = 0; i < values.Length; i++)
        {
            if (PlanModel.Plan.Members[i] is { IsList: false, Record: { } group } && values[i] is { } value && Array.TrueForAll(group.Read(value), v => v is null))
                values[i] = null;
        }

        return (Plan)PlanModel.Plan.Create(values);
    }

    // Paths of items are made when somebody asks for a place: they hold the words of the items.
    private SourceMap Sources(Plan plan)
    {
        var noted = new Lazy<Dictionary<string, Place>>(() => With(places, (list, all) => list.AddPlaces(all)));
        return new SourceMap
        {
            Places = new LazyByPath<Place>(
                () =>
                {
                    var all = new Dictionary<string, Place>(noted.Value, StringComparer.Ordinal);
                    InheritedPlaces.Fill(plan, all);
                    return all;
                },
                Guesses),
            Contradictions = contradictions.ToDictionary(c => c.Key, c => (IReadOnlyList<StatedValue>)c.Value, StringComparer.Ordinal),
            Searched = new LazyByPath<SearchedInVain>(() => With(searched, (list, all) => list.AddSearches(all)), Unread),
        };
    }

    private List<KeyValuePair<string, Place>> Guesses()
    {
        var guesses = LazyByPath<Place>.MarkedOf(places, static place => place.IsGuess);
        foreach (var list in lists)
        {
            if (list.IsGuess)
                list.AddGuesses(guesses, places);
        }

        return guesses;
    }

    private List<KeyValuePair<string, SearchedInVain>> Unread()
    {
        var unread = LazyByPath<SearchedInVain>.MarkedOf(searched, static search => search.MayBeThere);
        foreach (var list in lists)
            list.AddUnread(unread);
        return unread;
    }

    private Dictionary<string, T> With<T>(Dictionary<string, T> own, Action<DraftedList, Dictionary<string, T>> add)
    {
        var all = new Dictionary<string, T>(own, StringComparer.Ordinal);
        foreach (var list in lists)
            add(list, all);
        return all;
    }

    private IReadOnlyList<T>? None<T>(string list, Place? stated)
    {
        if (stated is null)
            return null;
        places[list] = stated;
        return Stated.None<T>();
    }

    private PrivacyMentions? PrivacyMentions()
    {
        var counts = Items("privacy.sensitive counts", SensitiveCounts);
        return counts is null && Mentions is null ? null : new PrivacyMentions { SensitiveCounts = counts, IdentifiableMentions = Mentions };
    }

    private IReadOnlyList<T>? Items<T>(string list, List<ItemDraft<T>> drafts)
        where T : IPlanItem
    {
        if (drafts.Count == 0)
            return null;
        T[] items = [.. drafts.Select(d => d.Item)];
        lists.Add(new DraftedList(list, [.. items.Cast<IPlanItem>()], drafts));
        return items;
    }

    /// <summary>A list of the plan, with the places of its items.</summary>
    private sealed class DraftedList(string path, IPlanItem[] items, IReadOnlyList<ItemPlaces> drafts)
    {
        private readonly Lazy<IReadOnlyList<string>> keys = new(() => PlanPath.KeysOf(items));

        public bool IsGuess => drafts.Any(d => d.IsGuess);

        // A list is only a guess where each of its items is one.
        private Place ListPlace => drafts.FirstOrDefault(d => d.Place.Confidence is null)?.Place ?? drafts[0].Place;

        public void AddPlaces(Dictionary<string, Place> all)
        {
            all.TryAdd(path, ListPlace);
            for (var i = 0; i < drafts.Count; i++)
            {
                var item = PlanPath.Item(path, keys.Value[i]);
                all.TryAdd(item, drafts[i].Place);
                var members = drafts[i].Places;
                for (var m = 0; m < members.Count; m++)
                    all.TryAdd(PlanPath.Join(item, members[m].Member), members[m].Place);
            }
        }

        /// <summary>Adds what of the list is a guess, of which most lists have little.</summary>
        public void AddGuesses(List<KeyValuePair<string, Place>> guesses, Dictionary<string, Place> known)
        {
            Add(path, ListPlace);
            for (var i = 0; i < drafts.Count; i++)
            {
                if (!drafts[i].IsGuess)
                    continue;
                var item = PlanPath.Item(path, keys.Value[i]);
                Add(item, drafts[i].Place);
                var members = drafts[i].Places;
                for (var m = 0; m < members.Count; m++)
                {
                    // What was noted first counts.
                    if (IsFirst(members, m))
                        Add(PlanPath.Join(item, members[m].Member), members[m].Place);
                }
            }

            void Add(string at, Place place)
            {
                if (place.IsGuess && !known.ContainsKey(at))
                    guesses.Add(new KeyValuePair<string, Place>(at, place));
            }
        }

        private static bool IsFirst(ValueList<MemberPlace> members, int member)
        {
            var first = 0;
            while (members[first].Member != members[member].Member)
                first++;
            return first == member;
        }

        private static bool IsFirst(List<MemberSearch> searches, int search)
        {
            var first = 0;
            while (searches[first].Member != searches[search].Member)
                first++;
            return first == search;
        }

        public void AddSearches(Dictionary<string, SearchedInVain> all)
        {
            for (var i = 0; i < drafts.Count; i++)
            {
                foreach (var (member, search) in drafts[i].Searched)
                    all.TryAdd(PlanPath.Join(PlanPath.Item(path, keys.Value[i]), member), search);
            }
        }

        /// <summary>Adds what may be there all the same, of which most lists have little.</summary>
        public void AddUnread(List<KeyValuePair<string, SearchedInVain>> unread)
        {
            for (var i = 0; i < drafts.Count; i++)
            {
                var searches = drafts[i].Searched;
                for (var s = 0; s < searches.Count; s++)
                {
                    // What was noted first counts.
                    if (searches[s].Search.MayBeThere && IsFirst(searches, s))
                        unread.Add(new(PlanPath.Join(PlanPath.Item(path, keys.Value[i]), searches[s].Member), searches[s].Search));
                }
            }
        }
    }
}
