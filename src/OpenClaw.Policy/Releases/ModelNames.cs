namespace OpenClaw.Policy.Releases;

/// <summary>How a release rewrites a reference to a model, <c>provider/model</c>, when it loads a config.</summary>
internal sealed record ModelNames
{
    private static readonly string[] GoogleProviders = ["google", "google-gemini-cli", "google-vertex"];

    /// <summary>Today's names of Google's models, which are found behind any number of <c>google/</c>.</summary>
    public required IReadOnlyDictionary<string, string> Google { get; init; }

    /// <summary>
    /// The names of Google's models are looked for whatever the provider (2026.5.20); later only for Google's own providers and behind
    /// <c>google/</c>.
    /// </summary>
    public bool GoogleOfAnyProvider { get; init; }

    /// <summary>Today's names of models of the provider <c>together</c>.</summary>
    public IReadOnlyDictionary<string, string> Together { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>White space around the model counts for nothing, and a blank provider or model makes the text no reference (from 2026.7.1).</summary>
    public bool TrimsParts { get; init; }

    /// <summary>A model that begins with its provider is not given it twice (up to 2026.9.4).</summary>
    public bool DropsRepeatedProvider { get; init; } = true;

    /// <summary>Today's name of a model.</summary>
    /// <param name="provider">Normalised.</param>
    /// <param name="model">Without its provider.</param>
    public string Current(string provider, string model) =>
        GoogleOfAnyProvider || GoogleProviders.Contains(provider, StringComparer.Ordinal) || model.StartsWith(GooglePrefix, StringComparison.Ordinal)
            ? CurrentOfGoogle(model)
            : provider == "together" ? Together.GetValueOrDefault(model, model) : model;

    private const string GooglePrefix = "google/";

    private string CurrentOfGoogle(string model)
    {
        var start = 0;
        while (string.CompareOrdinal(model, start, GooglePrefix, 0, GooglePrefix.Length) == 0)
        {
            start += GooglePrefix.Length;
        }

        return Google.TryGetValue(model[start..], out var current) ? model[..start] + current : model;
    }
}
