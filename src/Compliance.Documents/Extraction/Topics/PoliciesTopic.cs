using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Guidelines and routines that the text says are there, or are not; not those that are planned.</summary>
internal sealed class PoliciesTopic : ITopic
{
    // The key of names in the definite form, by which a text takes for granted that there is one.
    private const int Definite = 1;
    private const int FarFromName = 4;
    private const int FarFromSubject = 4;
    private const int FarFromBook = 8;
    private const int LongestItem = 16;
    private const int LongestChapter = 4;
    private const int Neighbours = 2;
    private const double Told = 0.7;

    public void Read(Reading reading, PlanDraft draft)
    {
        TextBlock? planned = null;
        string? book = null;
        foreach (var placed in reading.Clauses)
        {
            var sentence = placed.Sentence;
            if (sentence.EndsWithColon)
                planned = IsIntended(sentence) || sentence.Has(Category.Negations) ? sentence.Block : null;
            if (sentence.Block.Kind != BlockKind.ListItem || sentence.Has(Category.Handbooks))
                book = BookOf(sentence);
            if (placed.Label is { Label: Label.Measures or Label.Goals or Label.Owners or Label.Schedule } || sentence.Block.Kind == BlockKind.Heading)
                continue;
            var isItem = sentence.Block.Kind is BlockKind.ListItem or BlockKind.TableRow;
            if (sentence.IsConditional || (isItem && planned is not null))
                continue;
            if (!sentence.Has(Category.PolicySubjects))
            {
                if (isItem)
                    AddNamed(reading, draft, placed);
                continue;
            }

            if (isItem && book is not null && !sentence.Has(Category.Policies, Definite) && sentence.Tokens.Length <= LongestChapter && sentence.First(Category.PolicySubjects) is { } chapter)
                Add(reading, draft, sentence, (PolicySubject)chapter.Key, book, true);
            AddAll(reading, draft, placed, isItem);
            AddHours(reading, draft, sentence);
        }

        AddUse(reading, draft);
    }

    // "Personalhåndboken har egne kapitler om", above a list of them.
    private static string? BookOf(Sentence sentence) =>
        sentence.First(Category.Handbooks) is { } book && sentence.Whole is null && sentence.End == sentence.Block.Text.Length && sentence.Block.Text[^1] is not ('.' or '!' or '?') && sentence.First(Category.Possession, from: book.Last + 1) is not null && !IsIntended(sentence) && !sentence.Has(Category.Negations)
            ? sentence.Words(book) : null;

    // "Retningslinje for seniortiltak og livsfaser", in a list of such: a name and no more, of something that the rules do not know.
    private static void AddNamed(Reading reading, PlanDraft draft, Placed placed)
    {
        var sentence = placed.Sentence;
        if (placed.Label is not null || sentence.Start > 0 || sentence.First(Category.Policies) is not { First: 0 } policy || IsWithin(sentence, Category.Kinds, policy) || policy.Last + 2 >= sentence.Tokens.Length || sentence.Tokens[policy.Last + 1].Kind != TokenKind.Word
            || !IsThere(sentence, policy, true) || sentence.Has(Category.Negations) || sentence.Has(Category.Possession) || !StandsAmongNames(reading, placed))
            return;
        Add(reading, draft, sentence, PolicySubject.Other, PolicyNames.Whole(sentence, policy.First, policy.Last), true);
    }

    // One of the items around it names one too.
    private static bool StandsAmongNames(Reading reading, Placed placed)
    {
        for (var i = placed.Index - Neighbours; i <= placed.Index + Neighbours; i++)
        {
            if (i >= 0 && i != placed.Index && i < reading.Sentences.Count && reading.Sentences[i].Sentence is { Block.Kind: BlockKind.ListItem } other && other.First(Category.Policies) is { First: <= 1 })
                return true;
        }

        return false;
    }

