using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// Whose document it is: the name in its head, in the line with its number, else the one that the text names most. A customer, an
/// owner and the ministry above it are named, too.
/// </summary>
internal static class EmployerName
{
    private const double GuessedName = 0.8;
    private const double NamedOnce = 0.6;
    private const int HeadSentences = 4;
    private const int LongestName = 7;
    private const int LongestLine = 12;
    private const int MostSmallWords = 3;
    private const int MostNames = 12;
    private const int OwnVoice = 3;
    private const int FewestAsPlace = 3;
    private const int FewestAsOwn = 3;
    private const int ShortestShortName = 5;

    /// <summary>Sets the name and what it tells of the legal form.</summary>
    public static void Read(Reading reading, PlanDraft draft)
    {
        // Of several companies each is one of the text; only the head tells whose document it is.
        if (!AddOfHead(reading, draft) && !AddOfNumber(reading, draft) && !reading.Entities.AreSeveral)
            AddOfText(reading, draft, OfTitle(reading));
        if (reading.Entity is null)
            AddOtherNames(reading, draft);
    }

    private static bool AddOfHead(Reading reading, PlanDraft draft)
    {
        foreach (var placed in reading.Sentences.Take(HeadSentences))
        {
            var sentence = placed.Sentence;
            if (NameOfHead(reading, placed, isFirst: placed.Index == 0) is { } name)
            {
                Set(reading, draft, name, IsSureInHead(reading, name) ? null : GuessedName);
                return true;
            }

            if (!reading.Entities.AreSeveral && OfficeName.Add(reading, draft, sentence))
                return true;
        }

        return false;
    }

    // "Moen kommune" / "Moen Eiendom KF": below the owner's name the head goes on with that of the enterprise whose document it is.
    private static Candidate? UnderOwner(Reading reading, Placed placed, Candidate owner)
    {
        if (owner.Form is not (LegalForm.Municipality or LegalForm.County) || owner.First > 0 || owner.Last < owner.Sentence.Tokens.Length - 1)
            return null;
        foreach (var below in reading.Sentences.Skip(placed.Index + 1).Take(HeadSentences))
        {
            if (IsLine(below.Sentence) && NamesIn(reading, below.Sentence).FirstOrDefault() is { First: 0, Form: LegalForm.LimitedCompany or LegalForm.Other } name && name.Last == below.Sentence.Tokens.Length - 1)
                return name;
        }

        return null;
    }

    // Documents that are read together and name different employers in their heads: whose figures and duties are read then?
    private static void AddOtherNames(Reading reading, PlanDraft draft)
    {
        var (document, count) = (reading.Sentences.FirstOrDefault()?.Sentence.Block.Document, 0);
        var isFirst = true;
        foreach (var placed in reading.Sentences)
        {
            if (placed.Sentence.Block.Document != document)
                (document, count, isFirst) = (placed.Sentence.Block.Document, 0, false);
            if (isFirst || ++count > HeadSentences || NameOfHead(reading, placed, count == 1) is not { } name)
                continue;
            count = HeadSentences;
            if (draft.Employer.Name is { } own && IsSureInHead(reading, name) && !own.Contains(name.Core, StringComparison.OrdinalIgnoreCase) && !name.Text.Contains(own, StringComparison.OrdinalIgnoreCase))
                draft.Note("employer.name", name.Text, reading.PlaceOf(name.Sentence, name.First, name.Last));
        }
    }

    private static Candidate? NameOfHead(Reading reading, Placed placed, bool isFirst) =>
        IsLine(placed.Sentence) && NamesIn(reading, placed.Sentence, isHead: isFirst).FirstOrDefault() is { } name && IsOwn(name) ? UnderOwner(reading, placed, name) ?? name : null;

    private static bool IsSureInHead(Reading reading, Candidate name) =>
        name.Form < LegalForm.Municipality || NamesDocument(reading, name.Sentence, name.First, name.Last);

