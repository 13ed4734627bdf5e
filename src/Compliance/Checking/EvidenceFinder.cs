using System.Collections.ObjectModel;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Language.Prose;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>Finds the places of the document that a result rests on, and where something was searched in vain.</summary>
internal sealed class EvidenceFinder(CheckedPlan check, ValueWords words)
{
    private const int MostQuotations = 6;

    private readonly Plan plan = check.Plan;
    private PlaceIndex? places;
    private HashSet<Place>? secrets;

    /// <summary>No accusation without a quotation: something that was stated or supplied must have made the condition false.</summary>
    public static bool RestsOnStatedValue(Reasons reasons) =>
        reasons.Reads.Any(r => r.Path is { } path && !IsReading(path) && r.Value.IsKnown && r.Value.Kind != ValueKind.Context);

    /// <summary>How the document was read is no statement of it, and nothing to quote.</summary>
    private static bool IsReading(string path) => path is "document.kind" or "document.language";

    /// <summary>The same for a member of a root.</summary>
    public static bool IsReading(string root, string member) => root == "document" && (member is "kind" or "language");

    public IReadOnlyList<Evidence> Places(RuleResult result, Reasons reasons)
    {
        if (plan.Sources is not { } sources || (result.Outcome == Outcome.NotApplicable && !check.ExplainAll))
            return [];
        var evidence = new List<Evidence>();
        foreach (var path in reasons.Contradictory)
        {
            foreach (var stated in sources.Contradictions.GetValueOrDefault(path) ?? [])
                Add(evidence, path, stated.Place, check.Lookup.TryFind(path, out var found) ? Text(InputValues.Read(stated.Value, found.Member.Type), found.Member) : stated.Value);
        }

        var item = result.ItemPath;
        if (evidence.Count == 0)
        {
            // What made a rule applicable belongs to the evidence where it is about the item itself.
            var ofItem = reasons.Subject.Where(r => item is not null && r.Path?.StartsWith(item, StringComparison.Ordinal) == true);
            foreach (var read in reasons.Reads.Concat(ofItem).Where(r => r.Path is not null && !IsReading(r.Path) && r.Value.Kind != ValueKind.Context))
            {
                if (result.Outcome == Outcome.Met ? QuoteWitness(evidence, read, reasons.Reads) : result.Outcome == Outcome.NotShown && IsSilentBelow(read, reasons.Missing))
                    continue;
                Quote(evidence, read);
            }
        }

        foreach (var doubt in reasons.Doubted)
            Quote(evidence, doubt.Path);
        foreach (var (path, search) in Searched(result, reasons, item))
        {
            // Where it may be told, a person has to look.
            for (var i = 0; search.MayBeThere && i < search.Nearest.Count; i++)
                Add(evidence, path, search.Nearest[i], null);
        }

        foreach (var expression in result.Rule.Bound.Evidence)
            Quote(evidence, PathOf(expression.Root));
        Quote(evidence, item);
        if (evidence.Count == 0)
            Quote(evidence, PathOf(result.Rule.Bound.Place?.Root));
        StableOrder.Sort(evidence, static (a, b) =>
        {
            var order = string.CompareOrdinal(a.Place.File, b.Place.File);
            if (order == 0)
                order = a.Place.Line.CompareTo(b.Place.Line);
            return order == 0 ? a.Place.Column.CompareTo(b.Place.Column) : order;
        });
        return evidence;
    }

    private void Quote(List<Evidence> evidence, Read read)
    {
        if (read.Value.Kind == ValueKind.List && QuoteBelow(evidence, read.Path!) > 0)
            return;
        if (read.Value.Kind == ValueKind.List)
            Quote(evidence, read.Path);
        else if (plan.Sources!.Places.TryGetValue(read.Path!, out var place))
            Add(evidence, read.Path!, place, words.Format(read.Value, read.Node.Type, read.Node.Unit));
    }

    /// <summary>
    /// What holds for an item of a list is shown by that item alone. True where the read is of such a list, whose other items are not
    /// what shows it.
    /// </summary>
    private bool QuoteWitness(List<Evidence> evidence, Read read, IReadOnlyList<Read> reads)
    {
        if (read.Value.Kind != ValueKind.List)
            return false;
        var items = reads.Select(r => r.Path).OfType<string>()
            .Where(p => p.Length > read.Path!.Length && p[read.Path.Length] == '[' && p.StartsWith(read.Path, StringComparison.Ordinal))
            .Select(p => p[..(p.IndexOf(']', read.Path!.Length) + 1)])
            .Distinct(StringComparer.Ordinal).ToList();
        foreach (var item in items.Take(MostQuotations))
            Quote(evidence, item);
        return items.Count > 0;
    }

