using Compliance.Language.Frame;

namespace Compliance.Catalogue;

/// <summary>The catalogue in Norwegian.</summary>
internal static class CatalogueNorwegian
{
    public static CataloguePhrases Phrases { get; } = new()
    {
        Rules = "Regler",
        Rule = "Regel",
        Title = "Hva den krever",
        Topic = "Tema",
        ByTopic = "Reglene etter tema",
        ByLaw = "Fra paragraf til regel",
        Terms = "Begreper og tall",
        Definitions = "Begreper",
        Parameters = "Tall og lister som endrer seg over tid",
        WhatItAsks = "Hva regelen sier",
        Sources = "Kilder",
        Source = "Kilde",
        Section = "Sted",
        Level = "Binder som",
        Authority = "Rang",
        Enforcement = "Oppfølging",
        TextChecked = "Teksten kontrollert",
        Support = "støtte",
        WhatReportsSay = "Hva rapportene sier",
        Question = "Spørsmål",
        Advice = "Råd",
        Judgement = "Må vurderes",
        Examples = "Eksempler",
        Example = "Tilfelle",
        Given = "Det som er annerledes",
        Outcome = "Utfall",
        From = "Fra",
        Value = "Verdi",
        Checked = "Kontrollert",
        Status = "Status",
        CompareAs = "Sammenlignes som",
        Checks = "Kontrollpunkter",
        File = "Fil",
        Formerly = "Tidligere",
        UsedBy = "Brukes av",
        FollowsFrom = "Følger av",
        Explains = "Forklarer at disse også svikter",
        Contents = "Innhold",
        Otherwise = "ellers gjelder den ikke",
        WholeSource = "som helhet",
        Disclaimer = "Siden er skrevet ut fra reglene selv: Det som står her, er det som kontrolleres. Den handler om hva dokumenter sier, ikke om hva arbeidsgivere gjør, og er ikke juridisk rådgivning.",
        Counted = (rules, definitions, parameters, cases) => $"{rules} regler, {definitions} begreper, {parameters} tall og lister, {cases} tilfeller",
        Ordinals = ["første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuende", "siste"],
        Levels = new Dictionary<LevelKind, string> { [LevelKind.Must] = "skal", [LevelKind.Should] = "bør", [LevelKind.May] = "nyttig å vite", [LevelKind.NotApplicable] = "gjelder ikke" },
        Authorities = new Dictionary<string, string>
        {
            ["act"] = "lov",
            ["regulation"] = "forskrift",
            ["preparatory works"] = "forarbeider",
            ["guidance"] = "veiledning",
            ["practice"] = "god praksis",
            ["house"] = "egen norm",
        },
    };
}
