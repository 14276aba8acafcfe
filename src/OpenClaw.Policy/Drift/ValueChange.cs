using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Drift;

/// <summary>A value that differs between two documents, or between two rows.</summary>
/// <param name="Name">The member's name in a row; the <c>oc://</c> address in a document.</param>
/// <param name="Before">Null when it was not there.</param>
/// <param name="After">Null when it is not there any more.</param>
public sealed record ValueChange(string Name, Node? Before, Node? After)
{
    public ChangeKind Kind => Before is null ? ChangeKind.Added : After is null ? ChangeKind.Removed : ChangeKind.Changed;
}
