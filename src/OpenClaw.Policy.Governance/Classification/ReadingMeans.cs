namespace OpenClaw.Policy.Governance.Classification;

/// <summary>How a request was read when a rule matched.</summary>
public enum ReadingMeans
{
    /// <summary>As it is written.</summary>
    AsWritten,

    /// <summary>With letters that only look right, signs for letters, repeated, lost or swapped letters, or words cut in two put right.</summary>
    Disguised,

    /// <summary>With letters that stand apart put together.</summary>
    SpacedOut,

    /// <summary>Encoded: Base64, hexadecimal, percent signs, character references.</summary>
    Encoded,

    /// <summary>Backwards.</summary>
    Reversed,

    /// <summary>With each letter moved by thirteen places.</summary>
    Rotated,
}
