using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Governance.Running;

/// <summary>A call of one tool of the gateway itself, past any agent.</summary>
/// <param name="Tool">Its name.</param>
/// <param name="Arguments">What it is given.</param>
/// <param name="Json">The same as it is sent.</param>
public sealed record ToolCall(string Tool, ObjectNode Arguments, string Json)
{
    /// <summary>SHA-256 over the canonical JSON of the arguments.</summary>
    public string Hash => CanonicalHash.Of(Arguments);
}
