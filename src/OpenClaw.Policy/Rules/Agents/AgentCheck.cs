using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Rules.Agents;

/// <summary>What a rule about agents finds.</summary>
/// <param name="Descriptor">The check.</param>
/// <param name="FixHint">What to do, in the real program's words.</param>
internal sealed record AgentCheck(DiagnosticDescriptor Descriptor, Func<PolicyContract, string> FixHint)
{
    public AgentCheck(DiagnosticDescriptor descriptor, string fixHint)
        : this(descriptor, _ => fixHint)
    {
    }
}
