namespace OpenClaw.Policy.Evidence.Names;

/// <summary>
/// Which settings hold names, by the last word of their key: <c>agentId</c>, <c>groupAllowFrom</c>, <c>defaultModel</c>. The words were chosen from
/// all keys of texts in the packed schemas (docs/decisions/0193): a setting is one when its text picks out something that is named elsewhere, in the config,
/// in the policy or at a service. <c>name</c> is no such word: beside an id it is what people are shown.
/// </summary>
internal static class NameWords
{
    private static readonly HashSet<string> Words = new(
        [
            "account", "accounts", "agent", "agents", "alias", "aliases", "allow", "allowlist", "approver", "approvers", "backend", "bin", "bins", "bundled",
            "channel", "channels", "command", "commands", "deny", "engine", "exclude", "fallback", "fallbacks", "filter", "from", "group", "groups", "guild", "hook",
            "hooks", "id", "ids", "image", "include", "member", "members", "model", "models", "node", "nodes", "only", "order", "owner", "persona", "plugin",
            "plugins", "primary", "profile", "profiles", "provider", "providers", "role", "roles", "runtime", "runtimes", "sender", "senders", "server", "servers",
            "skill", "skills", "tool", "tools", "user", "users",
        ],
        StringComparer.Ordinal);

    /// <summary>A key with one of these words holds, or leads to, a secret: <c>secretId</c> is no id.</summary>
    private static readonly HashSet<string> SecretWords = new(
        ["credential", "credentials", "key", "passphrase", "password", "private", "secret", "secrets", "signing", "token", "tokens"], StringComparer.Ordinal);

    /// <summary>Maps from a name to a list of names: who may do something on a channel, in what order profiles are tried.</summary>
    private static readonly HashSet<string> MapsOfLists = new(["broadcast", "from", "links", "members", "order"], StringComparer.Ordinal);

    /// <summary>Whether the text of a setting, or those of its list, are names.</summary>
    public static bool HoldsNames(string key)
    {
        var words = WordsOf(key);
        return words.Count > 0 && Words.Contains(words[^1]) && !words.Any(SecretWords.Contains);
    }

    /// <summary>Whether the members of a setting are lists of names.</summary>
    public static bool HoldsListsOfNames(string key) => WordsOf(key) is { Count: > 0 } words && MapsOfLists.Contains(words[^1]);

    /// <summary>The words of a key in lower case: a capital begins a word, <c>_</c> and <c>-</c> stand between two.</summary>
    private static List<string> WordsOf(string key)
    {
        var words = new List<string>();
        for (int start = 0, i = 1; i <= key.Length; i++)
        {
            if (i == key.Length || key[i] is '_' or '-' || (char.IsAsciiLetterUpper(key[i]) && !char.IsAsciiLetterUpper(key[i - 1])))
            {
                words.Add(key[start..i].Trim('_', '-').ToLowerInvariant());
                start = i;
            }
        }

        return words;
    }
}
