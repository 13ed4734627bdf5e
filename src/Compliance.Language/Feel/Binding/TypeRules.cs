namespace Compliance.Language.Feel;

/// <summary>How static types relate: what may stand for what, what may be compared, what an operator gives.</summary>
internal static class TypeRules
{
    private static readonly FeelType NoType = FeelType.Any;

    /// <summary>True when a value of the type <paramref name="from"/> may stand where <paramref name="to"/> is wanted.</summary>
    public static bool IsAssignable(FeelType from, FeelType to)
    {
        if (IsAny(from) || IsAny(to) || ReferenceEquals(from, to) || from.Kind == FeelTypeKind.Null)
            return true;
        return to.Kind switch
        {
            FeelTypeKind.String => IsText(from),
            FeelTypeKind.Enumeration => from.Kind == FeelTypeKind.String || (from.Kind == FeelTypeKind.Enumeration && from.Name == to.Name),
            FeelTypeKind.List or FeelTypeKind.Range => from.Kind == to.Kind && IsAssignable(from.Element!, to.Element!),
            FeelTypeKind.Context => from.Kind == FeelTypeKind.Context && to.Members.All(m =>
                from.Members.Find(m.Name) is { } own && IsAssignable(own.Type, m.Type)),
            FeelTypeKind.Function => from.Kind == FeelTypeKind.Function && from.Parameters.Count == to.Parameters.Count,
            _ => from.Kind == to.Kind,
        };
    }

    /// <summary>True when two values can be told equal or different.</summary>
    public static bool AreComparable(FeelType left, FeelType right)
    {
        if (IsAny(left) || IsAny(right) || left.Kind == FeelTypeKind.Null || right.Kind == FeelTypeKind.Null)
            return true;
        if (IsText(left) && IsText(right))
            return left.Kind != right.Kind || left.Kind != FeelTypeKind.Enumeration || left.Name == right.Name;
        if (left.Kind != right.Kind)
            return false;
        return left.Kind is not (FeelTypeKind.List or FeelTypeKind.Range) || AreComparable(left.Element!, right.Element!);
    }

    /// <summary>True when one value can be less than the other.</summary>
    public static bool AreOrdered(FeelType left, FeelType right) =>
        IsOrdered(left) && IsOrdered(right) && AreComparable(left, right);

    /// <summary>True when values of the type have an order.</summary>
    public static bool IsOrdered(FeelType type) => type.Kind
        is FeelTypeKind.Any or FeelTypeKind.Number or FeelTypeKind.String or FeelTypeKind.Enumeration or FeelTypeKind.Date
        or FeelTypeKind.Time or FeelTypeKind.DateTime or FeelTypeKind.YearsMonths or FeelTypeKind.DaysTime;

    /// <summary>The narrowest type that both have; null where there is none.</summary>
    public static FeelType? Join(FeelType left, FeelType right)
    {
        if (ReferenceEquals(left, right) || right.Kind == FeelTypeKind.Null)
            return left;
        if (left.Kind == FeelTypeKind.Null)
            return right;
        if (IsAny(left) || IsAny(right))
            return NoType;
        if (IsText(left) && IsText(right))
            return left.Kind == right.Kind && left.Name == right.Name ? left : FeelType.String;
        if (left.Kind != right.Kind)
            return null;
        return left.Kind switch
        {
            FeelTypeKind.List => JoinItems(left, right) is { } item ? FeelType.ListOf(item, left.Mentioned || right.Mentioned) : null,
            FeelTypeKind.Range => Join(left.Element!, right.Element!) is { } end ? FeelType.RangeOf(end) : null,
            // Two groups of the plan of different kinds are two things, whatever entries they share.
            FeelTypeKind.Context when left.Name is not null && right.Name is not null => left.Name == right.Name ? left : null,
            FeelTypeKind.Context => JoinContexts(left, right),
            FeelTypeKind.Function => left.Parameters.Count == right.Parameters.Count
                ? FeelType.FunctionOf(left.Parameters, NoType)
                : null,
            _ => left,
        };
    }

    /// <summary>What an arithmetic operator gives; null where it does not take these types.</summary>
    public static FeelType? Arithmetic(ArithmeticOperator op, FeelType left, FeelType right)
    {
        if (IsAny(left) && IsAny(right))
            return NoType;
        if (IsAny(left) || IsAny(right))
            return WithAny(op, left, right);
        if (left.Kind == FeelTypeKind.Number && right.Kind == FeelTypeKind.Number)
            return FeelType.Number;
        return op switch
        {
            ArithmeticOperator.Add => Sum(left, right) ?? Sum(right, left),
            ArithmeticOperator.Subtract => Difference(left, right),
            ArithmeticOperator.Multiply when IsDuration(left) && right.Kind == FeelTypeKind.Number => left,
            ArithmeticOperator.Multiply when IsDuration(right) && left.Kind == FeelTypeKind.Number => right,
            ArithmeticOperator.Divide when IsDuration(left) && right.Kind == FeelTypeKind.Number => left,
            ArithmeticOperator.Divide when IsDuration(left) && left.Kind == right.Kind => FeelType.Number,
            _ => null,
        };
    }

