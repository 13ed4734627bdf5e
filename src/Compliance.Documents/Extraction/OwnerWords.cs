using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>An owner with its place.</summary>
internal sealed record OwnerReading(Owner Owner, Place Place);

/// <summary>Reads who is responsible: the roles and units with which a sentence begins.</summary>
internal static class OwnerWords
{
    private const int LongestName = 6;
    private const double GuessedFromMeasure = 0.6;
    private const double GuessedName = 0.7;
    private const int AnyYear = 2000;
    private const int LongestTail = 24;
    private const int LongestOffice = 3;
    private const int LongestOfficeName = 6;

    /// <summary>Owners in a text that stands where owners are expected.</summary>
    public static List<OwnerReading> Read(Reading reading, Entry entry, Entry? measure = null)
    {
        var result = new List<OwnerReading>();
        if (measure is not null && WordOverlap.Repeats(entry, measure) && !entry.Sentences.Any(s => s.Has(Category.Duties)))
            return result;
        foreach (var sentence in entry.Sentences.Where(s => !s.Has(Category.NotOwner)))
        {
            AddFrom(reading, sentence, GroupAt(sentence, 0), result);
            AddDivided(reading, sentence, result);
        }

        if (result.Count > 0)
            return result;
        foreach (var sentence in entry.Sentences)
        {
            if (sentence.All(Category.OwnerGlue).FirstOrDefault(m => m.Key == 3 && GroupAt(sentence, m.Last + 1).Count > 0) is { Last: > 0 } passive)
                AddFrom(reading, sentence, GroupAt(sentence, passive.Last + 1), result);
        }

        if (result.Count == 0 && entry.Sentences is [{ Tokens.Length: <= LongestName } titled] && titled.First(Category.Owners) is { Key: 0 or 1 } role && role.Last == LastWord(titled) && !titled.Has(Category.Intentions))
        {
            AddFrom(reading, titled, [role with { First = 0 }], result); // "Research Director"
            return result;
        }

        var isLabelled = measure?.Part(Label.Owners) == entry;
        if (result.Count == 0 && entry.Sentences is [{ Tokens.Length: <= LongestName } name, ..] && entry.Sentences.Skip(1).All(s => s.Has(Category.MeasureStates) || SaysWhen(s)) && !name.Has(Category.Intentions) && !name.Has(Category.NotOwner) && name.CountOf(TokenKind.Word) > 0
            && !name.Has(Category.Recurrence) && !name.Has(Category.Vague) && !(!isLabelled && measure is not null && WordOverlap.SharesHalf(name, measure)))
            result.Add(new OwnerReading(new Owner { Text = name.Text.TrimEnd('.'), Role = name.Text.TrimEnd('.') }, reading.PlaceOf(name, isLabelled && OwnerNames.IsName(name) ? null : GuessedName)));
        else if (result.Count == 0 && isLabelled && entry.Sentences is [var office, ..] && OwnerNames.OfficeBefore(office) is var end and >= 0)
            result.Add(new OwnerReading(new Owner { Text = office.Words(0, end), Role = office.Words(0, end) }, reading.PlaceOf(office, 0, end, GuessedName)));
        return result;
    }

    // "Driftssjefen, mai 2025 · lagersjefen, ferdig", "Innkjøpssjef (avtale), HR-sjef (rutine)": a second one behind a dividing sign.
    private static void AddDivided(Reading reading, Sentence sentence, List<OwnerReading> result)
    {
        for (var i = 1; i < sentence.Tokens.Length - 1; i++)
        {
            if (sentence.IsSign(i, '·') || sentence.IsSign(i, ';') || sentence.IsSign(i, ')'))
                AddFrom(reading, sentence, GroupAt(sentence, i + 1), result);
        }
    }

