using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.Plans;

namespace Compliance.Rules;

/// <summary>One file of a rule pack.</summary>
/// <param name="Path">Path as messages print it; its ending tells what it holds.</param>
/// <param name="Text">The text.</param>
public sealed record RuleFile(string Path, string Text);

/// <summary>What a rule pack says of one rule, for lists and catalogues.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">Title in the language that was asked for.</param>
/// <param name="Tags">Tags, such as the ids of the checks that it covers.</param>
/// <param name="Topic">Topic: the name of its file.</param>
public sealed record RuleInfo([property: StringSyntax("ComplianceRule")] string Id, string Title, IReadOnlyList<string> Tags, string Topic);

/// <summary>A rule pack that is ready to check plans. Immutable and thread-safe.</summary>
public sealed class RuleSet
{
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> names = new(StringComparer.Ordinal);

    /// <summary>Id of the pack that the library carries.</summary>
    internal const string DefaultId = "no-equality";

    private static readonly Lazy<RuleSet> LazyDefault = new(() => OfLibrary());

    private Tuple<DateOnly, IReadOnlyList<RuleDiagnostic>>? lastWarnings;

    private RuleSet(BoundPack pack, string digest, IReadOnlyList<RuleDiagnostic> warnings, RuleSetOptions options)
    {
        Options = options;
        Pack = pack;
        Digest = digest;
        Warnings = warnings;
    }

    /// <summary>The Norwegian pack that the library carries.</summary>
    public static RuleSet Default => LazyDefault.Value;

    /// <summary>Id of the pack.</summary>
    public string Id => Pack.Manifest.Id;

    /// <summary>Version of the pack.</summary>
    public string Version => Pack.Manifest.Version;

    /// <summary>Languages of the pack's messages, the default first.</summary>
    public IReadOnlyList<string> Languages => Pack.Manifest.Languages;

    /// <summary>SHA-256 of the files and of the packs that they build on, hexadecimal; the same for the same files in any order.</summary>
    public string Digest { get; }

    /// <summary>Warnings and hints about the rules.</summary>
    public IReadOnlyList<RuleDiagnostic> Warnings { get; }

    internal BoundPack Pack { get; }

    /// <summary>The rule set that this one was made from with <see cref="With"/>; null for others.</summary>
    internal RuleSet? Basis { get; private set; }

    internal RuleSetOptions Options { get; }

    /// <summary>Builds a rule set; throws <see cref="RuleSetException"/> when the rules have errors.</summary>
    /// <param name="files">The files of the pack.</param>
    /// <param name="configure">Adds what the pack may use beyond its files, such as facts of the host.</param>
    public static RuleSet Load(IEnumerable<RuleFile> files, Action<RuleSetOptions>? configure = null) => Load(files, configure, isLinted: false);

    /// <summary>The pack that the library carries, with what a host adds. It was linted when it was built, so that is not done again.</summary>
    internal static RuleSet OfLibrary(Action<RuleSetOptions>? configure = null) => Load(EmbeddedPack(), configure, isLinted: true);

    /// <summary>
    /// The pack that the library carries, as a build bound it: for checks of plans, in a program that starts for one. Null where the
    /// image is of another build.
    /// </summary>
    internal static RuleSet? OfImage(byte[] image) => Images.PackImage.Read(image, n => ReadResource(typeof(RuleSet).Assembly, n)) is var (pack, digest)
        ? new RuleSet(pack, digest, [], new RuleSetOptions())
        : null;