    // A line of its own, and no sentence of the text.
    private static bool IsLine(Sentence sentence) =>
        sentence.Block.Kind == BlockKind.Heading || (sentence.IsWholeBlock && sentence.Tokens.Length <= LongestLine && sentence.Block.Text[^1] != '.');

    // "Høgskulen i Sør · Postboks 4 · Org.nr. 999 888 777": the name stands first, whatever its form.
    private static bool AddOfNumber(Reading reading, PlanDraft draft)
    {
        foreach (var placed in reading.SentencesWith(Category.OrganisationNumber))
        {
            var sentence = placed.Sentence;
            if (sentence.Start > 0 || sentence.First(Category.OrganisationNumber) is not { } word)
                continue;
            var end = 0;
            while (end < word.First && sentence.Tokens[end].Kind == TokenKind.Word && !sentence.BeginsCell(end) && !IsForm(sentence, end - 1))
                end++;
            if (end is 0 or > LongestName || end == word.First || sentence.IsSign(end, ':') || !char.IsUpper(sentence.Block.Text[sentence.Start]))
                continue;
            var name = sentence.Part(0, end - 1);
            if (name.Has(Category.Kinds) || name.Has(Category.EqualityWords) || name.Has(Category.WeWords) || name.Has(Category.Copulas) || name.Has(Category.OtherCompanies) || reading.Entity is not null && IsOfAnother(reading, name.Text))
                continue;
            var form = sentence.All(Category.LegalForms).Where(f => f.Last == end - 1 && f.First > 0).Select(f => (LegalForm?)f.Key).FirstOrDefault();
            Set(reading, draft, new Candidate(sentence, 0, end - 1, form), form is null ? GuessedName : null);
            return true;
        }

        return false;
    }

    // "Granli Bruk AS Postboks 4": behind "AS" no name goes on.
    private static bool IsForm(Sentence sentence, int token) => token > 0 && sentence.EndsAt(Category.LegalForms, token) && char.IsUpper(sentence.Block.Text[sentence.Tokens[token].Start]);

    // The name that the text names most; one that it says "we" or names the document with counts more.
    private static void AddOfText(Reading reading, PlanDraft draft, Candidate? title)
    {
        var names = new List<Candidate>();
        foreach (var placed in reading.SentencesWith(Category.LegalForms))
        {
            var sentence = placed.Sentence;
            if (names.Count < MostNames && !reading.Entities.IsInTable(sentence.Block) && sentence.First(Category.TableWords) is not { First: 0 })
                names.AddRange(NamesIn(reading, sentence));
        }

        Candidate? best = null;
        var (most, several) = (0, false);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal); // a text names its employer again and again
        foreach (var name in names)
        {
            var weight = WeightOf(reading, name, counts);
            several |= best is { } other && !other.Text.Equals(name.Text, StringComparison.OrdinalIgnoreCase);
            if (title is not null && !name.Text.StartsWith(title.Text, StringComparison.OrdinalIgnoreCase) && !IsOrganisedIn(name, title) || weight <= most)
                continue;
            (best, most) = (name, weight);
        }

