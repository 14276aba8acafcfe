using OpenClaw.Policy.Gate.Files;

namespace OpenClaw.Policy.Gate.Showing;

/// <summary>How paths of a result may be shown.</summary>
public sealed class ShownPaths
{
    private readonly HiddenPaths _hidden;

    internal ShownPaths(HiddenPaths hidden) => _hidden = hidden;

    /// <summary>Shows every path.</summary>
    public static ShownPaths All { get; } = new(HiddenPaths.None);

    /// <summary>What to show in the place of a path that a variable gave, such as <c>${WORKSPACE}/policy.jsonc</c>; null for any other path.</summary>
    /// <param name="path">Absolute.</param>
    public string? Conceal(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _hidden.Find(path) is not { } hidden ? null
            : path.Length <= hidden.Path.Length ? hidden.Written
            : $"{hidden.Written}/{PathRules.RelativeWithSlashes(hidden.Path, path)}";
    }
}
