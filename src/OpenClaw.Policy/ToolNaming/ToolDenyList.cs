using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.ToolNaming;

/// <summary>A deny list of the config, made ready for the question which tools it covers.</summary>
internal sealed class ToolDenyList
{
    private readonly HashSet<string> _tools = new(StringComparer.Ordinal);
    private readonly List<string> _patterns = [];
    private StringNode? _failing;
    private bool _coversAll;

    private ToolDenyList()
    {
    }

    /// <param name="entries">Names of tools and groups, and patterns; none of them blank.</param>
    /// <param name="names">How they are read.</param>
    public static ToolDenyList Of(IEnumerable<StringNode> entries, ToolNames names)
    {
        var list = new ToolDenyList();
        foreach (var entry in entries)
        {
            var name = names.Normalize(entry.Value);
            if (names.InheritedMember(name) is not null)
            {
                // A tool that no entry before this one covers makes the release fail; the entries after it are never looked at.
                list._failing = entry;
                break;
            }

            list.Add(name, names);
        }

        return list;
    }

    /// <param name="tool">A normalised name.</param>
    /// <exception cref="ReleaseFailureException">The release fails on an entry of the list.</exception>
    public bool Covers(string tool) =>
        _coversAll || _tools.Contains(tool) || _patterns.Any(p => ToolGlob.Matches(p, tool)) || (_failing is not null ? throw Failure() : false);

    private void Add(string name, ToolNames names)
    {
        _coversAll |= name == "*";
        _tools.Add(name);
        _tools.UnionWith(names.Groups.Find(name) ?? []);
        if (ToolGlob.IsPattern(name))
        {
            _patterns.Add(name);
        }
    }

    private ReleaseFailureException Failure() =>
        new("POLICY_TOOL_GROUPS[normalized]?.includes is not a function", _failing!.Origin);
}
