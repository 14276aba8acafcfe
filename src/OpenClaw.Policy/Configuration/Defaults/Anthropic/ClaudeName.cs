using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Defaults.Anthropic;

/// <summary>Today's names of Claude models, for short names and for models that are no longer served.</summary>
internal static class ClaudeName
{
    private const string Opus = "claude-opus-5";
    private const string Sonnet = "claude-sonnet-4-6";

    /// <summary>Names that stay as they are, and so does what begins with them.</summary>
    private static readonly string[] Served =
    [
        "claude-opus-4-8", "claude-opus-4.8", "claude-opus-4-7", "claude-opus-4.7", "claude-opus-4-6", "claude-opus-4.6",
        "claude-sonnet-4-6", "claude-sonnet-4.6", "claude-haiku-4-5", "claude-haiku-4.5",
    ];

    private static readonly string[] OldOpus =
    [
        "claude-opus-4-5", "claude-opus-4.5", "claude-opus-4-1", "claude-opus-4.1", "claude-opus-4-0", "claude-opus-4.0",
    ];

    private static readonly string[] OldSonnet =
    [
        "claude-sonnet-4-5", "claude-sonnet-4.5", "claude-sonnet-4-1", "claude-sonnet-4.1", "claude-sonnet-4-0", "claude-sonnet-4.0",
    ];

    private static readonly string[] OldShortOpus = ["opus-4.5", "opus-4.1", "opus-4", "opus-3"];

    private static readonly string[] OldShortSonnet =
    [
        "sonnet-4.5", "sonnet-4.1", "sonnet-4.0", "sonnet-4", "sonnet-3.7", "sonnet-3.5", "sonnet-3", "haiku-3.5", "haiku-3",
    ];

    /// <summary>The name by which a model goes today; null for one that is no Claude model.</summary>
    /// <param name="name">Without its provider; <c>@profile</c> behind it is kept.</param>
    /// <param name="models">What the release knows.</param>
    public static string? Current(string name, ClaudeModels models)
    {
        var (model, profile) = SplitProfile(EcmaString.Trim(name));
        var lower = EcmaString.ToLowerCase(model);
        var current = lower.Length == 0 ? null
            : Successor(lower)
            ?? (lower.StartsWith("claude-", StringComparison.Ordinal) ? model : models.Aliases.GetValueOrDefault(lower));
        return current is null ? null : current + profile;
    }

    private static string? Successor(string name)
    {
        if (IsVersion(name, Opus) || Served.Any(served => name.StartsWith(served, StringComparison.Ordinal)))
        {
            return null;
        }

        if (IsOld(name, "claude-opus-4", OldOpus) || OldShortOpus.Contains(name) || IsThird(name, "opus"))
        {
            return Opus;
        }

        return IsOld(name, "claude-sonnet-4", OldSonnet) || OldShortSonnet.Contains(name) || IsThird(name, "sonnet") || IsThird(name, "haiku")
            ? Sonnet
            : null;
    }

    /// <summary>The bare name of a generation, an old version of it, or one that is named by its date.</summary>
    private static bool IsOld(string name, string generation, string[] versions) =>
        name == generation || versions.Any(version => IsVersion(name, version)) || IsDated(name, $"{generation}-20");

    private static bool IsDated(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && name.Length >= prefix.Length + 6
        && name.AsSpan(prefix.Length, 6).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsVersion(string name, string version) =>
        name.StartsWith(version, StringComparison.Ordinal) && (name.Length == version.Length || name[version.Length] is '-' or '.' or ':' or '@');

    private static bool IsThird(string name, string family) =>
        name.StartsWith("claude-3", StringComparison.Ordinal) && name.Contains(family, StringComparison.Ordinal);

    /// <summary>The model, and the auth profile behind its last part with its <c>@</c>. A date of eight digits behind an <c>@</c> belongs to the model.</summary>
    private static (string Model, string Profile) SplitProfile(string name)
    {
        var at = name.IndexOf('@', name.LastIndexOf('/') + 1);
        if (at > 0 && IsDate(name.AsSpan(at + 1)))
        {
            at = name.Length > at + 9 ? name.IndexOf('@', at + 9) : -1;
        }

        if (at <= 0)
        {
            return (name, "");
        }

        var model = EcmaString.Trim(name[..at]);
        var profile = EcmaString.Trim(name[(at + 1)..]);
        return model.Length == 0 || profile.Length == 0 ? (name, "") : (model, $"@{profile}");
    }

    private static bool IsDate(ReadOnlySpan<char> text) =>
        text.Length >= 8 && text[..8].IndexOfAnyExceptInRange('0', '9') < 0 && (text.Length == 8 || text[8] == '@');
}
