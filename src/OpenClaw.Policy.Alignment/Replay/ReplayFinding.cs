using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Alignment.Replay;

/// <summary>Something in the log that the gates would not have done.</summary>
/// <param name="Descriptor">The code.</param>
/// <param name="Line">The line of the log.</param>
/// <param name="Subject">The rule or decision.</param>
/// <param name="Message">What is wrong, one sentence.</param>
/// <param name="Severity">The severity when it is not that of the code.</param>
/// <param name="Related">Other lines of the log that belong to it, each with a few words.</param>
public sealed record ReplayFinding(
    DiagnosticDescriptor Descriptor,
    int Line,
    string Subject,
    string Message,
    Severity? Severity = null,
    IReadOnlyList<(int Line, string Words)>? Related = null);
