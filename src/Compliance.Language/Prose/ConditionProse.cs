using System.Globalization;
using Compliance.Language.Feel;

namespace Compliance.Language.Prose;

/// <summary>
/// Reads an expression back as a lawyer would say it: conditions as statements about the document, values by their labels.
/// What silence means is said too: "where the document is silent on this, it is enough that …".
/// </summary>
/// <param name="phrases">The words of the language.</param>
/// <param name="labelOf">The words of a path, or null.</param>
/// <param name="format">A constant in words.</param>
internal sealed class ConditionProse(Phrases phrases, Func<string, string?> labelOf, Func<Value, FeelType, string?, string> format)
{
    private readonly RuleSentences words = phrases.Rules;

    /// <summary>The lets of rules: each is read as what it stands for.</summary>
    public IReadOnlyDictionary<Symbol, BoundNode> Lets { get; init; } = new Dictionary<Symbol, BoundNode>();

    /// <summary>A condition as a statement, any other expression by its words.</summary>
    /// <param name="node">The expression.</param>
    /// <param name="isSubordinate">True after "when" and "that", where some languages put "not" elsewhere.</param>
    public string Render(BoundNode node, bool isSubordinate = false) =>
        node.Type.Kind == FeelTypeKind.Boolean ? Clause(node, isSubordinate) : Noun(node, FeelType.Any);

    private string Clause(BoundNode node, bool isSub) => node switch
    {
        BoundLogical logical => Logical(logical, isSub),
        BoundNot not => Denial(not.Operand, isSub),
        BoundIf choice => Choice(choice, isSub),
        BoundComparison comparison => Comparison(comparison, comparison.Operator, isSub),
        BoundIn membership => Membership(membership, ComparisonOperator.Equal, isSub),
        BoundBetween between => Between(between),
        BoundQuantifier some => Entries(some, some.IsEvery ? words.ForEveryEntry : words.ForSomeEntry),
        BoundCall { Function.Name: "stated" or "present" } call => Say(States(call.Arguments[0]), Value(call.Arguments[0])),
        BoundCall { Function.Name: "is empty" } call => Say(words.StatesNone, Value(call.Arguments[0])),
        BoundSymbol or BoundMember when node.Type.Kind == FeelTypeKind.Boolean => WithoutWhether(Value(node)),
        _ => Noun(node, FeelType.Any),
    };

    private string Value(BoundNode node) => Noun(node, FeelType.Any);

    private string Noun(BoundNode node, FeelType expected) => node switch
    {
        BoundConstant constant => format(constant.Value, ExpressionProse.TypeOf(constant.Type, expected), null),
        BoundSymbol or BoundMember => LabelOf(node),
        BoundAsOf past => Value(past.Parameter) + " (" + Value(past.Date) + ")",
        BoundProperty property => phrases.Part(property.Name, Value(property.Target)),
        BoundNegation negation => "−" + Value(negation.Operand),
        BoundArithmetic { Unit: "year", Right: BoundConstant { Value.Kind: ValueKind.Number } years } shift when YearsAfter(shift.Operator, years.Value) is { } later =>
            phrases.YearsLater(later, Value(shift.Left)),
        BoundArithmetic sum => Parenthesised(sum, Value(sum.Left) + " " + ExpressionProse.Sign(sum.Operator) + " " + Value(sum.Right)),
        BoundIf choice => Say(words.Choice, Clause(choice.Condition, true), Noun(choice.Then, expected), Noun(choice.Else, expected)),
        BoundFor each => phrases.ForEach(Value(each.Result), "", string.Join(", ", each.Iterators.Select(i => Value(i.Source)))),
        BoundFilter filter => phrases.Where(Value(filter.List), Clause(filter.Condition, true)),
        BoundProjection projection => Value(projection.Result),
        BoundIndex index => Value(index.List) + "[" + Value(index.Index) + "]",
        BoundList list => phrases.List(list.Items.Select(i => Noun(i, expected)).ToList()),
        BoundRange range => string.Join("–", range.Children.Select(Value)),
        BoundCall call => Call(call),
        BoundLogical or BoundNot or BoundComparison or BoundIn or BoundQuantifier or BoundBetween => Clause(node, false),
        _ => "",
    };

