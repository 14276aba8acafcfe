using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Disclosure;

/// <summary>The secrets that stand in a config as they are: in settings for secrets, in headers and environments, in addresses and command lines.</summary>
internal sealed class LiteralSecrets
{
    /// <summary>A shorter text in a setting for a secret is none that anybody guards, and stands in many words.</summary>
    private const int ShortestSecret = 4;

    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private readonly List<string> _path = [];

    private LiteralSecrets()
    {
    }

    /// <summary>Each once.</summary>
    /// <param name="config">With the values of variables, which are left out; nested no deeper than the reader goes.</param>
    public static IReadOnlyCollection<string> In(Node config)
    {
        var secrets = new LiteralSecrets();
        secrets.Collect(config);
        return secrets._found;
    }

    private void Collect(Node node)
    {
        switch (node)
        {
            case ObjectNode settings:
                foreach (var (name, value) in settings.Members)
                {
                    _path.Add(name);
                    Collect(value);
                    _path.RemoveAt(_path.Count - 1);
                }

                break;

            case ArrayNode list:
                CollectOptions([.. list.Items.Select(static i => i.AsString() ?? "")]);
                foreach (var item in list.Items)
                {
                    Collect(item);
                }

                break;

            case StringNode { Origin.Substituted: null } text when !IsReference(text.Value):
                Collect(text.Value);
                break;
        }
    }

    private void Collect(string text)
    {
        if (SecretPlaces.AreSecret(_path))
        {
            Add(text, ShortestSecret);

            // What follows the scheme of an Authorization header is the secret itself.
            Add(text[(text.LastIndexOf(' ') + 1)..], ShortestSecret);
        }
        else if (SecretPlaces.MayBeSecret(_path) && SecretText.LooksRandom(text))
        {
            Add(text, ShortestSecret);
        }

        AddressSecrets(text);
        if (text.Contains(' ', StringComparison.Ordinal))
        {
            CollectOptions(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    /// <summary>The words <c>--token=SECRET</c>, <c>TOKEN=SECRET</c> and <c>--token SECRET</c> of a command line.</summary>
    private void CollectOptions(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var equals = words[i].IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && SecretPlaces.IsSecretName(words[i].AsSpan(0, equals)))
            {
                Add(words[i][(equals + 1)..].Trim('"', '\''), ShortestSecret);
            }
            else if (words[i].StartsWith('-') && i + 1 < words.Length && SecretPlaces.IsSecretName(words[i]))
            {
                Add(words[i + 1].Trim('"', '\''), ShortestSecret);
            }
        }
    }

    /// <summary>The password of <c>scheme://user:password@host</c>, and the values of parts of a query whose names say that they are secrets.</summary>
    private void AddressSecrets(string text)
    {
        for (var scheme = text.IndexOf("://", StringComparison.Ordinal); scheme >= 0; scheme = text.IndexOf("://", scheme + 1, StringComparison.Ordinal))
        {
            var authority = text.AsSpan(scheme + 3);
            var end = authority.IndexOfAny("/?# ");
            authority = end < 0 ? authority : authority[..end];
            if (authority.LastIndexOf('@') is var at and >= 0)
            {
                Add(authority[(authority.IndexOf(':') + 1)..at].ToString(), ShortestSecret);
            }
        }

        for (var name = text.IndexOfAny(['?', '&']); name >= 0; name = text.IndexOfAny(['?', '&'], name + 1))
        {
            var pair = text.AsSpan(name + 1);
            var end = pair.IndexOfAny("&# ");
            pair = end < 0 ? pair : pair[..end];
            if (pair.IndexOf('=') is var equals and > 0 && SecretPlaces.IsSecretName(pair[..equals]))
            {
                Add(pair[(equals + 1)..].ToString(), ShortestSecret);
            }
        }
    }

    private void Add(string text, int shortest)
    {
        if (text.Trim() is { } trimmed && trimmed.Length >= shortest)
        {
            _found.Add(trimmed);
            if (trimmed.Contains('%', StringComparison.Ordinal) && Uri.UnescapeDataString(trimmed) is { Length: >= ShortestSecret } decoded)
            {
                _found.Add(decoded);
            }
        }
    }

    /// <summary><c>${NAME}</c>, <c>$NAME</c>, <c>secretref-env:NAME</c>: the secret is elsewhere.</summary>
    private static bool IsReference(string text) =>
        text.StartsWith('$') || text.StartsWith("secretref-env:", StringComparison.Ordinal) || text.StartsWith("__env__:", StringComparison.Ordinal);
}