    /// <summary>Owners inside the words of a measure ("HR-sjefen skal …"); a guess, for the subject may be who it is done to.</summary>
    public static List<OwnerReading> ReadSubject(Reading reading, Entry entry)
    {
        var result = new List<OwnerReading>();
        if (entry.Sentences.Count == 0)
            return result;
        var sentence = entry.Sentences[FirstOf(entry)];
        var colon = sentence.FirstSign(':');
        var group = GroupAt(sentence, colon is > 0 and < LongestName ? colon + 1 : 0); // "Permisjon: Nærmeste leder sender …"
        if (group.Count > 0 && sentence.First(Category.Duties, from: group[^1].Last) is { } duty && duty.First <= group[^1].Last + 2)
            AddFrom(reading, sentence, group, result);
        else if (group.Count > 0 && sentence.First(Category.Intentions, from: group[^1].Last) is { } will && will.First == group[^1].Last + 1)
            AddFrom(reading, sentence, group, result, GuessedFromMeasure);
        else if (group is [{ Key: 0 or 1 } only] && (ToldDeeds.IsDoneBy(sentence, only) || (only.Last + 1 < sentence.Tokens.Length && sentence.Tokens[only.Last + 1] is { Kind: TokenKind.Word } verb && verb.In(sentence.Block.Text) is [.., 'r'] && !IsMoreThanVerb(sentence, only.Last + 1))))
            AddFrom(reading, sentence, group, result, GuessedFromMeasure); // "HR-sjefen har bygget om garderobene", "Nærmeste leder sender interne utlysninger"
        else if (group.Count == 0 && sentence.First(Category.Intentions) is { } first && GroupAt(sentence, first.Last + 1) is { Count: > 0 } doers && doers[0].Key < 2)
            AddFrom(reading, sentence, doers, result, GuessedFromMeasure); // "Til våren skal HR-sjefen skrive om annonsene"
        return result;
    }

    /// <summary>
    /// Owners that a measure names behind its own words: "Kjøpe hjelmer. Driftssjefen har ansvaret.", "Kurs – HR, mai 2025",
    /// "et seminar som HR-sjefen har ansvar for".
    /// </summary>
    public static List<OwnerReading> ReadInside(Reading reading, Entry entry)
    {
        var result = new List<OwnerReading>();
        for (var i = 0; i < entry.Sentences.Count; i++)
        {
            var sentence = entry.Sentences[i];
            if (sentence.Has(Category.NotOwner))
                continue;
            foreach (var duty in sentence.All(Category.Duties))
            {
                if (sentence.All(Category.Owners).Any(o => o.Last == duty.First - 1) && (i > 0 || duty.First > LongestName))
                    AddFrom(reading, sentence, GroupBefore(sentence, duty.First - 1), result);
                else if (i > 0 && sentence.All(Category.Owners).Select(o => o with { Last = EndOfName(sentence, o.Last) }).FirstOrDefault(o => o.Last == duty.First - 1) is { Last: > 0 } named)
                    AddFrom(reading, sentence, [named], result); // "HR-sjef Kari Moen har ansvaret"
                else if (i > 0 && OwnerNames.Before(sentence, duty.First) is { } person)
                    result.Add(new OwnerReading(new Owner { Text = person.Text, Role = person.Role }, reading.PlaceOf(sentence, 0, person.Last)));
            }

            // "…; dette har HR-rådgiver ansvaret for"
            if (sentence.All(Category.Owners).FirstOrDefault(o => o.Key < 2 && sentence.EndsAt(Category.Possession, o.First - 1) && sentence.At(Category.Labels, o.Last + 1) is { Key: (int)Label.Owners }) is { Last: > 0 } charged)
                AddFrom(reading, sentence, [charged], result);

            // "Turnusen gjennomgås av klinikksjefen innen to uker".
            foreach (var by in sentence.All(Category.OwnerGlue))
            {
                if (by is { Key: 3, First: > 0 } && by.First == by.Last && (IsPassive(sentence, by.First - 1) || IsPassiveBeforeTime(sentence, by.First - 1)) && GroupAt(sentence, by.Last + 1) is { Count: > 0 } doers)
                    AddFrom(reading, sentence, doers, result);
            }

            // "Ansvarlig er kommunalsjefen, og …"
            if (i > 0 && NamedAfterLabel(sentence) is { Count: > 0 } responsible)
                AddFrom(reading, sentence, responsible, result);

            // "Kurs for ledere, ansvarlig HR-sjefen, innen mai".
            foreach (var label in sentence.All(Category.Labels))
            {
                if ((Label)label.Key == Label.Owners && sentence.IsSign(label.First - 1, ',') && GroupAt(sentence, label.Last + 1) is { Count: > 0 } owners)
                    AddFrom(reading, sentence, owners, result);
            }

            // "Det gjør kommunikasjonsrådgiveren fra februar."
            if (i > 0 && sentence.First(Category.Continuations) is { First: 0 } it && sentence.First(Category.Owners) is { } doer && doer.First <= it.Last + 3 && doer.Key != 2)
                AddFrom(reading, sentence, GroupAt(sentence, doer.First), result);
            // "HMS-leder, første kurs i Q1 2026, deretter hvert halvår.", "Avdelingsleder formidling."
            var first = i > 0 ? GroupAt(sentence, 0) : [];
            if (first.Count > 0 && (IsTail(sentence) || (sentence.IsSign(first[^1].Last + 1, ',') && SaysWhen(sentence))))
                AddFrom(reading, sentence, first, result);
            else if (first is [{ Key: 0 or 1 } only] && sentence.Tokens.Length <= only.Last + LongestOffice && !sentence.Has(Category.Intentions) && !sentence.Has(Category.Duties))
                AddFrom(reading, sentence, [EndsInVerb(sentence) ? only : only with { Last = LastWord(sentence) }], result);
        }

        if (result.Count == 0 && entry.Sentences is [.., var last] && TailOf(last) is { } tail)
            AddFrom(reading, tail, WithTitle(tail, GroupAt(tail, 0)), result);
        for (var i = FirstOf(entry) + 1; i < entry.Sentences.Count && result.Count == 0; i++)
            AddNamed(reading, entry.Sentences[i], result);

        // "Kurs for alle ledere (Plattform, mars 2026)": with a time behind it, the name in the bracket is who does it.
        if (result.Count == 0 && entry.Sentences is [.., var closed] && closed.LastSign('(') is > 0 and var open && closed.LastSign(')') >= closed.Tokens.Length - 2 && closed.Part(open, closed.Tokens.Length - 1) is var bracket && bracket.FirstSign(',') > 0)
            AddNamed(reading, bracket, result);
        return result;
    }

