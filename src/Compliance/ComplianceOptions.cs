using Compliance.Rules;

namespace Compliance;

/// <summary>How a host uses the library; see <c>AddCompliance</c>. All members are optional.</summary>
public sealed class ComplianceOptions
{
    /// <summary>Folder of a rule pack of the host's own. Default: the Norwegian pack that the library carries.</summary>
    public string? RulesFolder { get; set; }

    /// <summary>The files of a rule pack that the host has read itself; they go before <see cref="RulesFolder"/>.</summary>
    public IReadOnlyList<RuleFile>? RuleFiles { get; set; }

    /// <summary>Adds what the rules may use beyond their files, such as facts of the host or packs to build on.</summary>
    public Action<RuleSetOptions>? ConfigureRules { get; set; }

    /// <summary>Language of reports, <c>nb</c> or <c>en</c>. Default: the language of each document.</summary>
    public string? Language { get; set; }

    internal TimeSpan? WatchInterval { get; private set; }

    internal bool IsWatched { get; private set; }

    /// <summary>
    /// Takes the rules from a folder, and takes new versions of them without a restart; see <see cref="WatchedRules"/>. A
    /// <c>ComplianceChecker</c> or <c>RuleSet</c> is then that of the version in use when it is injected: what lives longer than a
    /// request injects <see cref="WatchedRules"/> and asks it for each piece of work.
    /// </summary>
    /// <param name="folder">Path of the folder.</param>
    /// <param name="interval">How often to look; two seconds by default.</param>
    public ComplianceOptions WatchRules(string folder, TimeSpan? interval = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        (RulesFolder, WatchInterval, IsWatched) = (folder, interval, true);
        return this;
    }
}
