using Compliance.Language;

namespace Compliance.Testing.Mutation;

/// <summary>A small change of a pack that some case should notice.</summary>
internal sealed class Mutant
{
    /// <summary>Rule, definition or parameter.</summary>
    public required string Owner { get; init; }

    /// <summary>Place within the owner.</summary>
    public required string Place { get; init; }

    /// <summary>What is changed: "`&gt;` becomes `&gt;=`", "`applies when` dropped".</summary>
    public required string Change { get; init; }

    public required SourceText File { get; init; }

    public required int Line { get; init; }

    public required int Column { get; init; }

    /// <summary>Makes the change and gives what takes it back.</summary>
    public required Func<Action> Apply { get; init; }

    /// <summary>The same change at the same place may be possible twice; counted from 1.</summary>
    public int Number { get; set; } = 1;

    /// <summary>Names the mutant in reports and in <c>accepted:</c>; holds when lines move.</summary>
    public string Id => Owner + " " + Place + ": " + Change + (Number > 1 ? " (" + Number + ")" : "");
}
