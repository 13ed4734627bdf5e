namespace Compliance.Language.Feel;

/// <summary>Answers what an editor asks about a place in an expression, also while the expression is half-written.</summary>
internal static class FeelAssistant
{
    private static readonly string[] Operators = ["and", "or", "in", "between"];

    private static readonly string[] Keywords = ["not", "if", "some", "every", "for", "true", "false"];

    /// <summary>What can be written at an offset, the names of the scope first; only what begins with what is there already.</summary>
    public static IReadOnlyList<FeelCompletion> Complete(string text, Scope scope, FeelProfile profile, int offset)
    {
        var probe = Probe(text, scope, profile, offset, out var root);
        offset = probe.Offset;
        if (probe.Expected.Count == 0)
            return IsInsideLiteral(root, text, offset) ? [] : OperatorsAt(text, offset, WordStart(text, offset), probe);
        return probe.Expected.Reverse().Select(e => Complete(text, e, probe)).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    private static List<FeelCompletion> Complete(string text, Expectation expected, FeelProbe probe)
    {
        var offset = probe.Offset;
        var known = expected.Kind switch
        {
            ExpectationKind.Value => [.. Words(text, expected, offset), .. Values(expected, offset)],
            ExpectationKind.Entry => Entries(expected, offset),
            ExpectationKind.Type => FeelBinder.TypeNames(expected.Scope).Select(t => Item(FeelCompletionKind.Type, t, expected, offset)),
            _ => Words(text, expected, offset),
        };
        var written = Names.Normalise(text.Substring(expected.Start, offset - expected.Start));
        var all = known.ToList();
        var isFinished = written.Length > 0 && char.IsWhiteSpace(text[offset - 1]);
        var found = all.Where(c => BeginsWith(c.Label, written) && !(isFinished && c.Label == written)).ToList();
        if (expected.Kind is ExpectationKind.Value or ExpectationKind.Entry && EndOfName(text, expected.Start, offset, all) is { } end)
            found.AddRange(OperatorsAt(text, offset, end, probe));
        return found;
    }

    /// <summary>The function whose call surrounds an offset, and the number of the argument that stands there.</summary>
    public static (BuiltinFunction Function, int Argument)? CallAt(string text, Scope scope, FeelProfile profile, int offset) =>
        Probe(text, scope, profile, offset, out _).Call;

    /// <summary>What the name or literal at an offset is; null where there is none that is known.</summary>
    public static FeelDescription? Describe(string text, Scope scope, FeelProfile profile, int offset)
    {
        var probe = Probe(text, scope, profile, offset, out var root);
        return Describe(root, text, probe.Offset);
    }

    private static FeelProbe Probe(string text, Scope scope, FeelProfile profile, int offset, out BoundNode root)
    {
        var probe = new FeelProbe(Math.Max(0, Math.Min(offset, text.Length)));
        root = FeelBinder.Read(text, scope, profile, null, [], probe).Root;
        return probe;
    }

    // Completion

    private static IEnumerable<FeelCompletion> Values(Expectation expected, int offset)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var scope = expected.Scope; scope is not null; scope = scope.Parent)
        {
            foreach (var member in scope.Item?.Type.Members ?? Enumerable.Empty<Member>())
            {
                if (seen.Add(member.Name))
                    yield return Entry(member, expected, offset);
            }

            foreach (var symbol in scope.Symbols.OrderBy(s => s.Name, StringComparer.Ordinal))
            {
                if (seen.Add(symbol.Name))
                    yield return Item(FeelCompletionKind.Name, symbol.Name, expected, offset) with { Type = symbol.Type, Unit = symbol.Unit, Symbol = symbol, Summary = (symbol.Tag as Member)?.Summary };
            }
        }

        foreach (var function in FunctionTable.All.Where(f => !f.IsClock))
        {
            yield return Item(FeelCompletionKind.Function, function.Name, expected, offset) with
            {
                Text = function.Name + "(",
                Function = function,
                Summary = function.Signatures[0].Summary,
            };
        }

