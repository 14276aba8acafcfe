namespace OpenClaw.Policy.Tool.Hosting;

/// <summary>What a command's exit code means. <c>check</c> keeps the real program's own.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>Findings; for <c>check</c> also a refusal, as the real program has it.</summary>
    public const int Findings = 1;

    /// <summary>The command could not look: wrong usage, unreadable input, a failure.</summary>
    public const int CouldNotLook = 2;
}
