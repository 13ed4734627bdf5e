using Compliance.Checking;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Language.Frame;
using Compliance.Language.Prose;
using Compliance.Plans;

namespace Compliance.Interview;

/// <summary>
/// Finds what is left to ask about a plan, and in which order: by topic, questions about the same thing together, and first what
/// settles most. How much an answer settles is measured: the plan is checked with answers that it could have.
/// </summary>
internal sealed class Interviewer(ComplianceChecker checker)
{
    private const int MostPaths = 150;
    private const int MostWords = 6;
    private const string Nobody = "–";

    private readonly BoundPack pack = checker.Rules.Pack;
    private readonly Dictionary<string, HashSet<string>> requirements = new(StringComparer.Ordinal);

    /// <summary>The report on a plan, and the questions that are left.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How it is checked, with the decisions so far.</param>
    /// <param name="step">Only what rules ask that are tagged for this step; null for all.</param>
    public (Report Report, IReadOnlyList<Question> Questions) Ask(Plan plan, CheckOptions options, int? step = null)
    {
        var report = checker.Check(plan, options);
        var open = Open(report).ToList();
        var phrases = InterviewPhrases.For(report.Language);
        var labels = PackLabels.In(pack, report.Language);
        var asking = step is null ? open : Tagged(report, step.Value).ToList();
        var guesses = asking.SelectMany(Unconfirmed).ToHashSet(StringComparer.Ordinal);
        var paths = asking.SelectMany(Paths).Distinct(StringComparer.Ordinal).Take(MostPaths)
            .Select(p => (Path: p, Answers: Answers(plan, p, options)))
            .Where(p => p.Answers.Count > 0).ToList();
        var count = open.Count;
        int Settled(IEnumerable<(string Path, string Answer)> answers) =>
            count - Open(checker.Check(plan, answers.Aggregate(options, (o, a) => With(o, a.Path, a.Answer)))).Count();
        var fields = paths.ConvertAll(p => (Field: FieldOf(p.Path, guesses.Contains(p.Path) ? Stated(plan, p.Path) : null, labels, phrases), p.Answers, Settles: p.Answers.Max(a => Settled([(p.Path, a)]))));
        var questions = fields.GroupBy(f => Asker(f.Field.Path, asking) is { } asker ? asker.Rule + "\n" + TextOf(f.Field, asker, phrases) : f.Field.Path, StringComparer.Ordinal).Select(group =>
        {
            var asker = Asker(group.First().Field.Path, asking);
            return new Question
            {
                Text = TextOf(group.First().Field, asker, phrases),
                Topic = asker is null ? phrases.Scope : TopicOf(asker.Rule, labels),
                IsAboutScope = asker is null,
                Rules = [.. asking.Where(f => group.Any(g => Paths(f).Contains(g.Field.Path))).Select(f => f.Title).Distinct(StringComparer.Ordinal)],
                Settles = group.Count() == 1
                    ? group.First().Settles
                    : Math.Max(group.Max(g => g.Settles), Enumerable.Range(0, group.Max(g => g.Answers.Count)).Max(i => Settled(group.Select(g => (g.Field.Path, g.Answers[Math.Min(i, g.Answers.Count - 1)]))))),
                Fields = [.. group.OrderBy(g => Parent(g.Field.Path), StringComparer.Ordinal).ThenByDescending(g => g.Settles).Select(g => g.Field)],
            };
        });
        return (report, [.. InOrder([.. questions.Concat(step is null ? Judgements(report, labels) : [])])]);
    }

    /// <summary>What a check leaves undecided.</summary>
    public static IEnumerable<Finding> Open(Report report) =>
        report.Results.SelectMany(r => r.Followed.Prepend(r)).Where(r => r.Outcome is Outcome.Open or Outcome.Depends);

    /// <summary>The facts that a value would have as a decision.</summary>
    public static CheckOptions With(CheckOptions options, string path, string value) =>
        options with { Supplied = [.. options.Supplied, new SuppliedFact(path, value, Nobody)] };

    /// <summary>What is wrong with an answer; null for nothing.</summary>
    public static string? Mistake(Plan plan, string path, string value)
    {
        SuppliedFacts.Apply(plan, [new SuppliedFact(path, value, Nobody)], out _, out var errors);
        return errors.Count == 0 ? null : errors[0].Message;
    }

