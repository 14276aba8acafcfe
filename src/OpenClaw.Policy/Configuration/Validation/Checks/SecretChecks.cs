using OpenClaw.Policy.Configuration.Validation.Patterns;
using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>The ids of references to secrets.</summary>
internal static class SecretChecks
{
    private static readonly EcmaPattern PathId = EcmaPattern.Of("^[A-Za-z0-9][A-Za-z0-9._:/-]{0,255}$", ignoreCase: false);
    private static readonly EcmaPattern PathAndFragmentId = EcmaPattern.Of("^[A-Za-z0-9][A-Za-z0-9._:/#-]{0,255}$", ignoreCase: false);
    private static readonly EcmaPattern Alias = EcmaPattern.Of("^[a-z][a-z0-9_-]{0,63}$", ignoreCase: false);
    private static readonly EcmaPattern EnvironmentId = EcmaPattern.Of("^[A-Z][A-Z0-9_]{0,127}$", ignoreCase: false);

    public static void FileRefId(Node value, CheckScope scope)
    {
        if (value.AsString() is { } id && id != "value" && !IsJsonPointer(id))
        {
            scope.Report(value, "Expected an absolute JSON pointer such as /providers/openai/apiKey, or \"value\".");
        }
    }

    public static void ExecRefId(Node value, CheckScope scope)
    {
        if (value.AsString() is { } id && !IsExecId(id, scope.Context.Profile))
        {
            scope.Report(value, $"Expected an id that matches {ExecPattern(scope.Context.Profile).Text}, without the parts \".\" and \"..\".");
        }
    }

    /// <summary>A complete reference: a source, the alias of a provider, and an id in the form of the source.</summary>
    public static bool IsReference(Node value, ValidationProfile profile)
    {
        if (value is not ObjectNode { Members.Count: 3 } || value.Find("provider").AsString() is not { } provider || !Alias.IsMatch(provider)
            || value.Find("id").AsString() is not { } id || EcmaString.Trim(id).Length == 0)
        {
            return false;
        }

        return value.Find("source").AsString() switch
        {
            "env" or "store" => EnvironmentId.IsMatch(id),
            "file" => id == "value" || IsJsonPointer(id),
            "exec" => IsExecId(id, profile),
            _ => false,
        };
    }

    private static bool IsExecId(string id, ValidationProfile profile) =>
        ExecPattern(profile).IsMatch(id) && !id.Split('/').Any(static part => part is "." or "..");

    private static EcmaPattern ExecPattern(ValidationProfile profile) => profile.ExecSecretIdsHaveFragments ? PathAndFragmentId : PathId;

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