        if ((best ?? title) is { } found)
            Set(reading, draft, found, DoubtOf(reading, found, best is null, several, most));
    }

    private static double? DoubtOf(Reading reading, Candidate name, bool isTitle, bool several, int weight)
    {
        if (isTitle)
            return NamesDocument(reading, name.Sentence, 0, name.Last) ? null : GuessedName;
        if (several || (name.Form >= LegalForm.Municipality && weight < FewestAsOwn))
            return GuessedName;
        return weight == 1 && name.First > 0 ? NamedOnce : null;
    }

    /// <summary>A name that begins the line, stands beside or behind the name of the document, or comes again and again.</summary>
    public static bool NamesDocument(Reading reading, Sentence part, int first, int last)
    {
        var line = part.Whole ?? part;
        return part.Tokens[first].Start == line.Tokens[0].Start || line.Has(Category.Kinds) || line.Has(Category.BareKinds) || CountOf(reading, part.Words(first, last)) >= FewestAsOwn;
    }

    private static int WeightOf(Reading reading, Candidate name, Dictionary<string, int> counts)
    {
        var sentence = name.Sentence;
        if (!counts.TryGetValue(name.Core, out var count))
            counts[name.Core] = count = CountOf(reading, name.Core);
        if (count == 1 && name.Last > name.First + 1 && sentence.Tokens[name.First].Length >= ShortestShortName)
            count = CountOfExactly(reading, sentence.Words(name.First, name.First)); // "Fjordkraft" behind "Fjordkraft Norge AS"
        if (IsPlace(name) && count < FewestAsPlace)
            return 0;
        return (sentence.Has(Category.WeWords) && sentence.At(Category.PlaceWords, name.First - 1) is not null) || sentence.Has(Category.DocumentWords) || sentence.Has(Category.Kinds) ? count + OwnVoice : count;
    }

    private static int CountOf(Reading reading, string name)
    {
        name = LowerCase.Of(name);
        var count = 0;
        foreach (var placed in reading.Sentences)
            count += Holds(placed.Sentence.Block.LowerText, placed.Sentence, name) ? 1 : 0;
        return count;
    }

    private static int CountOfExactly(Reading reading, string name)
    {
        var count = 0;
        foreach (var placed in reading.Sentences)
            count += Holds(placed.Sentence.Block.Text, placed.Sentence, name) ? 1 : 0;
        return count;
    }

    private static bool Holds(string text, Sentence sentence, string name) => text.AsSpan(sentence.Start, sentence.End - sentence.Start).Contains(name, StringComparison.Ordinal);

    // "Virksomheten er organisert i Fosna Drift AS" of a Fosna Sparebank.
    private static bool IsOrganisedIn(Candidate name, Candidate title) =>
        name.Sentence.First(Category.EmployerWords) is { First: 0 } && name.Sentence.At(Category.PlaceWords, name.First - 1) is not null
        && name.Sentence.Words(name.First, name.First).Equals(title.Sentence.Words(0, 0), StringComparison.OrdinalIgnoreCase);

    // "Kontoret ligger i Lier kommune": where it is, and not who; "vi i Lier kommune" is who.
    private static bool IsPlace(Candidate name) => name.Form is LegalForm.Municipality or LegalForm.County
        && name.Sentence.At(Category.PlaceWords, name.First - 1) is not null && name.Sentence.At(Category.WeWords, name.First - 2) is null;

    private static bool IsOwn(Candidate name) => !IsPlace(name) && (name.Form != LegalForm.State || name.First == 0);

    private static void Set(Reading reading, PlanDraft draft, Candidate name, double? confidence)
    {
        var place = reading.PlaceOf(name.Sentence, name.First, name.Last, confidence);
        draft.Employer = draft.Employer with { Name = name.Text };
        draft.Note("employer.name", name.Text, place);
        if (name.Form is not { } form)
            return;
        draft.Employer = draft.Employer with { LegalForm = form };
        draft.Note("employer.legal form", CategoryKeys.Word(form.ToString()), place);
        HeaderTopic.AddPublicSector(draft, form, place);
    }

    // Capitalised words before a legal form: "Nordlys Verft AS".
    private static IEnumerable<Candidate> NamesIn(Reading reading, Sentence sentence, bool isHead = false)
    {
        foreach (var match in sentence.All(Category.LegalForms).ToArray())
        {
            if ((LegalForm)match.Key == LegalForm.State && (char.IsUpper(sentence.Block.Text[sentence.Tokens[match.First].Start]) || match.Last < sentence.Tokens.Length - 1))
                continue; // "Ifølge Fisketilsynet", "under Nærings- og fiskeridepartementet": an office that is named somewhere in the text is no employer
            var first = WithWordsBefore(sentence, match.First);
            if (sentence.At(Category.Kinds, first) is { } document && document.Last < match.First - 1)
                first = document.Last + 1; // "Likestillingsredegjørelse Matland Butikker AS"
            first = WholeName(sentence, match) ?? WithSmallWords(sentence, match, first) ?? WithJoiner(sentence, first);
            if (sentence.First(Category.OtherCompanies) is { } other && other.First <= first)
                yield break; // "Banken eier 100 prosent av Ytre Megling AS", "Datterselskapet Ytre Megling AS"
            if (sentence.At(Category.Numbers, first) is not null && (LegalForm)match.Key >= LegalForm.Municipality && (LegalForm)match.Key <= LegalForm.State)
                continue; // "En myndighet", "Two municipalities"
            if (first == match.First || (!(isHead && reading.Entity is null && first == 0 && match.Last == sentence.Tokens.Length - 1) && IsOfAnother(reading, sentence.Words(first, match.Last))) || !char.IsUpper(sentence.Block.Text[sentence.Tokens[match.First].Start]) && match.Key < (int)LegalForm.Municipality)
                continue;
            yield return new Candidate(sentence, first, match.Last, (LegalForm)match.Key);
        }
    }

    // "Sunnfjord Mek. AS": an abbreviation is a word of the name.
    private static int WithWordsBefore(Sentence sentence, int first)
    {
        while (first > 0)
        {
            var word = sentence.IsSign(first - 1, '.') && first > 1 ? first - 2 : first - 1;
            if (sentence.Tokens[word] is not { Kind: TokenKind.Word } token || !char.IsUpper(sentence.Block.Text[token.Start]))
                break;
            first = word;
        }

        return first;
    }

    // One of several entities is not the employer whose document it is, unless it is read for that one.
    private static bool IsOfAnother(Reading reading, string name) => reading.Entities.Names.Count > 0
        && (reading.Entity is { } own ? !name.Equals(own, StringComparison.OrdinalIgnoreCase) : reading.Entities.Names.Contains(name, StringComparer.OrdinalIgnoreCase));

    // "Vestfjord kraftlag SA" on a line of its own.
    private static int? WholeName(Sentence sentence, Match form) =>
        sentence.IsWholeBlock && form.Last == sentence.Tokens.Length - 1 && form.First is > 0 and < LongestName && char.IsUpper(sentence.Block.Text[0]) && sentence.Tokens[0].Kind == TokenKind.Word
        && !sentence.Has(Category.Kinds) && !sentence.Has(Category.BareKinds) && !sentence.Has(Category.EqualityWords) && !sentence.Has(Category.EmployerWords) && !sentence.Has(Category.Intentions)
            ? 0 : null;

    // "Trollskogen barnehager AS driver …", "… i Trollskogen barnehager AS": small words behind the capital of a name.
    private static int? WithSmallWords(Sentence sentence, Match form, int first)
    {
        if (first != form.First || !char.IsUpper(sentence.Block.Text[sentence.Tokens[form.First].Start]))
            return null;
        var begin = form.First - 1;
        while (begin > 0 && form.First - begin < MostSmallWords && sentence.Tokens[begin] is { Kind: TokenKind.Word } small && char.IsLower(sentence.Block.Text[small.Start]))
            begin--;
        return begin >= 0 && begin < form.First - 1 && sentence.Tokens[begin] is { Kind: TokenKind.Word } name && char.IsUpper(sentence.Block.Text[name.Start])
            && (begin == 0 ? sentence.At(Category.EqualityWords, 0) is null && sentence.At(Category.Kinds, 0) is null && sentence.At(Category.Possession, 0) is null && sentence.At(Category.PlaceWords, 0) is null && sentence.At(Category.WeWords, 0) is null : sentence.At(Category.PlaceWords, begin - 1) is not null || sentence.At(Category.OfficeWords, begin - 1) is not null)
            ? begin : null;
    }

    // "Hegg og Sønn Bakeri AS": a joiner between two capitals, but not behind the first word of a sentence.
    private static int WithJoiner(Sentence sentence, int first)
    {
        if (first < 3 || sentence.At(Category.OwnerGlue, first - 1) is not { Key: 0 } && !sentence.IsSign(first - 1, '&'))
            return first;
        var before = sentence.Tokens[first - 2];
        return before.Kind == TokenKind.Word && char.IsUpper(sentence.Block.Text[before.Start]) && sentence.At(Category.LegalForms, first - 2) is null && sentence.At(Category.Owners, first - 2) is null && sentence.At(Category.Parties, first - 2) is null
            ? WithCapitals(sentence, first - 2) : first;
    }

    // "Varde Miljø og Anlegg AS": the capital at the beginning of a sentence is one of the name where it is no word that is known.
    private static int WithCapitals(Sentence sentence, int first)
    {
        while (first > 0 && sentence.Tokens[first - 1] is { Kind: TokenKind.Word } word && char.IsUpper(sentence.Block.Text[word.Start]) && !Array.Exists(sentence.Matches, m => m.First <= first - 1 && m.Last >= first - 1))
            first--;
        return first;
    }

    /// <summary>The parts of a title: "Universitetet i Rondane – Likestillingsredegjørelse 2025".</summary>
    public static IEnumerable<Sentence> PartsOfTitle(Sentence sentence)
    {
        if (sentence.IsSign(0, '[') && sentence.Tokens.Length > 1)
            sentence = sentence.Part(1, sentence.Tokens.Length - 1); // "[Fyrvakttilsynet | Årsrapport 2024]"
        if (!(sentence.Whole ?? sentence).IsWholeBlock)
            return [];
        for (var i = 1; i < sentence.Tokens.Length - 1; i++)
        {
            if (sentence.IsSign(i, '–') || sentence.IsSign(i, '|') || sentence.IsSign(i, '·') || sentence.IsSign(i, '•'))
                return [sentence.Part(0, i - 1), sentence.Part(i + 1, sentence.Tokens.Length - 1)];
        }

        return [sentence];
    }

    private static bool HasCapitalBehindFirst(Sentence sentence)
    {
        for (var i = 1; i < sentence.Tokens.Length; i++)
        {
            if (char.IsUpper(sentence.Block.Text[sentence.Tokens[i].Start]))
                return true;
        }

        return false;
    }

    // "Fosna Sparebank", "Høgskulen på Breimsvatn": a line of its own at the head, with a word for an employer in it.
    private static Candidate? OfTitle(Reading reading)
    {
        foreach (var part in reading.Sentences.Take(HeadSentences).Select(p => p.Sentence).SelectMany(PartsOfTitle))
        {
            // "Northern Coast Research Institute (NCRI)".
            var sentence = part.FirstSign('(') is > 1 and var bracket && part.IsSign(part.Tokens.Length - 1, ')') ? part.Part(0, bracket - 1) : part;
            if (sentence.Tokens.Length is >= 2 and <= LongestName && sentence.Has(Category.EmployerWords) && !sentence.Has(Category.Kinds) && !sentence.Has(Category.EqualityWords)
                && !sentence.Has(Category.Intentions) && !sentence.Has(Category.Approval) && char.IsUpper(sentence.Block.Text[sentence.Start]) && sentence.CountOf(TokenKind.Word) == sentence.Tokens.Length && HasCapitalBehindFirst(sentence))
                return new Candidate(sentence, 0, sentence.Tokens.Length - 1, null);
        }

        return null;
    }

    // A name, where it stands, and the form of company or office that it tells.
    private sealed record Candidate(Sentence Sentence, int First, int Last, LegalForm? Form)
    {
        public string Text => Sentence.Words(First, Last);

        // The name as the text uses it behind its first mention, without its form.
        public string Core => Form < LegalForm.Municipality && Last > First ? Sentence.Words(First, Last - 1) : Text;
    }
}
