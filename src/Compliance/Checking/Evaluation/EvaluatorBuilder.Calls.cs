using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Checking.Evaluation;

// Built-in functions that know more of unknown arguments than "unknown".
internal sealed partial class EvaluatorBuilder
{
    /// <summary>Functions that make a list of lists, item for item: what is mentioned stays mentioned.</summary>
    private static readonly HashSet<string> KeepMention =
        new(StringComparer.Ordinal) { "append", "concatenate", "union", "distinct values", "reverse", "flatten", "sort" };

    private Evaluator Call(BoundCall call)
    {
        var arguments = Nodes(call.Arguments);
        var silence = call.Arguments.Count > 0 ? SilenceOf(call.Arguments[0]) : Unknown.Silence;
        var takesList = call.Signature.Parameters.Count > 0 && call.Signature.Parameters[0].Type.Kind == FeelTypeKind.List;
        return call.Function.Name switch
        {
            "stated" => new StatedCall(arguments[0]) { Node = call },
            "present" => new PresentCall(arguments[0], silence) { Node = call },
            "is empty" => new IsEmptyCall(arguments[0], silence) { Node = call },
            "count" => new CountCall(arguments[0], silence) { Node = call },
            "list contains" or "names" => new ContainsCall(arguments[0], arguments[1..], silence) { Node = call },
            "all" or "any" when takesList => new TruthCall(call.Function.Name == "all", arguments[0], silence) { Node = call },
            "all" or "any" => new Junction(call.Function.Name == "all", arguments) { Node = call },
            "agreed" => new AgreedCall(arguments, [.. call.Arguments.Select(PathsIn)]) { Node = call },
            "every second year" => new Comparison(ComparisonOperator.GreaterOrEqual, arguments[0], Less(arguments[1], new ConstantRead(Value.Of(1m)))) { Node = call },
            "older than" => new Comparison(ComparisonOperator.Less, arguments[0], Less(arguments[2], arguments[1])) { Node = call },
            "within" => new Between(arguments[0], Less(arguments[2], arguments[1]), arguments[2]) { Node = call },
            "before" when ArePoints(call) => new Comparison(ComparisonOperator.Less, arguments[0], arguments[1]) { Node = call },
            "after" when ArePoints(call) => new Comparison(ComparisonOperator.Greater, arguments[0], arguments[1]) { Node = call },
            "coincides" when ArePoints(call) => new Comparison(ComparisonOperator.Equal, arguments[0], arguments[1]) { Node = call },
            _ => new BuiltinCall(Invoker(call), arguments, KeepMention.Contains(call.Function.Name), silence) { Node = call, Narrow = Narrowing.Of(call), OfText = call.Function.Name == "string length" ? StringFunctions.Length : null },
        };
    }

    /// <summary>The paths of the plan that an expression reads.</summary>
    private string[] PathsIn(BoundNode node)
    {
        if (node is BoundMember or BoundSymbol && PathOf(node) is { } path)
            return [path];
        return [.. node.Children.SelectMany(PathsIn).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The signature that the types chose; where a type is not known, the values choose.</summary>
    private static Func<Value[], Value> Invoker(BoundCall call) =>
        call.Function.Signatures.Count > 1 && call.Arguments.Any(a => a.Type.Kind == FeelTypeKind.Any)
            ? call.Function.Invoke
            : call.Signature.Invoke;

    /// <summary>Two values of one kind, which a comparison can decide where only their bounds are known.</summary>
    private static bool ArePoints(BoundCall call) => call.Arguments.All(a => a.Type.Kind
        is FeelTypeKind.Number or FeelTypeKind.Date or FeelTypeKind.YearsMonths or FeelTypeKind.DaysTime);

    private static Arithmetic Less(Evaluator from, Evaluator amount) => new(ArithmeticOperator.Subtract, from, amount);
}
