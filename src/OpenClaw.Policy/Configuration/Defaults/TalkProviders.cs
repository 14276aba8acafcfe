using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Defaults;

/// <summary>
/// The speech providers below <c>talk</c>: ids and keys are trimmed, and what is blank or empty then is left out, so that a secret
/// may stand at another path than the one it is written at.
/// </summary>
internal static class TalkProviders
{
    private const string Providers = "providers";
    private const string Realtime = "realtime";
    private const string ApiKey = "apiKey";

    public static ObjectNode Normalize(ObjectNode config)
    {
        if (config["talk"] is not ObjectNode talk)
        {
            return config;
        }

        var normalized = new ObjectNodeBuilder(talk);
        NormalizeIn(normalized, talk);
        if (talk[Realtime] is ObjectNode realtime)
        {
            var inner = new ObjectNodeBuilder(realtime);
            NormalizeIn(inner, realtime);
            SetOrRemove(normalized, Realtime, inner.Build(realtime.Origin));
        }

        // The real program keeps the section as written when nothing of it is left.
        return normalized.Count == 0
            ? config
            : new ObjectNodeBuilder(config).Set("talk", normalized.Build(talk.Origin)).Build(config.Origin);
    }

    private static void NormalizeIn(ObjectNodeBuilder section, ObjectNode written)
    {
        if (written[Providers] is not ObjectNode providers)
        {
            return;
        }

        var normalized = new ObjectNodeBuilder();
        foreach (var (name, settings) in providers.Members)
        {
            var id = EcmaString.Trim(name);
            if (id.Length > 0 && settings is ObjectNode provider && NormalizeProvider(provider) is { Members.Count: > 0 } kept)
            {
                normalized.Set(id, normalized.Get(id) is ObjectNode earlier ? Over(earlier, kept) : kept);
            }
        }

        SetOrRemove(section, Providers, normalized.Build(providers.Origin));
    }

    private static ObjectNode NormalizeProvider(ObjectNode provider)
    {
        if (provider[ApiKey] is not StringNode key)
        {
            return provider;
        }

        var normalized = new ObjectNodeBuilder(provider);
        var trimmed = EcmaString.Trim(key.Value);
        if (trimmed.Length == 0)
        {
            normalized.Remove(ApiKey);
        }
        else
        {
            normalized.Set(ApiKey, new StringNode(trimmed, key.Origin));
        }

        return normalized.Build(provider.Origin);
    }

    private static ObjectNode Over(ObjectNode below, ObjectNode above)
    {
        var combined = new ObjectNodeBuilder(below);
        foreach (var (name, value) in above.Members)
        {
            combined.Set(name, value);
        }

        return combined.Build(above.Origin);
    }

    private static void SetOrRemove(ObjectNodeBuilder section, string name, ObjectNode value)
    {
        if (value.Members.Count > 0)
        {
            section.Set(name, value);
        }
        else
        {
            section.Remove(name);
        }
    }
}
