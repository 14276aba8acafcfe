namespace OpenClaw.Policy.Findings.Fixes;

/// <summary>Who can mend a finding, in OpenClaw's words (from contract P07).</summary>
internal enum FixClass
{
    /// <summary><c>doctor --fix</c> can, when workspace repairs are switched on.</summary>
    Automatic,

    /// <summary>OpenClaw can show a preview; a person applies it.</summary>
    ReviewRequired,

    /// <summary>A person has to.</summary>
    Manual,

    /// <summary>OpenClaw has no way to mend it.</summary>
    Unsupported,
}
