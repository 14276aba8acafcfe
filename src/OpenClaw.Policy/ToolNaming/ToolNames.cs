using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.ToolNaming;

/// <summary>How a contract reads the names of tools and groups.</summary>
internal sealed record ToolNames
{
    /// <summary>For contracts that read no tool names.</summary>
    public static ToolNames None { get; } = new() { Groups = ToolGroups.None, Aliases = new Dictionary<string, string>() };

    public required ToolGroups Groups { get; init; }

    /// <summary>Other names of a tool, in lower case, and the tool that each means.</summary>
    public required IReadOnlyDictionary<string, string> Aliases { get; init; }

    /// <summary>
    /// A group is looked up among the members that every JavaScript object inherits, too (P02 to P08). What is found there is no group,
    /// and the release fails on it.
    /// </summary>
    public bool GroupsInheritMembers { get; init; }

    /// <summary>A name as names are compared: trimmed, in lower case, an alias replaced by what it means.</summary>
    public string Normalize(string name)
    {
        var normalized = EcmaString.ToLowerCase(EcmaString.Trim(name));
        return Aliases.GetValueOrDefault(normalized, normalized);
    }

    /// <summary>The tools that a policy means by a name: those of a group, or the one tool.</summary>
    public IReadOnlyList<string> Expand(string name)
    {
        var normalized = Normalize(name);
        return Groups.Find(normalized) ?? [InheritedMember(normalized) ?? normalized];
    }

    /// <summary>
    /// The text of the member that a normalised name finds where groups inherit members: only these two inherited names have no capital
    /// letter. In a policy such a name demands a tool of this text, which no deny list can name.
    /// </summary>
    public string? InheritedMember(string normalized) => !GroupsInheritMembers ? null : normalized switch
    {
        "constructor" => "function Object() { [native code] }",
        "__proto__" => "[object Object]",
        _ => null,
    };
}
