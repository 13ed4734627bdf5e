using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Women's share of men's pay in a list below the words that announce it: "Rådgivere: 96 prosent (12 kvinner, 17 menn)".</summary>
internal static class PayList
{
    private const int LongestName = 6;
    private const decimal LeastShare = 20;
    private const decimal MostShare = 300;

    /// <summary>"Kvinnenes lønn som andel av mennenes var:".</summary>
    public static bool Announces(Sentence sentence) => sentence.EndsWithColon && sentence.Has(Category.PayComparison, 4) && sentence.Block.Kind != BlockKind.TableRow;

    /// <summary>True for a name, a colon and a share.</summary>
    public static bool IsLine(Sentence sentence) => ShareOf(sentence) is not null;

    private static (int Colon, Quantity Share)? ShareOf(Sentence sentence)
    {
        var colon = Array.FindIndex(sentence.Tokens, t => t.Is(sentence.Block.Text, ':'));
        return sentence.Start == 0 && colon is >= 1 and <= LongestName && Numbers.At(sentence, colon + 1) is { IsPercent: true, Quantity: { IsExact: true, Value: >= LeastShare and <= MostShare } } share
            ? (colon, share.Quantity) : null;
    }

    /// <summary>True where a line was one of the list.</summary>
    public static bool Take(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (ShareOf(sentence) is not var (colon, share))
            return false;
        Add(reading, draft, sentence, sentence.First(Category.Totals) is { First: 0 } ? "" : sentence.Words(0, colon - 1), share, PayWords.CountsOf(sentence, null));
        return true;
    }

    /// <summary>Adds the share of a group, or of all where it has no name.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="draft">What was read of it.</param>
    /// <param name="sentence">Where it stands.</param>
    /// <param name="name">The group; empty for all.</param>
    /// <param name="share">Women's share of men's pay.</param>
    /// <param name="counts">The women and men of the group.</param>
    public static void Add(Reading reading, PlanDraft draft, Sentence sentence, string name, Quantity share, GenderReading counts)
    {
        var place = reading.PlaceOf(sentence);
        if (draft.PayMapping.ByGender is null)
        {
            draft.PayMapping = draft.PayMapping with { ByGender = true };
            draft.Note("pay mapping.by gender", "true", place);
        }

        if (name.Length == 0)
        {
            if (draft.Note("pay mapping.total womens share of mens pay", share.ToString(), place))
                draft.PayMapping = draft.PayMapping with { TotalWomensShareOfMensPay = share };
            return;
        }

        var group = new PayGroup { Name = name, Women = counts.Women?.Quantity, Men = counts.Men?.Quantity, WomensShareOfMensPay = share, FiguresShown = true };
        var drafted = new ItemDraft<PayGroup>(group, place).With("name", place).With("womens share of mens pay", place).With("figures shown", place);
        if (counts is { Women: not null, Men: not null })
            drafted.With("women", place).With("men", place);
        draft.PayGroups.Add(drafted);
    }
}
