namespace Compliance.Language.Feel;

/// <summary>A name that expressions can use: a root of the plan, a definition, a parameter group, a let, a variable.</summary>
internal sealed class Symbol
{
    private readonly string? unit;

    public Symbol(string name, FeelType type, string? unit = null, object? tag = null)
    {
        Name = name;
        Type = type;
        this.unit = unit;
        Tag = tag;
    }

    public string Name { get; }

    public FeelType Type { get; }

    /// <summary>Unit of a number, or null.</summary>
    public string? Unit => unit ?? UnitSource?.Invoke();

    /// <summary>Gives the unit where it is not known when the symbol is declared.</summary>
    public Func<string?>? UnitSource { get; init; }

    /// <summary>What the owner of the symbol wants to find again; the expression compiler never looks at it.</summary>
    public object? Tag { get; }

    /// <summary>True for variables that the expression itself declares.</summary>
    public bool IsLocal { get; init; }

    /// <summary>For a name that something had before: what has another name now.</summary>
    public Symbol? Now { get; init; }

    /// <summary>Where the expression declares it; null for what is declared elsewhere.</summary>
    public TextSpan? Place { get; init; }

    public override string ToString() => Name + ": " + Type;
}

/// <summary>What a name at a place in a text stands for: a symbol, or an entry of the item that a filter looks at.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Member">The entry of the symbol's value; null for the symbol itself.</param>
/// <param name="Length">Number of characters of the name in the text.</param>
internal readonly record struct ScopeMatch(Symbol Symbol, Member? Member, int Length);

/// <summary>
/// The names that can be used at a place. Scopes nest; the longest declared name that stands in the text wins, and among
/// equals the innermost.
/// </summary>
internal sealed class Scope
{
    private readonly Dictionary<string, Symbol> symbols = new(StringComparer.Ordinal);
    private readonly FirstWords<Symbol> byFirstWord = new(s => s.Name);
    private readonly Symbol? item;

    public Scope(Scope? parent = null) => Parent = parent;

    /// <summary>The scope of a filter: the entries of <paramref name="item"/> are names of their own.</summary>
    public Scope(Scope? parent, Symbol item)
        : this(parent) => this.item = item;

    public Scope? Parent { get; }

    /// <summary>The item of a filter, when this is the scope of one.</summary>
    public Symbol? Item => item;

    /// <summary>Words that people use for a name (<c>jevnlig sysselsatte</c>), with the name; for messages only.</summary>
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    /// <summary>Types with names of their own, for <c>instance of</c>; null for none.</summary>
    public IReadOnlyDictionary<string, FeelType>? Types { get; init; }

    /// <summary>The symbols of this scope alone.</summary>
    public IReadOnlyCollection<Symbol> Symbols => symbols.Values;

    /// <summary>Declares a symbol; false where this scope has the name already.</summary>
    public bool TryAdd(Symbol symbol)
    {
        if (symbols.ContainsKey(symbol.Name))
            return false;
        symbols.Add(symbol.Name, symbol);
        byFirstWord.Add(symbol);
        return true;
    }

    /// <summary>Lets expressions write a name that a symbol had before; a symbol of that name goes first.</summary>
    public void AddFormer(string name, Symbol symbol) => byFirstWord.Add(new Symbol(name, symbol.Type) { Now = symbol });

    /// <summary>The symbol of exactly this name, here or further out.</summary>
    public Symbol? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.symbols.TryGetValue(name, out var symbol))
                return symbol;
        }

        return null;
    }

    /// <summary>The longest declared name that stands at <paramref name="position"/>, or null.</summary>
    public ScopeMatch? Match(string text, int position)
    {
        ScopeMatch? best = null;
        var word = FirstWords.At(text, position);
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            foreach (var member in scope.item?.Type.Members.StartingWith(word) ?? [])
            {
                var length = Names.LengthAt(text, position, member.Name);
                if (IsBetter(best, length))
                    best = new ScopeMatch(scope.item!, member, length);
            }

            foreach (var symbol in scope.byFirstWord[word])
            {
                var length = Names.LengthAt(text, position, symbol.Name);
                if (IsBetter(best, length))
                    best = new ScopeMatch(symbol, null, length);
            }
        }

        return best;

        // Of two that are equally long, one that has the name today goes before one that had it.
        static bool IsBetter(ScopeMatch? best, int length) => length > 0
            && (best is not { } other || length > other.Length || (length == other.Length && (other.Member?.Now is not null || other.Symbol.Now is not null)));
    }

    /// <summary>
    /// The name for which people say <paramref name="words"/>, or null. "Jevnlig sysselsatte" is enough for "antall jevnlig
    /// sysselsatte", where no other label begins or ends so.
    /// </summary>
    public string? FindLabel(string words)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.Labels is not { } labels)
                continue;
            if (labels.TryGetValue(words, out var name))
                return name;
            var parts = words.IndexOf(' ') < 0 ? [] : labels
                .Where(l => l.Key.EndsWith(" " + words, StringComparison.OrdinalIgnoreCase) || l.Key.StartsWith(words + " ", StringComparison.OrdinalIgnoreCase))
                .Select(l => l.Value)
                .Distinct()
                .Take(2)
                .ToList();
            if (parts.Count == 1)
                return parts[0];
        }

        return null;
    }

    /// <summary>The path of an entry of that name, for those who forgot where it stands: <c>employer.sector</c>; null for none.</summary>
    public string? FindEntry(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            foreach (var symbol in scope.symbols.Values)
            {
                if (symbol.Type.Members.Find(name) is not null)
                    return symbol.Name + "." + name;
            }
        }

        return null;
    }

    /// <summary>The item of the nearest filter, or null outside filters.</summary>
    public Symbol? FindItem()
    {
        var scope = this;
        while (scope is { item: null })
            scope = scope.Parent;
        return scope?.item;
    }

    /// <summary>The type of that name, here or further out.</summary>
    public FeelType? FindType(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.Types is { } types && types.TryGetValue(name, out var type))
                return type;
        }

        return null;
    }

    /// <summary>Every name that can be used here; for suggestions.</summary>
    public IEnumerable<string> AllNames()
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            foreach (var symbol in scope.symbols.Values)
                yield return symbol.Name;
            foreach (var member in scope.item?.Type.Members ?? MemberTable.Empty)
                yield return member.Name;
        }
    }
}
