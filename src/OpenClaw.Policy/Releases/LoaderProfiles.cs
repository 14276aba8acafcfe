namespace OpenClaw.Policy.Releases;

/// <summary>The profiles that releases share. Each is named after the first release that loads in its way.</summary>
internal static class LoaderProfiles
{
    public static LoaderProfile From20260520 => field ??= new()
    {
        Id = "2026.5.20",
        ReservedVariables = ReservedVariables.From20260520,
        ReservedDotEnvVariables = ReservedDotEnvVariables.From20260520,
        ModelNames = new()
        {
            GoogleOfAnyProvider = true,
            Google = Names(
                ("gemini-3-pro", "gemini-3.1-pro-preview"),
                ("gemini-3-pro-preview", "gemini-3.1-pro-preview"),
                ("gemini-3-flash", "gemini-3-flash-preview"),
                ("gemini-3.1-pro", "gemini-3.1-pro-preview"),
                ("gemini-3.1-flash-lite", "gemini-3.1-flash-lite-preview"),
                ("gemini-3.1-flash", "gemini-3-flash-preview"),
                ("gemini-3.1-flash-preview", "gemini-3-flash-preview")),
        },
        CompletesLogging = true,
        HasDefaultAgent = true,
        SetsInstallRecordsAside = true,
        StateDirectoryNames = [".openclaw", ".clawdbot"],
        ConfigFileNames = ["openclaw.json", "clawdbot.json"],
        AllowListBindsBundledPlugins = true,
    };

    public static LoaderProfile From20260522 => field ??= From20260520 with
    {
        Id = "2026.5.22",
        ReservedVariables = ReservedVariables.From20260522,
        ModelNames = From20260520.ModelNames with { GoogleOfAnyProvider = false },
    };

    public static LoaderProfile From20260526 => field ??= From20260522 with
    {
        Id = "2026.5.26",
        ModelNames = From20260522.ModelNames with
        {
            Google = Names(
                ("gemini-3-pro", "gemini-3.1-pro-preview"),
                ("gemini-3-pro-preview", "gemini-3.1-pro-preview"),
                ("gemini-3-flash", "gemini-3-flash-preview"),
                ("gemini-3.1-pro", "gemini-3.1-pro-preview"),
                ("gemini-3.1-flash-lite-preview", "gemini-3.1-flash-lite"),
                ("gemini-3.1-flash", "gemini-3-flash-preview"),
                ("gemini-3.1-flash-preview", "gemini-3-flash-preview")),
        },
    };

    public static LoaderProfile From20260527 => field ??= From20260526 with
    {
        Id = "2026.5.27",
        ReservedVariables = ReservedVariables.From20260527,
    };

    public static LoaderProfile From20260528 => field ??= From20260527 with
    {
        Id = "2026.5.28",
        ReservedDotEnvVariables = ReservedDotEnvVariables.From20260528,
        ModelNames = From20260527.ModelNames with { Together = Names(("moonshotai/Kimi-K2.5", "moonshotai/Kimi-K2.6")) },
    };

    public static LoaderProfile From20260601 => field ??= From20260528 with
    {
        Id = "2026.6.1",
        ReservedDotEnvVariables = ReservedDotEnvVariables.From20260601,
        ModelNames = From20260528.ModelNames with
        {
            Google = From20260528.ModelNames.Google.Append(new("gemma-4-26b", "gemma-4-26b-a4b-it")).ToDictionary(StringComparer.Ordinal),
        },
    };

    public static LoaderProfile From20260605 => field ??= From20260601 with
    {
        Id = "2026.6.5",
        ReservedDotEnvVariables = ReservedDotEnvVariables.From20260605,
        PassesOverReferringVariables = true,
    };

    public static LoaderProfile From20260606 => field ??= From20260605 with
    {
        Id = "2026.6.6",
        ReservedVariables = ReservedVariables.From20260606,
    };

    public static LoaderProfile From20260609 => field ??= From20260606 with
    {
        Id = "2026.6.9",
        ReservedVariables = ReservedVariables.From20260609,
        ReservedDotEnvVariables = ReservedDotEnvVariables.From20260609,
    };

    // 2026.6.34 and 2026.6.35 have fixes that 2026.7.1 has not, and 2026.7.33 has again.
    public static LoaderProfile From20260634 => field ??= From20260609 with
    {
        Id = "2026.6.34",
        ReservedDotEnvVariables = ReservedDotEnvVariables.From20260634,
    };

    public static LoaderProfile From20260635 => field ??= From20260634 with
    {
        Id = "2026.6.35",
        DotEnvLimit = 1024 * 1024,
    };