    private static bool IsIntended(Sentence sentence) => sentence.Has(Category.Intentions) || sentence.Has(Category.Actions, 1);

    private static void AddAll(Reading reading, PlanDraft draft, Placed placed, bool isItem)
    {
        var sentence = placed.Sentence;
        foreach (var named in sentence.All(Category.Policies))
        {
            var has = HasBefore(sentence, named);
            var denied = has is { } words ? IsDenied(sentence, words, named) : IsDeniedBehind(sentence, named) || IsDeniedWithout(sentence, named);
            if (has is { } will ? IsPlanned(sentence, will, named) : !denied && !IsThere(sentence, named, isItem))
                continue;

            // "Mange bedrifter har ikke …" tells of others; "for dem som ikke går i turnus" behind the name denies no text.
            if (sentence.First(Category.Negations) is { } not && (denied || not.First < named.First) && !WholeDenial.In(sentence))
                continue;
            AddSubjects(reading, draft, sentence, named, !denied);
        }
    }

    private static Match? HasBefore(Sentence sentence, Match policy)
    {
        foreach (var has in sentence.All(Category.Possession))
        {
            if (has.Last < policy.First)
                return has;
        }

        return null;
    }

    // "Lønnspolitikken ble revidert i 2023", "varslingsrutinen ligger på intranettet", and an item that is a name and no more: "Retningslinjer for rekruttering".
    private static bool IsThere(Sentence sentence, Match policy, bool isItem)
    {
        if ((sentence.First(Category.Negations) is { } not && !(policy.Key == Definite && IsOfContent(sentence, policy, not))) || sentence.First(Category.Intentions) is { } will && will.First < policy.First)
            return false;
        if (policy.Key == Definite || IsOwned(sentence, policy))
            return true;
        if (IsIntended(sentence))
            return false;
        return sentence.Has(Category.Approval) || sentence.Has(Category.PolicyKnown) || sentence.Has(Category.BoardActs) || sentence.First(Category.Possession, from: policy.Last + 1) is not null
            || (isItem && policy.First <= 1 && sentence.Tokens.Length <= LongestItem && !sentence.Has(Category.Actions));
    }

    // "Konsernets etiske retningslinjer slår fast …": of somebody who is known, and so there.
    private static bool IsOwned(Sentence sentence, Match policy) =>
        policy.First > 0 && sentence.Tokens[policy.First - 1].Kind == TokenKind.Word && sentence.Words(policy.First - 1, policy.First - 1) is var owner
        && (owner.EndsWith("ens", StringComparison.Ordinal) || owner.EndsWith("ets", StringComparison.Ordinal) || owner.EndsWith("enes", StringComparison.Ordinal) || owner.EndsWith("nas", StringComparison.Ordinal));

    // "Personalhåndboken sier at ingen skal …": what it says is denied, and not the book.
    private static bool IsOfContent(Sentence sentence, Match policy, Match not)
    {
        foreach (var that in sentence.All(Category.Subordinators))
        {
            if (that.First > policy.Last && that.Last < not.First)
                return true;
        }

        return false;
    }

    // "Rekrutteringsrutiner", "recruitment policy", "rutine mot mobbing og trakassering og for varsling"; a handbook holds whatever is told behind it.
    private static void AddSubjects(Reading reading, PlanDraft draft, Sentence sentence, Match policy, bool exists)
    {
        var subjects = new List<PolicySubject>();
        var (first, last) = (policy.First, policy.Last);
        var isBook = IsWithin(sentence, Category.Handbooks, policy);
        foreach (var subject in sentence.All(Category.PolicySubjects))
        {
            // That there are routines for whistleblowing stands among those.
            if (IsOfOther(sentence, policy, subject) || (subject.Key == (int)PolicySubject.Other && IsWithin(sentence, Category.Whistleblowing, subject)))
                continue;
            if (subject.Last == policy.First - 1)
                first = subject.First;
            else if (subject.First >= policy.First && subject.Last <= policy.Last)
                last = policy.Last;
            else if (subject.First > policy.Last && (isBook ? subject.First - last <= FarFromBook && !BeginsAnother(sentence, last, subject.First) : IsBehind(sentence, policy, subject, last)))
                last = Math.Max(last, subject.Last);
            else
                continue;
            if (!subjects.Contains((PolicySubject)subject.Key))
                subjects.Add((PolicySubject)subject.Key);
        }

        foreach (var subject in subjects)
        {
            // "Handlingsplan for likestilling" is the document itself.
            if (subject != PolicySubject.Other || (subjects.Count == 1 && !IsWithin(sentence, Category.Kinds, policy, (int)DocumentKind.Plan)))
                Add(reading, draft, sentence, subject, PolicyNames.Whole(sentence, first, last), exists);
        }
    }

