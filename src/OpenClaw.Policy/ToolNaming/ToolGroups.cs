namespace OpenClaw.Policy.ToolNaming;

/// <summary>
/// The groups that stand for several tools in a deny list, by contract: the tools that OpenClaw itself ships, in its order. Where a
/// contract changes a group, the whole group is given again.
/// </summary>
internal sealed class ToolGroups
{
    /// <summary>Holds the tools of all other groups, except those that OpenClaw counts as the runtime's own.</summary>
    private const string OpenClaw = "group:openclaw";

    private static readonly string[] OrderInOpenClaw =
    [
        "group:fs",
        "group:runtime",
        "group:web",
        "group:memory",
        "group:sessions",
        "group:ui",
        "group:messaging",
        "group:automation",
        "group:nodes",
        "group:agents",
        "group:media",
    ];

    private static readonly string[] OutsideOpenClaw = ["ls", "read", "write", "edit", "apply_patch", "exec", "process", "canvas"];

    private readonly Dictionary<string, IReadOnlyList<string>> _groups;

    private ToolGroups(Dictionary<string, IReadOnlyList<string>> groups) => _groups = groups;

    public static ToolGroups None => field ??= new([]);

    public static ToolGroups P02 => field ??= new(new()
    {
        ["group:fs"] = ["read", "write", "edit", "apply_patch"],
        ["group:runtime"] = ["exec", "process", "code_execution"],
    });

    public static ToolGroups P03 => field ??= P02.With(new()
    {
        ["group:web"] = ["web_search", "web_fetch", "x_search"],
        ["group:memory"] = ["memory_search", "memory_get"],
        ["group:sessions"] =
        [
            "sessions_list",
            "sessions_history",
            "sessions_send",
            "sessions_spawn",
            "sessions_yield",
            "subagents",
            "session_status",
        ],
        ["group:ui"] = ["browser", "canvas"],
        ["group:messaging"] = ["message"],
        ["group:automation"] = ["heartbeat_respond", "cron", "gateway"],
        ["group:nodes"] = ["nodes"],
        ["group:agents"] = ["agents_list", "update_plan"],
        ["group:media"] = ["image", "image_generate", "music_generate", "video_generate", "tts"],
    });

    public static ToolGroups P08 => field ??= P03.With(new()
    {
        ["group:nodes"] = ["nodes", "computer", "mobile_ui"],
        ["group:agents"] = ["agents_list", "progress_card"],
    });

    public static ToolGroups P09 => field ??= P08.With(new()
    {
        ["group:fs"] = ["ls", "read", "write", "edit", "apply_patch"],
        ["group:runtime"] = ["exec", "process", "code_execution", "secrets"],
        ["group:sessions"] =
        [
            "sessions",
            "sessions_list",
            "sessions_history",
            "sessions_search",
            "conversations_list",
            "conversations_send",
            "conversations_turn",
            "sessions_send",
            "sessions_spawn",
            "github_identity_status",
            "github_publish",
            "agents_wait",
            "sessions_yield",
            "subagents",
            "session_status",
            "suggest_task",
            "dismiss_task",
        ],
        ["group:ui"] = ["browser", "screen", "dashboard", "terminal", "portal", "canvas", "show_widget"],
        ["group:automation"] = ["heartbeat_respond", "automations", "gateway"],
        ["group:agents"] = ["agents_list", "get_goal", "create_goal", "update_goal", "progress_card", "ask_user", "skill_workshop"],
        ["group:media"] = ["view_image", "image_generate", "music_generate", "video_generate", "tts"],
    });

    public static ToolGroups P10 => field ??= P09.With(new()
    {
        ["group:automation"] = ["heartbeat_respond", "automations", "gateway", "plugins", "openclaw"],
        ["group:media"] = ["view_image", "image_generate", "music_generate", "video_generate", "tts", "pdf"],
    });

    public static ToolGroups P11 => field ??= P10.With(new()
    {
        ["group:ui"] = ["browser", "screen", "theme", "dashboard", "terminal", "portal", "canvas", "show_widget"],
    });

    /// <summary>The tools of a group, or null when there is no such group.</summary>
    public IReadOnlyList<string>? Find(string name) => _groups.GetValueOrDefault(name);

    private ToolGroups With(Dictionary<string, IReadOnlyList<string>> changed)
    {
        var groups = new Dictionary<string, IReadOnlyList<string>>(_groups);
        foreach (var (name, tools) in changed)
        {
            groups[name] = tools;
        }

        groups[OpenClaw] = [.. OrderInOpenClaw.SelectMany(g => groups[g]).Except(OutsideOpenClaw)];
        return new ToolGroups(groups);
    }
}
