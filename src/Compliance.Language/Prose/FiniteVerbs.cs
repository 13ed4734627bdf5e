namespace Compliance.Language.Prose;

/// <summary>
/// Denies a statement by its verb: "the goal can be measured" becomes "the goal cannot be measured". Only where nothing else
/// could be meant; a subject such as "all" or "another body" is left to "it is not the case that".
/// </summary>
/// <param name="denials">Each verb that may carry the denial: in a sentence of its own, and after "when" and "that".</param>
/// <param name="indefinite">Words that begin a subject of which not every denial means the contrary.</param>
/// <param name="clauses">Words that open a clause inside the subject, which has a verb of its own.</param>
internal sealed class FiniteVerbs(
    IReadOnlyDictionary<string, Phrasing> denials,
    IReadOnlyCollection<string> indefinite,
    IReadOnlyCollection<string> clauses)
{
    /// <summary>The contrary of a statement; null where it has to be said in another way.</summary>
    public string? Deny(string statement, bool isSubordinate)
    {
        var words = statement.Split(' ');
        if (indefinite.Contains(words[0]))
            return null;
        for (var i = 1; i < words.Length; i++)
        {
            if (clauses.Contains(words[i]) || words[i].IndexOfAny([',', ';', ':', '(']) >= 0)
                return null;
            if (denials.TryGetValue(words[i], out var denial))
            {
                words[i] = denial.In(isSubordinate);
                return string.Join(" ", words);
            }
        }

        return null;
    }
}
