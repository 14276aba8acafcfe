using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Drift;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Drift;

/// <summary>Changes in words. They quote names and values from files: every writer escapes them.</summary>
public static class DriftWords
{
    /// <summary>A value is shown to be recognised; the JSON reports have the whole of it. In UTF-16 code units.</summary>
    private const int MaxValue = 200;

    public static string ToWord(this ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Removed => "removed",
        ChangeKind.Changed => "changed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string ToWord(this DriftCause cause) => cause switch
    {
        DriftCause.Policy => "policy",
        DriftCause.Evidence => "evidence",
        DriftCause.Findings => "findings",
        DriftCause.Release => "release",
        DriftCause.Environment => "environment",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };

    /// <summary>Such as <c>evidence changed, mcpServers oc://openclaw.config/mcp/servers/a: transport "stdio" -> "http"</c>.</summary>
    public static string OfEvidence(RowChange change) => $"evidence {change.Kind.ToWord()}, {change.Group} {change.Address}{Details(change)}";

    /// <summary>Such as <c>finding added, policy/mcp-denied-server: MCP server 'a' is denied by policy.</c></summary>
    public static string OfFinding(RowChange change) => $"finding {change.Kind.ToWord()}, {change.Group}: {Message(change)}";

    /// <summary>Such as <c>policy changed, oc://policy.jsonc/mcp/servers/deny: ["a"] -> []</c>.</summary>
    public static string OfPolicy(ValueChange change) => $"policy {change.Kind.ToWord()}, {change.Name}: {Values(change)}";

    /// <summary>Such as <c>variable HOME: unset -> set</c>.</summary>
    public static string OfVariable(VariableChange change) => $"variable {change.Name}: {IsSet(change.Before)} -> {IsSet(change.After)}";

    /// <summary>OpenClaw's text of a finding.</summary>
    public static string Message(RowChange finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return (finding.After ?? finding.Before)!.Row["message"].AsString() ?? "";
    }

    /// <summary>What differs in a row that is in both states; empty for another.</summary>
    public static string Members(RowChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return string.Join("; ", change.Members.Select(static m => $"{m.Name} {Values(m)}"));
    }

    public static string Values(ValueChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return $"{Value(change.Before)} -> {Value(change.After)}";
    }

    /// <summary>A value as JSON; <c>absent</c> when there is none.</summary>
    public static string Value(Node? node)
    {
        if (node is null or UndefinedNode)
        {
            return "absent";
        }

        var text = JsonTextWriter.GetText(node);
        return text.Length <= MaxValue ? text : $"{text.AsSpan(0, MaxValue)}...";
    }

    /// <summary><c>set</c>, <c>unset</c> or <c>not used</c>.</summary>
    public static string IsSet(bool? value) => value switch
    {
        null => "not used",
        true => "set",
        false => "unset",
    };

    private static string Details(RowChange change) => change.Members.Count > 0 ? $": {Members(change)}"
        : change.Before is { } gone && change.After is null ? $": {Value(gone.Row)}"
        : change.After is { } come ? $": {Value(come.Row)}"
        : "";
}
