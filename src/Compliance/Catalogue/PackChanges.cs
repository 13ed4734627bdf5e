using Compliance.Language.Frame;
using Compliance.Language.Prose;
using Compliance.Rules;

namespace Compliance.Catalogue;

/// <summary>What changed between two versions of a pack, in words: figures, duties, terms, rules that are new, dropped or different.</summary>
internal sealed class PackChanges
{
    private readonly Side old;
    private readonly Side now;
    private readonly ChangePhrases phrases;
    private readonly Phrases speech;

    private PackChanges(RuleSet old, RuleSet now, string language)
    {
        this.old = new Side(old, language);
        this.now = new Side(now, language);
        phrases = ChangePhrases.For(language);
        speech = Phrases.For(language);
    }

    /// <summary>The changes as a page.</summary>
    public static Page Between(RuleSet old, RuleSet now, string language)
    {
        var changes = new PackChanges(old, now, language);
        List<Block> blocks = [.. changes.Parameters(), .. changes.Definitions(true), .. changes.Definitions(false), .. changes.Rules()];
        if (blocks.Count == 0)
            blocks.Add(new Paragraph([changes.phrases.Nothing]));
        var title = changes.phrases.Title(now.Id, old.Version, now.Version);
        return new Page("changes", language, title, [new Heading(1, title), .. blocks]);
    }

    private IEnumerable<Block> Parameters()
    {
        var lines = new List<IReadOnlyList<Inline>>();
        foreach (var (name, before, after) in Joined(old.Pack.Parameters, now.Pack.Parameters, p => p.FullName))
        {
            if (before is null || after is null)
                lines.Add([Named((after is null ? old : now).TitleOf((after ?? before)!), name), " – " + (after is null ? phrases.Dropped : phrases.New), after is null ? "" : ": " + string.Join("; ", after.Syntax.History.Select(v => Value(now, after, v) + ", " + speech.LongDate(v.From)))]);
            else
                lines.AddRange(HistoryChanges(before, after).Select(c => (IReadOnlyList<Inline>)[Named(now.TitleOf(after), name), " – " + c]));
        }

        return Section(phrases.Parameters, lines);
    }

    private IEnumerable<string> HistoryChanges(BoundParameter before, BoundParameter after)
    {
        foreach (var value in after.Syntax.History)
        {
            var text = Value(now, after, value);
            if (before.Syntax.History.FirstOrDefault(v => v.From == value.From) is not { } earlier)
                yield return phrases.ValueAdded(text, speech.LongDate(value.From));
            else if (Value(old, before, earlier) != text)
                yield return phrases.FromTo(speech.LongDate(value.From), Value(old, before, earlier), text);
            else if (earlier.Source != value.Source || earlier.Until != value.Until || earlier.Status != value.Status)
                yield return phrases.FromTo(text, Circumstances(earlier), Circumstances(value));
        }

        foreach (var value in before.Syntax.History.Where(v => after.Syntax.History.All(a => a.From != v.From)))
            yield return phrases.ValueDropped(Value(old, before, value), speech.LongDate(value.From));
        if (before.Syntax.CompareAs != after.Syntax.CompareAs)
            yield return phrases.FromTo(phrases.CompareAs, Word(before.Syntax.CompareAs), Word(after.Syntax.CompareAs));
    }

    private string Circumstances(ParameterValue value) =>
        string.Join(", ", new[] { value.Source, value.Until is { } until ? "– " + speech.LongDate(until) : null, Word(value.Status) }.OfType<string>());

    private string Word(string? id) => id is null ? "–" : speech.Rules.Word(id);

    private string Value(Side side, BoundParameter parameter, ParameterValue value) =>
        side.Words.Format(value.Value, parameter.Syntax.Type) + (parameter.Syntax.Unit is { } unit ? " " + Word(unit) : "");

