using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>Model providers: those that OpenClaw does not know need an address and a list of models.</summary>
internal static class ModelChecks
{
    public static void ProviderOverlay(Node value, CheckScope scope)
    {
        foreach (var (id, provider) in value.AsMembers())
        {
            if (!scope.Context.Facts.ModelProviders.Contains(ProviderId.Normalize(id, scope.Context.Release.Contract)))
            {
                Demand(provider, scope, id, "baseUrl");
                Demand(provider, scope, id, "models");
            }
        }
    }

    private static void Demand(Node provider, CheckScope scope, string id, string name)
    {
        if (provider.Find(name) is null)
        {
            scope.Report(provider, $"The key \"{name}\" is missing: only a provider that OpenClaw knows may leave it out.", id, name);
        }
    }
}
