namespace Compliance.Tests.House;

public class RepositoryTests
{
    [Fact]
    public void The_solution_lies_at_the_root() => Assert.True(File.Exists(Repository.PathOf("Compliance.sln")));
}
