namespace Compliance.Documents;

/// <summary>A phrase that may begin with a word, and beside it what most of them fall by.</summary>
internal readonly struct Option(Candidate phrase)
{
    public Candidate Phrase { get; } = phrase;

    /// <summary>The bits of the words that it asks for letter by letter behind its first one.</summary>
    public ulong Needs { get; } = phrase.Needs;

    public Category Category { get; } = phrase.Category;

    /// <summary>Its key in the category.</summary>
    public int Key { get; } = phrase.Key;

    /// <summary>True for a phrase of one word.</summary>
    public bool IsOneWord { get; } = phrase.IsOneWord;
}

/// <summary>The phrases that can begin with a word, the longest first. Most fall away at the next word, so they are kept by what that must be.</summary>
internal sealed class Candidates
{
    // By the number of the next word, or its first letter below zero; ascending.
    private readonly int[] nexts;
    private readonly Option[][] behind;
    private readonly ulong letters;

    public Candidates(Candidate[] all)
    {
        IsEmpty = all.Length == 0;
        Alone = Options(all, 0, 0);
        nexts = NextsOf(all);
        behind = new Option[nexts.Length][];
        for (var i = 0; i < nexts.Length; i++)
        {
            var next = nexts[i];
            behind[i] = Options(all, next, next < 0 ? next : -Array.Find(all, c => c.Second == next)!.SecondLetter);
            letters |= next < 0 ? BitOf((char)-next) : 0;
        }
    }

    public static Candidates None { get; } = new([]);

    /// <summary>True where no phrase begins with the word.</summary>
    public bool IsEmpty { get; }

    /// <summary>Those that do not ask what the next word is: all that are left where there is none.</summary>
    public Option[] Alone { get; }

    /// <summary>Those that a next word leaves.</summary>
    /// <param name="next">The number of the next word; 0 for a word that no phrase asks for.</param>
    /// <param name="letter">The first letter of the next word.</param>
    public Option[] Behind(int next, char letter)
    {
        if (next != 0 && IndexOf(next) is >= 0 and var word)
            return behind[word];
        return (letters & BitOf(letter)) != 0 && IndexOf(-letter) is >= 0 and var beginning ? behind[beginning] : Alone;
    }

    private static ulong BitOf(char letter) => 1UL << letter;

    private static Option[] Options(Candidate[] all, int next, int letter)
    {
        var result = new Option[Array.FindAll(all, c => IsLeft(c, next, letter)).Length];
        var count = 0;
        foreach (var candidate in all)
        {
            if (IsLeft(candidate, next, letter))
                result[count++] = new Option(candidate);
        }

        return result;
    }

    private static bool IsLeft(Candidate candidate, int next, int letter) => candidate.Second == 0 || candidate.Second == next || candidate.Second == letter;

    private static int[] NextsOf(Candidate[] all)
    {
        var result = new List<int>();
        foreach (var candidate in all)
        {
            if (candidate.Second != 0 && !result.Contains(candidate.Second))
                result.Add(candidate.Second);
        }

        result.Sort();
        return [.. result];
    }

    private int IndexOf(int next)
    {
        int low = 0, high = nexts.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (nexts[middle] == next)
                return middle;
            if (nexts[middle] < next)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }
}
