namespace Compliance.Catalogue;

/// <summary>The words of the catalogue in one language.</summary>
internal sealed record CataloguePhrases
{
    public required string Rules { get; init; }

    public required string Rule { get; init; }

    public required string Title { get; init; }

    public required string Topic { get; init; }

    public required string ByTopic { get; init; }

    public required string ByLaw { get; init; }

    public required string Terms { get; init; }

    public required string Definitions { get; init; }

    public required string Parameters { get; init; }

    public required string WhatItAsks { get; init; }

    public required string Sources { get; init; }

    public required string Source { get; init; }

    public required string Section { get; init; }

    public required string Level { get; init; }

    public required string Authority { get; init; }

    public required string Enforcement { get; init; }

    public required string TextChecked { get; init; }

    public required string Support { get; init; }

    public required string WhatReportsSay { get; init; }

    public required string Question { get; init; }

    public required string Advice { get; init; }

    public required string Judgement { get; init; }

    public required string Examples { get; init; }

    public required string Example { get; init; }

    public required string Given { get; init; }

    public required string Outcome { get; init; }

    public required string From { get; init; }

    public required string Value { get; init; }

    public required string Checked { get; init; }

    public required string Status { get; init; }

    public required string CompareAs { get; init; }

    public required string Checks { get; init; }

    public required string File { get; init; }

    public required string Formerly { get; init; }

    public required string UsedBy { get; init; }

    public required string FollowsFrom { get; init; }

    public required string Explains { get; init; }

    public required string Contents { get; init; }

    public required string Otherwise { get; init; }

    public required string WholeSource { get; init; }

    public required string Disclaimer { get; init; }

    /// <summary>Rules, definitions, parameters and examples counted.</summary>
    public required Func<int, int, int, int, string> Counted { get; init; }

    /// <summary>First, second and so on, as citations count paragraphs.</summary>
    public required IReadOnlyList<string> Ordinals { get; init; }

    /// <summary>Levels by kind.</summary>
    public required IReadOnlyDictionary<Language.Frame.LevelKind, string> Levels { get; init; }

    /// <summary>Authorities by the words of the pack.</summary>
    public required IReadOnlyDictionary<string, string> Authorities { get; init; }

    public static CataloguePhrases For(string language) => language is "nb" or "nn" or "no" ? CatalogueNorwegian.Phrases : CatalogueEnglish.Phrases;
}
