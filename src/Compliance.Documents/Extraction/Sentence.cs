using System.Runtime.CompilerServices;

namespace Compliance.Documents;

/// <summary>Some words of a sentence that follow each other, by the indexes of their first and last token.</summary>
internal sealed record Stretch(int First, int Last);

/// <summary>A sentence of a block, with its tokens and the words of the lexicon in it.</summary>
internal sealed class Sentence
{
    private const int Bits = 64;
    private const int LongestHead = 4;
    private const int ShortestTold = 5;
    private static readonly Sentence[] Undivided = [];

    private ulong lower;
    private ulong upper;
    private ulong top;
    private Sentence[]? clauses;
    private List<DateWords>? dates;
    private List<Stretch>? parts;
    private Match[]? populations;
    private string? text;
    private readonly Token[] tokens = [];
    private readonly bool hasNumber;

    public required TextBlock Block { get; init; }

    /// <summary>Offset of the first character in the text of the block.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after the last character.</summary>
    public required int End { get; init; }

    public required Token[] Tokens
    {
        get => tokens;
        init
        {
            tokens = value;
            var has = false;
            foreach (var token in value)
                has |= token.Kind == TokenKind.Number;
            hasNumber = has;
        }
    }

    /// <summary>True where a number stands in it, which most are without.</summary>
    public bool HasNumber => hasNumber;

    /// <summary>Matches in the order of their first word.</summary>
    public Match[] Matches { get; private set; } = [];

    /// <summary>The sentence that this is a part of; null for a whole one.</summary>
    public Sentence? Whole { get; private init; }

    public string Text => IsWholeBlock ? Block.Text : text ??= Block.Text[Start..End];

    /// <summary>Where it stands, once somebody has asked.</summary>
    public Plans.Place? Place { get; set; }

    /// <summary>True when it stands alone in its block.</summary>
    public bool IsWholeBlock => Start == 0 && End == Block.Text.Length;

    public bool EndsWithColon => Block.Text[End - 1] == ':';

    /// <summary>True where a template left something in it to be filled in.</summary>
    public bool HasGap => TemplateText.FirstGap(Block, Start, End) is not null;

    /// <summary>True for what a template asks for, and for what stands behind a box that nobody ticked.</summary>
    public bool IsUnfilled => TemplateText.IsUnfilled(Block, Start, End) || TemplateText.IsOpenBox(Block.Text.AsSpan(Start, End - Start)) || (Has(Category.Placeholders) && IsNamedOnly());

    // "Varslingsrutine (settes inn)": what is to stand here, and nothing that does.
    private bool IsNamedOnly()
    {
        foreach (var gap in All(Category.Placeholders))
        {
            if (IsSign(gap.First, '(') && gap.First <= LongestHead && gap.Last >= Tokens.Length - 2)
                return true;
        }

        return false;
    }

    /// <summary>True for a question; not for "Alle fikk et spørsmål: Ønsker du større stilling?", which tells of one.</summary>
    public bool IsQuestion => Block.Text[End - 1] == '?' && FirstSign(':') < ShortestTold;

    /// <summary>True for a heading, and for the few words before a text that say what it is about: "Lønn. Vi har …".</summary>
    public bool IsHead => Block.Kind == BlockKind.Heading || (Start == 0 && Tokens.Length <= LongestHead && !IsWholeBlock && Block.Text[End - 1] is '.' or ':' && CountOf(TokenKind.Number) == 0);

    /// <summary>Index of the first token that is a sign; -1 for none.</summary>
    public int FirstSign(char sign)
    {
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (IsSign(i, sign))
                return i;
        }