    /// <summary>True for a list of which only what its items leave unsaid counts: that they are there shows nothing.</summary>
    private static bool IsSilentBelow(Read read, IEnumerable<string> missing) => read.Value.Kind == ValueKind.List
        && missing.Any(m => m.Length > read.Path!.Length && m[read.Path.Length] == '[' && m.StartsWith(read.Path, StringComparison.Ordinal));

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

        if (QuoteBelow(evidence, path) == 0 && own is not null)
            Add(evidence, path, own, null);
    }

    /// <summary>The words of the items of a list, else of whatever is in a group; the number of places.</summary>
    private int QuoteBelow(List<Evidence> evidence, string path)
    {
        var inside = (places ??= new PlaceIndex(plan.Sources!.Places)).Below(path);
        inside.RemoveAll(static p => p.Place.Excerpt is null);
        var items = inside.FindAll(p => p.Path[^1] == ']' && p.Path.IndexOf('[', path.Length + 1) < 0);
        var quoted = items.Count > 0 ? items : inside;
        var before = evidence.Count;
        for (var i = 0; i < quoted.Count && i < MostQuotations; i++)
            Add(evidence, quoted[i].Path, quoted[i].Place, null);
        return evidence.Count - before;
    }

    public IReadOnlyDictionary<string, SearchedInVain> Searched(RuleResult result, Reasons reasons, string? item)
    {
        if (plan.Sources is not { } sources || result.OutcomeIfApplicable is not (Outcome.NotShown or Outcome.Open))
            return ReadOnlyDictionary<string, SearchedInVain>.Empty;
        var searched = new Dictionary<string, SearchedInVain>(StringComparer.Ordinal);
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

    public static EvidenceGround Ground(RuleResult result, IReadOnlyList<Evidence> evidence)
    {
        var isDoubt = (result.UnknownList ?? result.Unknown)?.Rank == ReasonKind.Unconfirmed;
        if (result.OutcomeIfApplicable is Outcome.NotShown or Outcome.Open && !isDoubt)
            return EvidenceGround.Absence;
        if (evidence.Any(e => e.Place is { SuppliedBy: null, Excerpt: not null }))
            return EvidenceGround.Quotation;
        return evidence.Any(e => e.Place.SuppliedBy is not null) ? EvidenceGround.Supplied : EvidenceGround.Derived;
    }

    private string Text(Value value, Member member) => words.Format(value, member.Type, member.Unit);

    private void Add(List<Evidence> evidence, string path, Place place, string? value)
    {
        var isSecret = words.IsMasked || IsConfidential(path) || Secrets.Contains(place);
        if (isSecret)
            (place, value) = (place with { Excerpt = place.Excerpt is null ? null : words.Phrases.Masked }, value is null ? null : words.Phrases.Masked);
        if (!evidence.Exists(e => e.Place.Line == place.Line && e.Place.Column == place.Column && e.Place.File == place.File && e.Place.Excerpt == place.Excerpt))
            evidence.Add(new Evidence(path, place, value));
    }

    /// <summary>What is confidential, or stands in something that is, is not quoted by rules either that only ask whether it is there.</summary>
    private bool IsConfidential(string path)
    {
        var confidential = check.Index.Confidential;
        for (; confidential.Count > 0 && path.Length > 0; path = Parent(path))
        {
            if (confidential.Contains(path))
                return true;
        }

        return false;
    }

    /// <summary>The places of what is confidential: a row of a table is quoted for each of its cells.</summary>
    private HashSet<Place> Secrets => secrets ??= FindSecrets();

    private HashSet<Place> FindSecrets()
    {
        var found = new HashSet<Place>(SameWords.Instance);
        if (plan.Sources is not { } sources || check.Index.Confidential.Count == 0)
            return found;
        foreach (var (path, place) in sources.Places)
        {
            if (place.Excerpt is not null && IsConfidential(path))
                found.Add(place);
        }

        return found;
    }

    private static string? PathOf(BoundNode? node) => node switch
    {
        BoundMember member => PathOf(member.Target) is { } target ? PlanPath.Join(target, member.Member.Name) : null,
        BoundSymbol { Symbol: { Tag: Member } root } => root.Name,
        _ => null,
    };

    /// <summary>Places are the same where the same words stand in the same line of the same file.</summary>
    private sealed class SameWords : IEqualityComparer<Place>
    {
        public static SameWords Instance { get; } = new();

        public bool Equals(Place? a, Place? b) => a?.Line == b?.Line && a?.File == b?.File && a?.Excerpt == b?.Excerpt;

        public int GetHashCode(Place place) => HashCode.Combine(place.Line, place.File, place.Excerpt);
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
}
