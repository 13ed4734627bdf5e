using System.Globalization;
using System.Xml;

namespace Compliance.Documents;

/// <summary>Small readings of WordprocessingML. Attributes are found by local name, since two namespaces are in use.</summary>
internal static class DocxXml
{
    public static string? Value(XmlReader reader) => Attribute(reader, "val");

    public static string? Attribute(XmlReader reader, string name)
    {
        string? value = null;
        while (value is null && reader.MoveToNextAttribute())
        {
            if (reader.LocalName == name)
                value = reader.Value;
        }

        reader.MoveToElement();
        return value;
    }

    public static int? Number(XmlReader reader) =>
        int.TryParse(Value(reader), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The level that an element speaks of, below a number of levels.</summary>
    public static int Index(XmlReader reader, int levels) =>
        int.TryParse(Attribute(reader, "ilvl"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? Math.Min(index, levels - 1) : 0;

    /// <summary>A property that is on unless it says otherwise.</summary>
    public static bool IsOn(XmlReader reader) => Value(reader) is not ("0" or "false" or "off");

    /// <summary>Moves to the end of the element, so that the next read gives what comes after it.</summary>
    public static void Skip(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        for (var depth = reader.Depth; reader.Read() && reader.Depth > depth;)
        {
            // What is inside is left out.
        }
    }
}
