using System.Text.Json;
using System.Text.Json.Nodes;
using Compliance.Cli.Configuration;

namespace Compliance.Cli.Tests;

/// <summary>The schema of <c>compliance.yaml</c> is written from the settings.</summary>
public class ConfigurationSchemaTests
{
    [Fact]
    public void The_schema_lists_every_setting()
    {
        var properties = new JsonObject();
        foreach (var setting in CheckSettings.All.Where(s => !s.IsCommandLineOnly))
            properties[setting.Name] = Of(setting);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "compliance.schema.json",
            ["title"] = "Settings of the command compliance",
            ["description"] = "compliance.yaml in the working directory. Paths begin at its folder.",
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };

        Repository.Approve("rules/schema/compliance.schema.json", schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
    }

    private static JsonObject Of(Setting setting)
    {
        var value = setting.Kind == SettingKind.Flag ? new JsonObject { ["type"] = "boolean" } : new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") };
        if (setting.Words.Count > 0)
            value = new JsonObject { ["enum"] = new JsonArray([.. setting.Words.Select(w => (JsonNode)w)]) };
        if (setting.Kind == SettingKind.Many)
        {
            var shapes = new JsonArray(value, new JsonObject { ["type"] = "array", ["items"] = value.DeepClone() });
            if (setting.Name == "set")
                shapes.Add(new JsonObject { ["type"] = "object", ["additionalProperties"] = value.DeepClone() });
            value = new JsonObject { ["anyOf"] = shapes };
        }

        value["description"] = setting.Description;
        return value;
    }
}
