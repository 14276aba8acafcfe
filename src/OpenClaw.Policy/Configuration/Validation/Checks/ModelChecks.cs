using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>Model providers and references to models.</summary>
internal static class ModelChecks
{
    /// <summary>Providers that OpenClaw does not know need an address and a list of models.</summary>
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

    /// <summary>From 2026.9.6.</summary>
    public static void ReferenceOrEmpty(Node value, CheckScope scope)
    {
        if (value.AsString() is { Length: > 0 } text && !IsReference(text))
        {
            scope.Report(value, "Expected a model such as provider/model, or an empty text.");
        }
    }

    public static void PickerRuntime(Node value, CheckScope scope)
    {
        if (value.AsString() is "auto" or "default")
        {
            scope.Report(value, "\"auto\" and \"default\" name no runtime.");
        }
    }

    /// <summary>Settings that only the entry of one model may have (2026.8.1 to 2026.9.4).</summary>
    public static void CodeModeExact(Node value, CheckScope scope) => DemandExact(value, scope, "codeMode");

    /// <summary>From 2026.9.5.</summary>
    public static void EntryExact(Node value, CheckScope scope) => DemandExact(value, scope, "pickerRuntimes", "codeMode");

    /// <summary>A provider and a model, with more than blanks on both sides of the first slash.</summary>
    public static bool IsReference(string text)
    {
        var trimmed = EcmaString.Trim(text);
        var slash = trimmed.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < trimmed.Length - 1;
    }

    private static void DemandExact(Node value, CheckScope scope, params ReadOnlySpan<string> names)
    {
        foreach (var (reference, settings) in value.AsMembers())
        {
            if (!reference.Contains('*', StringComparison.Ordinal) && IsReference(reference))
            {
                continue;
            }

            foreach (var name in names)
            {
                if (settings.Find(name) is { } setting)
                {
                    scope.Report(setting, $"\"{name}\" needs an entry for exactly one model: provider/model.", reference, name);
                }
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
