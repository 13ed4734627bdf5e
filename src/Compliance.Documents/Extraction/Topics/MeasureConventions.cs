using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// Who, when, how far and with what result is missed of a measure only where the document tells it of others in the same way: beside it
/// in the list, in a column of the table, under the same heading elsewhere. Where none has it, it may be told in a way that was not
/// understood, and is asked for.
/// </summary>
internal static class MeasureConventions
{
    private const int SomeOf = 3; // what fewer than a third of a list have was read by chance
    private static readonly Detail[] Details =
    [
        new("owners", Label.Owners, m => m.Owners is not null),
        new("schedule", Label.Schedule, m => m.Schedule is not null),
        new("status", Label.Status, m => m.Status is not null),
        new("result", Label.Result, m => m.Result is not null),
    ];

    public static void Mark(Reading reading, PlanDraft draft, IReadOnlyList<MeasureGroup> groups)
    {
        var begins = draft.Document.PeriodStart ?? (reading.StatedYear is { } year ? PlanDate.Year(year) : null);
        var shown = new bool[groups.Count];
        var toldOfMost = new bool[groups.Count];
        var headings = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var detail in Details)
        {
            headings.Clear();
            for (var g = 0; g < groups.Count; g++)
            {
                var told = detail.CountIn(groups[g]);
                shown[g] = told * SomeOf >= groups[g].Drafted.Count || detail.HasColumnIn(groups[g]);
                toldOfMost[g] = told * 2 > groups[g].Drafted.Count;
                if (toldOfMost[g])
                    headings[groups[g].Heading] = headings.GetValueOrDefault(groups[g].Heading) + 1;
            }

            SearchedInVain? asked = null;
            var isShown = Array.IndexOf(shown, true) >= 0;
            for (var g = 0; g < groups.Count; g++)
            {
                var group = groups[g];
                var isShownHere = shown[g] || headings.GetValueOrDefault(group.Heading) > (toldOfMost[g] ? 1 : 0);
                for (var i = 0; i < group.Measures.Count; i++)
                {
                    // A time that has passed asks for the state by itself.
                    var isDue = detail.Label == Label.Status && group.Drafted[i].Item.Schedule?.DueOn is { } due && due.Last < begins?.First;
                    if (!isDue && !detail.IsTold(group.Drafted[i].Item) && !(group.Measures[i].Columns is { } columns ? detail.IsIn(columns) || (detail.IsOfEach && !isShown) : isShownHere))
                        Ask(detail, group.Drafted[i], asked ??= reading.Search(Category.Labels, (int)detail.Label, reading.Lexicon.Expected("measures")) with { MayBeThere = true });
                }
            }
        }
    }

    private static void Ask(Detail detail, ItemDraft<Measure> drafted, SearchedInVain asked)
    {
        var at = 0;
        while (at < drafted.Searched.Count && drafted.Searched[at].Member != detail.Member)
            at++;
        if (at == drafted.Searched.Count)
            drafted.Searched.Add(new MemberSearch(detail.Member, asked));
        else if (!drafted.Searched[at].Search.MayBeThere)
            drafted.Searched[at] = drafted.Searched[at] with { Search = drafted.Searched[at].Search with { MayBeThere = true } };
    }

    /// <summary>What is told of a measure besides what it is.</summary>
    private sealed record Detail(string Member, Label Label, Func<Measure, bool> IsTold)
    {
        /// <summary>True for what every measure has: a table that leaves no room for it leaves it out.</summary>
        public bool IsOfEach => Label is Label.Owners or Label.Schedule;

        public bool IsIn(IReadOnlyList<TableColumn> columns) => columns.Any(c => c.Label == Label || c.Also == Label);

        /// <summary>How many of the measures it is told of.</summary>
        public int CountIn(MeasureGroup group)
        {
            var count = 0;
            for (var i = 0; i < group.Drafted.Count; i++)
                count += IsTold(group.Drafted[i].Item) ? 1 : 0;
            return count;
        }

        public bool HasColumnIn(MeasureGroup group)
        {
            for (var i = 0; i < group.Measures.Count; i++)
            {
                if (group.Measures[i].Columns is { } columns && IsIn(columns))
                    return true;
            }

            return false;
        }
    }
}

/// <summary>Measures that are told together.</summary>
/// <param name="Heading">The words above them; empty for none.</param>
/// <param name="Measures">The measures.</param>
/// <param name="Drafted">The same, as they were read.</param>
internal sealed record MeasureGroup(string Heading, IReadOnlyList<Entry> Measures, IReadOnlyList<ItemDraft<Measure>> Drafted)
{
    private const int LongestName = 24;

    /// <summary>A group for each label: one list says nothing of how another in the same chapter is told.</summary>
    public static IEnumerable<MeasureGroup> Of(LabelBlock[] labels, IReadOnlyList<Entry> measures, IReadOnlyList<ItemDraft<Measure>> drafted)
    {
        if (labels.Length == 1)
            return [new MeasureGroup(NameOf(labels[0]), measures, drafted)];
        var labelOf = new Dictionary<TextBlock, LabelBlock>(measures.Count);
        foreach (var label in labels)
        {
            foreach (var entry in label.Entries)
                labelOf[entry.Block] = label;
        }

        // What was taken from a part of a paragraph stands under the first label.
        return Enumerable.Range(0, measures.Count).GroupBy(i => labelOf.GetValueOrDefault(measures[i].Block, labels[0]))
            .Select(list => new MeasureGroup(NameOf(list.Key), [.. list.Select(i => measures[i])], [.. list.Select(i => drafted[i])]));
    }

    // "Tiltak 2: Besøke skolene": the words before the colon are the heading.
    private static string NameOf(LabelBlock label)
    {
        var text = label.Heading.Text.AsSpan();
        return text.IndexOf(':') is > 0 and <= LongestName and var colon ? text[..colon].TrimEnd("0123456789. ").ToString() : label.Heading.Text;
    }
}
