using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// Measures that name the risk that they answer by its number alone: "Tiltak til risiko 3", a column of risks that holds "b"; and
/// risks that name their measures so: "Se tiltak A1".
/// The risk then has its measure, and the measure is one against what the risk is about.
/// </summary>
internal sealed class RiskLinksTopic : ITopic
{
    private const int LongestReference = 6;
    private const int LongestNumber = 3;

    public void Read(Reading reading, PlanDraft draft)
    {
        if (draft.Risks.Count == 0 || draft.Measures.Count == 0)
            return;
        LinkMeasures(reading, draft);
        var risks = Numbered(reading, draft);
        if (risks.Count == 0)
            return;
        foreach (var label in reading.Outline.Labels)
        {
            if (label.Label != Label.Measures)
                continue;
            foreach (var entry in label.Entries)
            {
                if (entry.IsEmpty || MeasureAt(reading.PlaceOf(entry.Block), draft) is not { } measure)
                    continue;
                foreach (var (number, where) in References(entry))
                {
                    if (risks.TryGetValue(number, out var risk))
                        Link(reading, risk, measure, where);
                }
            }
        }
    }

    private static ItemDraft<Measure>? MeasureAt(Place place, PlanDraft draft) => draft.Measures.Find(m => m.Place.Line == place.Line && m.Place.Column == place.Column);

    private static void LinkMeasures(Reading reading, PlanDraft draft)
    {
        foreach (var label in reading.Outline.Labels)
        {
            foreach (var entry in label.Entries)
            {
                if (entry.MeasureNumbers is not { } numbers || RiskAt(reading.PlaceOf(entry.Block), draft) is not { } risk)
                    continue;
                foreach (var token in numbers.Tokens)
                {
                    var number = NumberOf(numbers, token);
                    var named = token.Kind == TokenKind.Sign ? [] : draft.Measures.FindAll(m => string.Equals(m.Item.Number, number, StringComparison.OrdinalIgnoreCase));
                    if (named is [var measure])
                        Link(reading, (risk, entry), measure, numbers);
                }
            }
        }
    }

    // The numbers that risks have in a list or a column; one that stands twice names none of them.
    private static Dictionary<string, (ItemDraft<Risk> Risk, Entry Entry)> Numbered(Reading reading, PlanDraft draft)
    {
        var found = new Dictionary<string, (ItemDraft<Risk>, Entry)>(StringComparer.OrdinalIgnoreCase);
        var twice = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var label in reading.Outline.Labels)
        {
            if (label.Label != Label.Risk)
                continue;
            foreach (var entry in label.Entries)
            {
                if (entry.Block.Number is not { Length: > 0 } number || RiskAt(reading.PlaceOf(entry.Block), draft) is not { } risk)
                    continue;
                var own = number.TrimEnd('.', ')');
                if (!found.TryAdd(own, (risk, entry)))
                    twice.Add(own);
            }
        }

        foreach (var number in twice)
            found.Remove(number);
        return found;
    }

    private static ItemDraft<Risk>? RiskAt(Place place, PlanDraft draft) => draft.Risks.Find(r => r.Place == place);

    // "Risiko 3", "(risiko b)" in its words, or a cell of risks, or one without a known header, that holds numbers alone.
    private static IEnumerable<(string Number, Sentence Where)> References(Entry entry)
    {
        if (entry.RiskNumbers is { } only && AreNumbers(only))
        {
            foreach (var token in only.Tokens)
            {
                if (IsNumber(only, token))
                    yield return (NumberOf(only, token), only);
            }
        }

        foreach (var cell in entry.Beside)
        {
            if (cell.Tokens is [{ Kind: TokenKind.Word } letter] && IsNumber(cell, letter))
                yield return (NumberOf(cell, letter), cell);
        }

        foreach (var sentence in entry.Sentences)
        {
            foreach (var word in sentence.All(Category.Labels))
            {
                if (word.Key == (int)Label.Risk && word.Last + 1 < sentence.Tokens.Length && IsNumber(sentence, sentence.Tokens[word.Last + 1]) && EndsReference(sentence, word.Last + 2))
                    yield return (NumberOf(sentence, sentence.Tokens[word.Last + 1]), sentence);
            }
        }
    }

    private static bool EndsReference(Sentence sentence, int next) => next >= sentence.Tokens.Length || sentence.Tokens[next].Kind == TokenKind.Sign || sentence.At(Category.OwnerGlue, next) is { Key: 0 };

    private static bool AreNumbers(Sentence sentence)
    {
        if (sentence.Tokens.Length > LongestReference)
            return false;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tokens[i].Kind != TokenKind.Sign && !IsNumber(sentence, sentence.Tokens[i]) && sentence.At(Category.OwnerGlue, i) is not { Key: 0 } && sentence.At(Category.Labels, i) is not { Key: (int)Label.Risk })
                return false;
        }

        return true;
    }

    private static bool IsNumber(Sentence sentence, Token token) =>
        token.Kind == TokenKind.Number ? token is { IsYear: false, IsPercent: false, Length: <= LongestNumber } : token is { Kind: TokenKind.Word, Length: 1 } && char.IsAsciiLetter(sentence.Block.Text[token.Start]);

    private static string NumberOf(Sentence sentence, Token token) => sentence.Block.Text[token.Start..token.End];

    private static void Link(Reading reading, (ItemDraft<Risk> Risk, Entry Entry) risk, ItemDraft<Measure> measure, Sentence where)
    {
        var place = reading.PlaceOf(where);
        var name = measure.Item.Number ?? measure.Item.Text!;
        var (drafted, entry) = risk;
        if (drafted.Item.Measures?.Contains(name) != true)
        {
            drafted.Item = drafted.Item with { Measures = [.. drafted.Item.Measures ?? [], name] };
            drafted.Searched.RemoveAll(s => s.Member == "measures");
            drafted.With("measures", place);
        }

        if (measure.Item.Background is null || measure.Item.Background.Length <= LongestReference)
        {
            measure.Item = measure.Item with { Background = drafted.Item.Text };
            measure.Places.RemoveAll(p => p.Member == "background");
            measure.With("background", drafted.Place);
        }

        if (entry.Sentences.Any(s => s.Has(Category.Themes)) && measure.Item.AreaKinds?.Contains(AreaKind.Harassment) != true)
        {
            measure.Item = measure.Item with { AreaKinds = [.. measure.Item.AreaKinds ?? [], AreaKind.Harassment] };
            measure.With("area kinds", place);
        }
    }
}