    // "Rutinen står i personalhåndboken, og opplæring gis på kurs."
    private static bool BeginsAnother(Sentence sentence, int last, int before)
    {
        for (var i = last + 1; i < before; i++)
        {
            if (sentence.At(Category.Copulas, i) is not null || (sentence.IsSign(i, ',') && sentence.At(Category.OwnerGlue, i + 1) is { Key: 0 }))
                return true; // "i personalhåndboken er likestilling omtalt"
        }

        return false;
    }

    // The subject of another text, and a ground such as parental leave, of which no text is said to be.
    private static bool IsOfOther(Sentence sentence, Match policy, Match subject)
    {
        foreach (var match in sentence.Matches)
        {
            if (match.Category == Category.Policies ? match.First != policy.First && match.First <= subject.First && subject.Last <= match.Last
                : match.Category == Category.Grounds && match.First <= subject.First && subject.Last <= match.Last && match.Last - match.First > subject.Last - subject.First)
                return true;
        }

        return false;
    }

    private static bool IsBehind(Sentence sentence, Match policy, Match subject, int last)
    {
        if (subject.First - last > (last > policy.Last ? FarFromSubject : policy.First == 0 && sentence.Block.Kind == BlockKind.ListItem ? FarFromBook : FarFromName))
            return false;
        for (var i = last + 1; i < subject.First; i++)
        {
            // Behind another text or a verb stands what that is about.
            if (sentence.At(Category.Policies, i) is not null || sentence.At(Category.Possession, i) is not null || sentence.At(Category.Copulas, i) is not null || (sentence.Tokens[i].Kind == TokenKind.Sign && (last == policy.Last || !sentence.IsSign(i, ','))))
                return false;
        }

        return true;
    }

    private static bool IsWithin(Sentence sentence, Category category, Match policy, int key = -1)
    {
        foreach (var match in sentence.All(category))
        {
            if ((key < 0 || match.Key == key) && match.First <= policy.Last && policy.First <= match.Last)
                return true;
        }

        return false;
    }

    // "Vi har planlagt å lage retningslinjer" says that there are none yet.
    private static bool IsPlanned(Sentence sentence, Match has, Match policy) =>
        sentence.All(Category.Intentions).Any(i => i.Last < policy.First && (i.First > has.Last || i.First < has.First));

    private static bool IsDenied(Sentence sentence, Match has, Match policy) =>
        sentence.All(Category.Negations).Any(n => n.First >= has.First && n.Last < policy.First);

    // "Retningslinjer for ansettelse har vi ikke."
    private static bool IsDeniedBehind(Sentence sentence, Match policy) =>
        policy.First == 0 && sentence.First(Category.Possession, from: policy.Last + 1) is { } has && sentence.All(Category.Negations).Any(n => n.First > has.Last && n.First - has.Last <= FarFromName);

