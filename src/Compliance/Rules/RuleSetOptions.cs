using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Plans;

namespace Compliance.Rules;

/// <summary>What a rule pack is loaded with, beyond its files.</summary>
public sealed class RuleSetOptions
{
    private readonly Dictionary<string, (Member Root, Type Type)> facts = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, (Member Root, Type Type)> Facts => facts;

    private readonly Dictionary<string, RuleSet> packs = new(StringComparer.Ordinal);

    /// <summary>
    /// Makes packs known that <c>extends: [name@range]</c> in <c>pack.yaml</c> can name. The pack that the library carries
    /// always is.
    /// </summary>
    /// <param name="rules">The packs.</param>
    public RuleSetOptions BasedOn(params RuleSet[] rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        foreach (var rule in rules)
            packs[rule.Id] = rule;
        return this;
    }

    /// <summary>True when rules with <c>status: draft</c> run too.</summary>
    internal bool HasDrafts { get; private set; }

    /// <summary>
    /// Lets rules with <c>status: draft</c> run, so that their authors see what they would find. Without it they are read and
    /// diagnosed like all others, and never run.
    /// </summary>
    public RuleSetOptions WithDrafts()
    {
        HasDrafts = true;
        return this;
    }

    /// <summary>Registers what another rule set was loaded with.</summary>
    internal RuleSetOptions Take(RuleSetOptions other)
    {
        foreach (var (root, fact) in other.facts)
            facts.Add(root, fact);
        foreach (var (id, pack) in other.packs)
            packs[id] = pack;
        HasDrafts |= other.HasDrafts;
        return this;
    }

    internal RuleSet? Find(string id) => packs.TryGetValue(id, out var rules) ? rules : id == RuleSet.DefaultId ? RuleSet.Default : null;

    /// <summary>
    /// Lets rules read facts of the host's own: the public properties of <typeparamref name="T"/> under a root. Null says that
    /// a fact is not stated. The object itself is given with each check, in <c>CheckOptions.Facts</c>. It looks at the properties
    /// while the program runs, and into no object that they hold; the method that the build writes for a type marked
    /// <see cref="FactsAttribute"/> (<c>AddHrFacts</c>) does neither need to look nor stop there.
    /// </summary>
    /// <typeparam name="T">A type with nullable properties: bool, numbers, text, dates, enumerations and lists of them.</typeparam>
    /// <param name="root">The root; by default that of <see cref="FactsAttribute"/>.</param>
    /// <exception cref="ArgumentException">The root is taken or no name, or a property cannot be read by rules.</exception>
    public RuleSetOptions AddFacts<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(string? root = null)
        where T : notnull
    {
        var name = root ?? typeof(T).GetCustomAttribute<FactsAttribute>()?.Root
            ?? throw new ArgumentException($"`{typeof(T).Name}` has no [Facts(\"…\")], so the root must be named", nameof(root));
        RefuseTaken(name);
        facts.Add(name, (FactsReader.RootOf(name, typeof(T)), typeof(T)));
        return this;
    }

    /// <summary>
    /// Lets rules read facts of the host's own, as described: without reflection, and with objects and lists of objects inside. The
    /// object itself is given with each check, in <c>CheckOptions.Facts</c>.
    /// </summary>
    /// <param name="root">The root.</param>
    /// <param name="group">What rules may read of the object.</param>
    /// <exception cref="ArgumentException">The root is taken or no name, or objects lead back to themselves.</exception>
    public RuleSetOptions AddFacts<T>(string root, FactGroup<T> group)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(group);
        RefuseTaken(root);
        facts.Add(root, (group.RootOf(root), typeof(T)));
        return this;
    }

    private void RefuseTaken(string root)
    {
        if (PlanVocabulary.Plan.Members.Find(root) is not null || root is "inputs" or "law" or "guidance" or "house" || facts.ContainsKey(root))
            throw new ArgumentException($"the root `{root}` is taken", nameof(root));
        if (Names.WhyIllegal(root) is { } why)
            throw new ArgumentException(why, nameof(root));
    }
}
