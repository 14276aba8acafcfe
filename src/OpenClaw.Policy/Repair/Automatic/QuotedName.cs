using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Repair.Automatic;

/// <summary>A name between single quotes in the message of a finding.</summary>
internal static class QuotedName
{
    /// <summary>The first name that is not empty and follows some words, trimmed; null when there is none.</summary>
    public static string? After(string message, string words)
    {
        var opening = words + "'";
        for (var at = message.IndexOf(opening, StringComparison.Ordinal); at >= 0; at = message.IndexOf(opening, at + 1, StringComparison.Ordinal))
        {
            var start = at + opening.Length;
            if (message.IndexOf('\'', start) is var end && end > start)
            {
                return EcmaString.Trim(message[start..end]);
            }
        }

        return null;
    }
}
