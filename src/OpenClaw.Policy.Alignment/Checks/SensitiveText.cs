using System.Buffers;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>Finds in the task of a decision what should not be in a repository. It says what kind it is, never the text.</summary>
internal static class SensitiveText
{
    private static readonly string[] HomeFolders = ["/home/", "/Users/", "\\Users\\", "/root/"];

    private static readonly string[] TokenBeginnings = ["ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "sk-ant-", "sk-proj-", "AKIA", "AIza", "npm_"];

    private static readonly string[] Names = ["token", "secret", "password", "passwd", "api_key", "apikey", "api-key", "authorization: bearer"];

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" '\"\t\n,;");

    private const int ShortestToken = 16;
    private const int ShortestValue = 6;

    /// <summary>What kind of text it is, or null.</summary>
    public static string? Find(JsonObject payload)
    {
        var files = (payload["files"] as JsonArray)?.Items.OfType<JsonString>().Select(static f => f.Value) ?? [];
        string[] texts = [payload.Text("command") ?? string.Empty, payload.Text("task_description") ?? string.Empty, payload.Text("task_summary") ?? string.Empty, .. files];
        return texts.Any(IsSecret) ? "what looks like a secret" : texts.Any(static t => HomeFolders.Any(h => t.Contains(h, StringComparison.Ordinal))) ? "a path in a home folder" : null;
    }

    private static bool IsSecret(string text) =>
        text.Contains("PRIVATE KEY-----", StringComparison.Ordinal)
        || text.Split([' ', '\t', '\'', '"', '=', ':', ',']).Any(static w => w.Length >= ShortestToken && TokenBeginnings.Any(b => w.StartsWith(b, StringComparison.Ordinal)))
        || HasNamedValue(PythonText.Lower(text));

    /// <summary><c>name=value</c>, <c>name: value</c> or <c>--name value</c>, where the value is no variable.</summary>
    private static bool HasNamedValue(string text)
    {
        foreach (var name in Names)
        {
            for (var i = text.IndexOf(name, StringComparison.Ordinal); i >= 0; i = text.IndexOf(name, i + 1, StringComparison.Ordinal))
            {
                var rest = text.AsSpan(i + name.Length);
                var isAssigned = rest.StartsWith("=") || rest.StartsWith(":") || (name[^1] == 'r' && rest.StartsWith(" ")) || (rest.StartsWith(" ") && i >= 2 && text.AsSpan(0, i).EndsWith("--"));
                var value = rest.TrimStart("=: '\"");
                var end = value.IndexOfAny(ValueEnds);
                value = end < 0 ? value : value[..end];
                if (isAssigned && value.Length >= ShortestValue && value[0] is not ('$' or '<' or '{' or '%' or '*'))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
