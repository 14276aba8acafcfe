using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Options;

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

    /// <summary>The values of <see cref="GateOptions.OfWorkspace"/> that are set; none is empty.</summary>
    public IReadOnlyDictionary<GateOption, string> Options { get; init; } = new Dictionary<GateOption, string>();

    /// <summary>The words of <see cref="Reporting.Files.ReportKind.OnDemand"/> that are wanted, with commas between them; null for none. What is not wanted is not written.</summary>
    public string? ReportsOnDemand { get; init; }

    /// <summary>In ordinal order of the names, so that the order of items in a project makes no other request.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = RequestVariables.NoValues;

    /// <summary>Those of <see cref="Environment"/>, by name, whose values may be shown.</summary>
    public IReadOnlySet<string> PublicVariables { get; init; } = RequestVariables.NoNames;

    /// <summary>The value of an option; null when it is not set.</summary>
    public string? this[GateOption option] => Options.GetValueOrDefault(option);

    /// <summary>Where the config is, or is looked for first.</summary>
    public string ConfigPath => Config ?? Path.Combine(BaseDirectory, ConfigSearch.FileName);

    public GateRequest ToGateRequest() => GateOptions.Apply(
        GateOptions.OfWorkspace,
        new GateRequest { BaseDirectory = BaseDirectory, Config = Config, Environment = Environment, PublicVariables = PublicVariables },
        option => this[option]);
}
