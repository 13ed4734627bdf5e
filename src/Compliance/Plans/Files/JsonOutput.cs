using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Compliance.Plans;

/// <summary>Writes JSON with names in camel case.</summary>
internal sealed class JsonOutput : PlanOutput, IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly MemoryStream stream = new();
    private readonly Utf8JsonWriter writer;

    public JsonOutput() => writer = new Utf8JsonWriter(stream, Options);

    /// <summary>The whole file.</summary>
    public override string ToString()
    {
        writer.Flush();
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    public void Dispose()
    {
        writer.Dispose();
        stream.Dispose();
    }

    public override void BeginGroup(bool onOneLine = false) => writer.WriteStartObject();

    public override void EndGroup() => writer.WriteEndObject();

    public override void BeginList() => writer.WriteStartArray();

    public override void EndList() => writer.WriteEndArray();

    public override void Name(string name) => writer.WritePropertyName(CamelCase(name));

    public override void Key(string key) => writer.WritePropertyName(key);

    public override void Text(string text, string? comment = null) => writer.WriteStringValue(text);

    public override void Notation(string text, string? comment = null) => writer.WriteStringValue(text);

    public override void Truth(bool value, string? comment = null) => writer.WriteBooleanValue(value);

    public override void Number(string digits, string? comment = null) => writer.WriteRawValue(digits);

    internal static string CamelCase(string name)
    {
        var result = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != ' ')
                result.Append(i > 0 && name[i - 1] == ' ' ? char.ToUpperInvariant(name[i]) : name[i]);
        }

        return result.ToString();
    }
}
