using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate.Files;

namespace OpenClaw.Policy.Gate;

/// <summary>Which config is judged, and how far the gate may look around it.</summary>
/// <param name="ConfigPath">Absolute.</param>
/// <param name="Root">The git top level, else the deepest folder that holds the config and a named workspace.</param>
/// <param name="Workspace">The named workspace, absolute; null when none was named.</param>
/// <param name="ExecApprovals">The named approvals document, absolute; null when none was named.</param>
/// <param name="Named">What the user named explicitly: it may be read even outside the root.</param>
internal sealed record GatePlace(string ConfigPath, string Root, string? Workspace, string? ExecApprovals, IReadOnlyList<string> Named)
{
    private const string ConfigName = "openclaw.json";

    /// <exception cref="GateStopException">No config was named, and none is found.</exception>
    public static GatePlace Find(GateRequest request)
    {
        var named = new List<string>();
        var workspace = Absolute(request.Workspace, request.BaseDirectory, named);
        var config = Absolute(request.Config, request.BaseDirectory, named) ?? Search(request.BaseDirectory);
        var approvals = Absolute(request.ExecApprovals, request.BaseDirectory, named);
        var folder = Path.GetDirectoryName(config) ?? config;
        var root = GitTopLevel.Find(folder) ?? (workspace is null ? folder : PathRules.CommonFolder(folder, workspace));
        return new GatePlace(config, root, workspace, approvals, named);
    }

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

    /// <summary>Looks from a folder upwards, no further than the git top level; without one, up to the file system's root.</summary>
    private static string Search(string start)
    {
        var top = GitTopLevel.Find(start);
        for (var folder = start; folder is not null; folder = folder == top ? null : Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, ConfigName);
            if (Path.Exists(candidate))
            {
                return candidate;
            }
        }

        throw GateDiagnostics.Stop(
            DiagnosticCatalog.ConfigNotFound,
            top is null ? $"No {ConfigName} was found here or in a folder above." : $"No {ConfigName} was found here or above, up to the git top level.",
            "Name the config with --config, the property OpenClawPolicyConfig or the action's input config.",
            location: null);
    }
}
