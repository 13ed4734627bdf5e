using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Average weeks of parental leave: "27 uker for kvinner og 14 uker for menn".</summary>
internal static class LeaveWeeks
{
    private const int Farthest = 3;
    private const int LongestLine = 6;
    private const double Unsure = 0.6;

    /// <summary>False for a sentence that gives no weeks, whichever part of it is read.</summary>
    public static bool MayTell(FigureContext context) =>
        context.Sentence.Has(Category.People) && (context.Sentence.Has(Category.Weeks) || context.Sentence.Has(Category.Leave, 1) || (context.Sentence.Has(Category.Quantifiers, 1) && context.Sentence.Has(Category.Leave, 2)));

    /// <summary>"Kvinner 26 uker" below a line about leave, however large its letters are.</summary>
    public static bool IsLine(Sentence sentence) =>
        sentence.Tokens.Length <= LongestLine && sentence.At(Category.People, 0) is { Key: 0 or 1 } && sentence.Has(Category.Weeks) && sentence.HasNumber;

    /// <summary>True when the sentence gave weeks.</summary>
    public static bool Read(Reading reading, PlanDraft draft, FigureContext context)
    {
        var sentence = context.Sentence;
        if (Nobody(sentence, context) is { } gender)
        {
            var none = new NumberWords(0, false, 0, 0);
            Set(reading, draft, sentence, gender == 0 ? none : null, gender == 1 ? none : null, context.Year, context.YearPlace, Unsure);
            return true;
        }

        if (Rest(sentence, context) is { } rest)
        {
            Set(reading, draft, sentence, sentence.Has(Category.People, 0) ? rest : null, sentence.Has(Category.People, 1) ? rest : null, context.Year, context.YearPlace);
            return true;
        }

        if (!(sentence.Has(Category.Leave, 0) || context.IsOfLeave || IsBehindLeave(sentence, context)) || !sentence.Has(Category.Weeks) || sentence.Has(Category.Intentions) || (sentence.Block.Kind == BlockKind.TableRow && sentence.Whole is null))
            return false;
        if (sentence.Has(Category.Totals) && !sentence.Has(Category.Leave, 1))
            return false; // "Tre menn tok ut til sammen 45 uker"
        if (InTurn(sentence) is { } both)
        {
            Set(reading, draft, sentence, both.Women, both.Men, context.Year, context.YearPlace);
            return true;
        }

        var women = Of(sentence, 0) ?? Sole(sentence, 0);
        var men = Of(sentence, 1) ?? Sole(sentence, 1);
        if (women is null && men is null && ForEach(sentence, 0) is { } ofWomen && ForEach(sentence, 1) is { } ofMen)
            (women, men) = (ofWomen, ofMen);
        if (women is null && men is null && !sentence.All(Category.Weeks).Any(w => w.Last < sentence.First(Category.People)?.First))
            return false; // "antall uker: kvinner 26, menn 11"
        women ??= Bare(sentence, 0) ?? RestOf(sentence, men);
        men ??= Bare(sentence, 1) ?? RestOf(sentence, women);
        if (women is null && men is null)
            return false;
        Set(reading, draft, sentence, women, men, context.Year, context.YearPlace);
        return true;
    }

    // "Tre kvinner og to menn …, henholdsvis 29 og 14 uker": the first number belongs to the gender that is named first.
    private static (NumberWords Women, NumberWords Men)? InTurn(Sentence sentence)
    {
        if (sentence.First(Category.Respectively) is not { } word || sentence.First(Category.People, 0) is not { } women || sentence.First(Category.People, 1) is not { } men || Math.Max(women.Last, men.Last) > word.First
            || Numbers.At(sentence, word.Last + 1) is not { IsPercent: false } first)
            return null;
        var next = first.Last + 1;
        while (next < sentence.Tokens.Length && (sentence.At(Category.Weeks, next) is not null || sentence.At(Category.OwnerGlue, next) is { Key: 0 }))
            next++;
        return next > first.Last + 1 && Numbers.At(sentence, next) is { IsPercent: false } second ? women.First < men.First ? (first, second) : (second, first) : null;
    }