        foreach (var keyword in Keywords)
            yield return Item(FeelCompletionKind.Keyword, keyword, expected, offset);
    }

    private static IEnumerable<FeelCompletion> Entries(Expectation expected, int offset)
    {
        var target = expected.Target!;
        if (target.Kind == FeelTypeKind.List)
            target = target.Element!;
        return target.Kind == FeelTypeKind.Context
            ? target.Members.Select(m => Entry(m, expected, offset))
            : ValueProperty.All(target).Select(p => Item(FeelCompletionKind.Entry, p.Name, expected, offset) with { Type = p.Type });
    }

    /// <summary>The words that the value beside it can be.</summary>
    private static IEnumerable<FeelCompletion> Words(string text, Expectation expected, int offset)
    {
        var type = expected.Wanted is { Kind: FeelTypeKind.List } list ? list.Element! : expected.Wanted;
        if (type is not { Kind: FeelTypeKind.Enumeration })
            return [];
        var closed = expected.Kind == ExpectationKind.Text && offset < text.Length && text[offset] == '"';
        return type.Words.Select(w => Item(FeelCompletionKind.Word, w, expected, offset) with
        {
            Text = expected.Kind != ExpectationKind.Text ? "\"" + w + "\"" : closed ? w : w + "\"",
            Type = type,
        });
    }

    private static FeelCompletion Entry(Member member, Expectation expected, int offset) =>
        Item(FeelCompletionKind.Entry, member.Name, expected, offset) with { Type = member.Type, Unit = member.Unit, Summary = member.Summary, Member = member };

    private static FeelCompletion Item(FeelCompletionKind kind, string name, Expectation expected, int offset) =>
        new(kind, name, name, TextSpan.FromBounds(expected.Start, offset));

    private static List<FeelCompletion> OperatorsAt(string text, int offset, int start, FeelProbe probe)
    {
        var written = text.Substring(start, offset - start);
        return probe.Words.Concat(Operators).Distinct()
            .Where(o => o.StartsWith(written, StringComparison.Ordinal))
            .Select(o => new FeelCompletion(FeelCompletionKind.Keyword, o, o, TextSpan.FromBounds(start, offset)))
            .ToList();
    }

    /// <summary>Where the next word begins, when what is written before it is a whole name and white space; null when it is not.</summary>
    private static int? EndOfName(string text, int start, int offset, List<FeelCompletion> known)
    {
        var word = WordStart(text, offset);
        if (word <= start || !char.IsWhiteSpace(text[word - 1]))
            return null;
        var before = Names.Normalise(text.Substring(start, word - start));
        return known.Exists(c => c.Label == before && c.Kind != FeelCompletionKind.Function) ? word : null;
    }

    private static int WordStart(string text, int offset)
    {
        while (offset > 0 && Names.IsPart(text[offset - 1]))
            offset--;
        return offset;
    }

    /// <summary>True when each word that is written begins one of the name, in order: <c>reg emp</c> for <c>regular employees</c>.</summary>
    private static bool BeginsWith(string name, string written)
    {
        if (written.Length == 0 || name.StartsWith(written, StringComparison.OrdinalIgnoreCase))
            return true;
        var at = 0;
        var words = name.Split(' ');
        foreach (var word in written.Split(' '))
        {
            while (at < words.Length && !words[at].StartsWith(word, StringComparison.OrdinalIgnoreCase))
                at++;
            if (at++ == words.Length)
                return false;
        }

        return true;
    }

    private static bool IsInsideLiteral(BoundNode root, string text, int offset)
    {
        var comment = text.LastIndexOf("//", Math.Max(0, offset - 1), StringComparison.Ordinal);
        if (comment >= 0 && comment < offset && text.IndexOf('\n', comment, offset - comment) < 0)
            return true;
        return root.DescendantsAndSelf().Any(n => n is BoundConstant { IsLiteral: true } && n.Span.Start < offset && offset <= n.Span.End);
    }

    // Hover

    private static FeelDescription? Describe(BoundNode node, string text, int offset)
    {
        if (node is BoundIterator { Variable: { Place: { } place } variable } && Holds(place, offset))
            return Of(place, variable);
        foreach (var child in node.Children)
        {
            // The item that a filter looks at is not written; only its entry is.
            if (node is BoundMember && child.Span == node.Span)
                continue;
            if (Holds(child.Span, offset) && Describe(child, text, offset) is { } inner)
                return inner;
        }

        return node switch
        {
            BoundSymbol symbol when Holds(node.Span, offset) => Of(node.Span, symbol.Symbol),
            BoundMember member when NameBehind(node, member.Target, text) is var span && Holds(span, offset) =>
                new FeelDescription(span, member.Member.Name, node.Type) { Unit = node.Unit, Summary = member.Member.Summary, Member = member.Member },
            BoundProperty property when NameBehind(node, property.Target, text) is var span && Holds(span, offset) => new FeelDescription(span, property.Name, node.Type),
            BoundCall call when new TextSpan(node.Span.Start, Names.LengthAt(text, node.Span.Start, call.Function.Name)) is var span && Holds(span, offset) =>
                new FeelDescription(span, call.Function.Name, node.Type) { Unit = node.Unit, Summary = call.Signature.Summary, Function = call.Function },
            BoundConstant { IsLiteral: true } when Holds(node.Span, offset) => new FeelDescription(node.Span, text.Substring(node.Span.Start, node.Span.Length), node.Type) { Unit = node.Unit },
            _ => null,
        };
    }

    private static FeelDescription Of(TextSpan span, Symbol symbol) => new(span, symbol.Name, symbol.Type)
    {
        Unit = symbol.Unit,
        Summary = (symbol.Tag as Member)?.Summary,
        Symbol = symbol,
        Declared = symbol.Place,
    };

    /// <summary>The name behind the dot.</summary>
    internal static TextSpan NameBehind(BoundNode node, BoundNode target, string text)
    {
        var start = target.Span == node.Span ? node.Span.Start : Math.Min(node.Span.End, target.Span.End);
        while (start < node.Span.End && !Names.IsStart(text[start]))
            start++;
        return TextSpan.FromBounds(start, node.Span.End);
    }

    private static bool Holds(TextSpan span, int offset) => span.Start <= offset && offset <= span.End;
}
