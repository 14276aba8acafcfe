using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Repair.Automatic;

/// <summary>Adds a tool that has to be denied to the list that lacks it (from 2026.7.1).</summary>
internal sealed class DenyListRepair : IAutomaticRepair
{
    private const string SharedList = ConfigAddress.Prefix + "tools/deny";

    public RepairProposal Propose(IReadOnlyList<Finding> findings, Node config)
    {
        var changes = new List<SettingChange>();
        var reasons = new List<string>();
        foreach (var finding in findings)
        {
            // Only the message names the tool.
            if (QuotedName.After(finding.Message, "required tool ") is not { } tool)
            {
                continue;
            }

            if (ScopedFindings.IsScoped(finding) && finding.OcPath == SharedList)
            {
                reasons.Add($"tools.deny does not get '{tool}': {ScopedFindings.SharedSetting}");
                continue;
            }

            if (Append(config, ConfigAddress.Segments(finding.OcPath), tool) is { } change)
            {
                changes.Add(change);
                config = change.ApplyTo(config);
            }
        }

        return new RepairProposal(changes, [.. reasons.Distinct(StringComparer.Ordinal)]);
    }

    /// <returns>Null when the tool is in the list, or there is no place for a list.</returns>
    private static AppendItem? Append(Node config, IReadOnlyList<string> segments, string tool)
    {
        if (segments is not [.., "deny"])
        {
            return null;
        }

        var path = new List<string>();
        Node? node = config;
        foreach (var segment in segments.SkipLast(1))
        {
            var isIndex = segment.StartsWith('#');
            path.Add(isIndex ? segment[1..] : segment);
            if (node is not null && node is not (ObjectNode or ArrayNode))
            {
                return null;
            }

            node = node is null ? null : SettingPath.Child(node, path[^1]);
            if (isIndex && node is null)
            {
                return null;
            }
        }

        var present = node is null ? null : SettingPath.Child(node, "deny");
        return node is null or ObjectNode
            && present is null or ArrayNode
            && !present.AsItems().Any(i => i.AsString() == tool)
                ? new AppendItem([.. path, "deny"], new StringNode(tool))
                : null;
    }
}
