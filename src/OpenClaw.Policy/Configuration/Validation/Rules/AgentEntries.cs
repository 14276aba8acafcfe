using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>
/// The agents of a config: the members of <c>agents.entries</c>, and where there is no such key the items of <c>agents.list</c>. A
/// release knows one of the two; the schema refuses the other.
/// </summary>
internal static class AgentEntries
{
    public static IReadOnlyList<AgentEntry> Of(Node config)
    {
        var root = ConfigPath.Root.Then("agents");
        var entries = new List<AgentEntry>();
        if (config.Find("agents", "entries") is { } keyed)
        {
            foreach (var (id, value) in keyed.AsMembers())
            {
                Add(id, value, root.Then("entries", id));
            }

            return entries;
        }

        var list = config.Find("agents", "list").AsItems();
        for (var i = 0; i < list.Count; i++)
        {
            Add(list[i].Find("id").AsString(), list[i], root.Then("list").Then(i));
        }

        return entries;

        void Add(string? id, Node value, ConfigPath path)
        {
            if (value is ObjectNode settings)
            {
                entries.Add(new AgentEntry(id, settings, path));
            }
        }
    }
}
