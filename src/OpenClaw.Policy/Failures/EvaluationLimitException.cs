namespace OpenClaw.Policy.Failures;

/// <summary>All inputs are read, but an evaluation would make more of them than it may.</summary>
public sealed class EvaluationLimitException : Exception
{
    internal EvaluationLimitException(string message)
        : base(message)
    {
    }
}
