using System.Globalization;
using System.Text;
using System.Xml;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Paths;
using OpenClaw.Policy.Reporting.Sarif;

namespace OpenClaw.Policy.Reporting.JUnit;

/// <summary>
/// A verdict as JUnit's XML, as build servers read it: a test case for each finding, an error for what the gate could not look at, a failure for what fails the gate, and a skipped
/// case for what does not. Without findings there is one case that passed, because an empty file counts as no tests.
/// </summary>
/// <remarks>The same result gives the same bytes: no time, no name of a machine. The members are those of the schema that Jenkins publishes.</remarks>
public static class JUnitReport
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        CloseOutput = false,
    };

    public static void Write(GateResult result, Stream output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        result = PublishedResult.Of(result);
        var places = new SarifPlaces(result);
        List<GateDiagnostic> findings = [.. result.Diagnostics.Where(static d => !d.Descriptor.IsNote)];
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("testsuites");
            WriteSuite(xml, result, places, findings);
            xml.WriteEndElement();
            xml.WriteEndDocument();
        }

        output.Write("\n"u8);
    }

    private static void WriteSuite(XmlWriter xml, GateResult result, SarifPlaces places, List<GateDiagnostic> findings)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteOutside("name", $"{ToolIdentity.Name} {Text(places.ConfigPath)}");
        xml.WriteAttributeString("tests", Number(Math.Max(1, findings.Count)));
        xml.WriteAttributeString("errors", Number(findings.Count(static d => d.IsCouldNotLook)));
        xml.WriteAttributeString("failures", Number(findings.Count(d => Fails(d, result))));
        xml.WriteAttributeString("skipped", Number(findings.Count(d => !d.IsCouldNotLook && !Fails(d, result))));
        if (findings.Count == 0)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", ToolIdentity.Name);
            xml.WriteOutside("name", Text(places.ConfigPath));
            xml.WriteEndElement();
        }

        foreach (var finding in findings)
        {
            WriteCase(xml, result, places.Of(finding), finding);
        }

        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, GateResult result, SarifPlace place, GateDiagnostic finding)
    {
        var at = place.Region is { } region ? string.Create(CultureInfo.InvariantCulture, $"{Text(place.RelativePath)}:{region.StartLine}:{region.StartColumn}") : Text(place.RelativePath);
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", finding.Descriptor.CheckId ?? finding.Descriptor.Name);
        xml.WriteOutside("name", $"{finding.Descriptor.Code} {at}");
        xml.WriteOutside("file", Text(place.RelativePath));
        xml.WriteAttributeString("line", Number(place.Region?.StartLine ?? 1));
        xml.WriteStartElement(finding.IsCouldNotLook ? "error" : Fails(finding, result) ? "failure" : "skipped");
        xml.WriteOutside("message", Text(finding.Statement));
        if (finding.IsCouldNotLook || Fails(finding, result))
        {
            xml.WriteAttributeString("type", finding.Descriptor.Code);
            xml.WriteOutside(Details(finding, at));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Details(GateDiagnostic finding, string at)
    {
        var page = DiagnosticCatalog.PageOf(finding.Descriptor).AbsoluteUri;
        var remedy = finding.Remedy is { } text ? $"\nfix: {Text(text)}" : "";
        return $"{at}: {finding.Severity.ToWord()} {finding.Descriptor.Code}: {Text(finding.Statement)}{remedy}\n{page}\n";
    }

    private static bool Fails(GateDiagnostic finding, GateResult result) => !finding.IsCouldNotLook && finding.Severity >= result.FailOn;

    /// <summary>Text from outside: what XML cannot hold is among what is made visible, but for two numbers that are no characters.</summary>
    private static string Text(string text) =>
        RevealedText.Of(text, TextLimit.Message).Replace("\uFFFE", "\\uFFFE", StringComparison.Ordinal).Replace("\uFFFF", "\\uFFFF", StringComparison.Ordinal);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