    // "Ingen kvinner var i permisjon", behind or beside the weeks of the men: no weeks, which is not what the text says, so a person has to confirm it.
    private static int? Nobody(Sentence sentence, FigureContext context)
    {
        if (sentence.Has(Category.Weeks) || sentence.First(Category.Quantifiers, 1) is not { } none || sentence.At(Category.People, none.Last + 1) is not { Key: 0 or 1 } who || sentence.Has(Category.People, 1 - who.Key))
            return null;
        var before = context.Before is { } last && last.Block == sentence.Block && last.Has(Category.Leave, 0);
        return sentence.Has(Category.Leave, 2) && (before || sentence.Has(Category.Leave, 0)) ? who.Key : null;
    }

    // "Vi hadde tre mødre og fire fedre i foreldrepermisjon. Mødrene var borte i 31 uker og fedrene i 16."
    private static bool IsBehindLeave(Sentence sentence, FigureContext context) =>
        context.Before is { } before && before.Block == sentence.Block && before.Has(Category.Leave, 0) && sentence.First(Category.People) is { First: <= Farthest, Key: 0 or 1 };

    // "Seks fedre tok i snitt 12 uker. To mødre tok i snitt 31."
    private static NumberWords? Rest(Sentence sentence, FigureContext context)
    {
        if (sentence.Has(Category.Weeks) || sentence.Has(Category.People, 0) == sentence.Has(Category.People, 1) || sentence.First(Category.Leave, 1) is not { } average
            || context.Before is not { } before || before.Block != sentence.Block || !before.Has(Category.Weeks) || !(before.Has(Category.Leave, 0) || context.IsOfLeave || before.Has(Category.Leave, 1)))
            return null;
        return Numbers.At(sentence, average.Last + 1) is { IsPercent: false } number && (number.Last + 1 == sentence.Tokens.Length || sentence.Tokens[number.Last + 1].Kind == TokenKind.Sign) ? number : null;
    }

    // "Fem menn tok ut foreldrepermisjon, i gjennomsnitt 14 uker": one gender and one number of weeks.
    private static NumberWords? Sole(Sentence sentence, int gender) =>
        sentence.Has(Category.People, gender) && !sentence.Has(Category.People, 1 - gender) && sentence.Has(Category.Leave, 1) && sentence.All(Category.Weeks).Take(2).Count() == 1
            ? Numbers.Before(sentence, sentence.First(Category.Weeks)!.Value.First - 1) : null;

    // "Gjennomsnittlig antall uker foreldrepermisjon var 24 for kvinner og 12 for menn": the weeks stand before, and each number right before its gender.
    private static NumberWords? ForEach(Sentence sentence, int gender) =>
        sentence.Has(Category.Leave, 1) && sentence.First(Category.People, gender) is { First: > 1 } who && sentence.First(Category.Weeks) is { } weeks && sentence.Tokens[who.First - 1] is { Kind: TokenKind.Word }
            && sentence.At(Category.OwnerGlue, who.First - 1) is not { Key: 0 or 3 } && Numbers.Before(sentence, who.First - 2) is { IsPercent: false } number && weeks.Last < number.First ? number : null;

    // "Kvinner tok ut 24 uker, menn 12.", "kvinnene i 31".
    private static NumberWords? Bare(Sentence sentence, int gender)
    {
        if (sentence.First(Category.People, gender) is not { } who)
            return null;
        var next = sentence.At(Category.PlaceWords, who.Last + 1) is { } word ? word.Last + 1 : who.Last + 1;
        if (Numbers.At(sentence, next) is not { IsPercent: false } number)
            return null;
        return number.Last + 1 >= sentence.Tokens.Length || sentence.Tokens[number.Last + 1].Kind == TokenKind.Sign ? number : null;
    }

    // "Kvinner som kom tilbake, hadde vært borte i 21 uker, menn i 13 uker": of two numbers of weeks the one that is not the other's.
    private static NumberWords? RestOf(Sentence sentence, NumberWords? other)
    {
        if (other is not { } known || !sentence.Has(Category.People, 0) || !sentence.Has(Category.People, 1))
            return null;
        NumberWords[] numbers = [.. sentence.All(Category.Weeks).Select(w => Numbers.Before(sentence, w.First - 1)).OfType<NumberWords>()];
        if (numbers is [var only] && only.First != known.First && sentence.First(Category.People) is { } first && first.Last < only.First && only.First < known.First)
            return only;
        return numbers.Length == 2 && Array.Exists(numbers, n => n.First == known.First) ? Array.Find(numbers, n => n.First != known.First) : null;
    }

