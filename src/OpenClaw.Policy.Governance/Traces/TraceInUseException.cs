namespace OpenClaw.Policy.Governance.Traces;

/// <summary>Another run writes the same trace.</summary>
/// <param name="path">Of the file.</param>
public sealed class TraceInUseException(string path) : IOException($"{path} is being written by another run.");
