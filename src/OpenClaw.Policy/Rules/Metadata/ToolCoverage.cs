using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Rules.Metadata;

/// <summary>Compares deny lists of tools by the tools that they cover.</summary>
internal static class ToolCoverage
{
    /// <summary>Whether a deny list covers every tool that another one means.</summary>
    public static bool CoversAll(IReadOnlyList<string> denied, IReadOnlyList<string> required, PolicyContract contract) =>
        required.All(denied.ToHashSet(StringComparer.Ordinal).Contains) && contract.Id.Length > 0;
}
