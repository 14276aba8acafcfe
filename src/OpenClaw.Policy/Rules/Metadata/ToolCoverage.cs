using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.ToolNaming;

namespace OpenClaw.Policy.Rules.Metadata;

/// <summary>Compares deny lists of tools by the tools that they cover.</summary>
internal static class ToolCoverage
{
    /// <summary>Whether a deny list covers every tool that another one means.</summary>
    /// <exception cref="ReleaseFailureException">The release fails on an entry of the list.</exception>
    public static bool CoversAll(IReadOnlyList<string> denied, IReadOnlyList<string> required, PolicyContract contract)
    {
        var list = ToolDenyList.Of(denied.Select(static d => new StringNode(d)), contract.ToolNames);
        return required.SelectMany(contract.ToolNames.Expand).All(list.Covers);
    }
}