    private string LabelOf(BoundNode node)
    {
        if (node is BoundSymbol { Symbol: var symbol } && Lets.TryGetValue(symbol, out var let))
            return Value(let);
        var path = ExpressionProse.PathOf(node) ?? (node as BoundMember)?.Member.Name ?? "";
        return labelOf(path) ?? (node is BoundMember { Target.Type.Name: { } type } member ? labelOf(type + "." + member.Member.Name) : null) ?? path;
    }

    private string Logical(BoundLogical logical, bool isSub)
    {
        // "not stated(x) or c": the condition holds of x wherever x is stated.
        if (!logical.IsAnd && logical.Operands[0] is BoundNot { Operand: BoundCall { Function.Name: "stated" } asked })
        {
            if (logical.Operands.Count == 2 && logical.Operands[1] is BoundCall { Function.Name: "present" } items && Mentions(items, ExpressionProse.PathOf(asked.Arguments[0]) ?? ""))
                return Parenthesised(logical, Say(words.DoesNotDeny.In(isSub), Value(items.Arguments[0])));
            var rest = logical.Operands.Skip(1).ToList();
            if (isSub && rest.Count == 1 && ExpressionProse.PathOf(rest[0]) is { } same && same == ExpressionProse.PathOf(asked.Arguments[0]))
                return Parenthesised(logical, Say(words.UnstatedOr, Value(asked.Arguments[0]), Clause(rest[0], true)));
            return Parenthesised(logical, Say(words.IfStated.In(isSub), Value(asked.Arguments[0]), Joined(rest, false, isSub)));
        }

        return Parenthesised(logical, Joined(logical.Operands, logical.IsAnd, isSub));
    }

    /// <summary>
    /// The parts of an "and" or "or". "stated(x) and x = v" is one statement: the document states that x is v. What is stated
    /// side by side is said in one breath: the document states x or y.
    /// </summary>
    /// <param name="operands">The parts.</param>
    /// <param name="isAnd">True for "and".</param>
    /// <param name="isSub">True after "when" and "that".</param>
    /// <param name="isInner">True inside a clause that ends in the sentence: what has no comma belongs closer together.</param>
    private string Joined(IReadOnlyList<BoundNode> operands, bool isAnd, bool isSub, bool isInner = false)
    {
        var word = isAnd ? phrases.And : phrases.Or;
        var parts = new List<string>();
        for (var i = 0; i < operands.Count; i++)
        {
            if (isAnd && StatedPath(operands[i]) is { } path && i + 1 < operands.Count && Mentions(operands[i + 1], path) && StatedPath(operands[i + 1]) is null)
            {
                var next = operands[++i];
                var saysSo = next is BoundNot { Operand: BoundCall { Function.Name: "present" } } or BoundCall { Function.Name: "is empty" }
                    || (next is BoundQuantifier some && some.Iterators.Any(n => ExpressionProse.PathOf(n.Source) == path));
                parts.Add(saysSo ? Clause(next, isSub) : Say(IsTold(path) ? words.IsToldThat : words.StatesThat, Clause(next, true)));
                continue;
            }

            var stated = operands.Skip(i).TakeWhile((o, n) => IsStated(o) && !(isAnd && IsRepeated(operands, i + n))).ToList();
            if (stated.Count > 1)
            {
                var names = stated.Select(o => Value(((BoundCall)o).Arguments[0])).ToList();
                parts.Add(Say(words.States, isAnd ? phrases.Together(names) : phrases.Alternatives(names)));
                i += stated.Count - 1;
            }
            else
            {
                parts.Add(Clause(operands[i], isSub));
            }
        }

        return string.Join((isInner ? " " : ", ") + word + " ", parts);
    }

    /// <summary>True when the next part says something of what this one asks to be stated.</summary>
    private static bool IsRepeated(IReadOnlyList<BoundNode> operands, int at) =>
        StatedPath(operands[at]) is { } path && at + 1 < operands.Count && StatedPath(operands[at + 1]) is null && Mentions(operands[at + 1], path);

