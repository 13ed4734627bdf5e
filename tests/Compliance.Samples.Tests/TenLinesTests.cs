using System.Reflection;

namespace Compliance.Samples.Tests;

public class TenLinesTests
{
    [Fact]
    public void The_ten_lines_print_the_conclusion_and_the_findings()
    {
        var before = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            Assembly.Load("Compliance.Samples.TenLines").EntryPoint!.Invoke(null, [new[] { Repository.PathOf("samples", "nordlys-verft.txt") }]);
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.Contains("Moderate: ", output.ToString(), StringComparison.Ordinal);
    }
}
