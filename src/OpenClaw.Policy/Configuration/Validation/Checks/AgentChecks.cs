using OpenClaw.Policy.Configuration.Validation.Patterns;
using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>The members of <c>agents.entries</c> (from 2026.8.1).</summary>
internal static class AgentChecks
{
    private static readonly EcmaPattern ValidId = EcmaPattern.Of("^[a-z0-9][a-z0-9_-]{0,63}$", ignoreCase: true);

    public static void Id(Node value, CheckScope scope)
    {
        if (value.AsString() is { } id && !ValidId.IsMatch(EcmaString.Trim(id)))
        {
            scope.Report(value, "Expected the id of an agent: up to 64 of a-z, 0-9, \"_\" and \"-\".");
        }
    }

    /// <summary>There is an agent; no two have one id; and with several it is said who answers for what names none.</summary>
    public static void Roster(Node value, CheckScope scope)
    {
        var entries = value.Find("entries").AsMembers();
        if (entries.Count == 0)
        {
            scope.Report(value.Find("entries") ?? value, "At least one agent must be configured.", "entries");
        }

        ReportEqualIds(entries, scope);
        ReportOwnership(value, entries, scope);
    }

    /// <summary>Names that mean something else to JavaScript.</summary>
    public static void BlockedKeys(Node value, CheckScope scope)
    {
        foreach (var (name, setting) in value.AsMembers())
        {
            if (name is "__proto__" or "prototype" or "constructor")
            {
                scope.Report(setting, $"The key \"{name}\" is not allowed.", name);
            }
        }
    }

    private static void ReportEqualIds(IReadOnlyList<Member> entries, CheckScope scope)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, entry) in entries)
        {
            var id = AgentResolver.NormalizeId(name);
            if (!first.TryAdd(id, name))
            {
                scope.Report(entry, $"\"{first[id]}\" and \"{name}\" mean the same agent \"{id}\". Rename one of them.", "entries", name);
            }
        }
    }

    private static void ReportOwnership(Node agents, IReadOnlyList<Member> entries, CheckScope scope)
    {
        var marked = entries.Count(static entry => entry.Value.Find("default").AsBoolean() == true);
        var isExplicit = agents.Find("ownership").AsString() == "explicit";
        if (marked > 1)
        {
            scope.Report(agents.Find("entries")!, "At most one agent may have \"default\": true.", "entries");
        }

        if (isExplicit && marked > 0)
        {
            scope.Report(agents.Find("ownership")!, "\"explicit\" and the old marker \"default\": true exclude each other.", "ownership");
        }
        else if (entries.Count > 1 && marked == 0 && !isExplicit)
        {
            const string Message = "With several agents either agents.ownership is \"explicit\" or one agent has the old marker \"default\": true.";
            scope.Report(agents.Find("ownership") ?? agents, Message, "ownership");
        }
    }
}