    private IEnumerable<Block> Definitions(bool duties)
    {
        var blocks = new List<Block>();
        foreach (var (name, before, after) in Joined(old.Pack.Definitions, now.Pack.Definitions, d => d.Name))
        {
            if ((after ?? before)!.IsDuty != duties)
                continue;
            var title = (after is null ? old : now).TitleOf((after ?? before)!);
            if (before is null || after is null)
            {
                blocks.Add(new Paragraph([Named(title, name), " – " + (after is null ? phrases.Dropped : phrases.New)]));
                if (after is not null)
                    blocks.Add(Prose(now.Prose.Read(after)));
            }
            else if (Differ(old.Prose.Read(before), now.Prose.Read(after)))
            {
                blocks.Add(new Paragraph([Named(title, name)]));
                blocks.AddRange(BeforeAndAfter(old.Prose.Read(before), now.Prose.Read(after)));
            }
        }

        return blocks.Count == 0 ? [] : [new Heading(2, duties ? phrases.Duties : phrases.Definitions), .. blocks];
    }

    private IEnumerable<Block> Rules()
    {
        var pairs = now.Pack.Rules.Select(r => (Old: old.Pack.Rules.FirstOrDefault(o => o.Id == r.Id && o.Syntax.InForce == r.Syntax.InForce) ?? old.Pack.Rules.LastOrDefault(o => o.Id == r.Id) ?? old.Pack.Rules.FirstOrDefault(o => r.Syntax.Formerly.Any(f => f.Value == o.Id)), Now: r)).ToList();
        var kept = pairs.Select(p => p.Old).OfType<BoundRule>().ToHashSet();
        var dropped = old.Pack.Rules.Where(r => !kept.Contains(r)).Select(r => (IReadOnlyList<Inline>)[Named(old.TitleOf(r), r.Id)]);
        var added = pairs.Where(p => p.Old is null).Select(p => (IReadOnlyList<Inline>)[Named(now.TitleOf(p.Now), p.Now.Id), LevelOf(p.Now)]);
        List<Block> changed = [.. pairs.Where(p => p.Old is not null).SelectMany(p => Changes(p.Old!, p.Now))];
        return Section(phrases.NewRules, added)
            .Concat(Section(phrases.DroppedRules, dropped))
            .Concat(changed.Count == 0 ? [] : changed.Prepend(new Heading(2, phrases.ChangedRules)));
    }

    private Inline LevelOf(BoundRule rule) => rule.Levels.FirstOrDefault(l => l.Kind != LevelKind.NotApplicable) is { } level ? " – " + now.LevelOf(level) : "";

    private IEnumerable<Block> Changes(BoundRule before, BoundRule after)
    {
        var blocks = new List<Block>();
        if (before.Id != after.Id)
            blocks.Add(new Paragraph([phrases.Renamed(before.Id, after.Id)]));
        if (old.TitleOf(before) != now.TitleOf(after))
            blocks.Add(new Paragraph([phrases.FromTo(phrases.RuleTitle, speech.Quote(old.TitleOf(before)), speech.Quote(now.TitleOf(after)))]));
        if (before.Syntax.Status != after.Syntax.Status)
            blocks.Add(new Paragraph([phrases.FromTo(phrases.RuleStatus("").TrimEnd(' ', ':'), Lower(before.Syntax.Status), Lower(after.Syntax.Status))]));
        var (levelsBefore, levelsAfter) = (before.Levels.Select(old.LevelInFull).ToList(), after.Levels.Select(now.LevelInFull).ToList());
        if (!levelsBefore.SequenceEqual(levelsAfter))
        {
            blocks.Add(new Paragraph([phrases.Levels + ":"]));
            blocks.Add(new Points([(0, [phrases.Before + ": " + string.Join("; ", levelsBefore)]), (0, [phrases.After + ": " + string.Join("; ", levelsAfter)])]));
        }

        var (proseBefore, proseAfter) = (old.Prose.Read(before), now.Prose.Read(after));
        if (Differ(proseBefore, proseAfter))
            blocks.AddRange(BeforeAndAfter(proseBefore, proseAfter).Prepend(new Paragraph([phrases.Condition + ":"])));
        if (blocks.Count == 0 && old.TextsOf(before) != now.TextsOf(after))
            blocks.Add(new Paragraph([phrases.Texts]));
        return blocks.Count == 0 ? [] : blocks.Prepend(new Heading(3, now.TitleOf(after) + " (" + after.Id + ")"));
    }

