using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Defaults;

/// <summary>A text such as <c>provider/model</c>, as a release rewrites it when it loads a config.</summary>
internal static class ModelReference
{
    /// <summary>The provider in the form in which ids are compared, and today's name of a model that was renamed.</summary>
    public static string Normalize(string reference, OpenClawRelease release)
    {
        var names = release.Loader.ModelNames;
        var trimmed = EcmaString.Trim(reference);
        var slash = trimmed.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash >= trimmed.Length - 1)
        {
            return trimmed;
        }

        var provider = ProviderId.Normalize(trimmed[..slash], release.Contract);
        var model = names.TrimsParts ? EcmaString.Trim(trimmed[(slash + 1)..]) : trimmed[(slash + 1)..];
        return names.TrimsParts && (provider.Length == 0 || model.Length == 0)
            ? trimmed
            : Join(provider, EcmaString.Trim(names.Current(provider, model)), names);
    }

    private static string Join(string provider, string model, ModelNames names) =>
        provider.Length == 0 ? model
        : model.Length == 0 ? provider
        : names.DropsRepeatedProvider && EcmaString.ToLowerCase(model).StartsWith($"{provider}/", StringComparison.Ordinal) ? model
        : $"{provider}/{model}";
}
