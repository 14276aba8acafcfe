using System.Text;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.Store;

/// <summary>Reads one line of the log.</summary>
internal static class EventLine
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The event of a line, or null when it is none.</summary>
    public static PolicyEvent? TryRead(byte[] line)
    {
        try
        {
            return TryRead(Strict.GetString(line));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The event of a line, or null when it is none.</summary>
    public static PolicyEvent? TryRead(string line)
    {
        if (line.Length == 0)
        {
            return null;
        }

        try
        {
            return PolicyEvent.Read(JsonReading.Value(line));
        }
        catch (Exception e) when (e is JsonTextException or ModelException)
        {
            return null;
        }
    }
}
