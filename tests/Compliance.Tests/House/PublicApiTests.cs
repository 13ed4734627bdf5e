using System.Reflection;
using System.Text;

namespace Compliance.Tests.House;

/// <summary>What the packages show to their users, in a file that a change must touch: <c>UPDATE=1 dotnet test</c> rewrites it.</summary>
public class PublicApiTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void The_public_API_is_the_listed_one()
    {
        var text = new StringBuilder();
        foreach (var assembly in new[] { "Compliance.Language", "Compliance", "Compliance.Documents" })
        {
            text.Append("# ").Append(assembly).Append('\n');
            foreach (var type in Assembly.Load(assembly).GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
                Type(type, text);
        }

        Repository.Approve("tests/Compliance.Tests/House/PublicApi.txt", text.ToString());
    }

    private static void Type(Type type, StringBuilder text)
    {
        text.Append('\n').Append(Kind(type)).Append(' ').Append(type.FullName!.Replace('+', '.')).Append('\n');
        if (type.IsEnum)
        {
            foreach (var name in Enum.GetNames(type))
                text.Append("  ").Append(name).Append('\n');
            return;
        }

        foreach (var line in type.GetMembers(Own).Select(Member).OfType<string>().Distinct().Order(StringComparer.Ordinal))
            text.Append("  ").Append(line).Append('\n');
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "class",
        _ => "open class",
    };

    /// <summary>One line for a member that others can see; null for any other and for what the compiler adds to records.</summary>
    private static string? Member(MemberInfo member) => member switch
    {
        MethodInfo m when IsSeen(m) && !IsCompilers(m) =>
            (m.IsStatic ? "static " : "") + $"{Name(m.ReturnType)} {m.Name}({Parameters(m)})",
        ConstructorInfo c when IsSeen(c) => $"new({Parameters(c)})",
        PropertyInfo p when p.Name != "EqualityContract" && IsSeen(p.GetMethod) =>
            (p.GetMethod!.IsStatic ? "static " : "") + $"{Name(p.PropertyType)} {p.Name} {{ {Accessors(p)} }}",
        FieldInfo f when f.IsPublic => (f.IsStatic ? "static " : "") + $"{Name(f.FieldType)} {f.Name}",
        EventInfo e when IsSeen(e.AddMethod) => $"event {e.Name}",
        _ => null,
    };

    private static bool IsSeen(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true };

    private static bool IsCompilers(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal)
        || method.Name is "<Clone>$" or "PrintMembers" or "GetHashCode" or "Equals" or "Deconstruct" or "op_Equality" or "op_Inequality";

    private static string Accessors(PropertyInfo property)
    {
        if (!IsSeen(property.SetMethod))
            return "get;";
        var isInit = property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit");
        return isInit ? "get; init;" : "get; set;";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => Name(p.ParameterType) + " " + p.Name + (p.IsOptional ? " = …" : "")));

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Name(inner) + "?";
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (type.IsByRef)
            return "ref " + Name(type.GetElementType()!);
        var name = type.IsGenericParameter ? type.Name : type.Name.Split('`')[0];
        return type.IsGenericType ? name + "<" + string.Join(", ", type.GetGenericArguments().Select(Name)) + ">" : name;
    }
}
