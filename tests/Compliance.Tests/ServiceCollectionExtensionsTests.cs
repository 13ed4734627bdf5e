using Compliance.Checking;
using Compliance.Rules;
using Compliance.Tests.House;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Tests;

public class ServiceCollectionExtensionsTests
{
    [Fact]
    public void The_pack_of_the_library_is_used_where_the_host_names_none()
    {
        using var services = new ServiceCollection().AddCompliance().BuildServiceProvider();

        Assert.Same(RuleSet.Default, services.GetRequiredService<RuleSet>());
        Assert.Same(services.GetRequiredService<RuleSet>(), services.GetRequiredService<ComplianceChecker>().Rules);
        Assert.Same(services.GetRequiredService<ComplianceChecker>(), services.GetRequiredService<ComplianceChecker>());
    }

    [Fact]
    public void A_host_can_bring_a_folder_of_rules_and_a_language()
    {
        using var services = new ServiceCollection()
            .AddCompliance(o =>
            {
                o.RulesFolder = Repository.PathOf("rules", "no");
                o.Language = "en";
            })
            .BuildServiceProvider();

        Assert.NotSame(RuleSet.Default, services.GetRequiredService<RuleSet>());
        Assert.Equal(RuleSet.Default.Id, services.GetRequiredService<RuleSet>().Id);
        Assert.Equal("en", services.GetRequiredService<CheckOptions>().Language);
    }

    [Fact]
    public void Files_that_the_host_has_read_go_before_a_folder()
    {
        using var services = new ServiceCollection()
            .AddCompliance(o =>
            {
                o.RulesFolder = "there is no such folder";
                o.RuleFiles = RuleFolder.Read(Repository.PathOf("rules", "no"));
            })
            .BuildServiceProvider();

        Assert.Equal(RuleSet.Default.Id, services.GetRequiredService<RuleSet>().Id);
    }

    [Fact]
    public void What_the_host_has_registered_before_stays()
    {
        var mine = RuleSet.Load(RuleFolder.Read(Repository.PathOf("rules", "no")));
        using var services = new ServiceCollection().AddSingleton(mine).AddCompliance().BuildServiceProvider();

        Assert.Same(mine, services.GetRequiredService<ComplianceChecker>().Rules);
    }
}
