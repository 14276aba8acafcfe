using System.Text;
using System.Text.Json;

namespace OpenClaw.Policy.Tool.Tests.Corpus;

/// <summary>A report as a text to compare: members in their order, without the time, without hashes that depend on a folder.</summary>
internal static class Normalized
{
    public static string Text(JsonElement report, bool withoutFindingHashes, Func<string, string> relocate)
    {
        var text = new StringBuilder();
        Write(text, report, withoutFindingHashes, relocate);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonElement value, bool withoutFindingHashes, Func<string, string> relocate)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var member in value.EnumerateObject())
                {
                    if (member.Name == "checkedAt" || (withoutFindingHashes && member.Name is "findingsHash" or "attestationHash"))
                    {
                        continue;
                    }

                    text.Append(member.Name).Append(':');
                    Write(text, member.Value, withoutFindingHashes, relocate);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in value.EnumerateArray())
                {
                    Write(text, item, withoutFindingHashes, relocate);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                text.Append('"').Append(relocate(value.GetString()!)).Append('"');
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }
}
