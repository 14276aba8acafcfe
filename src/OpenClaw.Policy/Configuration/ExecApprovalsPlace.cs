using OpenClaw.Policy.Files;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Configuration;

/// <summary>Where a release keeps the approvals document.</summary>
/// <param name="File">
/// The absolute path of the file <c>exec-approvals.json</c>. A release that keeps the document in its database has none there; a file that
/// an older release left behind keeps it from looking into the database at all.
/// </param>
/// <param name="DisplayPath">
/// As findings print it, and so part of a hash: an absolute path when <c>OPENCLAW_STATE_DIR</c> is set, else a path with <c>~</c>, whatever
/// the home folder is.
/// </param>
/// <param name="IsDatabase">Whether the document is kept in the release's database, not in <paramref name="File"/>.</param>
public sealed record ExecApprovalsPlace(string File, string DisplayPath, bool IsDatabase)
{
    private const string FileName = "exec-approvals.json";
    private const string StateVariable = "OPENCLAW_STATE_DIR";
    private const string UsualStateDirectory = ".openclaw";
    private const string DatabaseFolder = "state";
    private const string DatabaseRow = "openclaw.sqlite#exec_approvals_config";

    /// <param name="host">The variables and the home folder.</param>
    /// <param name="release">The release whose behaviour is wanted (from 2026.6.9).</param>
    public static ExecApprovalsPlace Resolve(HostEnvironment host, OpenClawRelease release)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(release);

        var isDatabase = release.Contract.KeepsApprovalsInDatabase;
        if (StateDirectoryOf(host, isDatabase) is not { } state)
        {
            var usual = NodePath.Join(host.HomeDirectory, UsualStateDirectory);
            return new(NodePath.Join(usual, FileName), UsualDisplayPath(release), isDatabase);
        }

        var file = NodePath.Join(state, FileName);
        return new(file, isDatabase ? NodePath.Join(NodePath.Join(state, DatabaseFolder), DatabaseRow) : file, isDatabase);
    }

    /// <summary>The display path while <c>OPENCLAW_STATE_DIR</c> is not set.</summary>
    public static string UsualDisplayPath(OpenClawRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return release.Contract.KeepsApprovalsInDatabase
            ? $"~/{UsualStateDirectory}/{DatabaseFolder}/{DatabaseRow}"
            : $"~/{UsualStateDirectory}/{FileName}";
    }

    /// <summary>
    /// The folder that <c>OPENCLAW_STATE_DIR</c> names, or null. Releases with a file start <c>~</c> from the system's home folder and take
    /// the words of an unset variable for unset; releases with a database do neither.
    /// </summary>
    private static string? StateDirectoryOf(HostEnvironment host, bool isDatabase)
    {
        var value = host.Variables.Setting(StateVariable);
        if (isDatabase)
        {
            return host.ResolveUserPath(value ?? "") is { Length: > 0 } path ? path : null;
        }

        return HostEnvironment.Usable(value) is { } given ? host.ResolveSystemPath(given) : null;
    }
}
