using System.Text;

namespace OpenClaw.Policy.Reporting.Tests.Support;

/// <summary>The embedded links of a SARIF plain text message, by the grammar of SARIF 2.1.0, section 3.11.6.</summary>
internal static class EmbeddedLinks
{
    public static List<(string Text, string Destination)> In(string message)
    {
        var links = new List<(string, string)>();
        for (var start = 0; start < message.Length; start++)
        {
            if (message[start] == '[' && ReadLink(message, start) is { } link)
            {
                links.Add((link.Text, link.Destination));
                start = link.End;
            }
        }

        return links;
    }

    private static (string Text, string Destination, int End)? ReadLink(string message, int start)
    {
        var text = new StringBuilder();
        for (var i = start + 1; i < message.Length; i++)
        {
            switch (message[i])
            {
                case '\\' when i + 1 < message.Length && message[i + 1] is '\\' or '[' or ']':
                    text.Append(message[++i]);
                    break;
                case ']' when i + 1 < message.Length && message[i + 1] == '(':
                    var end = message.IndexOf(')', i);
                    return end < 0 ? null : (text.ToString(), message[(i + 2)..end], end);
                case '\\' or '[' or ']':
                    return null;
                default:
                    text.Append(message[i]);
                    break;
            }
        }

        return null;
    }
}
