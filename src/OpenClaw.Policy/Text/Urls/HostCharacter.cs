namespace OpenClaw.Policy.Text.Urls;

/// <summary>The kinds of characters in host names.</summary>
internal enum HostCharacter
{
    Disallowed,
    Valid,

    /// <summary>Valid, but not at the beginning of a label.</summary>
    Mark,
    Ignored,
    Mapped,

    /// <summary>Valid or not by what stands around it: right-to-left characters and joiners.</summary>
    Dependent,
}