    /// <summary>The type of a simple value.</summary>
    public static FeelType OfConstant(in Value value) => value.Kind switch
    {
        ValueKind.Boolean => FeelType.Boolean,
        ValueKind.Number => FeelType.Number,
        ValueKind.String => FeelType.String,
        ValueKind.Date => FeelType.Date,
        ValueKind.Time => FeelType.Time,
        ValueKind.DateTime => FeelType.DateTime,
        ValueKind.YearsMonths => FeelType.YearsMonths,
        ValueKind.DaysTime => FeelType.DaysTime,
        _ => FeelType.Any,
    };

    public static bool IsAny(FeelType type) => type.Kind == FeelTypeKind.Any;

    public static bool IsText(FeelType type) => type.Kind is FeelTypeKind.String or FeelTypeKind.Enumeration;

    public static bool IsDuration(FeelType type) => type.Kind is FeelTypeKind.YearsMonths or FeelTypeKind.DaysTime;

    /// <summary>Items of two lists; a list without items has the type of the other.</summary>
    private static FeelType? JoinItems(FeelType left, FeelType right)
    {
        if (IsAny(left.Element!))
            return right.Element;
        return IsAny(right.Element!) ? left.Element : Join(left.Element!, right.Element!);
    }

    private static FeelType JoinContexts(FeelType left, FeelType right)
    {
        var members = new MemberTable();
        foreach (var member in left.Members)
        {
            var other = right.Members.Find(member.Name);
            var type = other is null ? member.Type : Join(member.Type, other.Type) ?? NoType;
            members.Add(new Member(member.Name, type) { Read = Either(member, other), Unit = member.Unit });
        }

        foreach (var member in right.Members)
        {
            if (left.Members.Find(member.Name) is null)
                members.Add(new Member(member.Name, member.Type) { Read = Either(null, member), Unit = member.Unit });
        }

        return FeelType.ContextOf(null, members);
    }

    /// <summary>Reads an entry from whichever of two contexts the value turns out to be: one that an expression built, or an object of the host.</summary>
    private static Func<object, Value>? Either(Member? left, Member? right)
    {
        var host = left?.Read ?? right?.Read;
        var built = ContextValue.Reader((left ?? right)!.Name);
        return host is null ? null : value => value is ContextValue ? built(value) : host(value);
    }

    /// <summary>One type is not known: some operators take nothing of the other type whatever it is.</summary>
    private static FeelType? WithAny(ArithmeticOperator op, FeelType left, FeelType right)
    {
        var known = IsAny(left) ? right : left;
        var possible = known.Kind switch
        {
            FeelTypeKind.Number => op != ArithmeticOperator.Add && op != ArithmeticOperator.Subtract ? NoType : FeelType.Number,
            FeelTypeKind.String or FeelTypeKind.Enumeration => op == ArithmeticOperator.Add ? FeelType.String : null,
            FeelTypeKind.Date or FeelTypeKind.Time or FeelTypeKind.DateTime =>
                op is ArithmeticOperator.Add or ArithmeticOperator.Subtract ? NoType : null,
            FeelTypeKind.YearsMonths or FeelTypeKind.DaysTime => op == ArithmeticOperator.Power ? null : NoType,
            _ => null,
        };
        return possible;
    }

    private static FeelType? Sum(FeelType left, FeelType right) => (left.Kind, right.Kind) switch
    {
        (FeelTypeKind.String or FeelTypeKind.Enumeration, FeelTypeKind.String or FeelTypeKind.Enumeration) => FeelType.String,
        (FeelTypeKind.Date or FeelTypeKind.DateTime, FeelTypeKind.YearsMonths or FeelTypeKind.DaysTime) => left,
        (FeelTypeKind.Time, FeelTypeKind.DaysTime) => left,
        (FeelTypeKind.YearsMonths, FeelTypeKind.YearsMonths) or (FeelTypeKind.DaysTime, FeelTypeKind.DaysTime) => left,
        _ => null,
    };

    private static FeelType? Difference(FeelType left, FeelType right) => (left.Kind, right.Kind) switch
    {
        (FeelTypeKind.Date or FeelTypeKind.DateTime, FeelTypeKind.Date or FeelTypeKind.DateTime) => FeelType.DaysTime,
        (FeelTypeKind.Time, FeelTypeKind.Time) => FeelType.DaysTime,
        (FeelTypeKind.Date or FeelTypeKind.DateTime, FeelTypeKind.YearsMonths or FeelTypeKind.DaysTime) => left,
        (FeelTypeKind.Time, FeelTypeKind.DaysTime) => left,
        (FeelTypeKind.YearsMonths, FeelTypeKind.YearsMonths) or (FeelTypeKind.DaysTime, FeelTypeKind.DaysTime) => left,
        _ => null,
    };
}
