using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Failures;

/// <summary>
/// The real program of the release fails on this input: it prints a message instead of a report and ends with exit code 2. There is
/// nothing to attest, so a gate could not look.
/// </summary>
public sealed class ReleaseFailureException : Exception
{
    /// <param name="message">What the real program prints.</param>
    /// <param name="origin">What it fails on; null when that stands nowhere.</param>
    public ReleaseFailureException(string message, Origin? origin)
        : base(message) => Origin = origin;

    /// <summary>What the real program fails on.</summary>
    public Origin? Origin { get; }
}
