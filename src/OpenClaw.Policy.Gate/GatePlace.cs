using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate;

/// <summary>Which config is judged, and how far the gate may look around it.</summary>
/// <param name="ConfigPath">Absolute.</param>
/// <param name="Root">The git top level, else the deepest folder that holds the config and a named workspace.</param>
/// <param name="Workspace">The named workspace, absolute; null when none was named.</param>
/// <param name="ExecApprovals">The named approvals document, absolute; null when none was named.</param>
/// <param name="BaselinePolicy">The named baseline policy, absolute; null when none was named.</param>
/// <param name="Named">What the user named explicitly: it may be read even outside the root.</param>
internal sealed record GatePlace(string ConfigPath, string Root, string? Workspace, string? ExecApprovals, string? BaselinePolicy, IReadOnlyList<string> Named)
{
    /// <exception cref="GateStopException">No config was named, and none is found.</exception>
    public static GatePlace Find(GateRequest request)
    {
        var named = new List<string>();
        var workspace = Absolute(request.Workspace, request.BaseDirectory, named);
        var config = Absolute(request.Config, request.BaseDirectory, named) ?? Search(request.BaseDirectory);
        var approvals = Absolute(request.ExecApprovals, request.BaseDirectory, named);
        var baseline = Absolute(request.BaselinePolicy, request.BaseDirectory, named);
        var folder = Path.GetDirectoryName(config) ?? config;
        var root = GitTopLevel.Find(folder) ?? (workspace is null ? folder : PathRules.CommonFolder(folder, workspace));
        return new GatePlace(config, root, workspace, approvals, baseline, named);
    }

    /// <summary>A path for people: relative to the root when it lies below.</summary>
    public string Show(string path) =>
        PathRules.IsInside(path, Root) ? PathRules.RelativeWithSlashes(Root, path) : path;

    private static string? Absolute(string? path, string baseDirectory, List<string> named)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            return null;
        }

        var absolute = Path.GetFullPath(path, baseDirectory);
        named.Add(absolute);
        return absolute;
    }

    private static string Search(string start) => ConfigSearch.Find(start) ?? throw GateDiagnostics.Stop(
        DiagnosticCatalog.ConfigNotFound,
        $"No {ConfigSearch.FileName} was found here or {(GitTopLevel.Find(start) is null ? "in a folder above" : "above, up to the git top level")}.",
        "Name the config with --config, the property OpenClawPolicyConfig or the action's input config.",
        location: null);
}