    private static int FirstOf(Entry entry) => entry.Sentences.Count > 1 && entry.Sentences[0].Block.Kind == BlockKind.Heading ? 1 : 0; // behind the title of the measure

    /// <summary>True for a sentence whose first words are a role.</summary>
    public static bool BeginsWithOwner(Sentence sentence) => GroupAt(sentence, 0).Count > 0;

    /// <summary>"Ansvarlig er kommunalsjefen", "Ansvar enhetsleder helse.": the roles behind the label, with its verb or alone.</summary>
    public static List<Match> NamedAfterLabel(Sentence sentence)
    {
        if (sentence.First(Category.Labels, (int)Label.Owners) is not { First: 0 } label)
            return [];
        if (sentence.At(Category.Copulas, label.Last + 1) is { } copula)
            return GroupAt(sentence, copula.Last + 1);
        var group = GroupAt(sentence, label.Last + 1);
        return group.Count > 0 && group[0].First == label.Last + 1 && LastWord(sentence) <= group[^1].Last + 1 ? group : [];
    }

    // "Appointments Board.", "(Innstillende myndighet, ved hver tilsetting)": a few words behind a measure, and perhaps a time, name
    // who does it, though the lexicon does not know the office. A guess.
    private static void AddNamed(Reading reading, Sentence sentence, List<OwnerReading> result)
    {
        var first = sentence.IsSign(0, '(') ? 1 : 0;
        var end = first;
        while (end < sentence.Tokens.Length && (sentence.Tokens[end].Kind == TokenKind.Word || sentence.IsSign(end, '/') || sentence.IsSign(end, '&') || sentence.IsSign(end, '-')))
            end++;
        var rest = end < sentence.Tokens.Length - 2 ? sentence.Part(end + 1, sentence.Tokens.Length - 1) : null;
        if (end == first || end - first > LongestOfficeName || (rest is not null && !(sentence.IsSign(end, ',') && (SaysWhen(rest) || rest.Has(Category.Deadlines) || rest.Has(Category.MeasureStates)))))
            return;
        if (rest is null && end < sentence.Tokens.Length - 1 && !sentence.IsSign(end, ')') && !sentence.IsSign(end, '.'))
            return;
        var name = sentence.Part(first, end - 1);
        if (char.IsUpper(name.Block.Text[name.Start]) && !name.Has(Category.MeasureStates) && !name.Has(Category.Actions) && !SaysWhen(name) && !name.Has(Category.Labels) && !name.Has(Category.Columns)
            && !name.Has(Category.Negations) && !name.Has(Category.Intentions) && !name.Has(Category.Outcomes) && Numbers.At(name, 0) is null && !name.Has(Category.Copulas) && !name.Has(Category.Deadlines) && !name.Has(Category.WeWords) && !name.Has(Category.Possession))
            result.Add(new OwnerReading(new Owner { Text = name.Text, Role = name.Text }, reading.PlaceOf(sentence, first, end - 1, GuessedName)));
    }

