namespace Compliance.Documents;

/// <summary>
/// One text without numbers below several measures. A bare time ("Innen 1. juni") stands for all of them. A text of several
/// sentences tells of some: each sentence belongs to the measure whose words it takes up, and a measure that none takes up
/// has no time of its own.
/// </summary>
internal sealed class SharedSchedule
{
    private const int MostMeasures = 60;
    private readonly Entry? all;
    private readonly Dictionary<Entry, Entry> byMeasure = [];

    public SharedSchedule(Entry? shared, IReadOnlyList<Entry> measures)
    {
        if (shared is null || shared.Sentences.Count <= 1 || measures.Count <= 1)
        {
            all = shared;
            return;
        }

        IsGuess = true;
        if (measures.Count > MostMeasures)
            return;
        foreach (var sentences in shared.Sentences.GroupBy(s => MeasureOf(s, measures)))
        {
            if (sentences.Key is { } measure)
                byMeasure[measure] = PartOf(shared, [.. sentences]);
        }
    }

    /// <summary>True when the words of the measures told which sentence belongs to which.</summary>
    public bool IsGuess { get; }

    public Entry? For(Entry measure) => all ?? byMeasure.GetValueOrDefault(measure);

    // The one measure that has more words in common with the sentence than any other.
    private static Entry? MeasureOf(Sentence sentence, IReadOnlyList<Entry> measures)
    {
        var stems = WordOverlap.StemsOf(sentence);
        Entry? found = null;
        var most = -1;
        foreach (var measure in measures)
        {
            var words = 0;
            foreach (var stem in stems)
                words += WordOverlap.Holds(measure, stem) ? 1 : 0;
            if (words > most)
                (found, most) = (measure, words);
            else if (words == most)
                found = null;
        }

        return found;
    }

    // The place is that of the first of its sentences; the words are those of all of them.
    private static Entry PartOf(Entry shared, Sentence[] sentences)
    {
        var block = shared.Block.Part(sentences[0].Start, Contiguous(sentences).End, BlockKind.Paragraph);
        return new Entry { Block = block, Sentences = sentences };
    }

    private static Sentence Contiguous(Sentence[] sentences)
    {
        var last = 0;
        while (last + 1 < sentences.Length && sentences[last + 1].Start <= sentences[last].End + 1)
            last++;
        return sentences[last];
    }
}
