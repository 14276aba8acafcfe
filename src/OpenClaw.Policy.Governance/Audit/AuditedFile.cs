using OpenClaw.Policy.Governance.Traces;

namespace OpenClaw.Policy.Governance.Audit;

/// <summary>What an audit saw of one trace file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Traces">How many requests they are about.</param>
/// <param name="UnchainedLines">How many of them nothing proves.</param>
/// <param name="Head">Where the chain ends; null when it has none.</param>
public sealed record AuditedFile(string Path, long Lines, long Traces, long UnchainedLines, TraceHead? Head);
