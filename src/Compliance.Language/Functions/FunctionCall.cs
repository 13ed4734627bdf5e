namespace Compliance.Language;

/// <summary>What a call of a built-in function means: the signature and the order of its arguments, or what is wrong.</summary>
public sealed class FunctionCall
{
    private Func<string>? problem;

    /// <summary>How many arguments fit before one did not: the signature that was meant is the one that fits furthest.</summary>
    private int nearness;

    /// <summary>The parameter that the wrong argument does not fit.</summary>
    private FunctionParameter? asked;

    private FunctionCall()
    {
    }

    /// <summary>The signature; null when the call fits none.</summary>
    public FunctionSignature? Signature { get; private init; }

    /// <summary>For each argument that the function gets, the position of that argument in the call as written.</summary>
    public IReadOnlyList<int> Order { get; private init; } = Array.Empty<int>();

    /// <summary>Type of the result; <see cref="FeelType.Any"/> when the call fits no signature.</summary>
    public FeelType Result { get; private init; } = FeelType.Any;

    /// <summary>What is wrong, in the drafter's words; null when the call fits.</summary>
    public string? Problem => problem?.Invoke();

    /// <summary>The argument as written that is wrong; -1 when the whole call is.</summary>
    public int ProblemAt { get; private init; } = -1;

    internal static FunctionCall Resolve(BuiltinFunction function, IReadOnlyList<FeelType> types, IReadOnlyList<string>? names)
    {
        if (!function.Signatures.Any(s => types.Count >= s.MinimumCount && types.Count <= s.MaximumCount))
            return Wrong(() => $"`{function}` takes {Expected(function.Signatures)}, but has {types.Count}");
        var attempts = new List<FunctionCall>(function.Signatures.Count);
        foreach (var signature in function.Signatures)
            attempts.Add(Try(signature, function.Name, types, names));
        var fitting = attempts.FindAll(a => a.problem is null);
        return fitting.Count switch
        {
            0 => Nearest(attempts, function.Name, types),
            1 => fitting[0],
            _ => types.Any(IsOpen) ? AtRunTime(function, fitting) : fitting[0],
        };
    }

    /// <summary>What is wrong with the signature that was probably meant; where several take other types, with all of these.</summary>
    private static FunctionCall Nearest(IReadOnlyList<FunctionCall> attempts, string function, IReadOnlyList<FeelType> types)
    {
        var nearest = attempts.Aggregate((best, a) => a.nearness > best.nearness ? a : best);
        var asked = attempts.Where(a => a.nearness == nearest.nearness && a.asked?.Name == nearest.asked?.Name)
            .Select(a => a.asked?.Type.ToString()).Distinct().ToList();
        return nearest.asked is null || asked.Count < 2
            ? nearest
            : Wrong(() => $"`{nearest.asked.Name}` of `{function}` must be {string.Join(" or ", asked)}, but is {types[nearest.ProblemAt]}", nearest.ProblemAt);
    }

    private static bool IsOpen(FeelType type) => type.Kind == FeelTypeKind.Any || (type.Element is { } element && IsOpen(element));

    /// <summary>A call whose signature is chosen when the values are there.</summary>
    private static FunctionCall AtRunTime(BuiltinFunction function, IReadOnlyList<FunctionCall> fitting)
    {
        var first = fitting[0];
        var alike = fitting.Where(f => f.Order.SequenceEqual(first.Order)).ToList();
        var result = alike.Select(f => f.Result).Aggregate(Signatures.Common);
        var parameters = Enumerable.Range(0, first.Order.Count).Select(i => first.Signature!.ParameterAt(i))
            .Select((p, i) => alike.All(f => Signatures.Same(f.Signature!.ParameterAt(i).Type, p.Type)) ? p : p with { Type = FeelType.Any })
            .Select(p => p with { IsVariadic = false });
        var signature = new FunctionSignature(parameters.ToList(), _ => result, function.Invoke, first.Signature!.Summary);
        return new FunctionCall { Signature = signature, Order = first.Order, Result = result };
    }

    private static FunctionCall Try(FunctionSignature signature, string function, IReadOnlyList<FeelType> types, IReadOnlyList<string>? names)
    {
        if (types.Count < signature.MinimumCount || types.Count > signature.MaximumCount)
            return Wrong(() => $"`{function}` takes {Expected([signature])}, but has {types.Count}");
        var order = names is null ? InOrder(types.Count) : OrderOf(signature, names);
        if (order is null)
            return Wrong(() => $"`{function}` has the parameters {string.Join(", ", signature.Parameters.Select(p => "`" + p.Name + "`"))}");
        for (var i = 0; i < order.Length; i++)
        {
            var parameter = signature.ParameterAt(i);
            var type = types[order[i]];
            if (!parameter.Accepts(type))
                return Wrong(() => $"`{parameter.Name}` of `{function}` must be {parameter.Type}, but is {type}", order[i], i, parameter);
        }

        var ordered = Array.ConvertAll(order, at => types[at]);
        return signature.Check?.Invoke(ordered) is { } problem
            ? Wrong(() => problem, nearness: order.Length)
            : new FunctionCall { Signature = signature, Order = order, Result = signature.ResultType(ordered) };
    }

    private static int[] InOrder(int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
            order[i] = i;
        return order;
    }

    // A call is tried with every signature; only what is wrong with the one that was meant is ever told.
    private static FunctionCall Wrong(Func<string> problem, int at = -1, int nearness = -1, FunctionParameter? asked = null) =>
        new() { problem = problem, ProblemAt = at, nearness = nearness, asked = asked };

    private static int[]? OrderOf(FunctionSignature signature, IReadOnlyList<string> names)
    {
        var order = new List<int>();
        var gap = false;
        foreach (var parameter in signature.Parameters)
        {
            var at = names.ToList().IndexOf(parameter.Name);
            if (at < 0 && !parameter.IsOptional)
                return null;
            if (at >= 0 && gap)
                return null;
            gap |= at < 0;
            if (at >= 0)
                order.Add(at);
        }

        return order.Count == names.Count ? order.ToArray() : null;
    }

    private static string Expected(IReadOnlyList<FunctionSignature> signatures)
    {
        var (least, most) = (int.MaxValue, 0);
        foreach (var signature in signatures)
            (least, most) = (Math.Min(least, signature.MinimumCount), Math.Max(most, signature.MaximumCount));
        if (most == int.MaxValue)
            return $"at least {Arguments(least)}";
        return least == most ? Arguments(most) : $"{least} to {Arguments(most)}";
    }

    private static string Arguments(int count) => count switch { 0 => "no arguments", 1 => "1 argument", _ => count + " arguments" };

    /// <summary>True when a value of the static type <paramref name="argument"/> may stand where <paramref name="parameter"/> is asked.</summary>
    internal static bool Accepts(FeelType parameter, FeelType argument)
    {
        if (parameter.Kind == FeelTypeKind.Any || argument.Kind == FeelTypeKind.Any)
            return true;
        if (parameter.Kind == FeelTypeKind.String && argument.Kind == FeelTypeKind.Enumeration)
            return true;
        if (parameter.Kind != argument.Kind)
            return false;
        return parameter.Kind switch
        {
            FeelTypeKind.List or FeelTypeKind.Range => Accepts(parameter.Element!, argument.Element!),
            FeelTypeKind.Function => parameter.Parameters.Count == argument.Parameters.Count,
            _ => true,
        };
    }
}
