using System.Globalization;
using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Reporting.Content;

/// <summary>A place as people read it: where, what stands there, and the place itself for formats that point at it.</summary>
/// <param name="Where">"plan.txt:31 (side 2)", or who supplied it.</param>
/// <param name="Quotes">What stands there, word for word, in the quotation marks of the language.</param>
/// <param name="Place">The place.</param>
internal sealed record Passage(string Where, IReadOnlyList<string> Quotes, Place Place)
{
    /// <summary>Both in one line.</summary>
    public override string ToString() => Quotes.Count == 0 ? Where : Where + " " + string.Join(" · ", Quotes);
}

/// <summary>Words for places: where something stands, and its quotation cut to a length that a report can hold.</summary>
internal sealed class PlaceWords(ReportPhrases phrases, string document)
{
    private const int LongestExcerpt = 400;
    private const int MostPassages = 6;

    /// <summary>The places that questions and judgements rest on, each told once.</summary>
    public IReadOnlyList<Passage> Of(IEnumerable<Evidence> places) =>
    [
        .. places.Take(MostPassages)
            .Select(e => new Passage(Where(e), e.Place.Excerpt is { } excerpt ? [Quote(excerpt)] : [], e.Place))
            .DistinctBy(p => p.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>The places that a finding rests on, with all that is quoted at each.</summary>
    public IReadOnlyList<Passage> Of(Finding finding) =>
    [
        .. Grouped.By(Passages.Of(finding), Where).ConvertAll(place => new Passage(
            Where(place[0]),
            [.. place.Select(p => p.Place.Excerpt).OfType<string>().Distinct(StringComparer.Ordinal).Select(Quote)],
            place[0].Place)),
    ];

    public Passage Of(Place place) => new(PlaceText(place), place.Excerpt is { } excerpt ? [Quote(excerpt)] : [], place);

    private string Where(Evidence evidence)
    {
        if (evidence.Place.SuppliedBy is { } who)
            return evidence.Path + " = " + evidence.Value + " (" + phrases.SuppliedBy(who) + ")";
        var doubt = evidence.Place.Confidence is not null ? " – " + phrases.ReadWithDoubt : "";
        return PlaceText(evidence.Place) + doubt + (ValueIsTold(evidence) ? "" : " – " + phrases.ReadAs(evidence.Value!));
    }

    private bool ValueIsTold(Evidence evidence) => evidence.Value is null
        || evidence.Value == phrases.NotStated
        || evidence.Place.Excerpt?.Contains(evidence.Value, StringComparison.OrdinalIgnoreCase) == true;

    private string PlaceText(Place place)
    {
        var text = place.File.Length > 0 ? place.File : document;
        if (place.Line > 0)
            text += string.Create(CultureInfo.InvariantCulture, $":{place.Line}");
        return place.Page is { } number ? text + " (" + phrases.Page(number) + ")" : text;
    }

    private string Quote(string excerpt)
    {
        var text = string.Join(' ', excerpt.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= LongestExcerpt)
            return phrases.Quote(text);
        var cut = text.LastIndexOf(' ', LongestExcerpt);
        return phrases.Quote(text[..(cut > 0 ? cut : LongestExcerpt)] + " […]");
    }
}
