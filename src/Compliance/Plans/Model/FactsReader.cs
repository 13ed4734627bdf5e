using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Compliance.Language;

namespace Compliance.Plans;

/// <summary>Makes the vocabulary of a host's own facts from the public properties of their type.</summary>
internal static class FactsReader
{
    /// <summary>The root with a member for each property. Throws where a property cannot say that it is not stated.</summary>
    public static Member RootOf(string root, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type type)
    {
        var table = new MemberTable();
        var known = new Dictionary<Type, FeelType?>();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetMethod is null || property.GetIndexParameters().Length > 0 || property.Name == "EqualityContract")
                continue;
            var member = MemberOf(type, property, known);
            if (table.Find(member.Name) is not null)
                throw new ArgumentException($"two properties of `{type.Name}` are `{member.Name}` in rules; name one of them with [RuleName]");
            table.Add(member);
        }

        return new Member(root, FeelType.ContextOf(root, table));
    }

    private static Member MemberOf(Type type, PropertyInfo property, Dictionary<Type, FeelType?> known)
    {
        var name = property.GetCustomAttribute<RuleNameAttribute>()?.Name ?? RuleNames.WordsOf(property.Name);
        var declared = property.PropertyType;
        var isMentioned = property.GetCustomAttribute<MentionedAttribute>() is not null;
        var element = ElementOf(declared);
        var scalar = element ?? declared;
        var inner = Nullable.GetUnderlyingType(scalar) ?? scalar;
        if (element is null && declared.IsValueType && Nullable.GetUnderlyingType(declared) is null)
            throw new ArgumentException($"`{type.Name}.{property.Name}` can never say that it is not stated; make it nullable");
        if (!known.TryGetValue(inner, out var kind))
            known[inner] = kind = TypeOf(inner);
        if (kind is null)
            throw new ArgumentException($"`{type.Name}.{property.Name}` is a {inner.Name}, which rules cannot read; they read bool, numbers, text, DateOnly, enumerations and lists of them, and objects where the facts are registered with the method that the build writes for [Facts] or with a FactGroup");
        return new Member(name, element is null ? kind : FeelType.ListOf(kind, isMentioned))
        {
            Unit = property.GetCustomAttribute<UnitAttribute>()?.Unit,
            IsConfidential = property.GetCustomAttribute<ConfidentialAttribute>() is not null,
            Formerly = property.GetCustomAttribute<FormerlyAttribute>()?.Names ?? [],
            Read = element is null ? host => ValueOf(property.GetValue(host)) : host => ListOf(property.GetValue(host), isMentioned),
        };
    }

    /// <summary>What a list holds; null for what is no list.</summary>
    private static Type? ElementOf(Type type)
    {
        if (type == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(type))
            return null;
        return type.IsArray ? type.GetElementType() : type.GenericTypeArguments is [var element] ? element : null;
    }

    private static FeelType? TypeOf(Type type)
    {
        if (type.IsEnum)
            return FeelType.Enumeration(RuleNames.WordsOf(type.Name), WordsOf(type));
        if (type == typeof(bool))
            return FeelType.Boolean;
        if (type == typeof(string))
            return FeelType.String;
        if (type == typeof(DateOnly) || type == typeof(PlanDate))
            return FeelType.Date;
        return type == typeof(Quantity) || type == typeof(decimal) || type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(double)
            ? FeelType.Number
            : null;
    }

    private static string[] WordsOf(Type type) => [.. Enum.GetNames(type).Select(n => WordOf(type, n))];

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The fields of an enumeration stay where the enumeration stays.")]
    private static string WordOf(Type type, string name) =>
        type.GetField(name)?.GetCustomAttribute<RuleNameAttribute>()?.Name ?? RuleNames.WordsOf(name);

    private static Value ValueOf(object? value) => value switch
    {
        null => default,
        bool truth => Value.Of(truth),
        string text => Value.Of(text),
        decimal number => Value.Of(number),
        int number => Value.Of(number),
        long number => Value.Of(number),
        short number => Value.Of(number),
        double number => NumberOf(number),
        Quantity quantity => PlanValues.Of(quantity),
        PlanDate date => PlanValues.Of(date),
        DateOnly date => Value.Of(Date.FromDayNumber(date.DayNumber)),
        Enum member => Enum.GetName(member.GetType(), member) is { } name ? Value.Of(WordOf(member.GetType(), name)) : default,
        _ => default,
    };

    private static Value NumberOf(double number) => double.IsFinite(number) && Math.Abs(number) < 1e28 ? Value.Of((decimal)number) : default;

    /// <summary>An empty list says nothing, as in the plan model; only <see cref="Stated.None{T}"/> says that there are none.</summary>
    private static Value ListOf(object? value, bool isMentioned)
    {
        if (value is null)
            return default;
        if (Stated.IsNoneOfAny(value))
            return Value.Of(ListValue.None);
        var items = ((IEnumerable)value).Cast<object?>().Select(ValueOf).Where(v => v.IsKnown).ToList();
        return items.Count == 0 ? default : Value.Of(new ListValue(items, isMentioned));
    }
}
