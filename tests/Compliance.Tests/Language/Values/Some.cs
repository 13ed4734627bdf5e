using Compliance.Language;

namespace Compliance.Tests.Language;

/// <summary>Short words for values in tests.</summary>
internal static class Some
{
    /// <summary>A date, time or duration as after <c>@</c>.</summary>
    public static Value At(string text)
    {
        var value = AtLiteral.Parse(text);
        return value.IsKnown ? value : throw new ArgumentException(value.AsUnknown.Reasons[0].Detail);
    }

    public static Value List(params object?[] items) => Value.Of(new ListValue(items.Select(Of).ToList()));

    public static Value Context(params (string Name, object? Value)[] entries) =>
        Value.Of(new ContextValue(entries.Select(e => KeyValuePair.Create(e.Name, Of(e.Value)))));

    public static Value Range(string text) => Call("range", text);

    public static Value Function(Func<Value, Value, bool> body) => Value.Of(new FunctionValue(2, v => Value.Of(body(v[0], v[1]))));

    public static Value Of(object? value) => value switch
    {
        null => Value.Null,
        Value v => v,
        string s => Value.Of(s),
        bool b => Value.Of(b),
        int i => Value.Of((decimal)i),
        decimal d => Value.Of(d),
        _ => throw new ArgumentException(value.GetType().Name),
    };

    public static Value Call(string function, params object?[] arguments) =>
        FunctionTable.Find(function)!.Invoke(arguments.Select(Of).ToArray());

    /// <summary>The value prints as <paramref name="expected"/> in an expression.</summary>
    public static void Shows(string expected, Value actual) => Assert.Equal(expected, Shown(actual));

    public static string Shown(Value value) =>
        value.IsKnown ? ValueText.Literal(value) : "! " + (value.AsUnknown.Reasons[0].Detail ?? value.AsUnknown.Rank.ToString());

    public static void Fails(string detail, Value actual)
    {
        Assert.False(actual.IsKnown, "expected an error, found " + Shown(actual));
        Assert.Equal(ReasonKind.Error, actual.AsUnknown.Rank);
        Assert.Contains(detail, actual.AsUnknown.Reasons[0].Detail, StringComparison.Ordinal);
    }

    public static void NotStated(Value actual) => Assert.True(actual.IsBareSilence, "expected silence, found " + Shown(actual));
}
