using Compliance;
using Compliance.Checking;
using Compliance.Rules;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the library with a host.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Registers one <see cref="RuleSet"/>, one <see cref="ComplianceChecker"/> and the host's <see cref="CheckOptions"/>, each as a
    /// singleton that is made when it is first asked for. What the host has registered before stays.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets the options.</param>
    public static IServiceCollection AddCompliance(this IServiceCollection services, Action<ComplianceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new ComplianceOptions();
        configure?.Invoke(options);
        services.TryAddSingleton(_ => RulesOf(options));
        services.TryAddSingleton(provider => new ComplianceChecker(
            provider.GetRequiredService<RuleSet>(),
            provider.GetService<TimeProvider>(),
            provider.GetService<ILogger<ComplianceChecker>>()));
        services.TryAddSingleton(CheckOptions.Default with { Language = options.Language });
        return services;
    }

    private static RuleSet RulesOf(ComplianceOptions options) => options switch
    {
        { RuleFiles: { } files } => RuleSet.Load(files),
        { RulesFolder: { } folder } => RuleSet.Load(RuleFolder.Read(folder)),
        _ => RuleSet.Default,
    };
}
