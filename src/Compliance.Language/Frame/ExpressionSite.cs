using Compliance.Language.Feel;

namespace Compliance.Language.Frame;

/// <summary>An expression of a rule file, with what can be used in it. It exists also where the expression is half-written.</summary>
/// <param name="Scalar">The scalar that holds it.</param>
/// <param name="Part">Where in the scalar's value it stands.</param>
/// <param name="Scope">The names that it can use.</param>
/// <param name="Root">The tree, as far as it was understood.</param>
internal sealed record ExpressionSite(YamlScalar Scalar, TextSpan Part, Scope Scope, BoundNode Root)
{
    private string Text => Scalar.Value.Substring(Part.Start, Part.Length);

    /// <summary>True when an offset of the file lies in the expression, or behind it on the same line.</summary>
    public bool Holds(int fileOffset)
    {
        var span = Span;
        return fileOffset >= span.Start && (fileOffset <= span.End || (Part.Start + Part.Length == Scalar.Value.Length && BlanksBehind(fileOffset) is not null));
    }

    /// <summary>The stretch of the file.</summary>
    public TextSpan Span => YamlSourceMap.SpanOf(Scalar, Part);

    /// <summary>What can be written at an offset of the file; the stretches that completions replace are those of the file.</summary>
    public IReadOnlyList<FeelCompletion> Complete(int fileOffset)
    {
        var text = Text + BlanksBehind(fileOffset);
        var offset = fileOffset > Span.End ? text.Length : OffsetOf(fileOffset);
        return FeelAssistant.Complete(text, Scope, FeelProfile.RuleFile, offset)
            .Select(c => c with { Replaces = TextSpan.FromBounds(fileOffset - c.Replaces.Length, fileOffset) })
            .ToList();
    }

    /// <summary>The function whose call surrounds an offset of the file, and the number of the argument that stands there.</summary>
    public (BuiltinFunction Function, int Argument)? CallAt(int fileOffset) => FeelAssistant.CallAt(Text, Scope, FeelProfile.RuleFile, OffsetOf(fileOffset));

    /// <summary>What stands at an offset of the file, with its place in the file; null where nothing is known.</summary>
    public FeelDescription? Describe(int fileOffset)
    {
        if (FeelAssistant.Describe(Text, Scope, FeelProfile.RuleFile, OffsetOf(fileOffset)) is not { } found)
            return null;
        return found with { Span = InFile(found.Span), Declared = found.Declared is { } declared ? InFile(declared) : null };
    }

    /// <summary>The places in the file at which the expression uses a symbol.</summary>
    public IEnumerable<TextSpan> UsesOf(Symbol symbol) => Root.DescendantsAndSelf().OfType<BoundSymbol>().Where(s => s.Symbol == symbol && s.Span.Length > 0).Select(s => InFile(s.Span));

    /// <summary>The stretch of the file for a stretch of the expression.</summary>
    public TextSpan InFile(TextSpan span) => YamlSourceMap.SpanOf(Scalar, new TextSpan(Part.Start + span.Start, span.Length));

    private int OffsetOf(int fileOffset)
    {
        var (low, high) = (0, Part.Length);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (YamlSourceMap.OffsetOf(Scalar, Part.Start + middle) <= fileOffset)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    /// <summary>The white space between the scalar and an offset behind it, which YAML does not count as part of it.</summary>
    private string? BlanksBehind(int fileOffset)
    {
        var end = Scalar.Span.End;
        var text = Scalar.Source.Text;
        if (fileOffset <= end || fileOffset > text.Length || !Scalar.IsPlain)
            return null;
        for (var i = end; i < fileOffset; i++)
        {
            if (text[i] is not (' ' or '\t'))
                return null;
        }

        return text.Substring(end, fileOffset - end);
    }
}
