namespace OpenClaw.Policy.Build.Requests;

/// <summary>
/// An option of a workspace: a row. What reads options, hands them on or tells requests apart goes through the table, so another option is
/// a row here, a line where the targets fill the item <c>_OpenClawPolicyOptions</c>, and its use in <see cref="BuildRequest.ToGateRequest"/>.
/// </summary>
internal sealed class WorkspaceOption
{
    public static readonly WorkspaceOption Workspace = new("Workspace", isPath: true);
    public static readonly WorkspaceOption Agent = new("Agent");
    public static readonly WorkspaceOption OpenClawVersion = new("OpenClawVersion");
    public static readonly WorkspaceOption FailOn = new("FailOn");
    public static readonly WorkspaceOption ExpectedHash = new("ExpectedHash");
    public static readonly WorkspaceOption ExpectedAttestationHash = new("ExpectedAttestationHash");
    public static readonly WorkspaceOption ExecApprovals = new("ExecApprovals", isPath: true);

    /// <summary>The git revision whose policy and accepted hashes judge the workspace.</summary>
    public static readonly WorkspaceOption BaseRef = new("BaseRef");

    /// <summary>The policy that the workspace's own must be at least as strict as.</summary>
    public static readonly WorkspaceOption BaselinePolicy = new("BaselinePolicy", isPath: true);

    /// <summary>The families of checks.</summary>
    public static readonly WorkspaceOption Families = new("Families");

    public static readonly WorkspaceOption Sarif = new("Sarif", isPath: true);
    public static readonly WorkspaceOption Report = new("Report", isPath: true);

    /// <summary>Those that the verdict depends on: they tell one request from another.</summary>
    public static readonly WorkspaceOption[] OfRequest =
        [Workspace, Agent, OpenClawVersion, FailOn, ExpectedHash, ExpectedAttestationHash, ExecApprovals, BaseRef, BaselinePolicy, Families];

    private WorkspaceOption(string name, bool isPath = false)
    {
        Name = name;
        IsPath = isPath;
    }

    /// <summary>The name of the metadata of an <c>OpenClawPolicyWorkspaces</c> item, and behind <c>OpenClawPolicy</c> of the property.</summary>
    public string Name { get; }

    /// <summary>A relative one starts at the project.</summary>
    public bool IsPath { get; }
}
