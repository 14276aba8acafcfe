using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration;

/// <summary>Model provider ids in the form in which they are compared.</summary>
internal static class ProviderId
{
    /// <summary>Trimmed and in lower case; contracts P01 to P03 map other names of a provider to one.</summary>
    public static string Normalize(string id, PolicyContract contract)
    {
        var normalized = EcmaString.ToLowerCase(EcmaString.Trim(id));
        return contract.MapsProviderAliases ? Canonical(normalized) : normalized;
    }

    private static string Canonical(string id) => id switch
    {
        "modelstudio" or "qwencloud" => "qwen",
        "z.ai" or "z-ai" => "zai",
        "opencode-zen" => "opencode",
        "opencode-go-auth" => "opencode-go",
        "anthropic-cli" => "claude-cli",
        "kimi-code" or "kimi-coding" => "kimi",
        "moonshotai" or "moonshot-ai" => "moonshot",
        "bedrock" or "aws-bedrock" => "amazon-bedrock",
        "bytedance" or "doubao" => "volcengine",
        _ => id,
    };
}
