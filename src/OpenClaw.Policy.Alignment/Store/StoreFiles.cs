namespace OpenClaw.Policy.Alignment.Store;

/// <summary>Where the files of a store lie.</summary>
/// <param name="Folder">The absolute path of the policy folder.</param>
public sealed record StoreFiles(string Folder)
{
    /// <summary>The folder of the memory below a project.</summary>
    public const string MemoryFolder = ".openclaw_memory";

    /// <summary>The folder of the store below the memory.</summary>
    public const string PolicyFolder = "policy";

    public const string RulesName = "rules.json";
    public const string PlaybooksName = "playbooks.json";
    public const string LogName = "policy_events.jsonl";

    public string Rules => Path.Combine(Folder, RulesName);

    public string Playbooks => Path.Combine(Folder, PlaybooksName);

    public string Log => Path.Combine(Folder, LogName);

    /// <summary>The store of a memory folder.</summary>
    public static StoreFiles Of(string memoryFolder) => new(Path.Combine(memoryFolder, PolicyFolder));
}
