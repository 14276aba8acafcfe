using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Build.Requests;

/// <summary>
/// What one evaluation depends on besides the content of files. Every path is absolute, so that projects which mean the same ask
/// the same and share one evaluation.
/// </summary>
internal sealed record BuildRequest
{
    /// <summary>Where the gate begins its search for the config: its folder, so that all projects below begin at the same place; the project's when there is none.</summary>
    public required string BaseDirectory { get; init; }

    /// <summary>The folder of the config, which state lies in; null when no config was found.</summary>
    public string? ConfigFolder { get; init; }

    /// <summary>The config that the project names; null leaves it to the gate's search, which trusts what it finds less than what somebody named.</summary>
    public string? Config { get; init; }

    public string? Workspace { get; init; }

    public string? Agent { get; init; }

    public string? OpenClawVersion { get; init; }

    public string? FailOn { get; init; }

    public string? ExpectedHash { get; init; }

    public string? ExpectedAttestationHash { get; init; }

    /// <summary>The git revision whose policy and accepted hashes judge the workspace.</summary>
    public string? BaseRef { get; init; }

    /// <summary>The policy that the workspace's own must be at least as strict as.</summary>
    public string? BaselinePolicy { get; init; }

    public string? ExecApprovals { get; init; }

    /// <summary>In ordinal order of the names, so that the order of items in a project makes no other request.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where the config is, or is looked for first.</summary>
    public string ConfigPath => Config ?? Path.Combine(BaseDirectory, ConfigSearch.FileName);

    public GateRequest ToGateRequest() => new()
    {
        BaseDirectory = BaseDirectory,
        Config = Config,
        Workspace = Workspace,
        Agent = Agent,
        OpenClawVersion = OpenClawVersion,
        FailOn = FailOn,
        ExpectedHash = ExpectedHash,
        ExpectedAttestationHash = ExpectedAttestationHash,
        Base = BaseRef,
        BaselinePolicy = BaselinePolicy,
        ExecApprovals = ExecApprovals,
        Environment = Environment,
    };
}
