namespace OpenClaw.Policy.Gate.Options;

/// <summary>The options of the gate that say what is judged, and by what. The one place that lists them.</summary>
public static class GateOptions
{
    public static GateOption Config { get; } = new(
        "config", "Config", GateOption.File, "The config file. Default: openclaw.json here or in a folder above.", static (r, v) => r with { Config = v });

    public static GateOption Workspace { get; } = new(
        "workspace",
        "Workspace",
        GateOption.Folder,
        "The workspace folder. Default: the agent's; the config's folder when the config names one of another machine, or none.",
        static (r, v) => r with { Workspace = v });

    public static GateOption Agent { get; } = new(
        "agent", "Agent", "ID", "The agent whose workspace is judged; '*' for all of them. Default: the default agent.", static (r, v) => r with { Agent = v });

    public static GateOption OpenClawVersion { get; } = new(
        "openclaw-version", "OpenClawVersion", "V", "The OpenClaw release whose behaviour applies.", static (r, v) => r with { OpenClawVersion = v });

    public static GateOption ExecApprovals { get; } = new(
        "exec-approvals",
        "ExecApprovals",
        GateOption.File,
        "The approvals document. Without it there is none: no state folder is looked into.",
        static (r, v) => r with { ExecApprovals = v });

    public static GateOption FailOn { get; } = new(
        "fail-on", "FailOn", "SEVERITY", "The severity from which on findings fail: error (default), warning, info or none.", static (r, v) => r with { FailOn = v });

    public static GateOption ExpectedHash { get; } = new(
        "expected-hash", "ExpectedHash", "HASH", "The accepted policy hash; overrides the config's expectedHash.", static (r, v) => r with { ExpectedHash = v });

    public static GateOption ExpectedAttestationHash { get; } = new(
        "expected-attestation-hash",
        "ExpectedAttestationHash",
        "HASH",
        "The accepted attestation hash; overrides the config's.",
        static (r, v) => r with { ExpectedAttestationHash = v });

    public static GateOption Base { get; } = new(
        "base",
        "BaseRef",
        "REF",
        "The git revision whose policy, accepted hashes and release judge the change, such as origin/main.",
        static (r, v) => r with { Base = v });

    public static GateOption BaselinePolicy { get; } = new(
        "baseline-policy",
        "BaselinePolicy",
        GateOption.File,
        "A policy that the workspace's policy must be at least as strict as.",
        static (r, v) => r with { BaselinePolicy = v });

    public static GateOption Families { get; } = new(
        "families",
        "Families",
        "LIST",
        $"The families of checks: {string.Join(',', Gate.Families.CheckFamilies.Names)}. Default: the policy, and each that has its folder here.",
        static (r, v) => r with { Families = v });

    /// <summary>Those of a workspace whose config is known.</summary>
    public static IReadOnlyList<GateOption> OfWorkspace { get; } =
        [Workspace, Agent, OpenClawVersion, ExecApprovals, FailOn, ExpectedHash, ExpectedAttestationHash, Base, BaselinePolicy, Families];

    /// <summary>In the order in which the help lists them.</summary>
    public static IReadOnlyList<GateOption> All { get; } = [Config, .. OfWorkspace];

    /// <summary>A request with what some options say.</summary>
    /// <param name="options">Some of <see cref="All"/>.</param>
    /// <param name="request">What else is asked.</param>
    /// <param name="value">The value of an option; null when it is not given.</param>
    public static GateRequest Apply(IEnumerable<GateOption> options, GateRequest request, Func<GateOption, string?> value) =>
        options.Aggregate(request, (r, option) => option.Set(r, value(option)));
}
