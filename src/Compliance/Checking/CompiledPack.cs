using Compliance.Checking.Evaluation;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Language.Frame;
using Compliance.Language.Prose;

namespace Compliance.Checking;

/// <summary>A pack turned into evaluators, once. Shared by all threads.</summary>
internal sealed class CompiledPack
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Rules.RuleSet, CompiledPack> Kept = [];

    private readonly PackNames names;
    private readonly Dictionary<BoundDefinition, DefinitionRead> definitions = [];
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> labels = new(StringComparer.Ordinal);
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, FixedTexts> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> causes = new(StringComparer.Ordinal);
    private ParameterValues? lastParameters;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Lazy<PackReads> reads;
    private CheckFrame? idleFrame;
    private int usualVerdicts;
    private int usualResults;

    /// <param name="bound">The pack.</param>
    /// <param name="withDrafts">True to run rules that are drafts too.</param>
    /// <param name="basis">The pack that it builds on, whose evaluators it takes over where it changes nothing that they rest on; null for none.</param>
    public CompiledPack(BoundPack bound, bool withDrafts = false, CompiledPack? basis = null)
    {
        Bound = bound;
        reads = new(() => new PackReads(this));
        if (basis is not null && !Keeps(basis.Bound))
            basis = null;
        names = new PackNames(bound, basis?.names);
        LocalCount = basis?.LocalCount ?? 0;
        LetCount = basis?.LetCount ?? 0;

        // Variables of definitions stand beside those of all rules that may use them.
        var shared = new LocalSlots(LocalCount);
        foreach (var definition in bound.Definitions)
        {
            if (basis is not null && basis.definitions.TryGetValue(definition, out var known))
            {
                definitions.Add(definition, known);
                continue;
            }

            var read = new DefinitionRead(definition, definitions.Count);
            names.Add(definition, read);
            definitions.Add(definition, read);
            read.Versions = definition.Versions.Select(v => Condition(v.Condition!, shared)).ToList();
        }

        foreach (var (general, specials) in bound.Overriding.Definitions)
            definitions[general].Overriding = specials.ConvertAll(s => definitions[s]);
        var rules = new List<CompiledRule>();
        foreach (var rule in bound.Rules)
        {
            if (rule.Syntax.Status != RuleStatus.Active && !(withDrafts && rule.Syntax.Status == RuleStatus.Draft))
                continue;
            if (basis is not null && basis.places.TryGetValue(rule.Id, out var place) && basis.Rules[place].Bound == rule)
            {
                rules.Add(basis.Rules[place].In(bound.Manifest));
                continue;
            }

            var slots = new LocalSlots(shared.Count);
            rules.Add(Rule(rule, slots));
            LocalCount = Math.Max(LocalCount, slots.Count);
            LetCount = Math.Max(LetCount, rule.Lets.Count);
        }

        LocalCount = Math.Max(LocalCount, shared.Count);
        Rules = [.. rules];
        for (var i = 0; i < rules.Count; i++)
            places[rules[i].Bound.Id] = i;
        InOrder = StableOrder.Of(rules.Count, (a, b) => string.CompareOrdinal(rules[a].Bound.Id, rules[b].Bound.Id));
        for (int first = 0, end; first < InOrder.Length; first = end)
        {
            for (end = first + 1; end < InOrder.Length && rules[InOrder[end]].Bound.Id == rules[InOrder[first]].Bound.Id;)
                end++;
            if (end == first + 1)
                continue;
            var versions = Array.ConvertAll(InOrder[first..end], i => rules[i]);
            foreach (var rule in versions)
                rule.Versions = versions;
        }

        foreach (var rule in rules)
        {
            foreach (var cause in rule.Bound.Syntax.FollowsFrom)
            {
                if (!causes.TryGetValue(rule.Bound.Id, out var ofRule))
                    causes.Add(rule.Bound.Id, ofRule = []);
                if (!ofRule.Contains(cause.Value))
                    ofRule.Add(cause.Value);
            }
        }
    }

    public BoundPack Bound { get; }

    public CompiledRule[] Rules { get; }

    /// <summary>What each rule rests on in the plan; worked out when somebody checks a plan again.</summary>
    public PackReads Reads => reads.Value;

    /// <summary>The places of the rules in the order of their ids.</summary>
    public int[] InOrder { get; }

    /// <summary>True when findings of some rule may be consequences of another's.</summary>
    public bool HasCauses => causes.Count > 0;

    /// <summary>The place of a rule among <see cref="Rules"/>, of the version that is in force at a date; null for none.</summary>
    public int? PlaceOf(string id, Date date)
    {
        if (!places.TryGetValue(id, out var last))
            return null;
        for (var place = last; place >= 0 && Rules[place].Bound.Id == id; place--)
        {
            if (Rules[place].InForce.Holds(date))
                return place;
        }

        return last;
    }

    /// <summary>Room for the verdicts of a check: as much as the last one took.</summary>
    public Verdicts NewVerdicts() => new(usualVerdicts, usualResults);

    /// <summary>Notes how much room a check took.</summary>
    public void NoteUsual(Verdicts verdicts) => (usualVerdicts, usualResults) = (verdicts.Count, verdicts.ResultCount);

    public int LocalCount { get; }

    public int LetCount { get; }

    /// <summary>Number of lists at the root of the plan that rules read.</summary>
    public int ListCount => names.ListCount;

    public int DefinitionCount => Bound.Definitions.Count;

    /// <summary>What the rules say in a language whatever the plan is.</summary>
    public FixedTexts TextsIn(string language) => texts.GetOrAdd(language, l => new FixedTexts(Rules, l, LabelsIn(l)));

    /// <summary>The rules of which a finding of a rule may be a consequence.</summary>
    public IReadOnlyList<string> CausesOf(string rule) => causes.TryGetValue(rule, out var ofRule) ? ofRule : [];

    /// <summary>The words for paths, enumeration members, definitions and parameters in a language.</summary>
    public IReadOnlyDictionary<string, string> LabelsIn(string language) => labels.GetOrAdd(language, l => PackLabels.In(Bound, l));

    /// <summary>The id of a rule by its id or by one that it had before; null for none.</summary>
    public string? IdOf(string id) => Bound.IdOf(id);

    /// <summary>The rules that the pack switches off, with the reason.</summary>
    public IEnumerable<NotChecked> DisabledIn(string language) => Bound.Disabled.Select(d => new NotChecked(
        d.Rule.Id,
        d.Rule.Title?.In(language)?.Text ?? d.Rule.Id,
        d.Syntax.Reason.TryGetValue(language, out var reason) ? reason : d.Syntax.Reason.Values.FirstOrDefault() ?? ""));

    /// <summary>An expression that stands in no rule, ready to run, with the number of local variables that it needs.</summary>
    public (Evaluator Evaluator, int Locals) Compile(BoundExpression expression)
    {
        lock (names)
        {
            var slots = new LocalSlots(LocalCount);
            return (Build(expression, slots), slots.Count);
        }
    }

    /// <summary>A frame for one check; give it back with <see cref="Return"/>.</summary>
    public CheckFrame RentFrame() => Interlocked.Exchange(ref idleFrame, null) ?? new CheckFrame(this);

    public void Return(CheckFrame frame)
    {
        frame.Clear();
        idleFrame = frame;
    }

    public DefinitionRead Read(BoundDefinition definition) => definitions[definition];

    public BoundParameter? ParameterOf(Member member) => names.Parameters.GetValueOrDefault(member);

    /// <summary>All parameters at a date. Most checks of a run have the same date, so the last is kept.</summary>
    public Value[] ParametersAt(Date date)
    {
        var last = lastParameters;
        if (last is null || last.Date != date)
            lastParameters = last = new ParameterValues(date, ValuesAt(date));
        return last.Values;
    }

    private Value[] ValuesAt(Date date)
    {
        var values = new Value[Bound.Parameters.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = ValueAt(Bound.Parameters[i], date);
        return values;
    }

    public static Value ValueAt(BoundParameter parameter, Date date) => parameter.At(date) is { } entry
        ? entry.Value
        : Value.Of(new Unknown(new Reason(ReasonKind.Error, null, "`" + parameter.FullName + "` has no value on " + date)));

    /// <summary>The pack in its fastest form, kept as long as the rule set: for those that build on it.</summary>
    public static CompiledPack Of(Rules.RuleSet rules) => Kept.GetValue(rules, r => new CompiledPack(r.Pack, r.Options.HasDrafts, BasisOf(r)));

    /// <summary>The pack that a rule set was built on.</summary>
    public static CompiledPack? BasisOf(Rules.RuleSet rules) => rules.Basis is { } basis ? Of(basis) : null;

    /// <summary>True when all of another pack stands first in this one, and nothing overrides it.</summary>
    private bool Keeps(BoundPack basis) =>
        Bound.Overriding.Definitions.Count == 0 && basis.Overriding.Definitions.Count == 0
        && Bound.Definitions.Take(basis.Definitions.Count).SequenceEqual(basis.Definitions)
        && Bound.Parameters.Take(basis.Parameters.Count).Select(p => (p.Member, p.Index)).SequenceEqual(basis.Parameters.Select(p => (p.Member, p.Index)));

    private CompiledRule Rule(BoundRule rule, LocalSlots slots)
    {
        var variable = -1;
        if (rule.Variable is { } symbol)
        {
            variable = slots.Next();
            names.Add(symbol, new LocalRead(variable));
        }

        // Lets may use each other in the order in which they stand; each is declared before its expression is built.
        for (var i = 0; i < rule.Lets.Count; i++)
        {
            var read = new LetRead(i);
            names.Add(rule.Lets[i].Symbol, read);
            read.Expression = Build(rule.Lets[i].Expression!, slots);
        }

        var requires = rule.Requires is null ? null : Condition(rule.Requires, slots);
        return new CompiledRule(rule)
        {
            Manifest = Bound.Manifest,
            VariableSlot = variable,
            Items = Build(rule.Items, slots),
            AppliesWhen = Build(rule.AppliesWhen, slots),
            Where = Build(rule.Where, slots),
            Unless = [.. rule.Unless.Select(u => Condition(u, slots))],
            Levels = [.. rule.Levels.Select(l => new CompiledLevel(l, Build(l.When, slots)))],
            Requires = requires,
            AlwaysBinds = requires is not null && rule is { AppliesWhen: null, Where: null, Unless.Count: 0, Levels: [{ When: null, Kind: not LevelKind.NotApplicable }, ..] },
            AsksWhetherStated = Bound.Overriding.Definitions.Count > 0 || Specials.AreUsed(requires?.Bound),
            SubjectAsksWhetherStated = Bound.Overriding.Definitions.Count > 0 || Specials.AreUsed(
                [.. rule.Unless.SelectMany(DefinitionGraph.ExpressionsOf), rule.AppliesWhen, rule.Where]),
            NotShownWhen = Build(rule.NotShownWhen, slots),
            Evidence = rule.Evidence.Select(e => Build(e, slots)).ToList(),
            Texts = Texts(rule, slots),
        };
    }

    private Dictionary<BoundExpression, Placeholder> Texts(BoundRule rule, LocalSlots slots)
    {
        var placeholders = new Dictionary<BoundExpression, Placeholder>();
        foreach (var text in RuleTexts.Of(rule))
        {
            foreach (var (_, template) in text.ByLanguage)
            {
                foreach (var part in template.Parts)
                {
                    if (part.Expression is { } expression)
                        placeholders[expression] = new Placeholder(expression, Build(expression, slots));
                }
            }
        }

        return placeholders;
    }

    private CompiledCondition Condition(BoundCondition bound, LocalSlots slots) => new(
        bound,
        Build(bound.Expression, slots),
        [.. bound.Parts.Select(p => Condition(p, slots))]);

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(expression))]
    private Evaluator? Build(BoundExpression? expression, LocalSlots slots) =>
        expression is null ? null : EvaluatorBuilder.Build(expression.Root, names, slots);

    private sealed record ParameterValues(Date Date, Value[] Values);
}
