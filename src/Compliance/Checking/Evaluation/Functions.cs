using Compliance.Language;

namespace Compliance.Checking.Evaluation;

/// <summary>A function that an expression writes; it keeps the variables around it as they are now. Outside rule files only.</summary>
internal sealed class FunctionBuild(int[] slots, FeelType[] types, int[] captured, Evaluator body) : Evaluator
{
    private const int DeepestCalls = 200;

    protected override Value Run(EvaluationFrame frame)
    {
        var around = new Value[captured.Length];
        for (var i = 0; i < captured.Length; i++)
            around[i] = frame.Locals[captured[i]];
        return Value.Of(new FunctionValue(slots.Length, arguments => Call(frame, around, arguments)));
    }

    private Value Call(EvaluationFrame frame, Value[] around, Value[] arguments)
    {
        if (arguments.Length != slots.Length)
            return Value.Error($"a function of {slots.Length} arguments was called with {arguments.Length}");
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].IsKnown && arguments[i].Kind != ValueKind.Null && !RunTimeTypes.IsInstance(arguments[i], types[i]))
                return Value.Error($"{types[i]} was expected, but the argument is {ValueText.KindOf(arguments[i])}");
        }

        if (frame.CallDepth >= DeepestCalls)
            return Value.Error($"functions call each other more than {DeepestCalls} deep");
        frame.CallDepth++;
        var before = Exchange(frame, captured, around);
        var own = Exchange(frame, slots, arguments);
        var result = body.Evaluate(frame);
        Exchange(frame, slots, own);
        Exchange(frame, captured, before);
        frame.CallDepth--;
        return result;
    }

    private static Value[] Exchange(EvaluationFrame frame, int[] slots, Value[] values)
    {
        var old = new Value[slots.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            old[i] = frame.Locals[slots[i]];
            frame.Locals[slots[i]] = values[i];
        }

        return old;
    }
}

/// <summary>A call of a function that is a value.</summary>
internal sealed class Invocation(Evaluator function, Evaluator[] arguments) : Evaluator
{
    protected override Value Run(EvaluationFrame frame)
    {
        var value = function.Evaluate(frame);
        if (value.Kind != ValueKind.Function)
            return value.IsKnown ? Value.Null : value;
        var values = new Value[arguments.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = arguments[i].Evaluate(frame);
        return value.AsFunction.Arity == values.Length ? value.AsFunction.Invoke(values) : Value.Error("wrong number of arguments");
    }
}

/// <summary>A list of one item in place of the item, or the item in place of the list; outside rule files only.</summary>
internal sealed class Singleton(Evaluator operand, bool wraps) : Evaluator
{
    protected override Value Run(EvaluationFrame frame)
    {
        var value = operand.Evaluate(frame);
        if (!value.IsKnown)
            return value;
        if (wraps)
            return value.Kind == ValueKind.List ? value : Value.Of(new ListValue([value]));
        return value.Kind != ValueKind.List ? value : value.AsList.Items.Count == 1 ? value.AsList.Items[0] : Value.Null;
    }
}
