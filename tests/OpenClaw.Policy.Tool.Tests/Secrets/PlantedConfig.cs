using System.Text.Json.Nodes;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tool.Tests.Secrets;

/// <summary>A config with a value that nobody may see at every place.</summary>
/// <param name="Text">The file.</param>
/// <param name="Markers">What is planted in it.</param>
/// <param name="Places">How many places hold one.</param>
internal sealed record PlantedConfig(string Text, IReadOnlyList<Marker> Markers, int Places)
{
    /// <summary>Settings that are refused make room for those that they hide; more rounds find no more.</summary>
    private const int MaxRounds = 40;

    /// <summary>What a place may demand of its texts, <c>{}</c> being the value.</summary>
    private static readonly string[] Forms = ["{}", "https://{}.example/x", "wss://{}.example", "{}@example.org", "/srv/{}", "./{}", "{}/model", "acme:{}", "+1555{}", "users/{}", "^{}$"];

    /// <summary>Texts without a secret, for the other places.</summary>
    private static readonly string[] Others = ["plain", "https://example.org/x", "wss://example.org", "someone@example.org", "/srv/x", "./x", "acme/model", "+15550100", "1h", "12:00", "^x$", "1"];

    /// <summary>Ends of the names of settings that take a secret, and of free texts in which people write one.</summary>
    private static readonly string[] SecretNames =
    [
        "token", "password", "apiKey", "secret", "privateKey", "accessKey", "secretKey", "passphrase",
        "prompt", "prefix", "reaction", "description", "instructions", "message", "text", "note", "greeting",
    ];

    /// <summary>The values of variables, by name.</summary>
    public IReadOnlyDictionary<string, string> Variables => Markers.Where(static m => m.Variable is not null).ToDictionary(static m => m.Variable!, static m => m.Value);

    /// <summary>A variable at every place for a text, also where only some words are allowed: the release refuses that config.</summary>
    public static PlantedConfig Refused(OpenClawRelease release, int variant, MarkerStyle style)
    {
        var planted = new Planting(style);
        var config = new SchemaPlanter(release, variant, (_, _) => planted.Reference()).Plant();
        return new(LinedJson.Of(Complete(config)).Text, planted.Markers, planted.Places);
    }

    /// <summary>A variable at every place that may hold a text of somebody's own. Settings that the release refuses for other reasons are left out.</summary>
    public static PlantedConfig Valid(OpenClawRelease release, int variant, MarkerStyle style)
    {
        var planted = new Planting(style);
        var config = new SchemaPlanter(release, variant, (schema, path) => Word(schema, variant) ?? Fitting(schema, path, planted)).Plant();
        return Pruned(Complete(config), planted, release);
    }

    /// <summary>A secret as it is at every place where OpenClaw takes one, and in free texts.</summary>
    public static PlantedConfig Literal(OpenClawRelease release, int variant, MarkerStyle style)
    {
        var planted = new Planting(style);
        var config = new SchemaPlanter(release, variant, (schema, path) => Word(schema, variant) ?? Literal(schema, path, planted)).Plant();
        return Pruned(Complete(config), planted, release);
    }

    /// <summary>One of the words that a place allows; null where it allows any.</summary>
    private static string? Word(SchemaNode schema, int variant) =>
        schema.Values?.Describe().Where(static v => v.StartsWith('"')).Select(static v => v.Trim('"')).ToList() is { Count: > 0 } words ? words[variant % words.Count] : null;

    /// <summary>A text around a variable, or the variable alone, that the schema accepts; the variable alone where it accepts none of them.</summary>
    private static string Fitting(SchemaNode schema, IReadOnlyList<string> path, Planting planted)
    {
        IEnumerable<string> forms = path[^1] is "primary" or "fallbacks" or "model" || (path.Count > 1 && path[^2] == "fallbacks") ? ["{}/{}", .. Forms] : Forms;
        return forms.FirstOrDefault(f => Fits(schema, With(f, planted.Next))) is { } form ? With(form, planted.Reference())
            : forms.FirstOrDefault(f => Fits(schema, With(f, planted.Next.ToLowerInvariant()))) is { } lower ? With(lower, planted.LowerReference())
            : planted.Reference();
    }

    private static string Literal(SchemaNode schema, IReadOnlyList<string> path, Planting planted)
    {
        if (!SecretNames.Any(n => path[^1].EndsWith(n, StringComparison.OrdinalIgnoreCase)) && (path.Count == 1 || path[^2] is not ("env" or "headers" or "vars")))
        {
            return Others.FirstOrDefault(t => Fits(schema, t)) ?? "x";
        }

        var value = planted.Literal();
        return Forms.Select(f => With(f, value)).FirstOrDefault(t => Fits(schema, t)) ?? value;
    }

    private static string With(string form, string value) => form.Replace("{}", value, StringComparison.Ordinal);

    private static bool Fits(SchemaNode schema, string text) =>
        text.Length >= (schema.MinimumLength ?? 0) && text.Length <= (schema.MaximumLength ?? int.MaxValue) && schema.Pattern?.IsMatch(text) != false
        && (schema.Format == StringFormat.None || Uri.IsWellFormedUriString(text, UriKind.Absolute));

    /// <summary>The policy's plugin is on.</summary>
    private static JsonObject Complete(JsonObject config)
    {
        config["plugins"]!["entries"]!["policy"] = new JsonObject { ["enabled"] = true };
        return config;
    }

    private static PlantedConfig Pruned(JsonObject config, Planting planted, OpenClawRelease release)
    {
        var folder = Directory.CreateTempSubdirectory("openclaw-policy-planted-").FullName;
        try
        {
            var path = Path.Combine(folder, "openclaw.json");
            var variables = new EnvironmentSnapshot(planted.Markers.Where(static m => m.Variable is not null).ToDictionary(static m => m.Variable!, static m => m.Value));
            for (var round = 0; round < MaxRounds; round++)
            {
                var lined = LinedJson.Of(config);
                File.WriteAllText(path, lined.Text);
                var loaded = ConfigLoader.Load(FolderFileSet.Everything, HostEnvironment.OfCheckout(variables, path), path, release);
                if (loaded.IsValid)
                {
                    return new(lined.Text, planted.Markers, Leaks.Count(lined.Text) + lined.Text.Split("${").Length - 1);
                }

                foreach (var setting in loaded.Issues.Select(i => i.Origin is { } origin ? lined.At(DiagnosticLocation.Of(origin.Anchor).StartLine) : null).OfType<JsonNode>().Distinct())
                {
                    Remove(setting);
                }
            }

            throw new AssertFailedException($"OpenClaw {release} refuses what is left of the config:\n{LinedJson.Of(config).Text[..2000]}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Remove(JsonNode setting)
    {
        switch (setting.Parent)
        {
            case JsonObject parent:
                parent.Remove(setting.GetPropertyName());
                break;
            case JsonArray parent:
                parent.Remove(setting);
                break;
        }
    }
}
