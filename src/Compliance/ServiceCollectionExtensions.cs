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
    /// singleton that is made when it is first asked for. What the host has registered before stays. With
    /// <see cref="ComplianceOptions.WatchRules"/> there is one <see cref="WatchedRules"/> instead, and rule set and checker are those
    /// of the version in use whenever they are injected.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets the options.</param>
    public static IServiceCollection AddCompliance(this IServiceCollection services, Action<ComplianceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new ComplianceOptions();
        configure?.Invoke(options);
        if (options.IsWatched)
        {
            services.TryAddSingleton(provider => new WatchedRules(
                options.RulesFolder!,
                options.WatchInterval,
                options.ConfigureRules,
                provider.GetService<TimeProvider>(),
                provider.GetService<ILoggerFactory>()));
            services.TryAddTransient(provider => provider.GetRequiredService<WatchedRules>().Checker);
            services.TryAddTransient(provider => provider.GetRequiredService<WatchedRules>().State.Rules);
        }

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
        { RuleFiles: { } files } => RuleSet.Load(files, options.ConfigureRules),
        { RulesFolder: { } folder } => RuleSet.Load(RuleFolder.Read(folder), options.ConfigureRules),
        { ConfigureRules: { } configure } => RuleSet.OfLibrary(configure),
        _ => RuleSet.Default,
    };
}
