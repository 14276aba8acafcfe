using System.Text;
using System.Text.Json;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Json;
using OpenClaw.Policy.Reporting.Sarif;
using OpenClaw.Policy.Reporting.Text;

namespace OpenClaw.Policy.Reporting.Tests.Support;

/// <summary>Writes reports into memory.</summary>
internal static class Reports
{
    public static byte[] SarifBytes(GateResult result, SarifOptions? options = null)
    {
        using var stream = new MemoryStream();
        SarifLog.Write(result, options ?? new SarifOptions(), stream);
        return stream.ToArray();
    }

    public static JsonElement SarifRun(GateResult result, SarifOptions? options = null) =>
        Parse(SarifBytes(result, options)).GetProperty("runs")[0];

    public static byte[] JsonBytes(GateResult result)
    {
        using var stream = new MemoryStream();
        JsonReport.Write(result, stream);
        return stream.ToArray();
    }

    public static JsonElement Json(GateResult result) => Parse(JsonBytes(result));

    public static string Text(GateResult result, TextReportOptions? options = null)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        TextReport.Write(result, options ?? new TextReportOptions(), writer);
        return writer.ToString();
    }

    private static JsonElement Parse(byte[] bytes)
    {
        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(bytes));
        return document.RootElement.Clone();
    }
}
