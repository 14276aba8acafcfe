using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence;

/// <summary>
/// The models that agent settings name (from contract P01): every <c>model</c> and <c>...Model</c> setting below <c>agents</c>, then
/// the keys of the allow lists <c>agents.defaults.models</c> and <c>models</c> of each agent.
/// </summary>
internal sealed class ModelRefCollector : IEvidenceCollector
{
    public const string EvidenceKey = "modelRefs";

    private const string Agents = "oc://openclaw.config/agents";

    public string Key => EvidenceKey;

    public IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context)
    {
        if (context.Config["agents"] is not ObjectNode agents)
        {
            return [];
        }

        var refs = new List<ModelRefEvidence>();
        CollectSettings(refs, agents, Agents, context.Contract);
        CollectAllowList(refs, agents.Find("defaults", "models"), $"{Agents}/defaults/models", context.Contract);
        foreach (var agent in ConfiguredAgents.Of(context.Config, context.Contract))
        {
            CollectAllowList(refs, agent.Settings["models"], $"{agent.Source}/models", context.Contract);
        }

        return refs.ToSorted(ByProviderThenModel);
    }

    private static int ByProviderThenModel(ModelRefEvidence a, ModelRefEvidence b)
    {
        var byProvider = RootCollation.Compare(a.Provider, b.Provider);
        return byProvider != 0 ? byProvider : RootCollation.Compare(a.Model, b.Model);
    }

    private static void CollectSettings(List<ModelRefEvidence> refs, ObjectNode settings, string source, PolicyContract contract)
    {
        foreach (var (name, value) in settings.Members)
        {
            var path = $"{source}/{name}";
            if (name == "model" || name.EndsWith("Model", StringComparison.Ordinal))
            {
                CollectSetting(refs, value, path, contract);
            }
            else if (value is ObjectNode child)
            {
                CollectSettings(refs, child, path, contract);
            }
            else
            {
                foreach (var (index, item) in value.AsItems().Index())
                {
                    if (item is ObjectNode record)
                    {
                        CollectSettings(refs, record, $"{path}/#{index}", contract);
                    }
                }
            }
        }
    }

    /// <summary>A model setting is a reference, or an object with a primary and fallbacks.</summary>
    private static void CollectSetting(List<ModelRefEvidence> refs, Node value, string source, PolicyContract contract)
    {
        Add(refs, value, source, contract);
        Add(refs, value.Find("primary"), $"{source}/primary", contract);
        foreach (var (index, fallback) in value.Find("fallbacks").AsItems().Index())
        {
            Add(refs, fallback, $"{source}/fallbacks/#{index}", contract);
        }
    }

    private static void CollectAllowList(List<ModelRefEvidence> refs, Node? models, string source, PolicyContract contract)
    {
        foreach (var (name, value) in models.AsMembers())
        {
            Add(refs, new StringNode(name, value.Origin?.OfKey), $"{source}/{OcPath.EvidenceSegment(name, contract)}", value.Origin, contract);
        }
    }

    private static void Add(List<ModelRefEvidence> refs, Node? value, string source, PolicyContract contract)
    {
        if (value is StringNode text)
        {
            Add(refs, text, source, text.Origin, contract);
        }
    }

    private static void Add(List<ModelRefEvidence> refs, StringNode reference, string source, Origin? origin, PolicyContract contract)
    {
        var trimmed = EcmaString.Trim(reference.Value);
        var slash = trimmed.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && slash < trimmed.Length - 1)
        {
            refs.Add(new(reference, ProviderId.Normalize(trimmed[..slash], contract), trimmed[(slash + 1)..], source, origin));
        }
    }
}
