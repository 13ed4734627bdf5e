using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Laws that the document names, judged at its own date.</summary>
internal sealed class LegalReferencesTopic : ITopic
{
    private const int MostSections = 12;
    private const int FarthestSection = 4;
    private const double ProbableCountry = 0.9;
    private const string Here = "NO";
    private static readonly string[] FormsOfHere = [" AS", " ASA", " HF", " KF", " IKS", " SF"];

    public void Read(Reading reading, PlanDraft draft)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var placed in reading.SentencesWith(Category.Acts))
        {
            Match? named = null;
            foreach (var match in placed.Sentence.All(Category.Acts))
            {
                var again = named is { } other && other.Key == match.Key && placed.Sentence.IsSign(match.First - 1, '(');
                named = match;
                if (again)
                    continue; // "the Equality and Anti-Discrimination Act (likestillings- og diskrimineringsloven)"
                var sections = Sections(placed.Sentence, match.Last + 1);
                var before = sections.Count == 0 ? SectionsBefore(placed.Sentence, match) : [];
                if (sections.Count + before.Count == 0)
                    Add(reading, draft, placed.Sentence, match, null, match.Last, known);
                foreach (var (section, last) in sections)
                    Add(reading, draft, placed.Sentence, match, section, last, known);
                foreach (var (section, first) in before)
                    Add(reading, draft, placed.Sentence, match, section, match.Last, known, first);
            }
        }

        AddCountry(reading, draft);
    }

    // A text in the language of one country that names laws of that country alone is of an employer there, unless its name says
    // otherwise. Where it is the country of the Act nobody needs to be told.
    private static void AddCountry(Reading reading, PlanDraft draft)
    {
        if (reading.Lexicon.Acts is not [{ Jurisdiction: not Here and var country }, ..] || draft.LegalReferences is not [var first, ..] || !draft.LegalReferences.TrueForAll(r => r.Item.Jurisdiction == country) || HasFormOfHere(draft.Employer.Name))
            return;
        draft.Employer = draft.Employer with { Country = country };
        draft.Note("employer.country", country, first.Place with { Confidence = ProbableCountry });
    }

    private static bool HasFormOfHere(string? name) => name is not null && Array.Exists(FormsOfHere, f => name.EndsWith(f, StringComparison.Ordinal));

    private static void Add(Reading reading, PlanDraft draft, Sentence sentence, Match match, string? section, int last, HashSet<string> known, int? begin = null)
    {
        var act = reading.LexiconOf(sentence).Acts[match.Key];
        var foreign = sentence.All(Category.ForeignLaw).FirstOrDefault(f => f.Last == match.First - 1)?.Key;
        var country = foreign is { } key ? reading.LexiconOf(sentence).KeyName(Category.ForeignLaw, key) : act.Jurisdiction;
        var first = begin ?? (foreign is null ? match.First : match.First - 1);
        var text = sentence.Words(first, last);
        if (!known.Add(begin is null ? text : text + section))
            return;
        var item = new LegalReference
        {
            Text = text,
            Act = country == act.Jurisdiction ? act.Name : sentence.Words(first, match.Last),
            Section = section,
            Jurisdiction = country,
            RepealedThen = country != act.Jurisdiction || IsMeantAbroad(draft, act) || (section is not null && act.SuccessorSections.Contains(section)) ? null : RepealedThen(reading, act),
        };
        var place = reading.PlaceOf(sentence, first, last);
        var drafted = new ItemDraft<LegalReference>(item, place).With("text", place).With("act", place).With("jurisdiction", place);
        if (section is not null)
            drafted.With("section", place);
        if (item.RepealedThen is not null)
            drafted.With("repealed then", place);
        draft.LegalReferences.Add(drafted);
    }

    // A template of another country in the words of this one: "diskrimineringsloven" is then the law there, and was not repealed here.
    private static bool IsMeantAbroad(PlanDraft draft, KnownAct act) => act.RepealedOn is not null && draft.Document.TemplateJurisdiction is { } template && template != act.Jurisdiction;

    // "section 26 of the Norwegian Equality and Anti-Discrimination Act", "sections 26 and 26 a of the Act".
    private static List<NamedSection> SectionsBefore(Sentence sentence, Match act)
    {
        foreach (var word in sentence.All(Category.SectionWords))
        {
            if (word.Key == 0 && word.Last < act.First && Sections(sentence, word.First) is [.., { At: var last }] sections && last < act.First && act.First - last <= FarthestSection)
                return sections.ConvertAll(s => s with { At = word.First });
        }

        return [];
    }

    private static bool? RepealedThen(Reading reading, KnownAct act) =>
        act.RepealedOn is not { } repealed ? false : reading.StatedYear is { } year ? new DateOnly(year, 12, 31) >= repealed : null;

    // A section, and the last of its words; for one that stands before its act the first.
    private sealed record NamedSection(string Section, int At);

    // "§ 26", "§§ 26 og 26 a", "paragraf 26", "kapittel 13", "3 kap. 8 §", "section 26 a".
    private static List<NamedSection> Sections(Sentence sentence, int at)
    {
        var result = new List<NamedSection>();
        if (sentence.IsSign(at, ',') || (sentence.IsSign(at, '(') && sentence.IsSign(at + 1, '§')))
            at++;
        else if (at + 1 < sentence.Tokens.Length && sentence.Tokens[at + 1].IsYear && (sentence.Tokens[at].Kind == TokenKind.Word || sentence.IsSign(at, '(')))
            at += sentence.IsSign(at, '(') ? 3 : 2; // "likestillingsloven av 2013 § 23", "likestillingsloven (2013) § 23"
        while (result.Count < MostSections)
        {
            var begin = at;
            if (SwedishSection(sentence, at) is { } swedish)
            {
                result.Add(new NamedSection(sentence.Words(at, swedish), swedish));
                return result;
            }

            var chapter = sentence.At(Category.SectionWords, at) is { Key: 1 };
            if (sentence.At(Category.SectionWords, at) is { } word)
                at = word.Last + 1;
            while (sentence.IsSign(at, '§') || (at > begin && sentence.IsSign(at, '.')))
                at++;
            var isSection = at > begin || result.Count > 0 || IsSignLost(sentence, at);
            if (!isSection || at >= sentence.Tokens.Length || sentence.Tokens[at] is not { Kind: TokenKind.Number, IsPercent: false, IsYear: false })
                return result;
            var number = at;
            while (IsNumberPart(sentence, at + 1))
                at++;
            var last = EndsInLetter(sentence, at) || IsChapterSection(sentence, at + 1) ? at + 1 : at;
            result.Add(new NamedSection(chapter ? sentence.Words(begin, last) : Written(sentence.Words(number, last)), last));
            at = last + 1;
            if (sentence.At(Category.OwnerGlue, at) is { Key: 0 } glue)
                at = glue.Last + 1;
            else if (sentence.IsSign(at, ','))
                at++;
            else
                return result;
        }

        return result;
    }

    // "26a" is section 26 a; "3-3a" is written so.
    private static string Written(string section) =>
        section is [.., >= '0' and <= '9', >= 'a' and <= 'z'] && !section.Contains('-') ? section[..^1] + " " + section[^1] : section;

    // "loven 26 og 26 a": conversion has dropped the signs, and the letter tells that a section is meant.
    private static bool IsSignLost(Sentence sentence, int at)
    {
        if (at >= sentence.Tokens.Length || sentence.Tokens[at].Kind != TokenKind.Number)
            return false;
        return EndsInLetter(sentence, at)
            || (sentence.At(Category.OwnerGlue, at + 1) is { Key: 0 } glue && glue.Last + 1 < sentence.Tokens.Length && sentence.Tokens[glue.Last + 1].Kind == TokenKind.Number && EndsInLetter(sentence, glue.Last + 1));
    }

    // "14-7", "13-1", "2 A-6".
    private static bool IsNumberPart(Sentence sentence, int at) =>
        at < sentence.Tokens.Length && sentence.Tokens[at].Start == sentence.Tokens[at - 1].End
        && ((sentence.IsSign(at, '-') && at + 1 < sentence.Tokens.Length && sentence.Tokens[at + 1].Kind == TokenKind.Number) || (sentence.Tokens[at].Kind == TokenKind.Number && sentence.IsSign(at - 1, '-')) || sentence.Tokens[at] is { Kind: TokenKind.Word, Length: 1 });

    // "2 A-6": a chapter with a letter, and its section.
    private static bool IsChapterSection(Sentence sentence, int at) =>
        at < sentence.Tokens.Length && sentence.Tokens[at] is { Kind: TokenKind.Word, Length: >= 3 and <= 5 } word
        && char.IsAsciiLetterUpper(sentence.Block.Text[word.Start]) && sentence.Block.Text[word.Start + 1] == '-' && char.IsAsciiDigit(sentence.Block.Text[word.Start + 2]);

    private static bool EndsInLetter(Sentence sentence, int at) =>
        at + 1 < sentence.Tokens.Length && sentence.Tokens[at + 1] is { Length: 1, Kind: TokenKind.Word } letter
        && char.IsAsciiLetterLower(sentence.Block.Text[letter.Start]) && sentence.Block.Text[letter.Start] != 'i';

    private static int? SwedishSection(Sentence sentence, int at)
    {
        if (at + 1 >= sentence.Tokens.Length || sentence.Tokens[at] is not { Kind: TokenKind.Number, IsYear: false } || sentence.At(Category.SectionWords, at + 1) is not { Key: 1 } chapter)
            return null;
        var last = sentence.IsSign(chapter.Last + 1, '.') ? chapter.Last + 1 : chapter.Last;
        if (last + 2 < sentence.Tokens.Length && sentence.Tokens[last + 1].Kind == TokenKind.Number && sentence.IsSign(last + 2, '§'))
            return last + 2;
        return last;
    }
}
