using System.Text;
using System.Xml;

namespace Compliance.Reporting;

/// <summary>Text that XML 1.0 can hold: what it cannot is shown as the replacement character.</summary>
internal static class XmlText
{
    public static string Safe(string text)
    {
        var at = 0;
        while (at < text.Length && XmlConvert.IsXmlChar(text[at]))
            at++;
        if (at == text.Length)
            return text;
        var safe = new StringBuilder(text, 0, at, text.Length);
        for (; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at]))
            {
                safe.Append(text[at]);
            }
            else if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
            {
                safe.Append(text, at++, 2);
            }
            else
            {
                safe.Append('\uFFFD');
            }
        }

        return safe.ToString();
    }
}

/// <summary>Hands text on, and tells an XML writer that it will be UTF-8, whatever holds it now.</summary>
internal sealed class Utf8Named(TextWriter output) : TextWriter
{
    public override Encoding Encoding { get; } = new UTF8Encoding(false);

    public override void Write(char value) => output.Write(value);

    public override void Write(char[] buffer, int index, int count) => output.Write(buffer, index, count);

    public override void Write(string? value) => output.Write(value);
}
