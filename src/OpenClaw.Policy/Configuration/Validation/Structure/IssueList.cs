using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Structure;

/// <summary>What was found wrong, in the order in which it was found.</summary>
internal sealed class IssueList
{
    /// <summary>A hostile config can be wrong in a million places; nobody reads more than this, and the config is refused all the same.</summary>
    public const int MaximumCount = 200;

    private readonly List<FoundIssue> _issues = [];

    public int Count => _issues.Count;

    public IReadOnlyList<FoundIssue> Issues => _issues;

    public void Add(ConfigPath path, string message, Node at) => Add(new FoundIssue(path, message, at, UnknownKey: null));

    public void AddUnknownKey(ConfigPath path, string key, string message, Node at) => Add(new FoundIssue(path, message, at, key));

    public void AddRange(IssueList other) => _issues.AddRange(other._issues.Take(MaximumCount - _issues.Count));

    private void Add(FoundIssue issue)
    {
        if (_issues.Count < MaximumCount)
        {
            _issues.Add(issue);
        }
    }
}