    /// <summary>Puts weeks into the plan.</summary>
    public static void Set(Reading reading, PlanDraft draft, Sentence sentence, NumberWords? women, NumberWords? men, int? year, Place? yearPlace, double? confidence = null)
    {
        confidence ??= OtherStaff.IsSomewhere(sentence) ? Unsure : null; // "Kvinner i butikk tok ut 20 uker"
        var figure = draft.Figures.ParentalLeave ?? new LeaveFigure();
        if (figure.Year is { } known && FigureYears.Compare(reading, (int)known.Value, year) is var order && order != 0)
        {
            draft.YearsCompared ??= reading.PlaceOf(sentence);
            if (order > 0)
                return;
            draft.Forget("figures.parental leave");
            figure = new LeaveFigure();
        }

        draft.NotePlace("figures.parental leave", reading.PlaceOf(sentence));
        figure = figure with
        {
            WomensAverageWeeks = Note("womens average weeks", women) ?? figure.WomensAverageWeeks,
            MensAverageWeeks = Note("mens average weeks", men) ?? figure.MensAverageWeeks,
        };
        if (figure.Year is null && year is { } stated)
        {
            figure = figure with { Year = stated };
            draft.NotePlace("figures.parental leave.year", yearPlace ?? reading.PlaceOf(sentence));
        }

        draft.Figures = draft.Figures with { ParentalLeave = figure };

        Quantity? Note(string member, NumberWords? number) =>
            number is { } words && draft.Note("figures.parental leave." + member, words.Quantity.ToString(), reading.PlaceOf(sentence, confidence)) ? words.Quantity : null;
    }

    // The weeks that stand in the same part of the sentence; else those next to the gender, where no other stands between.
    private static NumberWords? Of(Sentence sentence, int gender)
    {
        if (sentence.First(Category.People, gender) is not { } who)
            return null;
        if ((Beside(sentence, gender) ?? (who.First > 0 && sentence.First(Category.Weeks) is { } named && named.Last < who.First ? Bare(sentence, gender) : null)) is { } beside)
            return beside; // "…, kvinner tok ut 27 uker, menn 13"
        var parts = sentence.Parts;
        var part = parts.Find(p => p.First <= who.First && who.Last <= p.Last) ?? new Stretch(0, 0);
        NumberWords? near = null;
        foreach (var weeks in sentence.All(Category.Weeks))
        {
            if (Numbers.Before(sentence, weeks.First - 1) is not { } number)
                continue;
            if (weeks.First >= part.First && weeks.Last <= part.Last)
                return number;
            var before = weeks.Last < who.First && who.First - weeks.Last <= Farthest;
            var behind = weeks.First > who.Last && weeks.First - who.Last <= Farthest + 1;
            var ofOther = parts.Exists(p => p.First <= weeks.First && weeks.Last <= p.Last && sentence.All(Category.People).Any(m => m.Key is 0 or 1 && m.Key != gender && m.First >= p.First && m.Last <= p.Last));
            if ((before || behind) && !ofOther)
                near ??= number;
        }

        return near;
    }

    // "De som tok permisjon (fire kvinner og to menn), var borte 31 uker for kvinnene og 15 uker for mennene": whom the weeks stand beside, whoever is named before.
    private static NumberWords? Beside(Sentence sentence, int gender)
    {
        foreach (var weeks in sentence.All(Category.Weeks))
        {
            if (weeks.Last + 2 < sentence.Tokens.Length && sentence.At(Category.People, weeks.Last + 2) is { } who && who.Key == gender && sentence.Tokens[weeks.Last + 1].Kind == TokenKind.Word && sentence.At(Category.OwnerGlue, weeks.Last + 1) is not { Key: 0 })
                return Numbers.Before(sentence, weeks.First - 1);
        }

        return null;
    }
}