    private string Denial(BoundNode operand, bool isSub) => operand switch
    {
        BoundCall { Function.Name: "stated" } call =>
            Say((IsTold(ExpressionProse.PathOf(call.Arguments[0])) ? words.IsNotTold : words.DoesNotState).In(isSub), Value(call.Arguments[0])),
        BoundCall { Function.Name: "present" } call => Say(words.ThereAreNone.In(isSub), Value(call.Arguments[0])),
        BoundLogical { IsAnd: true } both when both.Operands.Count == 2 && StatedPath(both.Operands[0]) is { } path && Mentions(both.Operands[1], path) =>
            Say(words.DoesNotStateThat.In(isSub), Clause(both.Operands[1], true)),
        BoundComparison { Operator: ComparisonOperator.Equal } equal => Comparison(equal, ComparisonOperator.NotEqual, isSub),
        BoundIn membership => Membership(membership, ComparisonOperator.NotEqual, isSub),
        BoundNot twice => Clause(twice.Operand, isSub),
        BoundQuantifier some => Entries(some, (some.IsEvery ? words.NotForEveryEntry : words.NotForSomeEntry).In(isSub)),
        BoundSymbol or BoundMember or BoundCall => phrases.Deny(Clause(operand, true), isSub) ?? Say(words.NotSo.In(isSub), Clause(operand, true)),
        BoundLogical { IsParenthesised: false } several => Say(words.NotSo.In(isSub), "(" + Clause(several, true) + ")"),
        _ => Say(words.NotSo.In(isSub), Clause(operand, true)),
    };

    private string Entries(BoundQuantifier some, string sentence) =>
        Say(sentence, string.Join(", ", some.Iterators.Select(i => Value(i.Source))), Inner(some.Condition));

    /// <summary>A clause inside another: its parts stand closer together than those around it.</summary>
    private string Inner(BoundNode node) =>
        node is BoundLogical { IsParenthesised: false } logical && logical.Operands.All(o => o is not BoundLogical { IsParenthesised: false } and not BoundIf)
            && !(logical.Operands[0] is BoundNot { Operand: BoundCall { Function.Name: "stated" } } && !logical.IsAnd)
            ? Joined(logical.Operands, logical.IsAnd, true, isInner: true)
            : Clause(node, true);

    private string States(BoundNode asked) => IsTold(ExpressionProse.PathOf(asked)) ? words.IsTold : words.States;

    /// <summary>Inputs are told by those who ask for the check; a document never states them.</summary>
    private static bool IsTold(string? path) => path is not null && path.StartsWith("inputs.", StringComparison.Ordinal);

    private static int? YearsAfter(ArithmeticOperator op, Value years) =>
        years.AsNumber is >= 1 and <= 100 and var number && number == decimal.Truncate(number)
            ? op switch { ArithmeticOperator.Add => (int)number, ArithmeticOperator.Subtract => -(int)number, _ => null }
            : null;

    /// <summary>True for a choice between two conditions that is not about what silence means.</summary>
    public static bool IsPlainChoice(BoundNode node) => node is BoundIf choice && !SaysWhatSilenceMeans(choice, out _);

    private static bool SaysWhatSilenceMeans(BoundIf choice, out List<BoundNode> enough)
    {
        enough = [];
        if (StatedPath(choice.Condition) is not { } path || choice.Else is not BoundLogical { IsAnd: false } instead)
            return false;
        enough = instead.Operands.Where(o => !Mentions(o, path)).ToList();
        return enough.Count < instead.Operands.Count;
    }

    /// <summary>"if stated(x) then x else x or y" says what silence means: where x is not stated, y is enough.</summary>
    private string Choice(BoundIf choice, bool isSub)
    {
        if (SaysWhatSilenceMeans(choice, out var enough))
            return Parenthesised(choice, Say(words.EnoughWhereSilent, Clause(choice.Then, isSub), Joined(enough, false, true)));
        return Parenthesised(choice, isSub
            ? Say(words.ChoiceOfTwo, Clause(choice.Condition, true), Clause(choice.Then, true), Denial(choice.Condition, true), Clause(choice.Else, true))
            : Say(words.Choice, Clause(choice.Condition, true), Clause(choice.Then, false), Clause(choice.Else, false)));
    }

