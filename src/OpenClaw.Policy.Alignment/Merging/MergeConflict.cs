namespace OpenClaw.Policy.Alignment.Merging;

/// <summary>Something that a person has to decide.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Subject">The rule, the playbook, the decision or the line.</param>
/// <param name="Message">What both sides did, one sentence.</param>
public sealed record MergeConflict(string File, string Subject, string Message);
