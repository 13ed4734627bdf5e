using System.Numerics;

namespace Compliance.Documents;

/// <summary>How the last word of a phrase is found.</summary>
internal enum PhraseEnd : byte
{
    /// <summary>It is its first.</summary>
    First,

    /// <summary>It is the next word, by which the phrase was found.</summary>
    Next,

    /// <summary>The words that follow must be looked at.</summary>
    Search,
}

/// <summary>A phrase that may begin with a word, and beside it what most of them fall by.</summary>
internal readonly struct Option(Candidate phrase, PhraseEnd end)
{
    public Candidate Phrase { get; } = phrase;

    /// <summary>The bits of the words that it asks for letter by letter behind its first one.</summary>
    public ulong Needs { get; } = phrase.Needs;

    /// <summary>Its key in the category.</summary>
    public int Key { get; } = phrase.Key;

    public Category Category { get; } = phrase.Category;

    public PhraseEnd End { get; } = end;

    /// <summary>True for a phrase of one word.</summary>
    public bool IsOneWord => End == PhraseEnd.First;
}

/// <summary>The phrases that can begin with a word, the longest first. Most fall away at the next word, so they are kept by what that must be.</summary>
internal sealed class Candidates
{
    private const int FewestPlaces = 2;

    // By the number of the next word, or its first letter below zero, each in its place of a table with free places; 0 for those.
    private readonly int[] nexts;
    private readonly Option[][] behind;

    public Candidates(Candidate[] all)
    {
        Alone = Options(all, 0, 0);
        var known = NextsOf(all);
        nexts = new int[known.Count == 0 ? 0 : FewestPlaces * (int)BitOperations.RoundUpToPowerOf2((uint)known.Count)];
        behind = new Option[nexts.Length][];
        foreach (var next in known)
        {
            var at = next & (nexts.Length - 1);
            while (nexts[at] != 0)
                at = (at + 1) & (nexts.Length - 1);
            nexts[at] = next;
            behind[at] = Options(all, next, next < 0 ? next : -Array.Find(all, c => c.Second == next)!.SecondLetter);
            if (next < 0)
                Letters |= BitOf(-next);
            else
                Numbers |= BitOf(next);
        }
    }

    public static Candidates None { get; } = new([]);

    /// <summary>Those that do not ask what the next word is: all that are left where there is none.</summary>
    public Option[] Alone { get; }

    /// <summary>A bit for each number of a next word that a phrase asks for.</summary>
    public ulong Numbers { get; }

    /// <summary>A bit for each first letter of one.</summary>
    public ulong Letters { get; }

    /// <summary>A bit for a number or a letter, by its last six bits.</summary>
    public static ulong BitOf(int number) => 1UL << number;

    /// <summary>Those that a next word leaves; null where none asks for it.</summary>
    /// <param name="next">Its number, or its first letter below zero.</param>
    public Option[]? Behind(int next)
    {
        var all = nexts;
        for (var at = next & (all.Length - 1); all[at] != 0; at = (at + 1) & (all.Length - 1))
        {
            if (all[at] == next)
                return behind[at];
        }

        return null;
    }

    private static Option[] Options(Candidate[] all, int next, int letter)
    {
        var result = new Option[Array.FindAll(all, c => IsLeft(c, next, letter)).Length];
        var count = 0;
        foreach (var candidate in all)
        {
            if (IsLeft(candidate, next, letter))
                result[count++] = new Option(candidate, candidate.IsOneWord ? PhraseEnd.First : next > 0 && candidate.Second == next && candidate.IsTwoWords ? PhraseEnd.Next : PhraseEnd.Search);
        }

        return result;
    }

    private static bool IsLeft(Candidate candidate, int next, int letter) => candidate.Second == 0 || candidate.Second == next || candidate.Second == letter;

    private static List<int> NextsOf(Candidate[] all)
    {
        var result = new List<int>();
        foreach (var candidate in all)
        {
            if (candidate.Second != 0 && !result.Contains(candidate.Second))
                result.Add(candidate.Second);
        }

        return result;
    }
}
