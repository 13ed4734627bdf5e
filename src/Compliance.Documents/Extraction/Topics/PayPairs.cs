using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>"Kvinner i gruppe A og B tjener henholdsvis 94 % og 97 % av det menn tjener": of several groups each has the share that stands in its place.</summary>
internal static class PayPairs
{
    private const int OfGroup = 4;
    private const int OfLevel = 5;
    private const int Several = 2;

    /// <summary>Takes the groups of a sentence that names several in a row. False for another sentence; where the shares are not as many as the groups, none is taken.</summary>
    public static bool Take(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (sentence.Block.Kind is BlockKind.Heading or BlockKind.TableRow || sentence.Has(Category.Intentions) || !sentence.Has(Category.PayComparison) || sentence.First(Category.People, 0) is not { } women)
            return false;
        for (var word = 0; word < sentence.Tokens.Length; word++)
        {
            if (!NamesGroups(sentence, word) || MarksBehind(sentence, word + 1) is not { Count: >= Several } marks)
                continue;
            var shares = SharesBehind(sentence, marks[^1] + 1);
            var place = reading.PlaceOf(sentence);
            if (shares.Count != marks.Count || sentence.Has(Category.PayComparison, 1) || sentence.Has(Category.PayComparison, 2) || sentence.First(Category.People, 1) is { } men && men.First < women.First)
            {
                draft.Reject("pay mapping.groups", sentence.Text, place, "does not say which share is that of which group");
                return true;
            }

            for (var i = 0; i < marks.Count; i++)
            {
                var group = new PayGroup { Name = sentence.Words(word, word) + " " + sentence.Words(marks[i], marks[i]), WomensShareOfMensPay = shares[i].Quantity, FiguresShown = true };
                draft.PayGroups.Add(new ItemDraft<PayGroup>(group, place).With("name", place).With("womens share of mens pay", place).With("figures shown", place));
            }

            return true;
        }

        return false;
    }

    // "på nivå 1 og 2", "i gruppe A og B": a word for levels, or one behind a preposition.
    private static bool NamesGroups(Sentence sentence, int word) =>
        sentence.Tokens[word].Kind == TokenKind.Word && (sentence.EndsAt(Category.Pay, word, OfGroup) || sentence.EndsAt(Category.Pay, word, OfLevel) || sentence.EndsAt(Category.PlaceWords, word - 1) || sentence.EndsAt(Category.Among, word - 1));

    // "A og B", "1, 2 og 3"
    private static List<int> MarksBehind(Sentence sentence, int at)
    {
        var marks = new List<int>();
        while (at < sentence.Tokens.Length && IsMark(sentence, at))
        {
            marks.Add(at);
            at++;
            if (sentence.IsSign(at, ','))
                at++;
            else if (sentence.At(Category.OwnerGlue, at) is { Key: 0 } and)
                at = and.Last + 1;
            else
                break;
        }

        return marks;
    }

    private static bool IsMark(Sentence sentence, int token) => sentence.Tokens[token] switch
    {
        { Kind: TokenKind.Number, IsYear: false } => Numbers.At(sentence, token) is not { IsPercent: true },
        { Kind: TokenKind.Word, Length: 1 } letter => char.IsUpper(sentence.Block.Text[letter.Start]),
        _ => false,
    };

    private static List<NumberWords> SharesBehind(Sentence sentence, int at)
    {
        var shares = new List<NumberWords>();
        for (var i = at; i < sentence.Tokens.Length; i++)
        {
            if (Numbers.At(sentence, i) is not { } number)
                continue;
            shares.Add(number);
            i = number.Last;
        }

        return shares is [.., { IsPercent: true }] ? shares : []; // "94, 97 og 101 prosent"
    }
}
