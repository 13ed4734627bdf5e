using Compliance.Language.Feel;

namespace Compliance.Rules.Images;

/// <summary>Where a type in an image comes from.</summary>
internal enum TypeOrigin : byte
{
    /// <summary>The plan, at which paths of the vocabulary begin.</summary>
    Plan,

    /// <summary>A type without parts.</summary>
    Simple,

    /// <summary>The type of a member of another.</summary>
    Member,

    /// <summary>The type of the items of another.</summary>
    Element,

    /// <summary>A list that an expression makes.</summary>
    List,

    /// <summary>An interval.</summary>
    Range,
}

/// <summary>What a name at the root of expressions stands for.</summary>
internal enum RootCode : byte
{
    /// <summary>A root of the plan.</summary>
    Plan,

    /// <summary>The assessment date.</summary>
    AssessmentDate,

    /// <summary>A group of parameters: <c>law</c>.</summary>
    Parameters,

    /// <summary>What the pack declares as inputs.</summary>
    Inputs,
}

/// <summary>The kind of a node of a YAML file.</summary>
internal enum YamlCode : byte
{
    /// <summary>A text.</summary>
    Scalar,

    /// <summary>A list.</summary>
    Sequence,

    /// <summary>Keys with values.</summary>
    Mapping,
}

/// <summary>The kind of a <see cref="BoundNode"/>; those that stand in no rule file have none.</summary>
internal enum NodeCode : byte
{
    /// <summary><see cref="BoundConstant"/>.</summary>
    Constant,

    /// <summary><see cref="BoundSymbol"/>.</summary>
    Symbol,

    /// <summary><see cref="BoundMember"/>.</summary>
    Member,

    /// <summary><see cref="BoundProperty"/>.</summary>
    Property,

    /// <summary><see cref="BoundAsOf"/>.</summary>
    AsOf,

    /// <summary><see cref="BoundCall"/>.</summary>
    Call,

    /// <summary><see cref="BoundNegation"/>.</summary>
    Negation,

    /// <summary><see cref="BoundArithmetic"/>.</summary>
    Arithmetic,

    /// <summary><see cref="BoundComparison"/>.</summary>
    Comparison,

    /// <summary><see cref="BoundLogical"/>.</summary>
    Logical,

    /// <summary><see cref="BoundNot"/>.</summary>
    Not,

    /// <summary><see cref="BoundBetween"/>.</summary>
    Between,

    /// <summary><see cref="BoundIn"/>.</summary>
    In,

    /// <summary><see cref="BoundTest"/>.</summary>
    Test,

    /// <summary><see cref="BoundIf"/>.</summary>
    If,

    /// <summary><see cref="BoundIterator"/>.</summary>
    Iterator,

    /// <summary><see cref="BoundQuantifier"/>.</summary>
    Quantifier,

    /// <summary><see cref="BoundFor"/>.</summary>
    For,

    /// <summary><see cref="BoundFilter"/>.</summary>
    Filter,

    /// <summary><see cref="BoundIndex"/>.</summary>
    Index,

    /// <summary><see cref="BoundProjection"/>.</summary>
    Projection,

    /// <summary><see cref="BoundList"/>.</summary>
    List,

    /// <summary><see cref="BoundRange"/>.</summary>
    Range,
}
