using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Repair.Automatic;

/// <summary>Gives the very setting that a finding names another value (from 2026.7.1).</summary>
/// <param name="name">The name of the settings that it is for: a finding about another one is left alone.</param>
/// <param name="value">The value.</param>
internal sealed class FindingValueRepair(string name, Node value) : IAutomaticRepair
{
    private const string ChannelDefaults = ConfigAddress.Prefix + "channels/defaults/";

    public RepairProposal Propose(IReadOnlyList<Finding> findings, Node config)
    {
        var changes = new List<SettingChange>();
        var reasons = new List<string>();
        foreach (var finding in findings)
        {
            var path = ConfigAddress.Segments(finding.OcPath);
            if (ScopedFindings.IsScoped(finding) && finding.OcPath?.StartsWith(ChannelDefaults, StringComparison.Ordinal) == true)
            {
                reasons.Add($"{SettingPath.Display(path)} is not set: {ScopedFindings.SharedSetting}");
            }
            else if (path.Count > 0 && path[^1] == name && CanSet(config, path))
            {
                var change = new SetSetting(path, value);
                changes.Add(change);
                config = change.ApplyTo(config);
            }
        }

        return new RepairProposal(changes, [.. reasons.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Whether the way leads through objects only, and another value stands at its end.</summary>
    private bool CanSet(Node config, IReadOnlyList<string> path)
    {
        Node? node = config;
        foreach (var segment in path)
        {
            if (segment.StartsWith('#') || node is not (null or ObjectNode))
            {
                return false;
            }

            node = node.Find(segment);
        }

        return node is null || !NodeValues.AreEqual(node, value);
    }
}