    /// <summary>Results of rules that are tagged for a step and that are not settled, whatever they say.</summary>
    private static IEnumerable<Finding> Tagged(Report report, int step)
    {
        var tag = "step " + step.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return report.Results.SelectMany(r => r.Followed.Prepend(r))
            .Where(r => r.Outcome is not (Outcome.Met or Outcome.NotApplicable or Outcome.NotMet) && r.Tags.Contains(tag, StringComparer.Ordinal));
    }

    private static IEnumerable<Question> InOrder(IReadOnlyList<Question> questions) => questions
        .GroupBy(q => q.Topic, StringComparer.Ordinal)
        .OrderByDescending(t => t.Any(q => q.IsAboutScope)).ThenByDescending(t => t.Max(q => q.Settles)).ThenBy(t => t.Key, StringComparer.Ordinal)
        .SelectMany(t => t.OrderBy(q => q.Judgement is not null).ThenByDescending(q => q.Settles).ThenBy(q => q.Key, StringComparer.Ordinal));

    private IEnumerable<Question> Judgements(Report report, IReadOnlyDictionary<string, string> labels) => report.Results.SelectMany(r => r.Followed.Prepend(r))
        .Where(r => r.Outcome == Outcome.Judgement)
        .Select(r => new Question { Text = r.Message.Text, Topic = TopicOf(r.Rule, labels), Rules = [r.Title], Settles = 1, Judgement = r });

    /// <summary>
    /// The finding that asks for a path because its requirement reads it: the one that misses least else, and has a question of
    /// its own. Null for a path that tells whether duties apply.
    /// </summary>
    private Finding? Asker(string path, IReadOnlyList<Finding> open) => open.Where(f => Paths(f).Contains(path) && (f.Item is not null || RequirementPaths(f.Rule).Contains(path)))
        .OrderBy(f => f.Ask is null).ThenBy(f => f.Outcome == Outcome.Depends).ThenBy(f => f.Missing.Count).ThenBy(f => f.Rule, StringComparer.Ordinal).FirstOrDefault();

    private static string TextOf(Field field, Finding? asker, InterviewPhrases phrases) => asker?.Ask?.Text ?? phrases.WhatIs(field.Label);

    /// <summary>What the requirement of a rule reads, through definitions and names of its own too.</summary>
    private HashSet<string> RequirementPaths(string id)
    {
        if (requirements.TryGetValue(id, out var known))
            return known;
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var rule = pack.Rules.FirstOrDefault(r => r.Id == id);
        var seen = new HashSet<object>();
        Collect(DefinitionGraph.ExpressionsOf(rule?.Requires).Append(rule?.Items).Append(rule?.AppliesWhen));
        return requirements[id] = paths;

        void Collect(IEnumerable<BoundExpression?> expressions)
        {
            foreach (var node in expressions.OfType<BoundExpression>().SelectMany(e => e.Root.DescendantsAndSelf()))
            {
                if (PathOf(node) is { } path)
                    paths.Add(path);
                if (node is BoundSymbol { Symbol.Tag: DefinitionTag { Definition: { } definition } } && seen.Add(definition))
                    Collect(definition.Versions.SelectMany(v => DefinitionGraph.ExpressionsOf(v.Condition)));
                else if (node is BoundSymbol { Symbol.Tag: LetTag { Let: { } let } } && seen.Add(let))
                    Collect([let.Expression]);
            }
        }
    }

    private static string? PathOf(BoundNode node) => node switch
    {
        BoundSymbol { Symbol.Tag: Member } symbol => symbol.Symbol.Name,
        BoundMember member => PathOf(member.Target) is { } path ? path + "." + member.Member.Name : null,
        _ => null,
    };

    /// <summary>What could settle a finding: what is missing, and what a person is to confirm.</summary>
    private static IEnumerable<string> Paths(Finding finding) => finding.Missing.Concat(Unconfirmed(finding));

    private static IEnumerable<string> Unconfirmed(Finding finding) => finding.Content is RuleResult result ? result.Words.Reasons.Doubted.Select(d => d.Path!) : [];

    /// <summary>The value of the plan at a path, in the notation of plan files; null for silence and for what is no single value.</summary>
    private static string? Stated(Plan plan, string path)
    {
        var taken = new PlanAssignment(path, "") { Removes = true };
        taken.Apply(plan, new Place { File = Nobody });
        return taken is { Before: { } value, Member: { IsList: false, Kind: not PlanKind.Group } member } ? PlanScalars.Text(member, value) : null;
    }

