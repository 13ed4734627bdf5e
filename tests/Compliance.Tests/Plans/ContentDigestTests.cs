using System.Security.Cryptography;
using System.Text;
using Compliance.Plans;

namespace Compliance.Tests.Plans;

public class ContentDigestTests
{
    [Fact]
    public void The_digest_of_a_plan_is_the_SHA256_of_its_bytes()
    {
        foreach (var length in (ReadOnlySpan<int>)[0, 1, 63, 64, 65, 1000, 300_000])
        {
            var content = Encoding.UTF8.GetBytes("# " + string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26)))));
            using var stream = new MemoryStream(content);

            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), PlanYaml.Read(stream, "plan.yaml").Digests["plan"]);
        }
    }
}