        return -1;
    }

    /// <summary>Index of the last token that is a sign; -1 for none.</summary>
    public int LastSign(char sign)
    {
        var i = Tokens.Length - 1;
        while (i >= 0 && !IsSign(i, sign))
            i--;
        return i;
    }

    /// <summary>Number of tokens that are words, or numbers, or signs.</summary>
    public int CountOf(TokenKind kind)
    {
        var count = 0;
        foreach (var token in Tokens)
            count += token.Kind == kind ? 1 : 0;
        return count;
    }

    /// <summary>True where a year stands in it.</summary>
    public bool HasYear
    {
        get
        {
            for (var i = 0; hasNumber && i < tokens.Length; i++)
            {
                if (tokens[i].IsYear)
                    return true;
            }

            return false;
        }
    }

    /// <summary>Index of the first number that is no year; -1 for none.</summary>
    public int FirstNumber
    {
        get
        {
            for (var i = 0; hasNumber && i < tokens.Length; i++)
            {
                if (tokens[i] is { Kind: TokenKind.Number, IsYear: false })
                    return i;
            }

            return -1;
        }
    }

    /// <summary>"Dersom …": what would be, not what is.</summary>
    public bool IsConditional => First(Category.Conditions) is { First: 0 };

    // "41 kvinner, det vil si 60 %": the word inside a filler intends nothing.
    private static Match[] WithoutFilled(Match[] matches) =>
        Array.Exists(matches, m => m.Category == Category.Intentions && IsFilled(matches, m)) ? Array.FindAll(matches, m => m.Category != Category.Intentions || !IsFilled(matches, m)) : matches;

    private static bool IsFilled(Match[] matches, Match match)
    {
        foreach (var other in matches)
        {
            if (other.Category == Category.Fillers && other.Last > other.First && other.First <= match.First && match.Last <= other.Last)
                return true;
        }

        return false;
    }

    /// <summary>Sets the words of the lexicon in it, which it keeps.</summary>
    public void SetMatches(Match[] matches)
    {
        Matches = matches;
        Span<ulong> categories = stackalloc ulong[PartsOfCategories];
        categories.Clear();
        foreach (var match in matches)
            categories[(int)match.Category / Bits] |= 1UL << (int)match.Category;
        (lower, upper, top) = (categories[0], categories[1], categories[2]);

        if (Has(Category.Fillers) && Has(Category.Intentions) && WithoutFilled(matches) is var rest && rest.Length < matches.Length)
            SetMatches(rest);
    }

    /// <summary>The categories that it has words of, a bit for each, in a few parts.</summary>
    public const int PartsOfCategories = 3;

    public ulong CategoriesIn(int part) => part switch { 0 => lower, 1 => upper, _ => top };

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // one bit, where the category is known when it is compiled
    public bool Has(Category category) => (((int)category switch { < Bits => lower, < 2 * Bits => upper, _ => top } >> (int)category) & 1) != 0;

    public bool Has(Category category, int key) => First(category, key) is not null;

    /// <summary>The first match of a category, from a token on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // most sentences that are asked have none, which one bit tells
    public Match? First(Category category, int key = -1, int from = 0) => Has(category) ? Find(category, key, from) : null;

    private Match? Find(Category category, int key, int from)
    {
        foreach (var match in Matches)
        {
            if (match.Category == category && (key < 0 || match.Key == key) && match.First >= from)
                return match;
        }

        return null;
    }

    /// <summary>Populations that the sentence names; "fast og midlertidig ansatte" are all, and no part of the staff.</summary>
    public Match[] Populations => populations ??= Has(Category.Populations) ? All(Category.Populations).Where(m => !IsInPeople(m) && !IsInName(m)) : [];

    private bool IsInPeople(Match match)
    {
        foreach (var people in All(Category.People))
        {
            if (people.Key == 2 && people.First < match.First && match.Last <= people.Last)
                return true;
        }

        return false;
    }

    // "CareLink Vikar Norge AS": words of a company's name tell of nobody.
    private bool IsInName(Match match)
    {
        if (First(Category.LegalForms, from: match.Last + 1) is not { } form || form.First == match.Last)
            return false;
        for (var i = match.First; i < form.First; i++)
        {
            if (Tokens[i].Kind != TokenKind.Word || !char.IsUpper(Block.Text[Tokens[i].Start]))
                return false;
        }

        return true;
    }

    /// <summary>The matches of a category.</summary>
    public MatchesOf All(Category category) => Has(category) ? new MatchesOf(Matches, category) : default;

    /// <summary>The match of a category that begins at a token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Match? At(Category category, int token) => Has(category) ? FindAt(category, token) : null;

    private Match? FindAt(Category category, int token)
    {
        foreach (var match in Matches)
        {
            if (match.First < token)
                continue;
            if (match.First > token)
                return null;
            if (match.Category == category)
                return match;
        }

        return null;
    }

    /// <summary>True where a match of a category ends at a token.</summary>
    public bool EndsAt(Category category, int token, int key = -1)
    {
        if (!Has(category))
            return false;
        foreach (var match in Matches)
        {
            if (match.Category == category && match.Last == token && (key < 0 || match.Key == key))
                return true;
        }

        return false;
    }

    /// <summary>The words from one token to another, both included.</summary>
    public string Words(int first, int last) => Block.Text[Tokens[first].Start..Tokens[last].End];

    public string Words(Match match) => Words(match.First, match.Last);

    public bool IsSign(int token, char sign) => token >= 0 && token < Tokens.Length && Tokens[token].Is(Block.Text, sign);

    /// <summary>True for the first token of a cell: a tab stands before it.</summary>
    public bool BeginsCell(int token) => token > 0 && Block.Text.AsSpan(Tokens[token - 1].End, Tokens[token].Start - Tokens[token - 1].End).Contains('\t');

    /// <summary>The part from one token to another, both included; what stands in it is quoted with the whole sentence.</summary>
    public Sentence Part(int first, int last)
    {
        if (first <= 0 && last >= Tokens.Length - 1)
            return this;
        var part = new Sentence { Block = Block, Start = Tokens[first].Start, End = Tokens[last].End, Tokens = Tokens[first..(last + 1)], Whole = Whole ?? this };
        var count = 0;
        foreach (var match in Matches)
            count += match.First >= first && match.Last <= last ? 1 : 0;
        if (count == 0)
            return part;
        var own = new Match[count];
        for (int i = 0, next = 0; next < count; i++)
        {
            if (Matches[i].First >= first && Matches[i].Last <= last)
                own[next++] = Matches[i].Moved(first);
        }

        part.SetMatches(own);
        return part;
    }

    /// <summary>Its clauses: "men", "mens" and a semicolon begin another, and a denial does not reach over them. Most sentences are one themselves.</summary>
    public Sentence[] Clauses => Divided ?? [this];

    /// <summary>Its clauses where it has several; null where it is one itself.</summary>
    public Sentence[]? Divided
    {
        get
        {
            clauses ??= FindClauses() ?? Undivided;
            return clauses.Length > 0 ? clauses : null;
        }
    }

    /// <summary>Its dates, those without a year left out.</summary>
    public List<DateWords> Dates => dates ??= TimeWords.Read(this, null);

    /// <summary>True where a date stands at some of its tokens.</summary>
    public bool HasDateAt(int first, int last)
    {
        foreach (var date in Dates)
        {
            if (date.First <= last && first <= date.Last)
                return true;
        }

        return false;
    }

    /// <summary>Its parts as commas and "og" divide them.</summary>
    public List<Stretch> Parts => parts ??= GenderWords.Parts(this);

    private Sentence[]? FindClauses()
    {
        List<int>? breaks = null;
        if (Has(Category.ClauseBreaks))
        {
            foreach (var match in Matches)
            {
                if (match.Category == Category.ClauseBreaks && match.First > 0)
                    (breaks ??= []).Add(match.First);
            }
        }

        var mayDivide = Has(Category.OwnerGlue) || Block.Text.AsSpan(Start, End - Start).Contains(';');
        for (var i = 1; mayDivide && i < Tokens.Length - 1; i++)
        {
            if (Tokens[i].Kind != TokenKind.Sign)
                continue;
            if (IsSign(i, ';') || (IsSign(i, ',') && At(Category.OwnerGlue, i + 1) is { Key: 0 } and var join && (Numbers.At(this, join.Last + 1) is not null || At(Category.Populations, join.Last + 1) is not null || BeginsWithCount(join.Last + 1))))
                (breaks ??= []).Add(i + 1); // "12 kvinner er faste, og 3 kvinner er midlertidige", "…, og styret to av fem"
        }

        return breaks is null || Cut(breaks) is not { Length: > 1 } several ? null : several;
    }

    // "…, og at 46 kvinner …"
    private bool BeginsWithCount(int token) => At(Category.Subordinators, token) is { Key: 0 } that && that.Last == token && Numbers.At(this, token + 1) is not null;

    /// <summary>Its parts between tokens at which a new one begins.</summary>
    public Sentence[] Cut(List<int> begins)
    {
        begins.Sort();
        var result = new List<Sentence>();
        var first = 0;
        foreach (var begin in begins)
        {
            if (begin <= first)
                continue;
            result.Add(Part(first, begin - 1));
            first = begin;
        }

        if (first < Tokens.Length)
            result.Add(Part(first, Tokens.Length - 1));
        return [.. result];
    }

    public override string ToString() => Text;
}
