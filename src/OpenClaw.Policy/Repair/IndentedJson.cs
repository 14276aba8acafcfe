using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Repair.Text;

namespace OpenClaw.Policy.Repair;

/// <summary>JSON for files that people review: a member a line, lists of plain values on one.</summary>
public static class IndentedJson
{
    private static readonly TextLook Look = new("\n", "  ", '"', '"', ": ");

    /// <summary>The text, with a line end. What is undefined is left out.</summary>
    public static string Text(Node node) => ValueText.Of(node, Look, indent: "") + "\n";
}
