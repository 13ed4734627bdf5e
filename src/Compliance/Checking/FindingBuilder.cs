using System.Security.Cryptography;
using System.Text;
using Compliance.Checking.Evaluation;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Language.Frame;
using Compliance.Language.Prose;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>Puts the results of one plan into words, with the places and the reasons that they rest on.</summary>
internal sealed class FindingBuilder
{
    private const int MostQuotations = 6;
    private const string Subject = "applies when";

    /// <summary>Id of the engine's own finding about supplied facts.</summary>
    private const string SuppliedDiffers = "supplied-fact-differs";

    private readonly Plan plan;
    private readonly string language;
    private readonly Phrases phrases;
    private readonly ValueWords words;
    private readonly CheckFrame frame;
    private readonly Lazy<PlanIndex> index;
    private readonly Lazy<(ConditionExplainer Explainer, CheckFrame Frame)> explaining;
    private readonly Lazy<PlaceIndex> places;
    private RuleResult current = null!;

    public FindingBuilder(CompiledPack pack, CheckFrame frame, Lazy<PlanIndex> index, string language)
    {
        plan = frame.Plan;
        this.frame = frame;
        this.index = index;
        this.language = language;
        phrases = Phrases.For(language);
        places = new(() => new PlaceIndex(plan.Sources!.Places));
        words = new ValueWords(phrases, pack.LabelsIn(language));
        explaining = new(() =>
        {
            // A frame of its own: with a recorder, unknown values carry every reason and exact paths.
            var recorder = new ReadRecorder(index.Value);
            var own = new CheckFrame(pack, plan, frame.AssessmentDate) { Marks = frame.Marks, Recorder = recorder };
            return (new ConditionExplainer(pack, own, recorder, words, Render), own);
        });
    }

    public Finding Build(RuleResult result, bool explain)
    {
        current = result;
        var rule = result.Rule;
        words.IsMasked = rule.Bound.Syntax.IsConfidential;
        RuleRun.Enter(rule, frame, result.Item);
        var reasons = explain || result.IsFinding ? Explain(result) : Reasons.None;
        if (result.OutcomeIfApplicable == Outcome.NotMet && !RestsOnStatedValue(reasons))
            WithdrawAccusation(result);
        var title = Render(rule.Bound.Title!);
        var evidence = Places(result, reasons);
        var item = result.Item.IsKnown ? index.Value.PathOf(result.Item.AsObject) : null;
        return new Finding
        {
            Rule = rule.Bound.Id,
            Title = title,
            Tags = rule.Bound.Syntax.Tags.Select(t => t.Value).ToList(),
            Item = item,
            Outcome = result.Outcome,
            OutcomeIfApplicable = result.Outcome == Outcome.Depends ? result.OutcomeIfApplicable : null,
            Grade = result.IsFinding ? result.Grade : Findings.Grade.Info,
            Level = result.Level?.Level,
            Authority = result.Authority,
            Ground = Ground(result, evidence),
            Message = MessageOf(result, title, reasons),
            Sources = Sources(result),
            Enforcement = result.IsFinding ? Enforcement(result) : null,
            Places = evidence,
            Searched = Searched(result, reasons, item),
            Why = reasons.Why,
            Missing = reasons.Missing,
            DependsOn = reasons.DependsOn.Select(d => d.Name).ToList(),
            Ask = result.IsFinding && rule.Bound.Ask is { } ask ? MessageFrom(ask) : null,
            Advice = result.Fails && result.IsFinding && rule.Bound.Advice is { } advice ? MessageFrom(advice) : null,
            IsConfidential = rule.Bound.Syntax.IsConfidential,
            Fingerprint = Fingerprint(rule.Bound.Id, item, evidence),
        };
    }

    /// <summary>A supplied fact that differs from the document: both are shown, and the document's stands.</summary>
    public Finding Build(SuppliedConflict conflict)
    {
        var about = words.LabelOf(conflict.Path);
        var text = phrases.SuppliedDiffers(about, phrases.Quote(conflict.Stated), phrases.Quote(conflict.Supplied.Value), conflict.Supplied.SuppliedBy);
        return new Finding
        {
            Rule = SuppliedDiffers,
            Title = about,
            Outcome = Outcome.Contradictory,
            Grade = Findings.Grade.Moderate,
            Authority = Authority.House,
            Ground = EvidenceGround.Supplied,
            Message = Plain(text),
            Places = conflict.Place is null ? [] : [new Evidence(conflict.Path, conflict.Place, conflict.Stated)],
            Fingerprint = Fingerprint(SuppliedDiffers, conflict.Path, []),
        };
    }

