using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Compliance.Language.Prose;
using Compliance.Plans;

namespace Compliance.Findings;

/// <summary>
/// A report without anything that the document says: quotations, values, names of items. What the rules say, where things stand and the
/// fingerprints stay, so that a report can be sent to people who may not see the document.
/// </summary>
public static class Redaction
{
    private static readonly Regex Key = new(@"\[[^\]]*\]", RegexOptions.NonBacktracking);

    /// <summary>The report with what the document says masked.</summary>
    /// <param name="report">The report.</param>
    public static Report Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var mask = Phrases.For(report.Language).Masked;
        return report with
        {
            Results = [.. report.Results.Select(f => Of(f, mask))],
            Areas = [.. report.Areas.Select((a, i) => a with { Area = Number(i), Label = Number(i) })],
            Supplied = [.. report.Supplied.Select(s => s with { Path = PathOf(s.Path)!, Value = mask })],
            Decisions = [.. report.Decisions.Select(d => Of(d, mask))],
            NoLongerFound = [.. report.NoLongerFound.Select(n => PathOf(n)!)],
        };
    }

    private static Finding Of(Finding finding, string mask)
    {
        var words = WordsOf(finding);
        return finding with
        {
            Item = PathOf(finding.Item),
            Message = Of(finding.Message, words, mask),
            Places = [.. finding.Places.Select(p => new Evidence(PathOf(p.Path)!, Of(p.Place, mask), p.Value is null ? null : mask))],
            Searched = finding.Searched.ToDictionary(
                s => PathOf(s.Key)!,
                s => s.Value with { Expected = s.Value.Expected is null ? null : mask, Nearest = [.. s.Value.Nearest.Select(p => Of(p, mask))] },
                StringComparer.Ordinal),
            Why = finding.Why is { } why ? Of(why, words, mask) : null,
            Missing = [.. finding.Missing.Select(m => PathOf(m)!)],
            DependsOn = [.. finding.DependsOn.Select(d => Masked(d, words, mask))],
            Ask = finding.Ask is { } ask ? Of(ask, words, mask) : null,
            Advice = finding.Advice is { } advice ? Of(advice, words, mask) : null,
            Decision = finding.Decision is { } decision ? Of(decision, mask) : null,
            Followed = [.. finding.Followed.Select(f => Of(f, mask))],
            Fingerprint = finding.Fingerprint,
        };
    }

    /// <summary>What the document says in a finding: quotations, values, arguments of texts. The longest first, so that a part of one never stays.</summary>
    private static List<string> WordsOf(Finding finding)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var message in new[] { finding.Message, finding.Ask, finding.Advice }.OfType<Message>())
            words.UnionWith(message.Arguments.Values);
        foreach (var place in finding.Places)
            words.UnionWith(new[] { place.Place.Excerpt, place.Value }.OfType<string>());
        if (finding.Item is { } item)
            words.UnionWith(Key.Matches(item).Select(m => m.Value[1..^1]));
        return [.. words.Where(w => !string.IsNullOrWhiteSpace(w)).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)];
    }

    private static Message Of(Message message, List<string> words, string mask) => new(
        Masked(message.Text, words, mask),
        message.Template == message.Text ? Masked(message.Text, words, mask) : message.Template,
        new SortedDictionary<string, string>(message.Arguments.ToDictionary(a => a.Key, _ => mask), StringComparer.Ordinal));

    private static WhyNode Of(WhyNode node, List<string> words, string mask) => node with
    {
        Text = Masked(node.Text, words, mask),
        WithValues = node.WithValues is null ? null : mask,
        Result = node.Result.Any(char.IsDigit) ? mask : Masked(node.Result, words, mask),
        Parts = [.. node.Parts.Select(p => Of(p, words, mask))],
    };

    private static DecisionUse Of(DecisionUse use, string mask) => new(
        use.Decision with
        {
            Item = PathOf(use.Decision.Item),
            Value = use.Decision.Value is null ? null : mask,
            Reason = use.Decision.Reason is null ? null : mask,
            Quotation = use.Decision.Quotation is null ? null : mask,
            Subject = PathOf(use.Decision.Subject)!,
        },
        use.State,
        mask);

    private static Place Of(Place place, string mask) => place with { Excerpt = place.Excerpt is null ? null : mask };

    /// <summary>A text without the words of the document; a short one only where it stands for itself.</summary>
    private static string Masked(string text, List<string> words, string mask)
    {
        foreach (var word in words)
        {
            for (var at = 0; (at = text.IndexOf(word, at, StringComparison.Ordinal)) >= 0;)
            {
                var after = at + word.Length;
                var standsAlone = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (after == text.Length || !char.IsLetterOrDigit(text[after]));
                if (standsAlone)
                    text = string.Concat(text.AsSpan(0, at), mask, text.AsSpan(after));
                at += standsAlone ? mask.Length : 1;
            }
        }

        return text;
    }

    /// <summary>A path whose items are told by a digest of their names, which is the same in every report.</summary>
    private static string? PathOf(string? path) => path is null
        ? null
        : Key.Replace(path, m => "[" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(m.Value)), 0, 4) + "]");

    private static string Number(int index) => (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
