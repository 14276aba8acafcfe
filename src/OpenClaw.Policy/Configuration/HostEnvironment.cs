using OpenClaw.Policy.Files;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration;

/// <summary>Where a config is read: the variables, the current directory and the home folder that its paths start from.</summary>
/// <param name="Variables">What <c>${NAME}</c> and the program's own settings see.</param>
/// <param name="CurrentDirectory">Absolute; relative paths of a config start here.</param>
public sealed record HostEnvironment(EnvironmentSnapshot Variables, string CurrentDirectory)
{
    /// <summary>The user's home folder as the system's account database has it: the last resort when no variable names one.</summary>
    public string? AccountHomeDirectory { get; init; }

    /// <summary>
    /// Whether <c>~</c> stays as it is written because it is nobody's: a checkout is judged for machines that nobody knows. Without this the
    /// current directory stands in for a home folder that is not known, as in the real program.
    /// </summary>
    internal bool KeepsTilde => IsOfCheckout && !HasHome;

    private bool IsOfCheckout { get; init; }

    /// <summary>
    /// <c>OPENCLAW_HOME</c>, else <c>HOME</c>, else <c>USERPROFILE</c>, else the account's unless <c>HOME</c> is set but unusable, else
    /// the current directory; absolute.
    /// </summary>
    public string HomeDirectory
    {
        get
        {
            var own = Usable(Variables.Setting("OPENCLAW_HOME"));
            var home = own is null ? SystemHome : ExpandTilde(own, SystemHome);
            return NodePath.Resolve(CurrentDirectory, home ?? ".");
        }
    }

    /// <summary>Whether a home folder is known. Without one the environment is no machine's, and only absolute paths mean something.</summary>
    internal bool HasHome => Usable(Variables.Setting("OPENCLAW_HOME")) is not null || SystemHome is not null;

    /// <summary>
    /// <c>HOME</c>, else <c>USERPROFILE</c>, else the account's unless <c>HOME</c> is set but unusable; as it is written, null when none of
    /// them is there.
    /// </summary>
    private string? SystemHome
    {
        get
        {
            var given = Variables.Setting("HOME");
            return Usable(given) ?? Usable(Variables.Setting("USERPROFILE")) ?? (given is null ? Usable(AccountHomeDirectory) : null);
        }
    }

    /// <summary>The environment of a checkout: no machine's, so that relative paths start at the config's folder and no home folder is known.</summary>
    /// <param name="variables">Those that were given.</param>
    /// <param name="configPath">Absolute.</param>
    public static HostEnvironment OfCheckout(EnvironmentSnapshot variables, string configPath) =>
        new(variables, Path.GetDirectoryName(configPath)!) { IsOfCheckout = true };

    /// <summary>A path as users write it: trimmed, <c>~</c> for the home folder, relative to the current directory. Blank stays blank.</summary>
    public string ResolveUserPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var trimmed = EcmaString.Trim(path);
        return trimmed.Length == 0 ? trimmed : NodePath.Resolve(CurrentDirectory, ExpandTilde(trimmed, HomeDirectory)!);
    }

    /// <summary>As <see cref="ResolveUserPath"/>, but <c>~</c> is the system's home folder whatever <c>OPENCLAW_HOME</c> says.</summary>
    internal string ResolveSystemPath(string path) => NodePath.Resolve(CurrentDirectory, ExpandTilde(path, SystemHome) ?? path);

    /// <summary>Whether a text starts with <c>~</c> for the home folder; <c>~name</c> means nothing.</summary>
    internal static bool StartsWithTilde(ReadOnlySpan<char> path) =>
        path.StartsWith('~') && (path.Length == 1 || path[1] is '/' or '\\');

    /// <returns>Null when the path needs a home folder and there is none.</returns>
    private static string? ExpandTilde(string path, string? home) =>
        !StartsWithTilde(path) ? path : home is null ? null : string.Concat(home, path.AsSpan(1));

    /// <summary>
    /// A value without the blanks around it, or null when nothing is left. Scripts that print an unset variable write these words; the real
    /// program takes them for unset.
    /// </summary>
    internal static string? Usable(string? value) =>
        value is not null && EcmaString.Trim(value) is { Length: > 0 } trimmed && trimmed is not ("undefined" or "null") ? trimmed : null;
}
