using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Average pay of the women and men of a group in running text: "De to kvinnene i driftsgruppen tjener i snitt 512 000 kroner, de seks mennene 548 000".</summary>
internal static class PayAmounts
{
    private const decimal LeastPay = 1000;
    private const decimal MostPeople = 1000;
    private const decimal Few = 5;

    /// <summary>Reads the group of a sentence that counts women or men and says what they earn.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="draft">What was read of it.</param>
    /// <param name="sentence">The sentence.</param>
    public static void Read(Reading reading, PlanDraft draft, Sentence sentence)
    {
        if (!sentence.Has(Category.Money) || !sentence.Has(Category.People) || !(sentence.Has(Category.PayComparison, 0) || sentence.Has(Category.Pay, 0)) || sentence.Block.Kind is BlockKind.Heading or BlockKind.TableRow || sentence.Has(Category.Intentions))
            return;
        var group = new PayGroup { Name = PayWords.NameOf(sentence), FiguresShown = true };
        if (group.Name is not { } name || IsKnown(draft, name))
            return;
        var place = reading.PlaceOf(sentence);
        var members = new List<string>();
        var last = -1;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence.At(Category.People, i) is { Key: 0 or 1 } gender)
            {
                last = gender.Key;
                if (Numbers.Before(sentence, gender.First - 1) is { IsPercent: false, Quantity: { IsExact: true, Value: < MostPeople } count })
                    group = With(group, last, count, members);
            }
            else if (last >= 0 && Numbers.At(sentence, i) is { IsPercent: false, Quantity: { IsExact: true, Value: >= LeastPay } pay } number)
            {
                group = With(group, last + 2, pay, members);
                i = number.Last;
            }
        }

        if (group is not { Women: not null, Men: not null } || group is not ({ WomensAverage: not null } or { MensAverage: not null }))
            return;
        var drafted = new ItemDraft<PayGroup>(group, place).With("name", place).With("figures shown", place);
        foreach (var member in members)
            drafted.With(member, place);
        draft.PayGroups.Add(drafted);
    }

    private static bool IsKnown(PlanDraft draft, string name) => draft.PayGroups.Exists(g => string.Equals(g.Item.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The words for women or men of whom there are only a few and whose pay a sentence gives: "de to kvinnene tjener i snitt 512 000 kroner"; null for none.</summary>
    /// <param name="sentence">The sentence.</param>
    public static Match? FewOf(Sentence sentence)
    {
        if (!sentence.Has(Category.Money) || !(sentence.Has(Category.PayComparison, 0) || sentence.Has(Category.Pay, 0)) || sentence.Block.Kind is BlockKind.Heading or BlockKind.TableRow)
            return null;
        foreach (var people in sentence.All(Category.People))
        {
            if (people.Key is not (0 or 1) || Numbers.Before(sentence, people.First - 1) is not { IsPercent: false, Quantity: { IsExact: true, Value: > 0 and < Few } } count)
                continue;
            for (var i = people.Last + 1; i < sentence.Tokens.Length; i++)
            {
                if (Numbers.At(sentence, i) is { IsPercent: false, Quantity.Value: >= LeastPay })
                    return people with { First = count.First };
            }
        }

        return null;
    }

    private static PayGroup With(PayGroup group, int member, Quantity value, List<string> members)
    {
        var name = member switch { 0 => "women", 1 => "men", 2 => "womens average", _ => "mens average" };
        if (members.Contains(name))
            return group;
        members.Add(name);
        return member switch
        {
            0 => group with { Women = value },
            1 => group with { Men = value },
            2 => group with { WomensAverage = value },
            _ => group with { MensAverage = value },
        };
    }
}
