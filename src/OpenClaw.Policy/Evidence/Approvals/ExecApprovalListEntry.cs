using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Approvals;

/// <summary>An entry of an agent's <c>allowlist</c>: a pattern, or <c>{ pattern, argPattern?, source? }</c>.</summary>
/// <param name="WrittenId">The key of the agent under which it stands.</param>
/// <param name="Index">Its place in the list, from 0.</param>
/// <param name="Pattern">Trimmed, never empty.</param>
/// <param name="ArgPattern">Trimmed; null when absent or blank.</param>
/// <param name="EntrySource"><c>allow-always</c>, or null.</param>
/// <param name="Origin">Where it can be edited.</param>
internal sealed record ExecApprovalListEntry(
    string WrittenId, int Index, string Pattern, string? ArgPattern, string? EntrySource, Origin? Origin)
{
    private const string AllowAlways = "allow-always";

    /// <summary>The entries of a list that have a pattern; none of anything but a list.</summary>
    public static IEnumerable<ExecApprovalListEntry> ReadAll(string writtenId, Node? list) =>
        from item in list.AsItems().Index()
        let pattern = Text(item.Item) ?? Text(item.Item.Find("pattern"))
        where pattern is not null
        select new ExecApprovalListEntry(
            writtenId,
            item.Index,
            pattern,
            Text(item.Item.Find("argPattern")),
            Text(item.Item.Find("source")) is AllowAlways ? AllowAlways : null,
            item.Item.Origin);

    private static string? Text(Node? node) => EcmaString.Trim(node.AsString() ?? "") is { Length: > 0 } text ? text : null;
}
