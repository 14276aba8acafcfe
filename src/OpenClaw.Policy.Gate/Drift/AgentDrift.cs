using OpenClaw.Policy.Drift;

namespace OpenClaw.Policy.Gate.Drift;

/// <summary>How the workspace of one agent differs between two runs.</summary>
/// <param name="AgentId">Normalised; null when a workspace was named and no agent.</param>
/// <param name="Drift">Null when one of the runs could not evaluate it.</param>
public sealed record AgentDrift(string? AgentId, StateDrift? Drift)
{
    /// <summary>The folder that the earlier run judged, absolute; null when it judged none.</summary>
    public string? WorkspaceBefore { get; init; }

    /// <summary>The folder that the later run judged, absolute; null when it judged none.</summary>
    public string? WorkspaceAfter { get; init; }

    /// <summary>Whether the agent works in another folder: no hash says so, since a folder is no evidence.</summary>
    public bool IsMoved => WorkspaceBefore is not null && WorkspaceAfter is not null && WorkspaceBefore != WorkspaceAfter;
}
