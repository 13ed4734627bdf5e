using System.Security.Cryptography;
using System.Text;
using Compliance.Plans;

namespace Compliance.Tests.Plans;

public class ContentDigestTests
{
    /// <summary>Every length about the ends of a block, and about the size from which the system digests.</summary>
    [Fact]
    public void The_digest_of_a_plan_is_the_SHA256_of_its_bytes()
    {
        foreach (var length in Enumerable.Range(0, 200).Concat([1000, 65_536, 262_143, 262_144, 262_145, 300_000]))
        {
            var content = Encoding.UTF8.GetBytes("# " + string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26)))));
            using var stream = new MemoryStream(content);

            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), PlanYaml.Read(stream, "plan.yaml").Digests["plan"]);
        }
    }
}
