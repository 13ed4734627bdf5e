namespace Compliance.Documents;

/// <summary>What of a text tells the kind of document, counted in one pass.</summary>
internal sealed class KindSignals
{
    private const int FewestWords = 5;
    private readonly HashSet<string> advert = new(StringComparer.OrdinalIgnoreCase);

    public KindSignals(Reading reading)
    {
        var state = 0u;
        foreach (var placed in reading.Sentences)
        {
            var sentence = placed.Sentence;
            All++;
            Headings += sentence.Block.Kind == BlockKind.Heading ? 1 : 0;
            if (sentence.Has(Category.Addressed))
            {
                Addressed++;
                Advises |= !sentence.IsQuestion;
                FirstAddressed ??= sentence;
            }

            if (sentence.Has(Category.PeopleOfOthers))
            {
                Others++;
                FirstOthers ??= sentence;
            }

            if (sentence.Has(Category.People, 2))
                Staff++;
            if (sentence.Has(Category.EqualityWords))
            {
                Equality++;
                FirstEquality ??= sentence;
            }

            var hasGap = sentence.HasGap;
            Gaps += hasGap ? 1 : 0;
            HasOwnFigures = HasOwnFigures || (!hasGap && TellsFigures(sentence));
            Own += sentence.Has(Category.EmployerWords) ? 1 : 0;
            if (sentence.Block.Kind != BlockKind.Heading && (sentence.Block.Text[sentence.End - 1] == '.' || sentence.CountOf(TokenKind.Word) >= FewestWords))
                Content++;
            HasFigures = HasFigures || IsInTableOfFigures(sentence) || TellsFigures(sentence);
            foreach (var match in sentence.All(Category.GenreWords))
            {
                if (match.Key != 0)
                    continue;
                advert.Add(sentence.Words(match));
                FirstAdvert ??= sentence;
            }

            Genres.Add(sentence);
            Landing += sentence.Has(Category.LandingWords) ? 1 : 0;
            LeadsOn |= sentence.Has(Category.LeadsOn);
            SaysWe |= sentence.Has(Category.WeWords);
            if (!sentence.Has(Category.LawWords) && sentence.Block.Kind != BlockKind.Heading && sentence.Has(Category.DutyNames))
                FirstDuty ??= sentence;
            if (sentence.FirstNumber >= 0 || sentence.Has(Category.Numbers))
                state |= (sentence.Has(Category.Leave) ? 1u : 0) | (sentence.Has(Category.Populations, 1) ? 2u : 0) | (sentence.Has(Category.Populations, 2) ? 4u : 0);
            CountsGenders = CountsGenders || IsInTableOfFigures(sentence) || HasGenders(sentence);
        }

        StateFigures = System.Numerics.BitOperations.PopCount(state);
        var measures = reading.Outline.Labels.Where(l => l.Label == Label.Measures && l.Entries.Exists(IsMeasure)).ToArray();
        Treated = reading.Outline.Areas.Count(a => a.Repeats is null && a.Labels.Exists(l => l.Label == Label.Measures && l.Entries.Exists(IsMeasure)));
        FirstMeasures = measures.Length > 0 ? measures[0].Heading : null;
        HasOwners = measures.Length > 0 && (reading.Outline.Labels.Exists(l => l.Label is Label.Owners or Label.Schedule) || Array.Exists(measures, l => l.Entries.Exists(e => e.Parts.Count > 0)));
        HasItems = reading.Outline.Labels.Exists(l => l.Label is Label.Measures or Label.Goals or Label.Risk && l.Entries.Exists(e => !e.IsEmpty));
    }

    public int All { get; }

    public int Headings { get; }

    /// <summary>Sentences that speak to their reader, as advice does.</summary>
    public int Addressed { get; }

    public Sentence? FirstAddressed { get; }

    /// <summary>True where one of them is no question: a question may be one that the employer answers.</summary>
    public bool Advises { get; }

    /// <summary>Sentences on pupils, children, members: people whom an employer's plan is not about.</summary>
    public int Others { get; }

    public Sentence? FirstOthers { get; }

    /// <summary>Sentences on employees.</summary>
    public int Staff { get; }

    /// <summary>Sentences on equality, diversity or discrimination.</summary>
    public int Equality { get; }

    public Sentence? FirstEquality { get; }

    /// <summary>Sentences in which a template left something to be filled in.</summary>
    public int Gaps { get; }

    /// <summary>True where a sentence without such a gap has figures of women and men or a headcount.</summary>
    public bool HasOwnFigures { get; }

    /// <summary>Sentences in which an employer speaks of itself: "vi", "banken".</summary>
    public int Own { get; }

    /// <summary>Sentences outside of headings that end with a full stop or have some length.</summary>
    public int Content { get; }

    /// <summary>True where a sentence has figures of women and men, or the text has a table of figures.</summary>
    public bool HasFigures { get; }

    /// <summary>Different words of an advertisement for a job.</summary>
    public int Advert => advert.Count;

    public Sentence? FirstAdvert { get; }

    /// <summary>Words of other sorts of texts.</summary>
    public Genres Genres { get; } = new();

    /// <summary>Sentences with words of a page that only leads on.</summary>
    public int Landing { get; }

    /// <summary>True where the text leads to the document itself: "Les rapporten her."</summary>
    public bool LeadsOn { get; }

    /// <summary>True where somebody speaks of themselves: "vi".</summary>
    public bool SaysWe { get; }

    /// <summary>True where women or men are counted, or a table of figures stands.</summary>
    public bool CountsGenders { get; }

    /// <summary>Of leave, temporary positions and part-time, how many it gives figures of.</summary>
    public int StateFigures { get; }

    /// <summary>The first sentence that names the method or the duties of the Act; null for none.</summary>
    public Sentence? FirstDuty { get; }

    /// <summary>Areas with measures.</summary>
    public int Treated { get; }

    public TextBlock? FirstMeasures { get; }

    /// <summary>True where measures have owners or times.</summary>
    public bool HasOwners { get; }

    /// <summary>True where there are measures, goals or risks.</summary>
    public bool HasItems { get; }

    // "[T.ex. genomgång av skyddskläder]" is a place for one.
    private static bool IsMeasure(Entry entry) => !entry.IsEmpty && !Denials.IsNone(entry) && !entry.Sentences.Any(s => s.HasGap);

    // "Gå til hovedinnhold   Meny   Søk" has columns too.
    private static bool IsInTableOfFigures(Sentence sentence) => sentence.Block.Kind == BlockKind.TableRow && sentence.FirstNumber >= 0;

    private static bool HasGenders(Sentence sentence) => (sentence.Has(Category.People, 0) || sentence.Has(Category.People, 1)) && !GenderWords.Read(sentence).IsEmpty;

    private static bool TellsFigures(Sentence sentence) => HasGenders(sentence)
        || sentence.First(Category.Headcount, 0) is { } named && sentence.FirstNumber > named.Last;
}