    // "Styreren har en samtale …": "har" is a verb as any other here.
    private static bool IsMoreThanVerb(Sentence sentence, int token)
    {
        foreach (var match in sentence.Matches)
        {
            if (match.First == token && match.Category is not (Category.Possession or Category.Headcount))
                return true;
        }

        return false;
    }

    // "Daglig leder bestiller." says what the owner does; "Avdelingsleder formidling." is a title.
    private static bool EndsInVerb(Sentence sentence) =>
        sentence.Tokens[LastWord(sentence)] is { Kind: TokenKind.Word } last && sentence.Block.Text[last.Start..last.End] is [.., 'e', 'r'] && char.IsLower(sentence.Block.Text[last.Start]);

    // "… beskrives innen 1. mai av fagsjefen", "… gjennomgås årlig av HR-avdelingen"
    private static bool IsPassiveBeforeTime(Sentence sentence, int token) =>
        (sentence.EndsAt(Category.Recurrence, token) || sentence.Dates.Exists(d => d.Last == token)) && Enumerable.Range(1, token).Any(i => sentence.Tokens[i - 1].Kind == TokenKind.Word && IsPassive(sentence, i - 1));

    // "gjennomgås av", "følges opp av": a verb that ends so says what is done, and the word behind it by whom.
    private static bool IsPassive(Sentence sentence, int token)
    {
        for (var i = token; i >= Math.Max(0, token - 1); i--)
        {
            if (sentence.Tokens[i] is { Kind: TokenKind.Word, Length: > 4 } verb && sentence.Block.Text[verb.Start..verb.End] is [.., 's'] && sentence.At(Category.Owners, i) is null && char.IsLower(sentence.Block.Text[verb.Start]))
                return true;
        }

        return false;
    }

    // "Avdeling for organisasjon", "Head of platform" in a few words that name who does it.
    private static int WithOffice(Sentence sentence, int last)
    {
        if (sentence.Tokens.Length > LongestTail)
            return last;
        if (IsOf(sentence, last) && last + 1 < sentence.Tokens.Length && sentence.Tokens[last + 1].Kind == TokenKind.Word)
            return last + 1;
        return IsOf(sentence, last + 1) && last + 2 < sentence.Tokens.Length && sentence.Tokens[last + 2].Kind == TokenKind.Word && sentence.At(Category.Owners, last + 2) is null && sentence.At(Category.OwnerGlue, last + 1) is not { Key: 2 } && sentence.At(Category.OwnerGlue, last + 2) is not { Key: 2 } ? last + 2 : last; // not "nærmeste leder for den det gjelder"
    }

