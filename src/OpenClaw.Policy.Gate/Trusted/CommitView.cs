using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Families;
using OpenClaw.Policy.Gate.Workspaces;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>What a commit says about how its workspaces are to be judged.</summary>
internal sealed class CommitView
{
    private readonly GatePlace _place;
    private readonly GateRequest _request;
    private readonly OpenClawRelease _release;
    private readonly Dictionary<string, PolicyDocument> _policies = new(StringComparer.Ordinal);

    private readonly CommitFileSet _committed;

    private CommitView(CommitFileSet committed, IFileSet files, GatePlace place, GateRequest request, OpenClawRelease release) =>
        (_committed, Files, _place, _request, _release) = (committed, files, place, request, release);

    public GitCommit Commit => _committed.Commit;

    /// <summary>The submodules that were looked into so far, absolute.</summary>
    public IReadOnlyCollection<string> Submodules => _committed.Submodules;

    public IFileSet Files { get; }

    /// <summary>What lies in the commit's folders.</summary>
    public IFolderListing Listing => new CommitListing(_committed);

    /// <summary>The commit's id as people write it.</summary>
    public string Name => Commit.ShortId;

    /// <summary>Where the commit has the config, absolute: another path than the change's when the change renamed it.</summary>
    public string ConfigPath => _place.ConfigPath;

    /// <summary>Null when <see cref="Problem"/> says why not.</summary>
    public ConfigSnapshot? Config { get; private init; }

    /// <summary>Null when <see cref="Problem"/> says why not.</summary>
    public PolicySettings? Settings { get; private init; }

    /// <summary>Why the commit's config says nothing, as a sentence; null when it does.</summary>
    public string? Problem { get; private init; }

    /// <summary>The release that loaded the config: the one that an option states, else the commit's own, else that of the change.</summary>
    public OpenClawRelease Release => _release;

    /// <summary>The release that the commit's record of accepted hashes or its config states; null when it states none that is supported.</summary>
    public OpenClawRelease? StatedRelease { get; private init; }

    /// <param name="files">The commit.</param>
    /// <param name="place">What is judged, with the path that the config has in this commit.</param>
    /// <param name="request">What was asked of the gate. A release that an option states holds for every commit.</param>
    /// <param name="release">That release, or the one for a config that states none.</param>
    public static CommitView Of(CommitFileSet files, GatePlace place, GateRequest request, OpenClawRelease release)
    {
        var recorded = new RecordingFileSet(files);
        try
        {
            var config = Load(recorded, place, request, ref release);
            return new CommitView(files, recorded, place, request, release)
            {
                Config = config,
                Settings = PolicySettings.Of(config.Config),
                StatedRelease = ReleaseOfConfig.Stated(recorded, config.Resolved, place.ConfigPath),
            };
        }
        catch (GateStopException stop)
        {
            return new CommitView(files, recorded, place, request, release) { Problem = stop.Diagnostics[0].Message };
        }
    }

    /// <summary>
    /// Which folder the commit lets the agent of a changed workspace work in, or the one whose place that agent takes; null when there is none, or
    /// the commit's config says nothing.
    /// </summary>
    public WorkspaceChoice? Workspace(ChangedWorkspace changed)
    {
        if (Config is not { } config)
        {
            return null;
        }

        return _place.Workspace is { } named ? new WorkspaceChoice(changed.Own.AgentId, named, WorkspaceSource.Named, Configured: null)
            : Predecessor(changed, config) is { } agent ? WorkspaceChoice.Decide(agent, _place, Files, config, _release)
            : null;
    }

    /// <summary>
    /// Where the commit has the policy of a changed workspace; null when its config says nothing. For an agent that takes nobody's place it is
    /// looked for where the change has it: that the commit has it there is all that can be asked.
    /// </summary>
    public string? PolicyPath(ChangedWorkspace changed) =>
        Settings is { } settings && (Workspace(changed)?.Folder ?? changed.Own.WorkspacePath) is { } folder ? settings.PathIn(folder) : null;

    /// <summary>The policy at a path, as the commit has it.</summary>
    /// <exception cref="GateStopException">The document goes beyond what is read.</exception>
    public PolicyDocument Policy(string path)
    {
        if (!_policies.TryGetValue(path, out var policy))
        {
            policy = Load(path);
            _policies.Add(path, policy);
        }

        return policy;
    }

    /// <summary>
    /// The agent of the commit that a judged agent is compared with. When nobody named an agent it is the default one, whoever that is now; else
    /// the same, or one that the change removes: renamed, an agent would leave its folder behind.
    /// </summary>
    private string? Predecessor(ChangedWorkspace changed, ConfigSnapshot config)
    {
        var (scene, agent) = (changed.Scene, changed.Own.AgentId!);
        if (string.IsNullOrWhiteSpace(_request.Agent)
            && agent == AgentResolver.FindDefaultAgentId(scene.Config.Config, scene.Release)
            && AgentResolver.FindDefaultAgentId(config.Config, _release) is { } first)
        {
            return first;
        }

        var known = AgentResolver.ListAgentIds(config.Config);
        return known.Contains(agent) ? agent : known.Except(AgentResolver.ListAgentIds(scene.Config.Config)).FirstOrDefault();
    }

    private PolicyDocument Load(string path)
    {
        try
        {
            return PolicyDocument.Load(Files, path, Settings!.DisplayPath);
        }
        catch (Json5LimitException error)
        {
            // The line is one of the commit: the files of the change need not have it.
            throw new GateStopException(GateDiagnostics.Own(
                DiagnosticCatalog.LimitExceeded,
                $"The policy of the base {Name} goes beyond what is read, so it cannot judge: {error.Message}",
                "Make it smaller or flatter in the base.",
                DiagnosticLocation.WholeFile(ConfigPath)) with
            {
                Related = [TrustedDiagnostics.In(GateDiagnostics.Locate(error.Input, error.Offset), "where it does so", this)],
            });
        }
    }

    private static ConfigSnapshot Load(RecordingFileSet files, GatePlace place, GateRequest request, ref OpenClawRelease release)
    {
        var host = HostEnvironment.OfCheckout(new EnvironmentSnapshot(request.Environment), place.ConfigPath);
        if (!string.IsNullOrWhiteSpace(request.OpenClawVersion))
        {
            return GateConfig.Load(files, host, place.ConfigPath, release);
        }

        var otherwise = release;
        var config = ReleaseOfConfig.Load(
            Stated(GateConfig.Read(files, place.ConfigPath)),
            expected => GateConfig.Load(files, host, place.ConfigPath, expected),
            loaded => Stated(loaded.Resolved));
        release = Stated(config.Resolved);
        return config;

        OpenClawRelease Stated(Node config) => ReleaseOfConfig.Stated(files, config, place.ConfigPath) ?? otherwise;
    }
}
