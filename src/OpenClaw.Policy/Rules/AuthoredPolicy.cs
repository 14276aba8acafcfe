using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules.Shapes;

namespace OpenClaw.Policy.Rules;

/// <summary>A policy that somebody wrote, under the names under which it is printed.</summary>
/// <param name="Policy">The parsed policy document; any JSON value.</param>
/// <param name="PolicyPath">The policy's display path, as findings print it.</param>
/// <param name="DocumentName">The policy's name in <c>oc://</c> addresses: the last segment of its display path.</param>
/// <param name="Contract">The behaviour of the release.</param>
internal record AuthoredPolicy(Node Policy, string PolicyPath, string DocumentName, PolicyContract Contract)
{
    private bool? _scopesHold;

    /// <summary>Whether the scopes are well formed, all of them; else no scope is judged.</summary>
    public bool ScopesHold => _scopesHold ??= Contract.Shapes.Scopes.FirstIssue(ShapePlace.Document(this)) is null;

    /// <summary>The first container, or rule in one, that does not look as it must; null when all do.</summary>
    public Finding? FirstMalformedContainer() => Policy is ObjectNode
        ? Contract.Shapes.InOrder.FirstIssue(ShapePlace.Document(this))
        : Malformed("", "must contain a policy object.", $"Fix {PolicyPath} so the top-level policy is an object.", Policy.Origin);

    /// <summary>The address of a place in the policy, such as <c>oc://policy.jsonc/mcp/servers/deny</c>.</summary>
    public string Address(string path) => path.Length == 0 ? $"oc://{DocumentName}" : $"oc://{DocumentName}/{path}";

    /// <summary>A finding on the policy itself: a rule that is malformed.</summary>
    /// <param name="path">The malformed place, as in an address.</param>
    /// <param name="what">The sentence after the policy's display path, such as "tools must be an object."</param>
    /// <param name="fixHint">What to do.</param>
    /// <param name="origin">Where the malformed place can be edited.</param>
    public Finding Malformed(string path, string what, string fixHint, Origin? origin) => new()
    {
        Descriptor = DiagnosticCatalog.PolicyInvalid,
        Message = $"{PolicyPath} {what}",
        Path = PolicyPath,
        Target = Address(path),
        FixHint = fixHint,
        TargetOrigin = origin ?? Policy.Origin,
    };
}