    // "Leder salg; HMS-ansvarlig", "verneombud og leder felt": one word more between a role and what divides it from the next in a cell.
    private static int WithField(Sentence sentence, int last)
    {
        var field = last + 1;
        if (!sentence.IsWholeBlock || sentence.Tokens.Length > LongestTail || field >= sentence.Tokens.Length || sentence.Tokens[field].Kind != TokenKind.Word || !char.IsLower(sentence.Block.Text[sentence.Tokens[field].Start]))
            return last;
        var ends = field == sentence.Tokens.Length - 1 || sentence.IsSign(field + 1, ';') || sentence.IsSign(field + 1, ',') || sentence.IsSign(field + 1, '(') || sentence.At(Category.OwnerGlue, field + 1) is { Key: 0 };
        return ends && !Array.Exists(sentence.Matches, m => m.First <= field && m.Last >= field) && !sentence.Has(Category.Duties) && !sentence.Has(Category.Intentions) ? field : last;
    }

    private static bool IsOf(Sentence sentence, int token) =>
        token < sentence.Tokens.Length && sentence.Tokens[token].In(sentence.Block.Text) is "for" or "of";

    // "Head of Talent": the words with capitals behind a role belong to it.
    private static List<Match> WithTitle(Sentence sentence, List<Match> group)
    {
        group[^1] = group[^1] with { Last = EndOfName(sentence, group[^1].Last) };
        return group;
    }

    private static int EndOfName(Sentence sentence, int last)
    {
        while (last + 1 < sentence.Tokens.Length && sentence.Tokens[last + 1].Kind == TokenKind.Word && char.IsUpper(sentence.Block.Text[sentence.Tokens[last + 1].Start]))
            last++;
        return last;
    }

    /// <summary>What stands behind the last dash or bracket of a sentence, where it says who and when and nothing else.</summary>
    public static Sentence? TailOf(Sentence sentence)
    {
        if (!sentence.Has(Category.Owners))
            return null;
        for (var sign = Math.Max(1, sentence.Tokens.Length - LongestTail); sign < sentence.Tokens.Length - 1; sign++)
        {
            var comma = sentence.IsSign(sign, ',');
            if (!comma && !sentence.IsSign(sign, '–') && !sentence.IsSign(sign, '('))
                continue;
            if (GroupAt(sentence, sign + 1).Count == 0)
                continue;
            var tail = sentence.Part(sign + 1, sentence.Tokens.Length - 1);

            // "Kurs for ledere, HR og tillitsvalgte" tells for whom; ", daglig leder, 2026" tells who and when.
            if (IsTail(tail) && (!comma || SaysWhen(tail)))
                return tail;
        }

        return null;
    }

    public static bool SaysWhen(Sentence sentence) =>
        sentence.Has(Category.Vague) || sentence.Has(Category.Recurrence) || TimeWords.Read(sentence, AnyYear).Count > 0;

    /// <summary>True where all words say who, when or how far.</summary>
    public static bool IsTail(Sentence sentence)
    {
        if (GroupAt(sentence, 0).Count == 0)
            return false;
        var kinds = CellType.OfTokens(sentence);
        for (var i = 0; i < kinds.Length; i++)
        {
            // "Head of Talent", "fylkesdirektør for organisasjon": the words of a title.
            var titled = i > 0 && kinds[i - 1] == Label.Owners && char.IsUpper(sentence.Block.Text[sentence.Tokens[i].Start]);
            if (titled || IsOffice(sentence, kinds, i) || IsOffice(sentence, kinds, i - 1))
                kinds[i] = Label.Owners;
            if (kinds[i] is null && sentence.Tokens[i].Kind != TokenKind.Sign)
                return false;
        }

        return true;
    }

    // "fylkesdirektør for organisasjon": a preposition and one word behind a role.
    private static bool IsOffice(Sentence sentence, Label?[] kinds, int i) =>
        i > 0 && i + 1 < kinds.Length && kinds[i - 1] == Label.Owners && sentence.At(Category.OfficeWords, i) is not null
        && sentence.Tokens[i + 1].Kind == TokenKind.Word && kinds[i + 1] is null or Label.Owners;

