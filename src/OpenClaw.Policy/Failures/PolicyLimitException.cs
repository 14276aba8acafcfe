using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Failures;

/// <summary>The policy is well formed as a text, but it demands more than is judged. There is nothing to attest, so a gate could not look.</summary>
public sealed class PolicyLimitException : Exception
{
    /// <param name="message">What is too much, as a sentence.</param>
    /// <param name="origin">Where it stands.</param>
    public PolicyLimitException(string message, Origin? origin)
        : base(message) => Origin = origin;

    /// <summary>Where the excess stands.</summary>
    public Origin? Origin { get; }
}