    private Reasons Explain(RuleResult result)
    {
        var (explainer, own) = explaining.Value;
        var rule = result.Rule;
        explainer.Forget();
        RuleRun.Enter(rule, own, result.Item);
        var parts = new List<WhyNode>();
        var unknownDuties = new List<BoundDefinition>();
        var unknownPaths = new List<string>();
        var subject = new List<Read>();
        void Applicability(string id, BoundExpression? expression, Evaluator? evaluator)
        {
            if (expression is null || evaluator is null)
                return;
            var (why, reason) = explainer.Explain(id, expression, evaluator);
            parts.Add(why);
            if (id == Subject)
                subject.AddRange(explainer.ReadsOf(reason));
            if (reason.Value.IsKnown)
                return;
            unknownDuties.AddRange(reason.Reads.Where(r => !r.Value.IsKnown).Select(r => r.Definition).OfType<BoundDefinition>());
            unknownPaths.AddRange(reason.Missing.Concat(reason.Unconfirmed).Concat(reason.Contradictory));
        }

        Applicability(Subject, rule.Bound.AppliesWhen, rule.AppliesWhen);
        for (var i = 0; i < rule.Levels.Count; i++)
        {
            Applicability("levels/" + (i + 1), rule.Levels[i].Bound.When, rule.Levels[i].When);
            if (rule.Levels[i] == result.Level && result.Outcome is not (Outcome.Depends or Outcome.Open))
                break;
        }

        if (rule.Requires is null || !result.UnknownList.IsKnown)
        {
            var paths = result.UnknownList.IsKnown ? [] : result.UnknownList.AsUnknown.Reasons.Select(r => r.Path).OfType<string>().ToList();
            return new Reasons { Why = WhyOf(result, parts), Subject = subject, Missing = paths.Concat(unknownPaths).Distinct().ToList(), DependsOn = unknownDuties };
        }

        var decisive = DecisiveLeaves.Of(result, own);
        own.SilenceAsUnknown = result.IsSilent;
        parts.Add(explainer.Explain(rule.Requires, decisive.ToHashSet()));
        own.SilenceAsUnknown = false;
        var leaves = decisive.Select(l => explainer.Leaves[l]).ToList();
        return new Reasons
        {
            Why = WhyOf(result, parts),
            Decisive = leaves,
            Reads = leaves.SelectMany(explainer.ReadsOf).ToList(),
            Subject = subject,
            Missing = (result.Outcome == Outcome.Met ? [] : leaves.SelectMany(l => l.Missing)).Concat(unknownPaths).Distinct().ToList(),
            Contradictory = leaves.SelectMany(l => l.Contradictory).Distinct().ToList(),
            Unconfirmed = leaves.SelectMany(l => l.Unconfirmed).Distinct().ToList(),
            DependsOn = unknownDuties.Distinct().ToList(),
        };
    }

    private WhyNode WhyOf(RuleResult result, List<WhyNode> parts) => new()
    {
        Id = result.Rule.Bound.Id,
        Text = Render(result.Rule.Bound.Title!),
        Result = phrases.Truth(result.OutcomeIfApplicable switch
        {
            Outcome.Met => true,
            Outcome.NotMet => false,
            _ => null,
        }),
        IsDecisive = true,
        Parts = parts,
    };

    /// <summary>No accusation without a quotation: something that was stated or supplied must have made the condition false.</summary>
    private static bool RestsOnStatedValue(Reasons reasons) =>
        reasons.Reads.Any(r => r.Path is { } path && !IsReading(path) && r.Value.IsKnown && r.Value.Kind != ValueKind.Context);

    /// <summary>How the document was read is no statement of it, and nothing to quote.</summary>
    private static bool IsReading(string path) => path is "document.kind" or "document.language";

    private static void WithdrawAccusation(RuleResult result)
    {
        if (result.Outcome == Outcome.NotMet)
            result.Outcome = Outcome.Open;
        result.OutcomeIfApplicable = Outcome.Open;
        result.Grade = Findings.Grade.Info;
    }