    public static LoaderProfile From20260701 => field ??= From20260609 with
    {
        Id = "2026.7.1",
        ReservedVariables = ReservedVariables.From20260701,
        ReservedDotEnvVariables = ReservedDotEnvVariables.From20260701,
        ModelNames = From20260609.ModelNames with { TrimsParts = true },
    };

    public static LoaderProfile From20260733 => field ??= From20260701 with
    {
        Id = "2026.7.33",
        DotEnvLimit = 1024 * 1024,
    };

    public static LoaderProfile From20260801 => field ??= From20260733 with
    {
        Id = "2026.8.1",
        ReservedVariables = ReservedVariables.From20260801,
        ReservedDotEnvVariables = ReservedDotEnvVariables.From20260801,
        CompletesLogging = false,
        HasDefaultAgent = false,
        SetsInstallRecordsAside = false,
        AllowListBindsBundledPlugins = false,
        KeysAgents = true,
        DropsBlockedKeysOfIncludes = true,
        FoldsPluginIds = true,
        KeepsWorkspaceInState = true,
        PrintsRefusals = true,
        ClaudeModels = new()
        {
            Aliases = Names(
                ("opus", "claude-opus-5"),
                ("opus-5", "claude-opus-5"),
                ("opus-4.8", "claude-opus-4-8"),
                ("opus-4.7", "claude-opus-4-7"),
                ("opus-4.6", "claude-opus-4-6"),
                ("sonnet", "claude-sonnet-5"),
                ("sonnet-5", "claude-sonnet-5"),
                ("sonnet-4.6", "claude-sonnet-4-6"),
                ("fable", "claude-fable-5"),
                ("fable-5", "claude-fable-5"),
                ("haiku", "claude-haiku-4-5")),
            CommandLine =
            [
                "claude-opus-5",
                "claude-sonnet-5",
                "claude-fable-5",
                "claude-opus-4-8",
                "claude-opus-4-7",
                "claude-sonnet-4-6",
                "claude-opus-4-6",
            ],
        },
    };

    public static LoaderProfile From20260901 => field ??= From20260801 with
    {
        Id = "2026.9.1",
        ClaudeModels = new()
        {
            Aliases = Names(
                ("opus", "claude-opus-5"),
                ("opus-5", "claude-opus-5"),
                ("opus-4.8", "claude-opus-4-8"),
                ("opus-4.7", "claude-opus-4-7"),
                ("opus-4.6", "claude-opus-4-6"),
                ("sonnet", "claude-sonnet-5"),
                ("sonnet-5", "claude-sonnet-5"),
                ("sonnet-4.6", "claude-sonnet-4-6"),
                ("fable", "claude-fable-5-1"),
                ("fable-5", "claude-fable-5"),
                ("fable-5.1", "claude-fable-5-1"),
                ("fable-5-1", "claude-fable-5-1"),
                ("mythos-5", "claude-mythos-5"),
                ("haiku", "claude-haiku-4-5")),
            CommandLine =
            [
                "claude-opus-5",
                "claude-sonnet-5",
                "claude-fable-5-1",
                "claude-fable-5",
                "claude-opus-4-8",
                "claude-opus-4-7",
                "claude-sonnet-4-6",
                "claude-opus-4-6",
            ],
        },
    };

    public static LoaderProfile From20260904 => field ??= From20260901 with
    {
        Id = "2026.9.4",
        ReservedVariables = ReservedVariables.From20260904,
    };

    public static LoaderProfile From20260905 => field ??= From20260904 with
    {
        Id = "2026.9.5",
        NumbersDoctorReports = true,
        ReservedDotEnvVariables = ReservedDotEnvVariables.From20260905,
        ModelNames = From20260904.ModelNames with { DropsRepeatedProvider = false },
    };

    public static LoaderProfile From20260906 => field ??= From20260905 with
    {
        Id = "2026.9.6",
        ClaudeModels = new()
        {
            Aliases = From20260905.ClaudeModels!.Aliases
                .Concat(Names(("opus-5.5", "claude-opus-5-5"), ("opus-5-5", "claude-opus-5-5")))
                .ToDictionary(StringComparer.Ordinal),
            CommandLine = ["claude-opus-5-5", .. From20260905.ClaudeModels!.CommandLine],
        },
    };

    private static Dictionary<string, string> Names(params IEnumerable<(string Name, string Current)> names) =>
        names.ToDictionary(static n => n.Name, static n => n.Current, StringComparer.Ordinal);
}
