namespace OpenClaw.Policy.Drift;

/// <summary>What became of something between two states.</summary>
public enum ChangeKind
{
    Added,
    Removed,
    Changed,
}
