using Compliance.Language.Feel;

namespace Compliance.Language.Frame;

/// <summary>Binds the expressions in scalars, and gives each diagnostic its place in the file.</summary>
internal sealed class ExpressionBinder(FrameDiagnostics diagnostics, ICollection<ExpressionSite>? sites)
{
    public BoundExpression? Bind(YamlScalar? scalar, Scope scope, FeelType? expected) =>
        scalar is null ? null : Bind(scalar, new TextSpan(0, scalar.Value.Length), scope, expected);

    public BoundExpression? Bind(YamlScalar scalar, TextSpan part, Scope scope, FeelType? expected)
    {
        var found = new List<FeelDiagnostic>();
        var text = part.Length == scalar.Value.Length ? scalar.Value : scalar.Value.Substring(part.Start, part.Length);
        var reading = FeelBinder.Read(text, scope, FeelProfile.RuleFile, expected, found);
        sites?.Add(new ExpressionSite(scalar, part, scope, reading.Root));
        foreach (var d in found)
            diagnostics.Add(d.Kind, scalar, new TextSpan(part.Start + d.Span.Start, d.Span.Length), d.Message, d.Replacement);
        if (!reading.IsSound)
            return null;
        foreach (var read in text.IndexOf("as", StringComparison.Ordinal) < 0 ? [] : reading.Root.DescendantsAndSelf().OfType<BoundAsOf>())
        {
            if (read.Parameter is not BoundMember { Target: BoundSymbol { Symbol.Tag: ParameterRoot } })
                diagnostics.Add(Catalog.NotAParameter, scalar, new TextSpan(part.Start + read.Parameter.Span.Start, read.Parameter.Span.Length), "only a parameter has values in time, as in `law.threshold as of d`");
        }

        return new BoundExpression(text, reading.Root);
    }
}
