using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Structure;

/// <summary>Where a check runs and where it reports to.</summary>
internal sealed record CheckScope(ConfigPath Path, IssueList Issues, ValidationContext Context)
{
    /// <summary>Reports the value itself or something below it.</summary>
    /// <param name="at">The node whose place is shown.</param>
    /// <param name="message">One sentence or two, without the value of any setting.</param>
    /// <param name="below">The names that lead from the checked value to the reported one.</param>
    public void Report(Node at, string message, params ReadOnlySpan<string> below) => Issues.Add(Path.Then(below), message, at);
}
