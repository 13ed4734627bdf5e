using Compliance.Language.Feel;
using Compliance.Language.Frame;

namespace Compliance.Testing.Coverage;

/// <summary>The truth values that an expression can have.</summary>
[Flags]
internal enum Truths
{
    None = 0,
    True = 1,
    False = 2,
    Unknown = 4,
    Known = True | False,
    Any = Known | Unknown,
}

/// <summary>
/// Tells which truth values an expression can have when the plan is silent here and there: <c>stated(x)</c> is never unknown,
/// and neither is <c>stated(x) and x = 1</c>. Contradictions and guesses are left aside; nobody must write a case for each.
/// </summary>
internal sealed class PossibleTruth
{
    private const int MostPaths = 8;

    private readonly Dictionary<BoundDefinition, Truths> definitions = [];

    public Truths Of(BoundExpression expression)
    {
        var asked = expression.Root.DescendantsAndSelf()
            .OfType<BoundCall>().Where(c => c.Function.Name == "stated").Select(c => PathOf(c.Arguments[0])).OfType<string>()
            .Distinct().Take(MostPaths).ToList();
        var all = Truths.None;
        for (var situation = 0; situation < 1 << asked.Count; situation++)
        {
            var stated = asked.Select((path, i) => (path, Is: (situation & (1 << i)) != 0)).ToDictionary(p => p.path, p => p.Is, StringComparer.Ordinal);
            all |= Of(expression.Root, stated);
        }

        return all;
    }

    private Truths Of(BoundNode node, Dictionary<string, bool> stated) => node switch
    {
        BoundConstant constant => constant.Value.IsTrue ? Truths.True : Truths.False,
        BoundLogical logical => logical.Operands.Select(o => Of(o, stated)).Aggregate((a, b) => logical.IsAnd ? And(a, b) : Not(And(Not(a), Not(b)))),
        BoundNot not => Not(Of(not.Operand, stated)),
        BoundIf choice => If(Of(choice.Condition, stated), Of(choice.Then, stated), Of(choice.Else, stated)),
        BoundCall { Function.Name: "stated" } call when PathOf(call.Arguments[0]) is { } path && stated.TryGetValue(path, out var isStated) =>
            isStated ? Truths.True : Truths.False,
        BoundCall { Function.Name: "stated" } => Truths.Known,
        BoundSymbol { Symbol.Tag: DefinitionTag { Definition: { } definition } } => Of(definition),
        BoundSymbol { Symbol.Tag: LetTag { Let.Expression: { } let } } => Of(let.Root, stated),
        _ => Reads(node, stated),
    };

    private Truths Of(BoundDefinition definition)
    {
        if (definitions.TryGetValue(definition, out var known))
            return known;
        definitions[definition] = Truths.Any;
        return definitions[definition] = definition.Versions.Select(v => v.Condition is null ? Truths.Any : Of(v.Condition)).Aggregate((a, b) => a | b);
    }

    private Truths Of(BoundCondition condition)
    {
        if (condition.Group is null)
            return condition.Expression is { } expression ? Of(expression) : Truths.Any;
        var parts = condition.Parts.Select(Of).ToList();
        return condition.Group switch
        {
            GroupKind.All => parts.Aggregate(Truths.True, And),
            GroupKind.Any => Not(parts.Select(Not).Aggregate(Truths.True, And)),
            _ => parts.Select(Not).Aggregate(Truths.True, And),
        };
    }

    /// <summary>What an operator, a search or a path can give: unknown where something that it reads is silent.</summary>
    private Truths Reads(BoundNode node, Dictionary<string, bool> stated)
    {
        var result = Truths.Known;
        foreach (var read in node.DescendantsAndSelf())
        {
            switch (read)
            {
                case BoundSymbol { Symbol.Tag: DefinitionTag { Definition: { } definition } }:
                    result |= Of(definition) & Truths.Unknown;
                    break;
                case BoundSymbol { Symbol.Tag: LetTag { Let.Expression: { } let } }:
                    result |= Reads(let.Root, stated) & Truths.Unknown;
                    break;
                case BoundMember { Target: BoundSymbol { Symbol.Tag: ParameterRoot } }:
                    break;
                case BoundMember or BoundSymbol { Symbol.Tag: Language.Member } when PathOf(read) is { } path && read.Type.Kind != Language.FeelTypeKind.Context:
                    if (!stated.TryGetValue(path, out var isStated))
                        result |= Truths.Unknown;
                    else if (!isStated)
                        return Truths.Unknown;
                    break;
                default:
                    break;
            }
        }

        return result;
    }

    private static string? PathOf(BoundNode node) => node switch
    {
        BoundSymbol symbol => symbol.Symbol.Name,
        BoundMember member => PathOf(member.Target) is { } path ? path + "." + member.Member.Name : null,
        BoundProperty property => PathOf(property.Target),
        _ => null,
    };

    private static Truths Not(Truths a) =>
        (a & Truths.Unknown) | (a.HasFlag(Truths.True) ? Truths.False : 0) | (a.HasFlag(Truths.False) ? Truths.True : 0);

    private static Truths And(Truths a, Truths b)
    {
        var result = (a | b) & Truths.False;
        if (a.HasFlag(Truths.True) && b.HasFlag(Truths.True))
            result |= Truths.True;
        if (((a | b) & Truths.Unknown) != 0 && (a & ~Truths.False) != 0 && (b & ~Truths.False) != 0)
            result |= Truths.Unknown;
        return result;
    }

    private static Truths If(Truths condition, Truths then, Truths otherwise)
    {
        var result = Truths.None;
        if (condition.HasFlag(Truths.True))
            result |= then;
        if (condition.HasFlag(Truths.False))
            result |= otherwise;
        return condition.HasFlag(Truths.Unknown) ? result | then | otherwise | Truths.Unknown : result;
    }
}
