using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace OpenClaw.Policy.Build.Requests;

/// <summary>
/// A request as one MSBuild property value. MSBuild splits and unescapes values at <c>;</c>, <c>%</c> and <c>=</c>, which paths may
/// hold; base64url has none of them. Equal requests give equal tokens: that is how the engine knows that it has already evaluated.
/// </summary>
internal static class BuildRequestToken
{
    public static string Encode(BuildRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("baseDirectory", request.BaseDirectory);
            writer.WriteString("configFolder", request.ConfigFolder);
            writer.WriteString("config", request.Config);
            writer.WriteString("workspace", request.Workspace);
            writer.WriteString("agent", request.Agent);
            writer.WriteString("openClawVersion", request.OpenClawVersion);
            writer.WriteString("failOn", request.FailOn);
            writer.WriteString("expectedHash", request.ExpectedHash);
            writer.WriteString("expectedAttestationHash", request.ExpectedAttestationHash);
            writer.WriteString("baseRef", request.BaseRef);
            writer.WriteString("baselinePolicy", request.BaselinePolicy);
            writer.WriteString("execApprovals", request.ExecApprovals);
            writer.WriteStartObject("environment");
            foreach (var (name, value) in request.Environment)
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Base64Url.EncodeToString(buffer.WrittenSpan);
    }

    /// <exception cref="FormatException">The text is not a token.</exception>
    public static BuildRequest Decode(string token)
    {
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(token));
            var root = document.RootElement;
            var environment = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var variable in root.GetProperty("environment").EnumerateObject())
            {
                environment[variable.Name] = variable.Value.GetString() ?? "";
            }

            return new BuildRequest
            {
                BaseDirectory = Text("baseDirectory") ?? throw new FormatException("The request names no folder."),
                ConfigFolder = Text("configFolder"),
                Config = Text("config"),
                Workspace = Text("workspace"),
                Agent = Text("agent"),
                OpenClawVersion = Text("openClawVersion"),
                FailOn = Text("failOn"),
                ExpectedHash = Text("expectedHash"),
                ExpectedAttestationHash = Text("expectedAttestationHash"),
                BaseRef = Text("baseRef"),
                BaselinePolicy = Text("baselinePolicy"),
                ExecApprovals = Text("execApprovals"),
                Environment = environment,
            };

            string? Text(string name) => root.GetProperty(name).GetString();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("The text is not a request of this package.", e);
        }
    }
}
