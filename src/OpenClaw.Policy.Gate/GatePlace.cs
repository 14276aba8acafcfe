using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate;

/// <summary>Which config is judged, and how far the gate may look around it.</summary>
/// <param name="ConfigPath">Absolute.</param>
/// <param name="Root">The top of the outermost git work tree that has a say about the config, else the deepest folder that holds the config and a named workspace.</param>
/// <param name="Workspace">The named workspace, absolute; null when none was named.</param>
/// <param name="ExecApprovals">The named approvals document, absolute; null when none was named.</param>
/// <param name="BaselinePolicy">The named baseline policy, absolute; null when none was named.</param>
/// <param name="Named">What the user named explicitly outside the root: it may be read, and what its links lead to.</param>
internal sealed record GatePlace(string ConfigPath, string Root, string? Workspace, string? ExecApprovals, string? BaselinePolicy, IReadOnlyList<string> Named)
{
    /// <summary>The tops of the git work trees that have a say about the config, the outermost first; empty outside git.</summary>
    public IReadOnlyList<string> Repositories { get; private init; } = [];

    /// <summary>Those of <see cref="Repositories"/> that lie within another one, such as a submodule.</summary>
    public IReadOnlyList<string> Nested => [.. Repositories.Skip(1)];

    /// <summary>Why it is not known whether <see cref="Repositories"/> are all; null when it is.</summary>
    public GitException? Unasked { get; private init; }

    /// <summary>Where the commits are looked for that this place is compared with.</summary>
    /// <exception cref="GitException">There is no git, no repository, or git does not accept it.</exception>
    public GitRepository OpenRepository(GitAccess git) =>
        GitRepository.Open(Repositories is [var outermost, ..] ? outermost : Path.GetDirectoryName(ConfigPath)!, git, Nested);

    /// <summary>Looks a revision up in that repository.</summary>
    /// <param name="revision">A name of a commit.</param>
    /// <param name="resolve">Gives the commit that the name stands for.</param>
    /// <exception cref="GitException">There is none; where several repositories have a say, the message tells in which of them it was looked for.</exception>
    public GitCommit Resolve(string revision, Func<string, GitCommit> resolve)
    {
        try
        {
            return resolve(revision);
        }
        catch (GitException error) when (Nested is [var nested, ..] && error.Failure is GitFailure.UnknownRevision or GitFailure.MissingObject)
        {
            throw new GitException(
                error.Failure,
                $"{error.Message} The clone that counts is that of the repository around {Show(nested)}, because it tracks what lies there.",
                $"{error.Remedy} To judge {Show(nested)} by its own commits, clone it elsewhere.");
        }
    }

    /// <exception cref="GateStopException">No config was named, and none is found; or what was named is no path.</exception>
    public static GatePlace Find(GateRequest request) => Find(request, needsConfig: true);

    /// <param name="request">What is asked.</param>
    /// <param name="needsConfig">False when a config that is not found is taken to be missing in the folder where the search begins.</param>
    /// <exception cref="GateStopException">A config is needed, none was named, and none is found; or what was named is no path.</exception>
    public static GatePlace Find(GateRequest request, bool needsConfig)
    {
        var named = new List<string>();
        var workspace = Absolute(request.Workspace, request.BaseDirectory, named);
        var config = Absolute(request.Config, request.BaseDirectory, named) ?? Search(request.BaseDirectory, needsConfig);
        var approvals = Absolute(request.ExecApprovals, request.BaseDirectory, named);
        var baseline = Absolute(request.BaselinePolicy, request.BaseDirectory, named);
        var folder = Path.GetDirectoryName(config) ?? config;
        var (repositories, unasked) = FindRepositories(folder, request);
        var root = repositories is [var outermost, ..] ? outermost : workspace is null ? folder : PathRules.CommonFolder(folder, workspace);

        // Who names a path in the repository names what stands there, and not what a link there leads to: that is for the repository to say.
        named.RemoveAll(n => PathRules.IsInside(n, root));
        return new GatePlace(config, root, workspace, approvals, baseline, named) { Repositories = repositories, Unasked = unasked };
    }

    /// <summary>The same in what is staged. The repository is the one that the commit is made in, whichever lie around it.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="top">The top of its work tree.</param>
    /// <param name="staged">The files of its index.</param>
    /// <param name="needsConfig">As in <see cref="Find(GateRequest, bool)"/>.</param>
    /// <exception cref="GateStopException">A config is needed, none was named, and none is staged; or what was named is no path.</exception>
    public static GatePlace FindStaged(GateRequest request, string top, IFileSet staged, bool needsConfig)
    {
        var named = new List<string>();
        var workspace = Absolute(request.Workspace, request.BaseDirectory, named);
        var config = Absolute(request.Config, request.BaseDirectory, named) ?? SearchStaged(request.BaseDirectory, top, staged, needsConfig);
        var approvals = Absolute(request.ExecApprovals, request.BaseDirectory, named);
        var baseline = Absolute(request.BaselinePolicy, request.BaseDirectory, named);
        named.RemoveAll(n => PathRules.IsInside(n, top));
        return new GatePlace(config, top, workspace, approvals, baseline, named) { Repositories = [top] };
    }

    private static string SearchStaged(string start, string top, IFileSet staged, bool isNeeded)
    {
        for (var folder = start; folder is not null; folder = folder == top ? null : Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, ConfigSearch.FileName) is var candidate && staged.GetKind(candidate) != EntryKind.Missing)
            {
                return candidate;
            }
        }

        return !isNeeded ? Path.Combine(start, ConfigSearch.FileName) : throw GateDiagnostics.Stop(
            DiagnosticCatalog.ConfigNotFound,
            $"No {ConfigSearch.FileName} is staged for this folder or one above it, up to the git top level.",
            "Add the config with git add, or name it with --config.",
            location: null);
    }

    /// <summary>A path for people: relative to the root when it lies below.</summary>
    public string Show(string path) =>
        PathRules.IsInside(path, Root) ? PathRules.RelativeWithSlashes(Root, path) : path;

    private static (IReadOnlyList<string> Repositories, GitException? Unasked) FindRepositories(string folder, GateRequest request)
    {
        try
        {
            return (EnclosingRepositories.Find(folder, string.IsNullOrWhiteSpace(request.Base) ? null : request.Base.Trim(), request.Git), null);
        }
        catch (GitException error)
        {
            return ([GitTopLevel.Find(folder)!], error);
        }
    }

    private static string? Absolute(string? path, string baseDirectory, List<string> named)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            return null;
        }

        if (path.Contains('\0', StringComparison.Ordinal))
        {
            throw GateDiagnostics.Stop(
                DiagnosticCatalog.InvalidOption, "An option names a path with the character U+0000, which no path can hold.", "Name another path.", location: null);
        }

        var absolute = Path.GetFullPath(path, baseDirectory);
        named.Add(absolute);
        return absolute;
    }

    private static string Search(string start, bool isNeeded) => ConfigSearch.Find(start) ?? (!isNeeded ? Path.Combine(start, ConfigSearch.FileName) : throw GateDiagnostics.Stop(
        DiagnosticCatalog.ConfigNotFound,
        $"No {ConfigSearch.FileName} was found here or {(GitTopLevel.Find(start) is null ? "in a folder above" : "above, up to the git top level")}.",
        "Name the config with --config, the property OpenClawPolicyConfig or the action's input config.",
        location: null));
}