    private List<Evidence> Places(RuleResult result, Reasons reasons)
    {
        var evidence = new List<Evidence>();
        if (plan.Sources is not { } sources || !result.IsFinding && reasons.Why is null)
            return evidence;
        foreach (var path in reasons.Contradictory)
        {
            foreach (var stated in sources.Contradictions.GetValueOrDefault(path) ?? [])
                Add(evidence, path, stated.Place, index.Value.TryFind(path, out var found) ? Text(PlanNotation.Read(stated.Value, found.Member.Type), found.Member) : stated.Value);
        }

        var item = result.Item.IsKnown ? index.Value.PathOf(result.Item.AsObject) : null;
        if (evidence.Count == 0)
        {
            // What made a rule applicable belongs to the evidence where it is about the item itself.
            var ofItem = reasons.Subject.Where(r => item is not null && r.Path?.StartsWith(item, StringComparison.Ordinal) == true);
            foreach (var read in reasons.Reads.Concat(ofItem).Where(r => r.Path is not null && !IsReading(r.Path) && r.Value.Kind != ValueKind.Context))
                Quote(evidence, read);
        }

        foreach (var expression in result.Rule.Bound.Evidence)
            Quote(evidence, PathOf(expression.Root));
        Quote(evidence, item);
        if (evidence.Count == 0)
            Quote(evidence, PathOf(result.Rule.Bound.Place?.Root));
        return evidence.OrderBy(e => e.Place.File, StringComparer.Ordinal).ThenBy(e => e.Place.Line).ThenBy(e => e.Place.Column).ToList();
    }

    private void Quote(List<Evidence> evidence, Read read)
    {
        if (read.Value.Kind == ValueKind.List)
            Quote(evidence, read.Path);
        else if (plan.Sources!.Places.TryGetValue(read.Path!, out var place))
            Add(evidence, read.Path!, place, words.Format(read.Value, read.Node.Type, read.Node.Unit));
    }

    /// <summary>The words at a group, a list or an item: its own, else those of what is in it.</summary>
    private void Quote(List<Evidence> evidence, string? path)
    {
        if (path is null)
            return;
        if (plan.Sources!.Places.TryGetValue(path, out var own) && own.Excerpt is not null)
        {
            Add(evidence, path, own, null);
            return;
        }

        var quoted = 0;
        foreach (var (key, place) in places.Value.Below(path))
        {
            if (place.Excerpt is null || quoted == MostQuotations)
                continue;
            Add(evidence, key, place, null);
            quoted++;
        }

        if (quoted == 0 && own is not null)
            Add(evidence, path, own, null);
    }

    private string Text(Value value, Member member) => words.Format(value, member.Type, member.Unit);

    private static string? PathOf(BoundNode? node) => node switch
    {
        BoundMember member => PathOf(member.Target) is { } target ? PlanPath.Join(target, member.Member.Name) : null,
        BoundSymbol { Symbol: { Tag: Member } root } => root.Name,
        _ => null,
    };

    private void Add(List<Evidence> evidence, string path, Place place, string? value)
    {
        if (evidence.Exists(e => e.Place.Line == place.Line && e.Place.Column == place.Column && e.Place.File == place.File && e.Place.Excerpt == place.Excerpt))
            return;
        evidence.Add(words.IsMasked
            ? new Evidence(path, place with { Excerpt = place.Excerpt is null ? null : phrases.Masked }, value is null ? null : phrases.Masked)
            : new Evidence(path, place, value));
    }

    private Dictionary<string, SearchedInVain> Searched(RuleResult result, Reasons reasons, string? item)
    {
        var searched = new Dictionary<string, SearchedInVain>(StringComparer.Ordinal);
        if (plan.Sources is not { } sources || result.OutcomeIfApplicable is not (Outcome.NotShown or Outcome.Open))
            return searched;
        foreach (var path in reasons.Missing)
        {
            for (var at = path; at.Length > 0; at = Parent(at))
            {
                if (at != item && sources.Searched.TryGetValue(at, out var evidence))
                {
                    searched[at] = evidence;
                    break;
                }
            }
        }

        return searched;
    }

