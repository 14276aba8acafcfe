using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Workspaces;

/// <summary>What folders and the settings behind them are called in messages.</summary>
internal sealed class FolderWords
{
    /// <summary>Settings named in a message; agents that share a folder are mostly few.</summary>
    private const int MaxKeys = 5;

    /// <summary>More of a path tells a reader nothing.</summary>
    private const int MaxPathLength = 400;

    private readonly GatePlace _place;
    private readonly SettingKeys _keys;
    private readonly Lazy<ILookup<string, string>> _keysOf;

    /// <param name="place">Where the root is.</param>
    /// <param name="choices">The folders of all agents of the run: several can share one.</param>
    public FolderWords(GatePlace place, IReadOnlyList<WorkspaceChoice> choices)
    {
        _place = place;
        _keys = new SettingKeys(place);
        _keysOf = new(() => choices
            .Where(static c => c.Source == WorkspaceSource.Configured)
            .Select(c => (c.Folder, Key: Key(c)))
            .Distinct()
            .ToLookup(static c => c.Folder, static c => c.Key, StringComparer.Ordinal));
    }

    /// <summary>
    /// Whether the path is made of the value of a variable. Nobody wants to read that in a log unless it is the name of something in the checkout.
    /// </summary>
    public static bool IsFromVariable(ConfiguredWorkspace configured) =>
        SettingKeys.WrittenText(configured.Setting) is { } written && written != configured.Setting.AsString();

    /// <summary>What the config says, with variables as they are written, and the agent's folder in it.</summary>
    public static string Written(ConfiguredWorkspace configured)
    {
        var text = SettingKeys.WrittenText(configured.Setting)?.Trim() ?? configured.Path;
        var shown = text.Length <= MaxPathLength ? text : $"{text.AsSpan(0, MaxPathLength)}...";
        return configured.FolderOfItsOwn is { } own ? $"{shown.TrimEnd('/', '\\')}/{own}" : shown;
    }

    /// <summary>A folder as people know it: below the root, else as the config writes it.</summary>
    public static string Describe(WorkspaceChoice choice, GatePlace place) =>
        choice.Configured is { } configured && (choice.Source == WorkspaceSource.Elsewhere || IsFromVariable(configured)) ? $"the folder {Written(configured)}"
        : choice.Folder == place.Root ? "the root folder"
        : $"the folder {place.Show(choice.Folder)}";

    /// <inheritdoc cref="Describe(WorkspaceChoice, GatePlace)"/>
    public string Describe(WorkspaceChoice choice) => Describe(choice, _place);

    /// <summary>The settings to edit: those that name the folder, or the one that an agent with a folder of its own lacks.</summary>
    public string Keys(WorkspaceChoice choice)
    {
        var keys = _keysOf.Value[choice.Folder].ToList();
        return keys.Count <= MaxKeys
            ? string.Join(" and ", keys)
            : $"{string.Join(", ", keys.Take(MaxKeys))} and {keys.Count - MaxKeys} more";
    }

    /// <summary>Whether one setting alone leads to the folder.</summary>
    public bool HasOneKey(WorkspaceChoice choice) => !_keysOf.Value[choice.Folder].Skip(1).Any();

    /// <summary>The setting that names the folder, or the one that it lies in.</summary>
    public string NamingKey(ConfiguredWorkspace configured) => _keys.Find(configured.Setting) ?? "agents.defaults.workspace";

    /// <summary>Where that setting stands.</summary>
    public DiagnosticLocation PlaceOf(ConfiguredWorkspace configured) =>
        GateDiagnostics.Locate(configured.Setting.Origin) ?? DiagnosticLocation.WholeFile(_place.ConfigPath);

    private string Key(WorkspaceChoice choice) => choice.Configured!.FolderOfItsOwn is null
        ? NamingKey(choice.Configured)
        : _keys.Find(choice.Configured.Agent, "workspace") ?? $"agents.entries.{choice.AgentId}.workspace";
}
