namespace OpenClaw.Policy.Evaluation;

/// <summary>The config is read, but its evidence would be larger than what is taken.</summary>
public sealed class EvidenceLimitException : Exception
{
    internal EvidenceLimitException(string message)
        : base(message)
    {
    }
}