    private string Comparison(BoundComparison comparison, ComparisonOperator op, bool isSub)
    {
        // "x = true" and "x = false" are x and its contrary.
        if (comparison.Right is BoundConstant { Value.Kind: ValueKind.Boolean } truth && op is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
            return truth.Value.IsTrue == (op == ComparisonOperator.Equal) ? Clause(comparison.Left, isSub) : Denial(comparison.Left, isSub);
        var sign = op == ComparisonOperator.Equal && comparison.Left.Type.Kind == FeelTypeKind.Number && comparison.Right is not BoundConstant && !IsTime(comparison.Left)
            ? words.EqualsAnother
            : words.Comparing(op, IsTime(comparison.Left), isSub);
        return phrases.Subject(Quoted(comparison.Left, comparison.Right.Type)) + " " + sign + " " + Quoted(comparison.Right, comparison.Left.Type);
    }

    private string Membership(BoundIn membership, ComparisonOperator op, bool isSub)
    {
        var type = membership.Operand.Type;
        var values = membership.Tests.SelectMany(t => t.Value is BoundList list ? list.Items : t.Value is { } value ? [value] : Array.Empty<BoundNode>()).ToList();
        if (membership.Tests.Any(t => t.Kind == TestKind.Compares || t.Value is null or BoundRange) || values.Count == 0)
            return phrases.IsAmong(Value(membership.Operand), string.Join(", ", membership.Tests.Select(t => t.Value is { } v ? Noun(v, type) : "–")));
        var named = values
            .SelectMany(v => v is BoundConstant { Value.Kind: ValueKind.List } list ? list.Value.AsList.Items.Select(i => InQuotes(format(i, type, null), type)) : [Quoted(v, type)])
            .ToList();
        return phrases.Subject(Value(membership.Operand)) + " " + words.Comparing(op, false, isSub) + " " + phrases.Alternatives(named);
    }

    /// <summary>A word of an enumeration stands in quotation marks, so that the statement ends where the word does.</summary>
    private string Quoted(BoundNode node, FeelType expected) =>
        node is BoundConstant { Value.Kind: ValueKind.String } ? InQuotes(Noun(node, expected), expected) : Noun(node, expected);

    private string InQuotes(string text, FeelType type) => type.Kind is FeelTypeKind.Enumeration or FeelTypeKind.String ? phrases.Quote(text) : text;

    private string Between(BoundBetween between) =>
        phrases.Subject(Value(between.Operand)) + " " + words.Comparing(ComparisonOperator.GreaterOrEqual, IsTime(between.Operand), false) + " " + Value(between.Low)
        + " " + phrases.And + " " + words.Comparing(ComparisonOperator.LessOrEqual, IsTime(between.Operand), false) + " " + Value(between.High);

    private string Call(BoundCall call)
    {
        // A word that is looked for in a list of words is one of the list's words.
        var expected = call.Arguments.Select(a => a.Type.Element).FirstOrDefault(e => e is not null) ?? FeelType.Any;
        var arguments = call.Arguments.Select(a => Noun(a, expected)).ToList();
        return phrases.Function(call.Function.Name, arguments) ?? call.Function.Name + "(" + string.Join(", ", arguments) + ")";
    }

    private static bool IsStated(BoundNode node) => node is BoundCall { Function.Name: "stated" };

    private static bool IsTime(BoundNode node) => node.Type.Kind is FeelTypeKind.Date or FeelTypeKind.DateTime || node.Unit == "year";

    /// <summary>The path that <c>stated(path)</c> asks for; null for any other node.</summary>
    private static string? StatedPath(BoundNode node) =>
        node is BoundCall { Function.Name: "stated" } call ? ExpressionProse.PathOf(call.Arguments[0]) : null;

    private static bool Mentions(BoundNode node, string path) => node.DescendantsAndSelf().Any(n => ExpressionProse.PathOf(n) == path);

    private string WithoutWhether(string label) =>
        label.StartsWith(words.Whether, StringComparison.Ordinal) ? label.Substring(words.Whether.Length) : label;

    private static string Parenthesised(BoundNode node, string text) => node.IsParenthesised ? "(" + text + ")" : text;

    private static string Say(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