    // "Vi har livsfasepolitikk, men ingen egen retningslinje for forfremmelse": what is had stands in the clause before.
    private static bool IsDeniedWithout(Sentence sentence, Match policy) =>
        sentence.Whole?.First(Category.Possession) is not null && sentence.At(Category.ClauseBreaks, 0) is { } but && sentence.At(Category.Negations, but.Last + 1) is { } not && policy.First - not.Last <= FarFromName && policy.First > not.Last;

    // "Kommunen har fleksitid", "vi tilbyr hjemmekontor": no text is named, and it is a rule all the same.
    private static void AddHours(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (sentence.First(Category.PolicySubjects, (int)PolicySubject.FlexibleHours) is not { } hours)
            return;

        // "Fleksitid og hjemmekontor gjør det lettere å …": it is there, though nothing says that there is a rule.
        if (hours.First == 0 && sentence.Block.Kind == BlockKind.Paragraph && sentence.First(Category.Possession, from: hours.Last + 1) is not null && !sentence.Has(Category.Negations) && !IsIntended(sentence))
            Add(reading, draft, sentence, PolicySubject.FlexibleHours, sentence.Words(hours), true, Told);
        if ((sentence.First(Category.Negations) is { } not && not.First < hours.First) || IsIntended(sentence))
            return;
        foreach (var has in sentence.All(Category.Possession))
        {
            if (has.Last < hours.First && hours.First - has.Last <= FarFromSubject)
                Add(reading, draft, sentence, PolicySubject.FlexibleHours, sentence.Words(hours), true);
        }
    }

    private static void Add(Reading reading, PlanDraft draft, Sentence sentence, PolicySubject subject, string reference, bool exists, double? sure = null)
    {
        if (draft.Policies.Exists(p => p.Item.Subject == subject && (subject != PolicySubject.Other || string.Equals(p.Item.Reference, reference, StringComparison.OrdinalIgnoreCase))))
            return;
        var place = reading.PlaceOf(sentence, sure);
        var item = new Policy { Subject = subject, Exists = exists, Reference = reference };
        draft.Policies.Add(new ItemDraft<Policy>(item, place).With("subject", place).With("exists", place));
    }

    // "Rutinene for varsling er kjent, men følges ikke alltid."
    private static void AddUse(Reading reading, PlanDraft draft)
    {
        foreach (var placed in reading.FactsWith(Category.PolicyKnown))
        {
            var sentence = placed.Sentence;
            if (placed.Label is { Label: Label.Measures or Label.Goals } || sentence.First(Category.PolicyKnown) is not { } use || sentence.Has(Category.Intentions) || sentence.IsConditional
                || sentence.First(Category.Policies) is not { } policy || policy.First > use.First || sentence.First(Category.PolicySubjects) is not { } subject || subject.First > use.First)
                continue;
            var drafted = Of(draft, (PolicySubject)subject.Key);
            if (drafted is { Item.Exists: false } || (drafted is null && IsDeniedBehind(sentence, policy)))
                continue; // "Retningslinjer har vi ikke skrevet ned, men de er kjent"
            if (drafted is null)
            {
                Add(reading, draft, sentence, (PolicySubject)subject.Key, sentence.Words(Math.Min(policy.First, subject.First), Math.Max(policy.Last, subject.Last)), true);
                drafted = draft.Policies[^1];
            }

            foreach (var match in sentence.All(Category.PolicyKnown))
                SetUse(drafted, match.Key, reading.PlaceOf(sentence));
        }
    }

    private static ItemDraft<Policy>? Of(PlanDraft draft, PolicySubject subject) => draft.Policies.Find(p => p.Item.Subject == subject);

    private static void SetUse(ItemDraft<Policy> drafted, int use, Plans.Place place)
    {
        if (use < 2 && drafted.Item.Known is null)
        {
            drafted.Item = drafted.Item with { Known = use == 0 };
            drafted.With("known", place);
        }
        else if (use >= 2 && drafted.Item.Followed is null)
        {
            drafted.Item = drafted.Item with { Followed = use == 2 };
            drafted.With("followed", place);
        }
    }
}
