using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>Model references whose model has a new name that OpenClaw puts in their place before it looks at them.</summary>
internal static class RenamedModels
{
    private const string OwnPrefix = "google/";

    public static string Apply(string reference)
    {
        var trimmed = EcmaString.Trim(reference);
        var slash = trimmed.IndexOf('/', StringComparison.Ordinal);
        return slash <= 0 ? trimmed : trimmed[..(slash + 1)] + NewName(trimmed[(slash + 1)..]);
    }

    private static string NewName(string model) => model switch
    {
        "gemini-3-pro" or "gemini-3-pro-preview" or "gemini-3.1-pro" => "gemini-3.1-pro-preview",
        "gemini-3-flash" or "gemini-3.1-flash" or "gemini-3.1-flash-preview" => "gemini-3-flash-preview",
        "gemini-3.1-flash-lite" => "gemini-3.1-flash-lite-preview",
        _ when model.StartsWith(OwnPrefix, StringComparison.Ordinal) => OwnPrefix + NewName(model[OwnPrefix.Length..]),
        _ => model,
    };
}
