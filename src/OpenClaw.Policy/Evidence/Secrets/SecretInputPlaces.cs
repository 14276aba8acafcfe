using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Secrets;

/// <summary>Which places of a config can hold a secret.</summary>
internal sealed class SecretInputPlaces(SecretDialect dialect)
{
    /// <summary>Environments of programs: secrets only in the one place that is named here.</summary>
    private const string EnvironmentKey = "env";

    private static readonly ConfigPathPattern PluginServerEnvironment = new("plugins.entries.acpx.config.mcpServers.*.env.*");

    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "keyref", "tokenref", "encryptkey", "serviceaccount", "serviceaccountref", "privatekey", "certificate", "certificatedata",
        "identitydata", "knownhosts", "knownhostsdata",
    };

    private static readonly string[] KeyEndings = ["apikey", "token", "secret", "password"];

    /// <param name="path">Member names, and <c>#N</c> for the items of arrays; the last one is a member name.</param>
    public bool Contains(IReadOnlyList<string> path)
    {
        if (PluginServerEnvironment.Matches(path))
        {
            return true;
        }

        var isEnvironmentVariable = path.Count >= 2 && path[^2] == EnvironmentKey;
        return !isEnvironmentVariable
            && (IsSecretKey(path[^1]) || dialect.Inputs.Any(p => p.Matches(path)) || dialect.RequestOwners.Any(p => IsInRequest(path, p)));
    }

    private static bool IsSecretKey(string key)
    {
        var lower = EcmaString.ToLowerCase(key);
        return Keys.Contains(lower) || KeyEndings.Any(e => lower.EndsWith(e, StringComparison.Ordinal));
    }

    private static bool IsInRequest(IReadOnlyList<string> path, ConfigPathPattern owner)
    {
        var start = owner.Length;
        return path.Count - start is 3 or 4
            && path[start] == "request"
            && owner.IsPrefixOf(path)
            && (path.Count - start == 3
                ? IsCredential(path[start + 1], path[start + 2])
                : path[start + 1] == "proxy" && path[start + 2] == "tls" && IsTlsMaterial(path[start + 3]));
    }

    private static bool IsCredential(string group, string key) => group switch
    {
        "headers" => true,
        "auth" => key is "token" or "value",
        "tls" => IsTlsMaterial(key),
        _ => false,
    };

    private static bool IsTlsMaterial(string key) => key is "ca" or "cert" or "key" or "passphrase";
}