    private string TopicOf(string rule, IReadOnlyDictionary<string, string> labels) =>
        pack.Rules.FirstOrDefault(r => r.Id == rule)?.Topic is { } topic ? PackLabels.Topic(topic, labels) : "";

    private static string Parent(string path) => path.LastIndexOf('.') is > 0 and var dot ? path[..dot] : path;

    private Field FieldOf(string path, string? guess, IReadOnlyDictionary<string, string> labels, InterviewPhrases phrases)
    {
        var type = TypeOf(path);
        var content = type?.Element ?? type;
        FieldWord[] words = [.. (content?.Words ?? []).Select(w => new FieldWord(w, labels.GetValueOrDefault(content!.Name + "." + w, w)))];
        var listed = string.Join(", ", words.Select(w => w.Label));
        var kind = type?.Kind switch
        {
            FeelTypeKind.List when words.Length > 0 => phrases.SeveralOf(listed),
            FeelTypeKind.List => phrases.Texts,
            FeelTypeKind.Boolean => phrases.YesOrNo,
            FeelTypeKind.Number => phrases.Number,
            FeelTypeKind.Date => phrases.Date,
            _ when words.Length > 0 => phrases.OneOf(listed),
            _ => phrases.Text,
        };
        return new Field(path, LabelOf(path, labels), kind, words)
        {
            IsList = type?.Element is not null,
            Guess = guess is "true" or "false" ? phrases.Truth(guess == "true") : words.FirstOrDefault(w => w.Word == guess)?.Label ?? guess,
        };
    }

    /// <summary>What reports call a path; an entry of an item with the item.</summary>
    private static string LabelOf(string path, IReadOnlyDictionary<string, string> labels)
    {
        var steps = PlanPaths.Split(path, out _) ?? [];
        var name = labels.GetValueOrDefault(string.Join('.', steps.Select(s => s.Name)), path);
        return steps.LastOrDefault(s => s.Item is not null).Item is { } item ? name + " – " + item : name;
    }

    /// <summary>Answers that the path could have; none where it is a list of groups.</summary>
    private List<string> Answers(Plan plan, string path, CheckOptions options)
    {
        var type = TypeOf(path);
        string[] answers = type?.Kind switch
        {
            FeelTypeKind.Boolean => ["true", "false"],
            FeelTypeKind.Number => Numbers(plan),
            FeelTypeKind.Date => [(options.AsOf ?? new DateOnly(2025, 1, 1)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)],
            FeelTypeKind.Enumeration => [.. type.Words.Take(MostWords)],
            FeelTypeKind.String => ["x"],
            FeelTypeKind.List when type.Element!.Kind == FeelTypeKind.Enumeration => [string.Join(", ", type.Element.Words)],
            FeelTypeKind.List when type.Element!.Kind == FeelTypeKind.String => ["x"],
            _ => [],
        };
        return [.. answers.Where(a => Mistake(plan, path, a) is null)];
    }

    /// <summary>Numbers on both sides of every figure of the pack, and the year of the plan.</summary>
    private string[] Numbers(Plan plan)
    {
        var figures = pack.Parameters.SelectMany(p => p.Syntax.History.TakeLast(1)).Where(v => v.Value.Kind == ValueKind.Number)
            .SelectMany(v => new[] { v.Value.AsNumber, v.Value.AsNumber + 1 });
        var year = plan.Document?.ReferenceYear is { } known ? [known.Value] : Array.Empty<decimal>();
        return [.. figures.Concat([0, 1]).Concat(year).Distinct().Order().Select(n => ValueText.Of(Value.Of(n)))];
    }

    /// <summary>The type of a path of the plan or of an input; null for none.</summary>
    private FeelType? TypeOf(string path)
    {
        var isInput = path.StartsWith(Vocabulary.Inputs + ".", StringComparison.Ordinal);
        var type = isInput ? pack.Inputs?.Type : PlanVocabulary.Plan;
        foreach (var step in PlanPaths.Split(isInput ? path[(Vocabulary.Inputs.Length + 1)..] : path, out _) ?? [])
        {
            type = type?.Kind == FeelTypeKind.Context ? type.Members.Find(step.Name)?.Type : null;
            if (step.Item is not null)
                type = type?.Element;
        }

        return type;
    }
}
