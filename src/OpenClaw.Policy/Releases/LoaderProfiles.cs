namespace OpenClaw.Policy.Releases;

/// <summary>The profiles that releases share.</summary>
internal static class LoaderProfiles
{
    public static LoaderProfile From20260520 { get; } = new()
    {
        Id = "2026.5.20",
        ReservedVariables = ReservedVariables.InConfig,
        ReservedInWorkspaceDotEnv = ReservedVariables.InWorkspaceDotEnv,
        RenamedModels = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["gemini-3-pro"] = "gemini-3.1-pro-preview",
            ["gemini-3-pro-preview"] = "gemini-3.1-pro-preview",
            ["gemini-3-flash"] = "gemini-3-flash-preview",
            ["gemini-3.1-pro"] = "gemini-3.1-pro-preview",
            ["gemini-3.1-flash-lite"] = "gemini-3.1-flash-lite-preview",
            ["gemini-3.1-flash"] = "gemini-3-flash-preview",
            ["gemini-3.1-flash-preview"] = "gemini-3-flash-preview",
        },
        CompletesLogging = true,
        StateDirectoryNames = [".openclaw", ".clawdbot"],
        ConfigFileNames = ["openclaw.json", "clawdbot.json"],
        AllowListBindsBundledPlugins = true,
    };
}
