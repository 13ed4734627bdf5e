using Compliance.Language.Feel;

namespace Compliance.Checking.Evaluation;

/// <summary>Gives the evaluators of names that the expression does not declare itself.</summary>
internal interface IOuterNames
{
    /// <summary>A plan root, definition, let or for-each variable.</summary>
    Evaluator Symbol(BoundSymbol node);

    /// <summary>A parameter (<c>law.x</c>) read at the assessment date; null where the member is an ordinary one.</summary>
    Evaluator? Parameter(BoundMember node);

    /// <summary><c>law.x as of d</c>: the parameter at the date that <paramref name="date"/> gives.</summary>
    Evaluator ParameterAsOf(BoundAsOf node, Evaluator date);
}
