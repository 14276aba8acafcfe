using OpenClaw.Policy.Alignment.Json;

namespace OpenClaw.Policy.Alignment.Model;

/// <summary>
/// The mark by which an event says that corrected mode wrote it: a member of its payload, which the real model leaves free. An event
/// without it was written by openclaw-alignment itself or by upstream mode.
/// </summary>
public static class EventMode
{
    public const string Key = "mode";
    public const string Corrected = "corrected";

    /// <summary>Marks a payload of corrected mode.</summary>
    public static JsonObject Mark(JsonObject payload, AlignmentMode mode)
    {
        ArgumentNullException.ThrowIfNull(payload);
        if (mode == AlignmentMode.Corrected)
        {
            payload.Set(Key, new JsonString(Corrected));
        }

        return payload;
    }

    /// <summary>The mode that an event was written in.</summary>
    public static AlignmentMode Of(JsonObject? payload) => payload?.Text(Key) == Corrected ? AlignmentMode.Corrected : AlignmentMode.Upstream;
}
