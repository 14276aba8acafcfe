namespace OpenClaw.Policy.Evidence.ToolPosture;

/// <summary>A word that sets two exec settings at once.</summary>
/// <param name="Security">Which programs may run.</param>
/// <param name="Ask">When a person is asked.</param>
internal sealed record ExecMode(string Security, string Ask)
{
    /// <summary>The meaning of a word in lower case, or null.</summary>
    public static ExecMode? Find(string word) => word switch
    {
        "deny" => new("deny", "off"),
        "allowlist" => new("allowlist", "off"),
        "ask" or "auto" => new("allowlist", "on-miss"),
        "full" => new("full", "off"),
        _ => null,
    };
}
