using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>What an expression comes to for a plan, with the names and types of a pack.</summary>
internal sealed record ExpressionCheck
{
    /// <summary>What is wrong with the expression; then there is no type.</summary>
    public IReadOnlyList<FeelDiagnostic> Diagnostics { get; init; } = [];

    public FeelType? Type { get; init; }

    public string? Unit { get; init; }

    public Value Value { get; init; }

    /// <summary>The path of an object of the plan; null for others.</summary>
    public Func<object, string?> PathOf { get; init; } = _ => null;

    /// <summary>Reads an expression and runs it.</summary>
    /// <param name="checker">Checks with the pack whose names the expression uses.</param>
    /// <param name="text">The expression.</param>
    /// <param name="plan">The plan; one that says nothing where there is none.</param>
    /// <param name="options">The assessment date and supplied facts.</param>
    public static ExpressionCheck Run(ComplianceChecker checker, string text, Plan plan, CheckOptions options)
    {
        var diagnostics = new List<FeelDiagnostic>();
        var pack = checker.Pack;
        var expression = FeelCompiler.Bind(text, new Scope(pack.Bound.Names), FeelProfile.RuleFile, null, diagnostics);
        if (expression is null)
            return new ExpressionCheck { Diagnostics = diagnostics };
        var check = checker.Prepare(plan, options).Check;
        var (evaluator, locals) = pack.Compile(expression);
        var frame = new CheckFrame(check, locals) { Recorder = new ReadRecorder(check.Index) };
        return new ExpressionCheck
        {
            Diagnostics = diagnostics,
            Type = expression.Type,
            Unit = expression.Root.Unit,
            Value = evaluator.Evaluate(frame),
            PathOf = check.Index.PathOf,
        };
    }
}
