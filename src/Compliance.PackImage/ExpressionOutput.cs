using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Rules.Images;

namespace Compliance.PackImage;

/// <summary>Writes the typed trees of expressions.</summary>
internal sealed class ExpressionOutput(ImageOutput output, TypeOutput types)
{
    private readonly Dictionary<Symbol, int> symbols = [];

    /// <summary>Gives a symbol the next number.</summary>
    public void Declare(Symbol symbol) => symbols.Add(symbol, symbols.Count);

    public void Type(FeelType type) => output.Number(types.PlaceOf(type));

    public void Optional(BoundExpression? expression) => output.Optional(expression, Expression);

    public void Expression(BoundExpression expression)
    {
        output.Text(expression.Text);
        Node(expression.Root);
    }

    public void Value(Value value)
    {
        output.Byte((int)value.Kind);
        switch (value.Kind)
        {
            case ValueKind.Null:
                break;
            case ValueKind.Boolean:
                output.Flag(value.IsTrue);
                break;
            case ValueKind.Number:
                output.Decimal(value.AsNumber);
                break;
            case ValueKind.String:
                output.Text(value.AsString);
                break;
            case ValueKind.Date:
                output.Number(value.AsDate.DayNumber);
                break;
            case ValueKind.YearsMonths:
                output.Long(value.AsMonths);
                break;
            case ValueKind.DaysTime:
                output.Decimal(value.AsSeconds);
                break;
            case ValueKind.List when value.AsList is { Possible.Count: 0 } list:
                output.Flag(list.IsMentioned);
                output.Each(list.Items, Value);
                break;
            case ValueKind.Range when value.AsRange is { IsSingle: false } range:
                End(range.HasLow, range.Low);
                output.Flag(range.LowIncluded);
                End(range.HasHigh, range.High);
                output.Flag(range.HighIncluded);
                break;
            default:
                throw new NotSupportedException($"an image cannot hold a constant of the kind {value.Kind}");
        }
    }

    private void End(bool isThere, Value end)
    {
        output.Flag(isThere);
        if (isThere)
            Value(end);
    }

    private void Node(BoundNode node)
    {
        output.Byte((int)CodeOf(node));
        output.Span(node.Span);
        output.OptionalText(node.Unit);
        output.Flag(node.IsParenthesised);
        Content(node);
    }

    private static NodeCode CodeOf(BoundNode node) => Enum.TryParse<NodeCode>(node.GetType().Name["Bound".Length..], out var code)
        ? code
        : throw new NotSupportedException($"an image cannot hold a {node.GetType().Name}");

    private void Content(BoundNode node)
    {
        switch (node)
        {
            case BoundConstant constant:
                Type(constant.Type);
                Value(constant.Value);
                output.Optional(constant.Source, Node);
                break;
            case BoundSymbol symbol:
                output.Number(symbols[symbol.Symbol]);
                break;
            case BoundMember member:
                Node(member.Target);
                Require(member.Target.Type.Members.Find(member.Member.Name) == member.Member, node);
                output.Text(member.Member.Name);
                break;
            case BoundProperty property:
                Node(property.Target);
                Require(property.Property is null || ValueProperty.Find(property.Target.Type, property.Name) is not null, node);
                output.Text(property.Name);
                break;
            case BoundAsOf asOf:
                Nodes(asOf.Parameter, asOf.Date);
                break;
            case BoundCall call:
                Call(call);
                break;
            case BoundNegation negation:
                Node(negation.Operand);
                break;
            case BoundArithmetic arithmetic:
                Type(arithmetic.Type);
                output.Byte((int)arithmetic.Operator);
                Nodes(arithmetic.Left, arithmetic.Right);
                break;
            case BoundComparison comparison:
                output.Byte((int)comparison.Operator);
                Nodes(comparison.Left, comparison.Right);
                break;
            case BoundLogical logical:
                output.Flag(logical.IsAnd);
                output.Each(logical.Operands, Node);
                break;
            case BoundNot not:
                Node(not.Operand);
                break;
            case BoundBetween between:
                Nodes(between.Operand, between.Low, between.High);
                break;
            case BoundIn held:
                Node(held.Operand);
                output.Each(held.Tests, Node);
                break;
            case BoundTest test:
                output.Byte((int)test.Kind);
                output.Byte((int)test.Operator);
                output.Optional(test.Subject, Local);
                output.Optional(test.Value, Node);
                break;
            case BoundIf choice:
                Type(choice.Type);
                Nodes(choice.Condition, choice.Then, choice.Else);
                break;
            default:
                OfList(node);
                break;
        }
    }

    private void OfList(BoundNode node)
    {
        switch (node)
        {
            case BoundIterator iterator:
                Node(iterator.Source);
                output.Optional(iterator.To, Node);
                Local(iterator.Variable);
                break;
            case BoundQuantifier quantifier:
                output.Flag(quantifier.IsEvery);
                output.Each(quantifier.Iterators, Node);
                Node(quantifier.Condition);
                break;
            case BoundFor loop:
                Type(loop.Type);
                output.Each(loop.Iterators, Node);
                Local(loop.Partial);
                Node(loop.Result);
                break;
            case BoundFilter filter:
                Type(filter.Type);
                Node(filter.List);
                Local(filter.Item);
                Node(filter.Condition);
                break;
            case BoundIndex index:
                Type(index.Type);
                Nodes(index.List, index.Index);
                break;
            case BoundProjection projection:
                Type(projection.Type);
                Node(projection.List);
                Local(projection.Item);
                Node(projection.Result);
                break;
            case BoundList list:
                Type(list.Type);
                output.Each(list.Items, Node);
                break;
            case BoundRange range:
                Require(!range.IsSingle, node);
                Type(range.Type);
                output.Optional(range.Low, Node);
                output.Flag(range.LowIncluded);
                output.Optional(range.High, Node);
                output.Flag(range.HighIncluded);
                break;
        }
    }

    private void Nodes(params ReadOnlySpan<BoundNode> nodes)
    {
        foreach (var node in nodes)
            Node(node);
    }

    private void Call(BoundCall call)
    {
        Type(call.Type);
        output.Text(call.Function.Name);
        var signature = 0;
        for (var i = 0; i < call.Function.Signatures.Count; i++)
        {
            if (call.Function.Signatures[i] == call.Signature)
                signature = i + 1;
        }

        output.Number(signature);
        output.Each(call.Arguments, Node);
    }

    private void Local(Symbol symbol)
    {
        output.Text(symbol.Name);
        Type(symbol.Type);
        output.OptionalText(symbol.Unit);
        Declare(symbol);
    }

    private static void Require(bool holds, BoundNode node)
    {
        if (!holds)
            throw new NotSupportedException($"an image cannot hold this {node.GetType().Name}");
    }
}
