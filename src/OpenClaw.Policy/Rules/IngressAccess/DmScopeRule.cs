using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Ingress;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.IngressAccess;

/// <summary><c>session.requireDmScope</c>: exactly which direct messages share a session.</summary>
internal sealed class DmScopeRule : IIngressRule
{
    public RulePath Path { get; } = new("session/requireDmScope");

    public bool IsDemandedBy(Node? section) => Path.Find(section) is StringNode;

    public IEnumerable<Finding> Findings(IngressRuleSet rules) => Path.Find(rules.Section).AsString() is { } required
        ? rules.OfKind(IngressKind.SessionDmScope)
            .Where(f => f.Value.AsString() != required)
            .Select(f => rules.Finding(
                DiagnosticCatalog.IngressDmScopeUnapproved,
                $"session.dmScope '{f.Value.AsString()}' does not match policy.",
                f,
                Path,
                "Set session.dmScope to the required isolation scope or update policy after review."))
        : [];
}
