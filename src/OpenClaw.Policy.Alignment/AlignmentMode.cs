namespace OpenClaw.Policy.Alignment;

/// <summary>How the engine behaves. What each mode does differently is listed in <c>docs/reference/alignment.md</c>.</summary>
public enum AlignmentMode
{
    /// <summary>The defects of openclaw-alignment 2.0.0 are mended: the default.</summary>
    Corrected,

    /// <summary>openclaw-alignment 2.0.0 to the letter, its defects included.</summary>
    Upstream,
}
