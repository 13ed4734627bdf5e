using Compliance.Rules;

namespace Compliance;

/// <summary>How a host uses the library; see <c>AddCompliance</c>. All members are optional.</summary>
public sealed class ComplianceOptions
{
    /// <summary>Folder of a rule pack of the host's own. Default: the Norwegian pack that the library carries.</summary>
    public string? RulesFolder { get; set; }

    /// <summary>The files of a rule pack that the host has read itself; they go before <see cref="RulesFolder"/>.</summary>
    public IReadOnlyList<RuleFile>? RuleFiles { get; set; }

    /// <summary>Language of reports, <c>nb</c> or <c>en</c>. Default: the language of each document.</summary>
    public string? Language { get; set; }
}