    // The roles that end at a token: "HR-sjefen og verneombudet har ansvaret".
    private static List<Match> GroupBefore(Sentence sentence, int last)
    {
        var result = new List<Match>();
        foreach (var owner in sentence.All(Category.Owners).OrderByDescending(o => o.Last))
        {
            if (owner.Last == last || (result.Count > 0 && owner.Last == result[0].First - 2 && sentence.At(Category.OwnerGlue, owner.Last + 1) is { Key: 0 or 1 }))
                result.Insert(0, owner);
        }

        return result;
    }

    // Roles joined by "og", "eller", commas and words such as "nærmeste".
    private static List<Match> GroupAt(Sentence sentence, int token)
    {
        var result = new List<Match>();
        if (token == 0 && sentence.IsSign(0, '('))
            token = 1; // "(Dekanene, fra våren 2026)"
        while (token < sentence.Tokens.Length)
        {
            if (sentence.At(Category.Owners, token) is { } owner && !IsDeterminer(sentence, owner))
            {
                result.Add(owner);
                token = owner.Last + 1;
            }
            else if (sentence.At(Category.OwnerGlue, token) is { Key: 0 or 1 or 2 } glue)
            {
                token = glue.Last + 1;
            }
            else if (sentence.IsSign(token, ',') || sentence.IsSign(token, '/'))
            {
                token++;
            }
            else
            {
                break;
            }
        }

        return result;
    }

    // "Enhetsleder eiendom": an owner and nothing else, so every word belongs to the role.
    private static bool NamesOne(Sentence sentence, Match owner) =>
        sentence.IsWholeBlock && owner.First == 0 && sentence.Tokens.Length <= LongestName && sentence.Dates.Count == 0 && !sentence.Has(Category.Recurrence) && !sentence.Has(Category.Vague) && !sentence.Has(Category.Duties) && !sentence.Has(Category.Intentions)
        && sentence.FirstSign(',') < 0 && sentence.FirstSign('/') < 0 && sentence.FirstSign('(') < 0 && sentence.FirstSign(';') < 0;

    private static int LastWord(Sentence sentence) =>
        sentence.Tokens.Length - (sentence.Tokens.Length > 1 && sentence.IsSign(sentence.Tokens.Length - 1, '.') ? 2 : 1);

    // "alle" before a role says how many, not who.
    private static bool IsDeterminer(Sentence sentence, Match owner) =>
        owner is { Key: 2 } && owner.First == owner.Last && owner.Last + 1 < sentence.Tokens.Length
        && (sentence.At(Category.Owners, owner.Last + 1) is not null || sentence.At(Category.OwnerGlue, owner.Last + 1) is { Key: 2 });

    private static bool IsKnown(List<OwnerReading> known, Owner owner) => known.Exists(k => string.Equals(k.Owner.Text, owner.Text, StringComparison.OrdinalIgnoreCase));

    // "HR-sjefen eller verneombudet".
    private static bool IsAlternative(Sentence sentence, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (sentence.At(Category.OwnerGlue, token) is { Key: 1 })
                return true;
        }

        return false;
    }

    private static void AddFrom(Reading reading, Sentence sentence, List<Match> group, List<OwnerReading> result, double? confidence = null)
    {
        if (group.Count == 0)
            return;
        if (group.Count > 1 && IsAlternative(sentence, group[0].Last, group[^1].First))
        {
            var all = sentence.Words(group[0].First, group[^1].Last);
            Add(new Owner { Text = all, Role = all, Kind = OwnerKind.Alternative }, group[0].First, group[^1].Last);
            return;
        }

        var whole = group.Count == 1 && confidence is null && NamesOne(sentence, group[0]);
        foreach (var match in group)
        {
            var kind = match.Key switch { 0 => OwnerKind.Role, 1 => OwnerKind.Unit, _ => OwnerKind.Everybody };
            var last = whole ? LastWord(sentence) : WithField(sentence, WithOffice(sentence, match.Last));
            var words = sentence.Words(match.First, last);
            Add(new Owner { Text = words, Role = kind == OwnerKind.Everybody ? null : words, Kind = kind }, match.First, last);
        }

        void Add(Owner owner, int first, int last)
        {
            if (!IsKnown(result, owner))
                result.Add(new OwnerReading(owner, reading.PlaceOf(sentence, first, last, confidence)));
        }
    }
}
