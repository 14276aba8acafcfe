using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Governance.Audit;

/// <summary>One thing that is wrong with a trace or a ledger.</summary>
/// <param name="Descriptor">The code.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">Counted from 1; 0 for the whole file.</param>
/// <param name="Subject">What it is about: a trace id, a run id, a line's number.</param>
/// <param name="Message">What is wrong. It may quote hostile text.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record AuditFinding(DiagnosticDescriptor Descriptor, string Path, long Line, string Subject, string Message, string Remedy);
