using System.Text.Json;
using System.Text.Json.Serialization;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>A plan as text, so that two plans can be compared.</summary>
internal static class PlanText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Of(Plan plan) => JsonSerializer.Serialize(plan with { Sources = null }, Options);
}
