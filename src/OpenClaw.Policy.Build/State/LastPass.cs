using OpenClaw.Policy.Build.Logging;

namespace OpenClaw.Policy.Build.State;

/// <summary>All that a build needs to know in order not to evaluate again. There is one only for a request that passed.</summary>
/// <param name="Tool">The program that evaluated.</param>
/// <param name="Request">The sealed request: it may hold values of environment variables, which are not stored.</param>
/// <param name="Inputs">Every path that was read or looked for.</param>
/// <param name="Outputs">The reports as they were written.</param>
/// <param name="Entries">What was logged, to be logged again.</param>
internal sealed record LastPass(
    string Tool,
    string Request,
    IReadOnlyList<InputRecord> Inputs,
    IReadOnlyList<InputRecord> Outputs,
    IReadOnlyList<LogEntry> Entries)
{
    /// <summary>Whether an evaluation now would find what that one found.</summary>
    /// <exception cref="IOException">An input cannot be read now.</exception>
    /// <exception cref="UnauthorizedAccessException">An input cannot be read now.</exception>
    public bool StillHolds(string tool, string request) =>
        Tool == tool
        && Request == request
        && Outputs.All(static o => o.IsUnchanged())
        && Inputs.All(static i => i.IsUnchanged());
}
