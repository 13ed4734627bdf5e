namespace Compliance.Language;

/// <summary>One kind of diagnostic.</summary>
/// <param name="Id">Identifier: <c>CMP2001</c>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Title">What it is about, in a few words.</param>
public sealed record DiagnosticKind(string Id, DiagnosticSeverity Severity, string Title)
{
    /// <summary>
    /// True when <c># compliance-ignore</c> may silence it: every warning and hint, and those errors that leave the rules usable
    /// and that a drafter may have a good reason for. Rules that cannot be used stay an error whatever a comment says.
    /// </summary>
    public bool CanBeIgnored { get; init; } = Severity != DiagnosticSeverity.Error;

    /// <summary>True when its repair would change what a usable file says: an editor offers it, and nobody makes it unasked.</summary>
    internal bool RepairIsAGuess { get; init; }

    /// <summary>True when it is judged against a given date, so that only a check that knows the date can tell.</summary>
    internal bool NeedsDate { get; init; }
}

/// <summary>
/// Every diagnostic about rule files: CMP0 YAML and frame, CMP1 FEEL syntax, CMP2 names and types, CMP3 logic, CMP4 law and
/// language, CMP5 packs, CMP6 tests.
/// </summary>
public static partial class Catalog
{
    internal static readonly DiagnosticKind UnreadableYaml = Error("CMP0001", "YAML that cannot be read");
    internal static readonly DiagnosticKind UnknownKey = Error("CMP0002", "a key that the language does not have");
    internal static readonly DiagnosticKind DuplicateKey = Error("CMP0003", "a key that stands twice");
    internal static readonly DiagnosticKind MissingKey = Error("CMP0004", "a key that is missing");
    internal static readonly DiagnosticKind WrongShape = Error("CMP0005", "a value of the wrong shape");
    internal static readonly DiagnosticKind TextInFlowStyle = Error("CMP0006", "a text or expression inside { } or [ ]");
    internal static readonly DiagnosticKind UnknownWord = Error("CMP0007", "a word that is not in the list");
    internal static readonly DiagnosticKind WrongDate = Error("CMP0008", "a date, year or version that is none");
    internal static readonly DiagnosticKind NewerLanguage = Error("CMP0009", "a pack written for a newer language");
    internal static readonly DiagnosticKind TextCut = Error("CMP0010", "a text cut by a comma");
    internal static readonly DiagnosticKind SwallowedKey = Error("CMP0011", "a key swallowed by wrong indentation");
    internal static readonly DiagnosticKind BooleanWord = Warning("CMP0012", "a word that other programs read as true or false");
    internal static readonly DiagnosticKind UnquotedStart = Error("CMP0013", "a text that begins with a sign of YAML");
    internal static readonly DiagnosticKind IgnoresNothing = Warning("CMP0014", "an ignore that silences nothing");
    internal static readonly DiagnosticKind WrongIgnore = Warning("CMP0015", "an ignore without a reason, or of what cannot be ignored");

    internal static readonly DiagnosticKind TextCutByComment = Guessed("CMP0016", "a text cut by a #");
    internal static readonly DiagnosticKind ColonInText = Error("CMP0017", "a colon inside a text without quotation marks");

    internal static readonly DiagnosticKind Cycle = Error("CMP3001", "definitions that use each other in a circle");
    internal static readonly DiagnosticKind Unused = Warning("CMP3002", "a definition or let that nothing uses");
    internal static readonly DiagnosticKind LiteralInsteadOfParameter = Warning("CMP3003", "a figure or date that should be a dated parameter");
    internal static readonly DiagnosticKind ComparatorDisagrees = Waivable("CMP3004", "a comparison that disagrees with `compare as`");
    internal static readonly DiagnosticKind TooDeep = Warning("CMP3005", "a condition of more than three levels");
    internal static readonly DiagnosticKind Shadows = Error("CMP3006", "a name that hides another");
    internal static readonly DiagnosticKind NotReached = Waivable("CMP3007", "a level that can never be reached");
    internal static readonly DiagnosticKind AlwaysTrue = Warning("CMP3008", "a condition that is always true");
    internal static readonly DiagnosticKind AlwaysFalse = Warning("CMP3009", "a condition that can never be true");
    internal static readonly DiagnosticKind BranchesOverlap = Warning("CMP3010", "two branches of an any-of that overlap");
    internal static readonly DiagnosticKind DutyNeverHolds = Waivable("CMP3011", "a duty that can never hold");

