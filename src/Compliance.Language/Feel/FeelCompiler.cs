namespace Compliance.Language.Feel;

/// <summary>An expression that was understood: its text and its typed tree.</summary>
internal sealed class BoundExpression
{
    public BoundExpression(string text, BoundNode root)
    {
        Text = text;
        Root = root;
    }

    public string Text { get; }

    public BoundNode Root { get; }

    public FeelType Type => Root.Type;
}

/// <summary>Reads the text of an expression into a typed tree. Never throws; what is wrong becomes diagnostics.</summary>
internal static class FeelCompiler
{
    /// <summary>Reads and checks an expression.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scope">The names that it can use.</param>
    /// <param name="profile">Which FEEL.</param>
    /// <param name="expected">The type that the expression must have; null for any.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    /// <returns>The typed tree; null when there was an error.</returns>
    public static BoundExpression? Bind(
        string text,
        Scope scope,
        FeelProfile profile,
        FeelType? expected,
        ICollection<FeelDiagnostic> diagnostics) =>
        FeelBinder.Read(text, scope, profile, expected, diagnostics) is { IsSound: true, Root: var root } ? new BoundExpression(text, root) : null;
}
