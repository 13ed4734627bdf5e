using Compliance.Language;

namespace Compliance.LanguageServer.Workspaces;

/// <summary>What a name in a pack can stand for.</summary>
internal enum NameKind
{
    Rule,
    Definition,
    Parameter,
    Source,

    /// <summary>A let, or a variable of <c>for each</c>, <c>some</c>, <c>every</c>, <c>for</c>.</summary>
    Local,

    /// <summary>An entry of the plan model, which C# declares.</summary>
    Entry,
}

/// <summary>Something that has a name: two occurrences are of the same thing where their identity is the same.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Identity">The rule, symbol, member or source.</param>
internal readonly record struct NamedThing(NameKind Kind, object Identity);

/// <summary>A place at which a name stands.</summary>
/// <param name="Thing">What it stands for.</param>
/// <param name="Name">The name as it is written there.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">The stretch.</param>
/// <param name="IsDeclaration">True where it is declared, false where it is used.</param>
internal sealed record Occurrence(NamedThing Thing, string Name, string Path, TextSpan Span, bool IsDeclaration)
{
    /// <summary>True for an id that a rule had before: it names the rule and does not change with it.</summary>
    public bool IsFormer { get; init; }

    /// <summary>True when an offset lies in the name or right behind it.</summary>
    public bool Holds(int offset) => Span.Start <= offset && offset <= Span.End;
}