    internal static readonly DiagnosticKind NoSource = Error("CMP4001", "a norm without a source");
    internal static readonly DiagnosticKind UnknownSource = Error("CMP4002", "a source that is not in the register");
    internal static readonly DiagnosticKind LevelAboveAuthority = Waivable("CMP4003", "a level above the authority of its source");
    internal static readonly DiagnosticKind RootAndAuthorityDiffer = Waivable("CMP4004", "a parameter whose root and source differ in authority");
    internal static readonly DiagnosticKind Stale = Dated("CMP4005", "a value or text that nobody has checked for twelve months");
    internal static readonly DiagnosticKind MissingLanguage = Error("CMP4006", "a text that is missing in one of the pack's languages");
    internal static readonly DiagnosticKind PlaceholdersDiffer = Error("CMP4007", "texts whose placeholders differ between languages");
    internal static readonly DiagnosticKind GapInTime = Warning("CMP4008", "a time between two versions in which none is in force");
    internal static readonly DiagnosticKind Unverified = Dated("CMP4009", "a value in force that nobody has confirmed");
    internal static readonly DiagnosticKind LabelsLanguage = Warning("CMP4010", "labels that are missing in a language, or in one that the pack does not speak");

    internal static readonly DiagnosticKind LabelOfNothing = Guessed("CMP4011", "a label of a name that does not exist");

    internal static readonly DiagnosticKind DuplicateId = Error("CMP5001", "an id that is used twice");
    internal static readonly DiagnosticKind NothingToRefer = Error("CMP5002", "a reference to a rule or definition that does not exist");
    internal static readonly DiagnosticKind NoManifest = Error("CMP5003", "a pack without pack.yaml");

    internal static readonly DiagnosticKind UnknownPack = Error("CMP5004", "a pack to build on that is not there");
    internal static readonly DiagnosticKind VersionRange = Error("CMP5005", "a version range that is none, or that the pack does not fit");
    internal static readonly DiagnosticKind OverridesNothing = Error("CMP5006", "an override of nothing");
    internal static readonly DiagnosticKind TwoOverrides = Error("CMP5007", "two norms that can hold together, and neither overrides the other");

    internal static readonly DiagnosticKind FormerId = Hint("CMP5008", "an id that a rule had before");

    internal static readonly DiagnosticKind StrayFile = Error("CMP5009", "a file whose name keeps it out of the pack");

    internal static readonly DiagnosticKind UntestedRule = Warning("CMP6001", "a rule without a test");
    internal static readonly DiagnosticKind UnknownExpectation = Error("CMP6002", "a test that expects something that does not exist");

    internal static readonly DiagnosticKind CoverageGap = Error("CMP6003", "something that the pack wants its cases to show, and no case shows");

    private static List<DiagnosticKind>? all;

    /// <summary>Every kind, by id.</summary>
    public static IReadOnlyList<DiagnosticKind> All => all!.OrderBy(k => k.Id, StringComparer.Ordinal).ToList();

    /// <summary>The kind of an id; null when there is none.</summary>
    public static DiagnosticKind? Find(string id) => all!.Find(k => k.Id == id);

    /// <summary>
    /// Where the pages are published, with a slash at the end; null as long as they are nowhere. Every tool asks here, so that a link
    /// is either right everywhere or nowhere.
    /// </summary>
    internal static string? PublishedPages => null;

    /// <summary>Address of the page of a diagnostic; null where the pages are not published.</summary>
    internal static string? HelpLink(string id) => PublishedPages is { } address ? address + id + ".md" : null;

    /// <summary>How to read the page of a diagnostic without any address: the command prints it, and the package has it as a file.</summary>
    internal static string WhereToRead(string id) => "`compliance explain " + id + "` prints the page with examples; the package Compliance has it as docs/diagnostics/" + id + ".md";

    private static DiagnosticKind Error(string id, string title) => Add(new DiagnosticKind(id, DiagnosticSeverity.Error, title));

    private static DiagnosticKind Warning(string id, string title) => Add(new DiagnosticKind(id, DiagnosticSeverity.Warning, title));

    private static DiagnosticKind Hint(string id, string title) => Add(new DiagnosticKind(id, DiagnosticSeverity.Info, title));

    private static DiagnosticKind Guessed(string id, string title) => Add(new DiagnosticKind(id, DiagnosticSeverity.Warning, title) { RepairIsAGuess = true });

    private static DiagnosticKind Waivable(string id, string title) => Add(new DiagnosticKind(id, DiagnosticSeverity.Error, title) { CanBeIgnored = true });

    private static DiagnosticKind Dated(string id, string title) => Add(new DiagnosticKind(id, DiagnosticSeverity.Warning, title) { NeedsDate = true });

    // Fields of a partial class are initialised file by file in no fixed order, so whoever comes first makes the list.
    private static DiagnosticKind Add(DiagnosticKind kind)
    {
        (all ??= []).Add(kind);
        return kind;
    }
}