    private static RuleSet Load(IEnumerable<RuleFile> files, Action<RuleSetOptions>? configure, bool isLinted)
    {
        var list = files.OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        var options = Configured(configure);
        var (pack, diagnostics) = Bind(list, options, isLinted: isLinted);
        if (pack is null || diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error))
            throw new RuleSetException(diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList());
        return new RuleSet(pack, DigestOf(list, pack.Manifest.Extends.Select(e => options.Find(e.Value.Split('@')[0])!.Digest)), diagnostics, options);
    }

    /// <summary>
    /// A rule set in which another pack builds on this one: its <c>pack.yaml</c> says <c>extends: [name@range]</c>. What this one
    /// holds is shared, not read again.
    /// </summary>
    /// <param name="overlayFiles">The files of the pack that builds on this one.</param>
    /// <exception cref="RuleSetException">The files have errors.</exception>
    public RuleSet With(IEnumerable<RuleFile> overlayFiles)
    {
        var rules = Load(overlayFiles, o => o.Take(Options).BasedOn(this));
        rules.Basis = this;
        return rules;
    }

    /// <summary>Everything to tell about the rules: <see cref="DiagnosticSeverity.Error"/> means that they cannot be used.</summary>
    /// <param name="files">The files of the pack.</param>
    /// <param name="configure">Adds what the pack may use beyond its files.</param>
    /// <param name="today">
    /// The day against which values are judged that nobody has checked for long or confirmed; null leaves them out, as a build
    /// does, whose outcome must not change with the calendar.
    /// </param>
    public static IReadOnlyList<RuleDiagnostic> Lint(IEnumerable<RuleFile> files, Action<RuleSetOptions>? configure = null, DateOnly? today = null) =>
        Bind(files.OrderBy(f => f.Path, StringComparer.Ordinal).ToList(), Configured(configure), today).Diagnostics;

    /// <summary>Everything to tell about the rules on a given day.</summary>
    /// <param name="files">The files of the pack.</param>
    /// <param name="today">The day against which values are judged that nobody has checked for long or confirmed.</param>
    public static IReadOnlyList<RuleDiagnostic> Lint(IEnumerable<RuleFile> files, DateOnly today) => Lint(files, null, today);

    /// <summary>The warnings, with those that are true on a given day alone.</summary>
    internal IReadOnlyList<RuleDiagnostic> WarningsOn(DateOnly date)
    {
        // Most checks of a run have the same date, so the last is kept.
        var last = lastWarnings;
        if (last is null || last.Item1 != date)
            lastWarnings = last = Tuple.Create(date, FindWarnings(date));
        return last.Item2;
    }

    private IReadOnlyList<RuleDiagnostic> FindWarnings(DateOnly date)
    {
        var diagnostics = new FrameDiagnostics();
        // What a house set for itself is for its own lint to say; the reader of a report has nowhere to look it up.
        var outside = Pack.Parameters.Where(p => p.Syntax.Root != "house");
        DatedChecks.Run(Pack.Manifest, outside, new Date(date.Year, date.Month, date.Day), diagnostics);
        diagnostics.Drop(Pack.Ignores);
        return diagnostics.Sorted is { Count: > 0 } dated ? [.. Warnings, .. dated] : Warnings;
    }

    /// <summary>The rules of the pack, by id.</summary>
    /// <param name="language">Language of the titles.</param>
    public IReadOnlyList<RuleInfo> Rules(string language) => Pack.Rules
        .GroupBy(r => r.Id, StringComparer.Ordinal)
        .Select(g => g.Last())
        .Select(r => new RuleInfo(r.Id, r.Title?.In(language)?.Text ?? r.Id, r.Syntax.Tags.Select(t => t.Value).ToList(), r.Topic))
        .ToList();

    /// <summary>The word with which the pack names an outcome in a language; null where it has none of its own.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="language">The language.</param>
    public string? NameOf(Findings.Outcome outcome, string language) => NameOf("outcome/" + RuleNames.WordsOf(outcome.ToString()), language);

    /// <summary>The word with which the pack names a grade in a language; null where it has none of its own.</summary>
    /// <param name="grade">The grade.</param>
    /// <param name="language">The language.</param>
    public string? NameOf(Findings.Grade grade, string language) => NameOf("grade/" + RuleNames.WordsOf(grade.ToString()), language);

    /// <summary>The words of the pack for outcomes, grades and duties; asked by every check, so put together once.</summary>
    internal IReadOnlyDictionary<string, string> NamesIn(string language) =>
        names.GetOrAdd(language, static (wanted, rules) => rules.FindNames(wanted), this);

    private SortedTexts FindNames(string language)
    {
        var found = Pack.Manifest.Names.Count == 0
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : Findings.DisplayNames.Of(o => NameOf(o, language), g => NameOf(g, language));
        foreach (var duty in Pack.Definitions)
        {
            if (!duty.IsDuty)
                continue;
            var label = Pack.Labels.GetValueOrDefault(language)?.GetValueOrDefault(duty.Name);
            if ((duty.Versions[^1].Title?.ByLanguage.GetValueOrDefault(language)?.Text ?? label) is { } title)
                found[Findings.DisplayNames.OfDuty(duty.Name)] = title;
        }

        return SortedTexts.Of(found);
    }

    private string? NameOf(string id, string language) =>
        Pack.Manifest.Names.TryGetValue(id, out var names) && names.TryGetValue(language, out var name) ? name : null;

    /// <summary>The files of the pack that the library carries.</summary>
    internal static IReadOnlyList<RuleFile> EmbeddedPack()
    {
        const string Prefix = "packs/no/";
        var assembly = typeof(RuleSet).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => new RuleFile(n, ReadResource(assembly, n)))
            .ToList();
    }

    private static string ReadResource(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static (BoundPack? Pack, IReadOnlyList<RuleDiagnostic> Diagnostics) Bind(IReadOnlyList<RuleFile> files, RuleSetOptions options, DateOnly? today = null, bool isLinted = false)
    {
        var diagnostics = new FrameDiagnostics();
        var sources = files.Select(f => new SourceText(f.Path, f.Text)).ToList();
        var pack = PackBinder.Bind(sources, VocabularyOf(options), diagnostics, today is { } day ? new Date(day.Year, day.Month, day.Day) : null, id => options.Find(id)?.Pack, isLinted);
        if (pack is not null)
        {
            // Decisions belong to an employer and to no pack; those that lie beside one are held against its rules.
            foreach (var decisions in sources.Where(s => s.Path.EndsWith(DecisionChecks.Ending, StringComparison.Ordinal)))
                DecisionChecks.TellFormerIds(YamlReader.Read(decisions.Path, decisions.Text).Root, [pack], diagnostics);
        }

        return (pack, diagnostics.Sorted);
    }

    private static RuleSetOptions Configured(Action<RuleSetOptions>? configure)
    {
        var options = new RuleSetOptions();
        configure?.Invoke(options);
        return options;
    }

    private static Vocabulary VocabularyOf(RuleSetOptions options)
    {
        var plan = options.Facts.Count == 0
            ? PlanVocabulary.Plan
            : FeelType.ContextOf("plan", new MemberTable([.. PlanVocabulary.Plan.Members, .. options.Facts.Values.Select(f => f.Root)]));
        return new Vocabulary(plan) { InputAccess = new InputAccess(InputValues.Root, InputValues.Of) };
    }

    private static string DigestOf(IReadOnlyList<RuleFile> files, IEnumerable<string> inherited)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in files.Select(f => f.Text.ReplaceLineEndings("\n")).Concat(inherited).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>Rules that cannot be used, with every error.</summary>
public sealed class RuleSetException : Exception
{
    /// <summary>An exception that lists the errors.</summary>
    public RuleSetException(IReadOnlyList<RuleDiagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics)) => Diagnostics = diagnostics;

    /// <summary>The errors.</summary>
    public IReadOnlyList<RuleDiagnostic> Diagnostics { get; }
}
