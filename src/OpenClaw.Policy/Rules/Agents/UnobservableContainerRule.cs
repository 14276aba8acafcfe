using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Sandbox;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Agents;

/// <summary>
/// What every rule below <c>sandbox.containers</c> demands besides: a backend whose containers can be observed. Otherwise nobody knows
/// whether the rule holds.
/// </summary>
internal sealed class UnobservableContainerRule : IAgentRule<SandboxEvidence>
{
    private static readonly (RulePath Path, string Subject)[] Subjects =
    [
        (ContainerRules.HostNetwork, "host network posture"),
        (ContainerRules.NamespaceJoin, "container namespace posture"),
        (ContainerRules.ReadOnlyMounts, "container mount mode posture"),
        (ContainerRules.RuntimeSockets, "container runtime socket mount posture"),
        (ContainerRules.UnconfinedProfiles, "container security profile posture"),
    ];

    private static readonly AgentCheck Check = new(
        DiagnosticCatalog.SandboxContainerPostureUnobservable,
        "Use an observable container backend for this sandbox or remove the container posture rule.");

    public bool IsMentioned(Node? section) => Subjects.Any(s => s.Path.Find(section) is not null);

    public bool Demands(Node? section) => Subjects.Any(s => IsDemanded(section, s.Path));

    public IEnumerable<Finding> Findings(AgentRuleSet<SandboxEvidence> rules)
    {
        var demanded = Subjects.Where(s => IsDemanded(rules.Section, s.Path)).ToArray();
        return from fact in rules.Facts.OfType<SandboxTextEvidence>()
               where fact.Field == SandboxField.Backend && !rules.Context.Contract.ContainerBackends.Contains(fact.Value)
               from subject in demanded
               select rules.Finding(Check, Message(fact, subject.Subject), fact, subject.Path);
    }

    private static bool IsDemanded(Node? section, RulePath path) => path.Find(section).AsBoolean() == true;

    private static string Message(SandboxTextEvidence fact, string subject) =>
        $"{SandboxRules.Label(fact)} uses sandbox backend '{fact.Value}', which cannot observe {subject}.";
}
