using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Sandbox;

/// <summary>
/// The sandboxes of the agents (from contract P04): by the defaults and for each agent.
/// </summary>
internal sealed class SandboxPostureCollector : IEvidenceCollector
{
    public const string EvidenceKey = "sandboxPosture";

    public string Key => EvidenceKey;

    public IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context)
    {
        var defaults = SettingPlace.Config(context.Config)["agents"]["defaults"]["sandbox"];
        var containerBackends = context.Contract.ContainerBackends;

        var rows = new AgentEvidenceRows(context.Budget);
        rows.Add(Observe(SandboxLayers.OfDefaults(defaults), containerBackends));
        foreach (var agent in ConfiguredAgents.Of(context.Config, context.Contract))
        {
            rows.Add(Observe(SandboxLayers.Of(agent, defaults), containerBackends));
        }

        return rows.ToSorted();
    }

    private static IEnumerable<SandboxEvidence> Observe(SandboxLayers sandbox, IReadOnlyList<string> containerBackends)
    {
        var mode = sandbox.Settings["mode"].Text;
        yield return new SandboxTextEvidence(sandbox.Owner, SandboxField.Mode, "mode", mode.Value ?? "off", mode);

        var backend = sandbox.Settings["backend"].Text;
        var backendName = EcmaString.ToLowerCase(backend.Value ?? "docker");
        yield return new SandboxTextEvidence(sandbox.Owner, SandboxField.Backend, "backend", backendName, backend);

        var isContainer = containerBackends.Contains(backendName);
        var container = isContainer ? ContainerPosture.Observe(sandbox) : [];
        foreach (var row in container.Concat(BrowserPosture.Observe(sandbox, isContainer)))
        {
            yield return row;
        }
    }
}
