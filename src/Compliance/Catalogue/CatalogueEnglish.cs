using Compliance.Language.Frame;

namespace Compliance.Catalogue;

/// <summary>The catalogue in English.</summary>
internal static class CatalogueEnglish
{
    public static CataloguePhrases Phrases { get; } = new()
    {
        Rules = "Rules",
        Rule = "Rule",
        Title = "What it asks for",
        Topic = "Topic",
        ByTopic = "Rules by topic",
        ByLaw = "From section to rule",
        Terms = "Terms and figures",
        Definitions = "Terms",
        Parameters = "Figures and lists that change with time",
        WhatItAsks = "What the rule says",
        Sources = "Sources",
        Source = "Source",
        Section = "Section",
        Level = "Binds as",
        Authority = "Authority",
        Enforcement = "Enforcement",
        TextChecked = "Text checked",
        Support = "support",
        WhatReportsSay = "What reports say",
        Question = "Question",
        Advice = "Advice",
        Judgement = "To be judged",
        Examples = "Examples",
        Example = "Case",
        Given = "What is different in it",
        Outcome = "Outcome",
        From = "From",
        Value = "Value",
        Checked = "Checked",
        Status = "Status",
        CompareAs = "Compared as",
        Checks = "Checks",
        File = "File",
        Formerly = "Formerly",
        UsedBy = "Used by",
        FollowsFrom = "Follows from",
        Explains = "Explains that these fail too",
        Contents = "Contents",
        Otherwise = "otherwise not applicable",
        WholeSource = "as a whole",
        Disclaimer = "This page is written from the rules themselves: what it says is what is checked. It is about what documents say, not about what employers do, and gives no legal advice.",
        Counted = (rules, definitions, parameters, cases) => $"{rules} rules, {definitions} terms, {parameters} figures and lists, {cases} cases",
        Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "last"],
        Levels = new Dictionary<LevelKind, string> { [LevelKind.Must] = "must", [LevelKind.Should] = "should", [LevelKind.May] = "good to know", [LevelKind.NotApplicable] = "not applicable" },
        Authorities = new Dictionary<string, string>
        {
            ["act"] = "statute",
            ["regulation"] = "regulation",
            ["preparatory works"] = "preparatory works",
            ["guidance"] = "guidance",
            ["practice"] = "good practice",
            ["house"] = "house norm",
        },
    };
}