    private static string Parent(string path)
    {
        var depth = 0;
        for (var i = path.Length - 1; i > 0; i--)
        {
            depth += path[i] == ']' ? 1 : path[i] == '[' ? -1 : 0;
            if (depth == 0 && path[i] is '.' or '[')
                return path[..i];
        }

        return "";
    }

    private static EvidenceGround Ground(RuleResult result, IReadOnlyList<Evidence> evidence)
    {
        if (result.OutcomeIfApplicable is Outcome.NotShown or Outcome.Open)
            return EvidenceGround.Absence;
        if (evidence.Any(e => e.Place is { SuppliedBy: null, Excerpt: not null }))
            return EvidenceGround.Quotation;
        return evidence.Any(e => e.Place.SuppliedBy is not null) ? EvidenceGround.Supplied : EvidenceGround.Derived;
    }

    private Message MessageOf(RuleResult result, string title, Reasons reasons)
    {
        reasonsForTexts = reasons;
        var inner = MessageOf(result, result.OutcomeIfApplicable, title, reasons);
        if (result.Outcome == Outcome.NotApplicable)
            return Plain(phrases.NotApplicable(title, WhyNotApplicable(result)));
        if (result.Outcome != Outcome.Depends)
            return inner;
        var conditions = reasons.DependsOn.Select(TitleOf).ToList();
        if (conditions.Count == 0)
            conditions = reasons.Missing.Select(words.LabelOf).ToList();
        return inner with { Text = phrases.Depends(inner.Text, conditions) };
    }

    private Message MessageOf(RuleResult result, Outcome outcome, string title, Reasons reasons)
    {
        var rule = result.Rule.Bound;
        switch (outcome)
        {
            case Outcome.Met:
                return rule.Met is { } met ? MessageFrom(met) : Plain(phrases.Met(title));
            case Outcome.NotMet:
                var ofLeaves = reasons.Decisive.Select(l => l.Leaf.Bound.Message).OfType<BoundText>().Select(MessageFrom).ToList();
                if (ofLeaves.Count > 0)
                    return Together(ofLeaves);
                return rule.NotMet is { } notMet ? MessageFrom(notMet) : Plain(phrases.NotMet(title));
            case Outcome.NotShown:
                return rule.NotShown is { } notShown && result.UnknownList.IsKnown ? MessageFrom(notShown) : Plain(phrases.NotShown(title));
            case Outcome.Contradictory:
                return Plain(phrases.StatesBoth(title, reasons.Contradictory.Select(words.LabelOf).Distinct().ToList()));
            case Outcome.Judgement:
                return MessageFrom(rule.Judgement!);
            case Outcome.Error:
                return Plain(phrases.CouldNotCheck(title, ErrorOf(result.Requirement)));
            case Outcome.NotApplicable:
                return Plain(phrases.NotApplicable(title, null));
            default:
                return Plain(reasons.Unconfirmed.Count > 0 && reasons.Missing.Count == 0
                    ? phrases.Unconfirmed(title, reasons.Unconfirmed.Select(words.LabelOf).Distinct().ToList())
                    : phrases.Open(title, reasons.Missing.Select(words.LabelOf).Distinct().ToList()));
        }
    }

    private static string ErrorOf(Value value) => value.IsKnown
        ? ""
        : string.Join("; ", value.AsUnknown.Reasons.Where(r => r.Kind == ReasonKind.Error).Select(r => r.Detail).OfType<string>());

    private string? WhyNotApplicable(RuleResult result) => result.Inapplicable switch
    {
        Inapplicable.NotInForce => phrases.NotInForce(frame.AssessmentDate),
        Inapplicable.NoDuty => phrases.NoDuty,
        Inapplicable.NoSubject => phrases.NoSubject,
        Inapplicable.NoItems => phrases.NoItems,
        Inapplicable.SilenceIsNoMatter => phrases.SilenceIsNoMatter,
        Inapplicable.Exception => result.Exception?.Bound.Label is { } label ? Render(label) : null,
        _ => null,
    };

    private string TitleOf(BoundDefinition definition) =>
        definition.Versions[0].Title is { } title ? Render(title) : definition.Name;

    private Reasons reasonsForTexts = Reasons.None;

    private string Render(BoundText text) => MessageFrom(text).Text;