    private static string Lower(RuleStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>The lines that only one of the two has, with their groups' first lines left out where they are the same.</summary>
    private IEnumerable<Block> BeforeAndAfter(IReadOnlyList<ProseLine> before, IReadOnlyList<ProseLine> after)
    {
        var points = new List<(int, IReadOnlyList<Inline>)>();
        void Add(string label, IEnumerable<ProseLine> lines)
        {
            var list = lines.Select(l => l.Text.TrimEnd(';')).ToList();
            if (list.Count > 0)
                points.Add((0, [label + ": " + string.Join(" ", list)]));
        }

        Add(phrases.Before, before.Where(l => !after.Any(a => a.Text == l.Text)));
        Add(phrases.After, after.Where(l => !before.Any(b => b.Text == l.Text)));
        if (points.Count == 0)
        {
            // The same lines in another order.
            points.Add((0, [phrases.Before + ": " + string.Join(" ", before.Select(l => l.Text))]));
            points.Add((0, [phrases.After + ": " + string.Join(" ", after.Select(l => l.Text))]));
        }

        yield return new Points(points);
    }

    private static bool Differ(IReadOnlyList<ProseLine> a, IReadOnlyList<ProseLine> b) => !a.SequenceEqual(b);

    private static Points Prose(IReadOnlyList<ProseLine> lines) => new([.. lines.Select(l => (l.Depth, (IReadOnlyList<Inline>)[l.Text]))]);

    private static Inline Named(string title, string name) => new(title + " (" + name + ")");

    private static IEnumerable<Block> Section(string heading, IEnumerable<IReadOnlyList<Inline>> lines)
    {
        var items = lines.Select(l => (0, l)).ToList();
        return items.Count == 0 ? [] : [new Heading(2, heading), new Points(items)];
    }

    private static IEnumerable<(string Name, T? Before, T? After)> Joined<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> name)
        where T : class
    {
        var (a, b) = (before.ToDictionary(name, StringComparer.Ordinal), after.ToDictionary(name, StringComparer.Ordinal));
        return a.Keys.Union(b.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(n => (n, a.GetValueOrDefault(n), b.GetValueOrDefault(n)));
    }

    /// <summary>One of the two versions.</summary>
    private sealed class Side(RuleSet rules, string language)
    {
        private readonly Phrases speech = Phrases.For(language);

        public BoundPack Pack => rules.Pack;

        public RuleProse Prose { get; } = new(rules.Pack, language);

        public ValueWords Words { get; } = new(Phrases.For(language), PackLabels.In(rules.Pack, language));

        public string TitleOf(BoundRule rule) => rule.Title is { } title ? Prose.Text(title) : rule.Id;

        public string TitleOf(BoundDefinition definition) => definition.Versions[0].Title is { } title ? Prose.Text(title) : definition.Name;

        public string TitleOf(BoundParameter parameter) => Text(parameter.Syntax.Title) ?? parameter.Syntax.Name;

        public string LevelOf(BoundLevel level) => CataloguePhrases.For(language).Levels[level.Kind] + (level.Sources.Count == 0 ? "" : ", " + Cite(level.Sources[0]));

        /// <summary>The kind of a level with all that it rests on.</summary>
        public string LevelInFull(BoundLevel level) => CataloguePhrases.For(language).Levels[level.Kind]
            + (level.Sources.Count == 0 ? "" : " (" + string.Join(", ", level.Sources.Concat(level.SupportedBy).Select(Cite)) + ")");

        public string TextsOf(BoundRule rule) => string.Join('\n', Checking.RuleTexts.Of(rule).Select(Prose.Text));

        private string Cite(SourceCitation citation) => ((Text(citation.Source.Title) ?? citation.Source.Id) + " " + speech.Pinpoint(citation.Pinpoint)).Trim();

        private string? Text(IReadOnlyDictionary<string, string> texts) => texts.TryGetValue(language, out var own) ? own : texts.Values.FirstOrDefault();
    }
}
