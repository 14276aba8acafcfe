using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Defaults;

/// <summary>A text such as <c>provider/model</c>, as a release rewrites it when it loads a config.</summary>
internal static class ModelReference
{
    private const string GooglePrefix = "google/";

    /// <summary>The provider in the form in which ids are compared, and today's name of a model that was renamed.</summary>
    public static string Normalize(string reference, OpenClawRelease release)
    {
        var trimmed = EcmaString.Trim(reference);
        var slash = trimmed.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash >= trimmed.Length - 1)
        {
            return trimmed;
        }

        var provider = ProviderId.Normalize(trimmed[..slash], release.Contract);
        return Join(provider, CurrentModelId(trimmed[(slash + 1)..], release.Loader));
    }

    /// <summary>A model that already begins with its provider is not given it twice.</summary>
    private static string Join(string provider, string model)
    {
        var id = EcmaString.Trim(model);
        return provider.Length == 0 ? id
            : id.Length == 0 ? provider
            : EcmaString.ToLowerCase(id).StartsWith($"{provider}/", StringComparison.Ordinal) ? id
            : $"{provider}/{id}";
    }

    /// <summary>Google's models are found behind any number of <c>google/</c>, whatever the provider.</summary>
    private static string CurrentModelId(string model, LoaderProfile loader)
    {
        var start = 0;
        while (string.CompareOrdinal(model, start, GooglePrefix, 0, GooglePrefix.Length) == 0)
        {
            start += GooglePrefix.Length;
        }

        return loader.RenamedModels.TryGetValue(model[start..], out var current) ? model[..start] + current : model;
    }
}
