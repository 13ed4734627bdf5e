namespace Compliance.Tests.LanguageServer;

/// <summary>A small pack in a folder of its own, gone when the test is over.</summary>
internal sealed class PackFolder : IDisposable
{
    public const string Manifest =
        """
        pack: small
        version: 1.0.0
        language: compliance/1
        message languages: [en]
        sources:
          policy:
            title:
              en: The policy
            authority: house
          act:
            title:
              en: The act
            authority: act

        """;

    public const string Parameters =
        """
        parameters: law
        values:
          employee threshold:
            type: number
            unit: persons
            title:
              en: the limit of the act
            history:
              - from: 2020-01-01
                value: 50
                source: act § 26
                checked: 2026-05-01

        """;

    public const string Rules =
        """
        rules for: size

        definitions:
          - define: large employer
            title:
              en: a large employer
            is: employer.regular employees > law.employee threshold

        rules:
          - rule: union-member
            title:
              en: A union takes part
            levels:
              - must when: large employer
                source: act § 26
            requires: employer.party demand
            message:
              en: The union of {employer.name} takes no part.

        """;

    public const string Tests =
        """
        tests for: size
        as of: 2026-01-01
        cases:
          - case: A large employer without a union
            given:
              employer:
                regular employees: 60
                party demand: false
            expect:
              definitions:
                large employer: true
              findings:
                - rule: union-member
                  outcome: not met

        """;

    private PackFolder()
    {
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("compliance-lsp-").FullName;

    public string this[string name] => Path.Combine(Root, name.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>A pack with a rule, a definition, a parameter and a case.</summary>
    public static PackFolder Small() => new PackFolder()
        .With("pack.yaml", Manifest).With("law.parameters.yaml", Parameters).With("size.rules.yaml", Rules).With("size.tests.yaml", Tests);

    public static PackFolder Empty() => new();

    public PackFolder With(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
