using OpenClaw.Policy.Configuration.Validation.Patterns;
using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>The ids of references to secrets.</summary>
internal static class SecretChecks
{
    private static readonly EcmaPattern ExecId = EcmaPattern.Parse("^[A-Za-z0-9][A-Za-z0-9._:/-]{0,255}$", ignoreCase: false);

    public static void FileRefId(Node value, CheckScope scope)
    {
        if (value.AsString() is { } id && id != "value" && !IsJsonPointer(id))
        {
            scope.Report(value, "Expected an absolute JSON pointer such as /providers/openai/apiKey, or \"value\".");
        }
    }

    public static void ExecRefId(Node value, CheckScope scope)
    {
        if (value.AsString() is { } id && (!ExecId.IsMatch(id) || id.Split('/').Any(static part => part is "." or "..")))
        {
            scope.Report(value, $"Expected an id that matches {ExecId.Text}, without the parts \".\" and \"..\".");
        }
    }

    /// <summary>RFC 6901: a slash first, and after every tilde a 0 or a 1.</summary>
    private static bool IsJsonPointer(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '~' && (i + 1 == text.Length || text[i + 1] is not ('0' or '1')))
            {
                return false;
            }
        }

        return text.StartsWith('/');
    }
}