    private Message MessageFrom(BoundText text)
    {
        if (text.In(language) is not { } template)
            return Plain("");
        var arguments = new Dictionary<string, string>();
        var builder = new StringBuilder();
        foreach (var part in template.Parts)
        {
            if (part.Words is { } plain)
            {
                builder.Append(plain);
                continue;
            }

            var value = part.BuiltIn is { } builtIn ? BuiltIn(builtIn) : Argument(part);
            arguments[part.Name] = value;
            builder.Append(value);
        }

        return new Message(builder.ToString().Trim(), template.Text, arguments);
    }

    private string Argument(TemplatePart part) => part.Expression is { } expression && current.Rule.Texts.TryGetValue(expression, out var evaluator)
        ? words.Format(evaluator.Evaluate(frame), expression.Type, expression.Root.Unit)
        : "";

    private string BuiltIn(string name) => name switch
    {
        "failed labels" => phrases.List(reasonsForTexts.Decisive.Select(l => l.Leaf.Bound.Label).OfType<BoundText>().Select(Render).ToList()),
        "missing" => phrases.List(reasonsForTexts.Missing.Select(words.LabelOf).Distinct().ToList()),
        "depends on" => phrases.List(reasonsForTexts.DependsOn.Select(TitleOf).ToList()),
        _ => current.Level?.Bound.Sources is [var source, ..] ? Cite(source).Text : "",
    };

    private static Message Plain(string text) => new(Phrases.Sentence(text), text, new Dictionary<string, string>());

    private static Message Together(List<Message> messages) => messages.Count == 1
        ? messages[0]
        : new Message(
            string.Join(" ", messages.Select(m => m.Text)),
            string.Join(" ", messages.Select(m => m.Template)),
            messages.SelectMany(m => m.Arguments).DistinctBy(a => a.Key).ToDictionary(a => a.Key, a => a.Value));

    private List<Citation> Sources(RuleResult result)
    {
        if (result.Level?.Bound is not { } level)
            return [];
        return level.Sources.Concat(level.SupportedBy).Select(Cite).ToList();
    }

    private Citation Cite(SourceCitation citation)
    {
        var source = citation.Source;
        var title = source.Title.TryGetValue(language, out var text) ? text : source.Id;
        var pinpoint = phrases.Pinpoint(citation.Pinpoint);
        return new Citation(pinpoint.Length == 0 ? title : title + " " + pinpoint, source.Id, title, Authorities.Of(source.Authority), source.Url);
    }

    private string? Enforcement(RuleResult result)
    {
        if (result.Level?.Bound.Sources is not [var citation, ..])
            return null;
        return citation.Source.Enforcement
            .SelectMany(e => e.Sections.Select(s => (Section: s, e.Text)))
            .Where(e => citation.Pinpoint == e.Section || citation.Pinpoint.StartsWith(e.Section + " ", StringComparison.Ordinal))
            .OrderByDescending(e => e.Section.Length)
            .Select(e => e.Text.GetValueOrDefault(language))
            .FirstOrDefault();
    }

    /// <summary>Rule, item and evidence, without white space, case or line numbers: the same finding in the next version.</summary>
    private static string Fingerprint(string rule, string? item, IReadOnlyList<Evidence> evidence)
    {
        var text = new StringBuilder(rule).Append('\n').Append(item);
        foreach (var excerpt in evidence.Select(e => e.Place.Excerpt).OfType<string>().Order(StringComparer.Ordinal))
            text.Append('\n').AppendJoin(' ', excerpt.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())), 0, 12);
    }

    private sealed record Reasons
    {
        public static Reasons None { get; } = new();

        public WhyNode? Why { get; init; }

        public IReadOnlyList<LeafReason> Decisive { get; init; } = [];

        /// <summary>What the decisive leaves read.</summary>
        public IReadOnlyList<Read> Reads { get; init; } = [];

        /// <summary>What <c>applies when</c> read: the subject matter.</summary>
        public IReadOnlyList<Read> Subject { get; init; } = [];

        public IReadOnlyList<string> Missing { get; init; } = [];

        public IReadOnlyList<string> Contradictory { get; init; } = [];

        public IReadOnlyList<string> Unconfirmed { get; init; } = [];

        public IReadOnlyList<BoundDefinition> DependsOn { get; init; } = [];
    }
}
