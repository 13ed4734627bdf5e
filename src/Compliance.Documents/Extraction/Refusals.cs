using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>What the Act asks for and a text may say that it is not done.</summary>
internal enum Duty
{
    PayMapping,
    PartTimeMapping,
    Statement,
    Evaluation,
    Involvement,
    Areas,
    Grounds,
    RiskMapping,
    Causes,
    Measures,
    Any,
}

/// <summary>A sentence that says that something the Act asks for is not done.</summary>
/// <param name="Duty">What is not done.</param>
/// <param name="Placed">The sentence.</param>
/// <param name="IsSure">False where it only says that it need not be done, which is not yet that it was not.</param>
internal sealed record Refusal(Duty Duty, Placed Placed, bool IsSure);

/// <summary>
/// The grammar of refusals: what the Act asks for, and in the same clause that it is not needed, or a verb of doing it with a
/// denial. Neither reaches over a comma, a conjunction or a preposition before the thing.
/// </summary>
internal static class Refusals
{
    public static List<Refusal> Of(Reading reading)
    {
        var found = new List<Refusal>();
        var known = new List<Named>();
        var silent = new List<Sentence>();
        TextBlock? block = null;
        foreach (var placed in reading.FactsWith(RefusalReader.Things))
        {
            var sentence = placed.Sentence;
            if (sentence.Block != block)
            {
                known.Clear();
                silent.Clear();
            }

            block = sentence.Block;
            if (block.Kind is BlockKind.Heading or BlockKind.TableRow || placed.Label is { Label: Label.Measures or Label.Goals or Label.Owners or Label.Schedule })
                continue;

            // Most sentences deny nothing, and only name what one behind them in their block may deny.
            if (RefusalReader.IsSilent(sentence))
            {
                silent.Add(sentence);
                continue;
            }

            foreach (var before in silent)
                new RefusalReader(before, known).Note();
            silent.Clear();
            new RefusalReader(sentence, known).AddTo(found, placed);
        }

        for (var i = found.Count - 1; i >= 0; i--)
        {
            if (found[i].Duty != Duty.Measures)
                continue;
            if (MeasureRefusals.IsGeneral(reading, found[i].Placed) is { } sure)
                found[i] = found[i] with { IsSure = found[i].IsSure && sure };
            else
                found.RemoveAt(i);
        }

        return found;
    }
}

/// <summary>Something that the Act asks for, where it is named.</summary>
/// <param name="Duty">What it is.</param>
/// <param name="Kind">The key of the words for it among the objects of duties; -1 for a party, an area or a ground.</param>
/// <param name="Words">The words.</param>
internal readonly record struct Named(Duty Duty, int Kind, Match Words)
{
    public const int PayMapping = 0;
    public const int Pay = 1;
    public const int PartTimeMapping = 2;
    public const int PartTime = 3;
    public const int Statement = 4;
    public const int Evaluation = 5;
    public const int Results = 6;
    public const int RiskMapping = 7;
    public const int Risks = 8;
    public const int That = 9;
    public const int Obligation = 10;
    public const int Causes = 11;
    public const int Measures = 12;

    /// <summary>True where the words name the work itself, so that "no need for it" needs no verb.</summary>
    public bool IsWork => Kind is PayMapping or PartTimeMapping or Statement or Evaluation or RiskMapping or Obligation or Measures;

    /// <summary>What words name; null for none of it.</summary>
    public static Named? Of(in Match words) => words.Category switch
    {
        Category.DutyObjects => new Named(DutyOf(words.Key) ?? default, words.Key, words),
        Category.Parties when (Party)words.Key is Party.UnionRepresentative or Party.EmployeeRepresentative or Party.Employees => new Named(Documents.Duty.Involvement, -1, words),
        Category.Areas when (AreaKind)words.Key is AreaKind.Recruitment or AreaKind.Promotion or AreaKind.Development or AreaKind.Accommodation or AreaKind.WorkAndFamily => new Named(Documents.Duty.Areas, -1, words),
        Category.Grounds when (Ground)words.Key is not (Ground.Gender or Ground.Age or Ground.Other) => new Named(Documents.Duty.Grounds, -1, words),
        _ => null,
    };

    private static Duty? DutyOf(int kind) => kind switch
    {
        PayMapping or Pay => Documents.Duty.PayMapping,
        PartTimeMapping or PartTime => Documents.Duty.PartTimeMapping,
        Statement => Documents.Duty.Statement,
        Evaluation or Results => Documents.Duty.Evaluation,
        RiskMapping or Risks => Documents.Duty.RiskMapping,
        Measures => Documents.Duty.Measures,
        Obligation => Documents.Duty.Any,
        Causes => Documents.Duty.Causes,
        _ => null,
    };
}
