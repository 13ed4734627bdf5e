using Compliance.Language;
using Microsoft.CodeAnalysis;

namespace Compliance.Analyzers.Vocabularies;

/// <summary>
/// Makes the vocabulary from the symbols of a compilation, as the library makes it at run time: from the records of the plan
/// model and from the types of the host's facts.
/// </summary>
internal sealed class SymbolVocabulary
{
    private readonly Dictionary<ITypeSymbol, FeelType> known = new(SymbolEqualityComparer.Default);
    private readonly CancellationToken cancellation;

    private SymbolVocabulary(CancellationToken cancellation) => this.cancellation = cancellation;

    /// <summary>The vocabulary of a compilation; null where it does not know the library.</summary>
    public static HostVocabulary? Of(Compilation compilation, CancellationToken cancellation)
    {
        if (compilation.GetTypeByMetadataName(KnownTypes.Plan) is not { } plan)
            return null;
        var model = PlanModel(compilation, plan, cancellation);
        var facts = FactTypes.In(compilation, cancellation);
        if (facts.Count == 0)
            return model;
        var roots = new MemberTable(model.Plan.Members.ToArray());
        foreach (var fact in facts.Where(f => roots.Find(f.Root) is null))
            roots.Add(new Member(fact.Root, Facts(fact.Root, fact.Type, new(SymbolEqualityComparer.Default))));
        return new HostVocabulary(FeelType.ContextOf(model.Plan.Name, roots));
    }

    private static HostVocabulary PlanModel(Compilation compilation, INamedTypeSymbol plan, CancellationToken cancellation)
    {
        HostVocabulary Make() => new(new SymbolVocabulary(cancellation).TypeOf(plan));
        return compilation.GetMetadataReference(plan.ContainingAssembly) is PortableExecutableReference reference
            ? PerReference<HostVocabulary>.Get(reference, Make)
            : Make();
    }

    /// <summary>The type of what a property of the model holds.</summary>
    private FeelType TypeOf(ITypeSymbol type)
    {
        if (known.TryGetValue(type, out var found))
            return found;
        cancellation.ThrowIfCancellationRequested();
        if (Scalar(type) is { } scalar)
            return known[type] = scalar;
        var members = new MemberTable();
        var context = known[type] = FeelType.ContextOf(RuleNames.WordsOf(type.Name), members);
        foreach (var property in ModelProperties(type))
        {
            var (content, isList) = ContentOf(property.Type);
            var inner = TypeOf(content);
            members.Add(new Member(NameOf(property), isList ? FeelType.ListOf(inner, KnownTypes.Attribute(property, KnownTypes.Mentioned) is not null) : inner)
            {
                Unit = KnownTypes.Text(KnownTypes.Attribute(property, KnownTypes.Unit)),
                IsConfidential = KnownTypes.Attribute(property, KnownTypes.Confidential) is not null,
                Formerly = KnownTypes.Texts(KnownTypes.Attribute(property, KnownTypes.Formerly)),
            });
        }

        return context;
    }

    private static FeelType Facts(string name, ITypeSymbol type, Dictionary<ITypeSymbol, FeelType> known, params ITypeSymbol[] outer)
    {
        var members = new MemberTable();
        foreach (var property in FactProperties(type))
        {
            var element = ElementOf(property.Type);
            var content = WithoutNull(element ?? property.Type);
            if (!known.TryGetValue(content, out var kind))
                known[content] = kind = Scalar(content) ?? (IsGroup(content, [.. outer, type]) ? Facts(RuleNames.WordsOf(content.Name), content, known, [.. outer, type]) : FeelType.Any);
            var member = NameOf(property);
            if (members.Find(member) is not null)
                continue;
            members.Add(new Member(member, element is null ? kind : FeelType.ListOf(kind, KnownTypes.Attribute(property, KnownTypes.Mentioned) is not null))
            {
                Unit = KnownTypes.Text(KnownTypes.Attribute(property, KnownTypes.Unit)),
                IsConfidential = KnownTypes.Attribute(property, KnownTypes.Confidential) is not null,
                Formerly = KnownTypes.Texts(KnownTypes.Attribute(property, KnownTypes.Formerly)),
            });
        }

        return FeelType.ContextOf(name, members);
    }

    /// <summary>True for a type of the host whose objects rules may look into: a class of its own that leads back to none of those around it.</summary>
    public static bool IsGroup(ITypeSymbol type, IReadOnlyCollection<ITypeSymbol> outer) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None, IsStatic: false, IsGenericType: false }
        && !IsOfTheFramework(type)
        && !outer.Contains(type, SymbolEqualityComparer.Default)
        && ElementOf(type) is null
        && FactProperties(type).Any();

    private static bool IsOfTheFramework(ITypeSymbol type) =>
        KnownTypes.FullName(type.ContainingNamespace) is var space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal) || space.StartsWith("Microsoft.", StringComparison.Ordinal));

    /// <summary>The name of a property or of a member of an enumeration in rules.</summary>
    public static string NameOf(ISymbol member) =>
        KnownTypes.Text(KnownTypes.Attribute(member, KnownTypes.RuleName)) ?? RuleNames.WordsOf(member.Name);

    /// <summary>The type of one value; null for what rules cannot read as one.</summary>
    public static FeelType? Scalar(ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum)
            return FeelType.Enumeration(RuleNames.WordsOf(type.Name), type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).Select(NameOf).ToList());
        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean:
                return FeelType.Boolean;
            case SpecialType.System_String:
                return FeelType.String;
            case SpecialType.System_Decimal or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Int16 or SpecialType.System_Double:
                return FeelType.Number;
            default:
                break;
        }

        return (KnownTypes.FullName(type.ContainingNamespace), type.Name) switch
        {
            ("System", "DateOnly") or (KnownTypes.PlanNamespace, "PlanDate") => FeelType.Date,
            (KnownTypes.PlanNamespace, "Quantity") => FeelType.Number,
            _ => null,
        };
    }

    /// <summary>The public properties of a type of facts, those of its bases too.</summary>
    public static IEnumerable<IPropertySymbol> FactProperties(ITypeSymbol type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = type; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public }
                    && property.Name != "EqualityContract" && seen.Add(property.Name))
                    yield return property;
            }
        }
    }

    /// <summary>What a list holds; null for what is no list.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return array.ElementType;
        if (type.SpecialType == SpecialType.System_String || type is not INamedTypeSymbol { TypeArguments.Length: 1 } named)
            return null;
        return IsSequence(named) || named.AllInterfaces.Any(IsSequence) ? named.TypeArguments[0] : null;
    }

    /// <summary>The type without the nullability of a value type.</summary>
    public static ITypeSymbol WithoutNull(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static bool IsSequence(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T;

    private static IEnumerable<IPropertySymbol> ModelProperties(ITypeSymbol record) => record.GetMembers().OfType<IPropertySymbol>().Where(p =>
        p is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, SetMethod: not null }
        && !(record.Name == "Plan" && p.Name is "Inputs" or "Sources"));

    private static (ITypeSymbol Type, bool IsList) ContentOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "IReadOnlyList", TypeArguments.Length: 1 } list ? (list.TypeArguments[0], true) : (WithoutNull(type), false);
}
