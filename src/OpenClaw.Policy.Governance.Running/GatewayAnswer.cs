using System.Text.Json;

namespace OpenClaw.Policy.Governance.Running;

/// <summary>What a gateway answered.</summary>
/// <param name="Status">The HTTP status; 0 when there was no answer.</param>
/// <param name="Body">The body, up to a limit.</param>
/// <param name="Failure">Why there was none; null when there was one.</param>
public sealed record GatewayAnswer(int Status, ReadOnlyMemory<byte> Body, GatewayFailure? Failure = null)
{
    /// <summary>The member <c>error.type</c> of a JSON body; null when there is none.</summary>
    public string? ErrorType => Read(static root => root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
        && error.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null);

    /// <summary>Reads something out of a JSON object; null when the body is none.</summary>
    public string? Read(Func<JsonElement, string?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            using var document = JsonDocument.Parse(Body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
