using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Reads a document that a test writes out as text.</summary>
internal static class TextDocument
{
    /// <summary>What is read from a text; the ending of the name tells its format.</summary>
    public static PlanReading Read(string text, string name = "plan.txt", DocumentOptions? options = null) =>
        DocumentPlanReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), name, options);
}
