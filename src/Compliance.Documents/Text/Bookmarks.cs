namespace Compliance.Documents;

/// <summary>
/// Bookmarks, and which of them begin with lines of the text: one may hold two lines of it, "2. Rekruttering Mål:". Kept by a number for the words
/// with one blank between them, so that no text is made of lines that are only compared.
/// </summary>
internal sealed class Bookmarks
{
    private const int Longest = 200;

    // For each beginning of a bookmark 1 where a line of the text is it; and the first letters of all of them, one of 64 bits for each.
    private readonly Dictionary<ulong, int> beginnings = [];
    private ulong letters;

    /// <summary>Adds a bookmark.</summary>
    public void Add(ReadOnlySpan<char> bookmark)
    {
        if (IsLong(bookmark))
            return;
        letters |= LetterBit(bookmark[0]);
        var words = new Words(bookmark);
        while (words.Next())
            beginnings[words.Key] = 0;
    }

    /// <summary>Keeps whether a line of the text is the beginning of a bookmark.</summary>
    public void Find(ReadOnlySpan<char> line)
    {
        if ((letters & LetterBit(line[0])) == 0)
            return; // most lines end here
        var words = new Words(line);
        while (words.Length <= Longest && words.Next())
        {
            // Only the whole line counts.
        }

        if (words.Length <= Longest && beginnings.ContainsKey(words.Key))
            beginnings[words.Key] = 1;
    }

    /// <summary>True for a bookmark that begins with a line of the text.</summary>
    public bool IsFound(ReadOnlySpan<char> bookmark)
    {
        if (IsLong(bookmark))
            return false;
        var words = new Words(bookmark);
        while (words.Next())
        {
            if (beginnings[words.Key] == 1)
                return true;
        }

        return false;
    }

    private static bool IsLong(ReadOnlySpan<char> line)
    {
        var words = new Words(line);
        while (words.Length <= Longest && words.Next())
        {
            // The blanks between the words count once.
        }

        return words.Length > Longest;
    }

    private static ulong LetterBit(char letter) => 1UL << letter;

    /// <summary>Goes through the words of a line, with a number for those so far: FNV-1a.</summary>
    private ref struct Words(ReadOnlySpan<char> line)
    {
        private readonly ReadOnlySpan<char> line = line;
        private int at;

        /// <summary>A number for the words so far, with one blank between them.</summary>
        public ulong Key { get; private set; } = 14695981039346656037;

        /// <summary>How long they are.</summary>
        public int Length { get; private set; }

        /// <summary>Goes on behind the next word; false where there is none.</summary>
        public bool Next()
        {
            while (at < line.Length && char.IsWhiteSpace(line[at]))
                at++;
            if (at == line.Length)
                return false;
            if (Length > 0)
                Add(' ');
            for (; at < line.Length && !char.IsWhiteSpace(line[at]); at++)
                Add(line[at]);
            return true;
        }

        private void Add(char c)
        {
            Key = (Key ^ c) * 1099511628211;
            Length++;
        }
    }
}
