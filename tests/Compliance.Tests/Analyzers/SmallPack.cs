namespace Compliance.Tests.Analyzers;

/// <summary>A pack of one rule, and projects around it.</summary>
internal static class SmallPack
{
    public const string Manifest = """
        pack: small
        version: 1.0.0
        language: compliance/1
        message languages: [en]
        sources:
          house:
            title:
              en: House rules
            authority: house
        grades:
          should:
            not met: minor
            not shown: info
        """;

    /// <summary>A rules file with one rule that requires an expression, which stands in line 11 from column 17.</summary>
    public static string Rules(string requires, string id = "named") => $$"""
        rules for: names
        rules:
          - rule: {{id}}
            title:
              en: The employer has a name
            levels:
              - should: always
                source: house § 1
            message:
              en: It is not so.
            requires: {{requires}}
        """;

    /// <summary>A project with the pack in <c>/rules</c>.</summary>
    public static CompilerRun Project(string requires, string source = "") => CompilerRun.Of(source)
        .With("/rules/pack.yaml", Manifest)
        .With("/rules/names.rules.yaml", Rules(requires));
}
