using System.Xml;

namespace OpenClaw.Policy.Reporting.JUnit;

/// <summary>
/// Writes text from outside as XML. What a build server that reads a log takes for the beginning of a command (<c>##[</c>, <c>##vso[</c>) is written as a
/// character reference, which keeps the value.
/// </summary>
internal static class OutsideXml
{
    /// <summary>Writes an attribute.</summary>
    public static void WriteOutside(this XmlWriter xml, string name, string text)
    {
        xml.WriteStartAttribute(name);
        xml.WriteOutside(text);
        xml.WriteEndAttribute();
    }

    /// <summary>Writes the text of an element or an attribute.</summary>
    public static void WriteOutside(this XmlWriter xml, string text)
    {
        var start = 0;
        for (var at = text.IndexOf("##", StringComparison.Ordinal); at >= 0; at = text.IndexOf("##", start, StringComparison.Ordinal))
        {
            xml.WriteString(text[start..(at + 1)]);
            xml.WriteCharEntity('#');
            start = at + 2;
        }

        xml.WriteString(text[start..]);
    }
}
