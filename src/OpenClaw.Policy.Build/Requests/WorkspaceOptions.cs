using Microsoft.Build.Framework;

namespace OpenClaw.Policy.Build.Requests;

/// <summary>The options of one workspace as a project writes them: blank is not set, and no path is absolute yet.</summary>
internal sealed record WorkspaceOptions
{
    /// <summary>Metadata that editors and other tools put on any item.</summary>
    private static readonly string[] ForeignMetadata = ["InProject", "Link", "SubType", "Visible"];

    private static readonly string[] OwnMetadata =
    [
        nameof(Workspace), nameof(Agent), nameof(OpenClawVersion), nameof(FailOn), nameof(ExpectedHash), nameof(ExpectedAttestationHash),
        nameof(BaseRef), nameof(BaselinePolicy), nameof(ExecApprovals), nameof(Sarif), nameof(Report), nameof(Environment),
    ];

    public string? Config { get; init; }

    public string? Workspace { get; init; }

    public string? Agent { get; init; }

    public string? OpenClawVersion { get; init; }

    public string? FailOn { get; init; }

    public string? ExpectedHash { get; init; }

    public string? ExpectedAttestationHash { get; init; }

    public string? BaseRef { get; init; }

    public string? BaselinePolicy { get; init; }

    public string? ExecApprovals { get; init; }

    public string? Sarif { get; init; }

    public string? Report { get; init; }

    /// <summary>Pairs <c>NAME=VALUE</c> of one workspace, separated by semicolons; they win over those of the project.</summary>
    public string? Environment { get; init; }

    /// <summary>The names of metadata that mean nothing here: one of them is a typing error or a setting of another version.</summary>
    public static IEnumerable<string> UnknownMetadata(ITaskItem item) =>
        item.CloneCustomMetadata().Keys.Cast<string>().Where(static n => !Contains(OwnMetadata, n) && !Contains(ForeignMetadata, n)).Order(StringComparer.Ordinal);

    public static string KnownMetadata => string.Join(", ", OwnMetadata.Order(StringComparer.Ordinal));

    /// <summary>These options for an item of <c>OpenClawPolicyWorkspaces</c>: its metadata wins over the properties.</summary>
    public WorkspaceOptions Of(ITaskItem item) => new()
    {
        Config = item.ItemSpec,
        Workspace = Pick(item, nameof(Workspace), Workspace),
        Agent = Pick(item, nameof(Agent), Agent),
        OpenClawVersion = Pick(item, nameof(OpenClawVersion), OpenClawVersion),
        FailOn = Pick(item, nameof(FailOn), FailOn),
        ExpectedHash = Pick(item, nameof(ExpectedHash), ExpectedHash),
        ExpectedAttestationHash = Pick(item, nameof(ExpectedAttestationHash), ExpectedAttestationHash),
        BaseRef = Pick(item, nameof(BaseRef), BaseRef),
        BaselinePolicy = Pick(item, nameof(BaselinePolicy), BaselinePolicy),
        ExecApprovals = Pick(item, nameof(ExecApprovals), ExecApprovals),
        Sarif = Pick(item, nameof(Sarif), Sarif),
        Report = Pick(item, nameof(Report), Report),
        Environment = item.GetMetadata(nameof(Environment)),
    };

    private static string? Pick(ITaskItem item, string name, string? property) =>
        item.GetMetadata(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : property;

    private static bool Contains(string[] names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
