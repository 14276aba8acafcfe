using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>What a commit says about how its workspaces are to be judged.</summary>
internal sealed class CommitView
{
    private readonly GatePlace _place;
    private readonly Dictionary<string, PolicyDocument> _policies = new(StringComparer.Ordinal);

    private readonly CommitFileSet _committed;

    private CommitView(CommitFileSet committed, IFileSet files, GatePlace place) => (_committed, Files, _place) = (committed, files, place);

    public GitCommit Commit => _committed.Commit;

    /// <summary>The submodules that were looked into so far, absolute.</summary>
    public IReadOnlyCollection<string> Submodules => _committed.Submodules;

    public IFileSet Files { get; }

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

    /// <summary>The release that the commit's record of accepted hashes or its config states; null when it states none that is supported.</summary>
    public OpenClawRelease? StatedRelease { get; private init; }

    /// <param name="files">The commit.</param>
    /// <param name="place">What is judged, with the path that the config has in this commit.</param>
    /// <param name="variables">The variables that the gate was given.</param>
    /// <param name="release">The release for a config that states none.</param>
    public static CommitView Of(CommitFileSet files, GatePlace place, IReadOnlyDictionary<string, string> variables, OpenClawRelease release)
    {
        var recorded = new RecordingFileSet(files);
        try
        {
            var host = new HostEnvironment(new EnvironmentSnapshot(variables), Path.GetDirectoryName(place.ConfigPath)!);
            var config = ReleaseOfConfig.Load(
                Stated(GateConfig.Read(recorded, place.ConfigPath)) ?? release,
                expected => GateConfig.Load(recorded, host, place.ConfigPath, expected),
                loaded => Stated(loaded.Resolved) ?? release);
            return new CommitView(files, recorded, place) { Config = config, Settings = PolicySettings.Of(config.Config), StatedRelease = Stated(config.Resolved) };
        }
        catch (GateStopException stop)
        {
            return new CommitView(files, recorded, place) { Problem = stop.Diagnostics[0].Message };
        }

        OpenClawRelease? Stated(Node config) => ReleaseOfConfig.Stated(recorded, config, place.ConfigPath);
    }

    /// <summary>Where the commit has the policy of an agent; null when its config says nothing.</summary>
    /// <param name="agent">A normalised id; null only when the workspace is named.</param>
    public string? PolicyPath(string? agent)
    {
        if (Config is not { } config || Settings is not { } settings)
        {
            return null;
        }

        var workspace = _place.Workspace ?? WorkspaceChoice.Decide(agent, _place, Files, config).Folder;
        return settings.PathIn(workspace);
    }

    /// <summary>The policy at a path, as the commit has it.</summary>
    /// <exception cref="Json5.Json5LimitException">The document goes beyond what is read.</exception>
    public PolicyDocument Policy(string path)
    {
        if (!_policies.TryGetValue(path, out var policy))
        {
            policy = PolicyDocument.Load(Files, path, Settings!.DisplayPath);
            _policies.Add(path, policy);
        }

        return policy;
    }
}
