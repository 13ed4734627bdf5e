namespace Compliance.Language.Feel;

/// <summary>Which FEEL is read.</summary>
internal enum FeelProfile
{
    /// <summary>The language of rule files: what other readers take differently, or what cannot be explained, is refused.</summary>
    RuleFile,

    /// <summary>All of FEEL, with null; for the public conformance corpus.</summary>
    Conformance,
}
