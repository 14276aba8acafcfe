namespace OpenClaw.Policy.Git.Running;

/// <summary>What a finished git said.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">The beginning of its standard error, on one line.</param>
internal sealed record GitAnswer(int ExitCode, ReadOnlyMemory<byte> Output, string Error);
