using OpenClaw.Policy.Configuration.Validation.Checks;
using OpenClaw.Policy.Configuration.Validation.Rules;

namespace OpenClaw.Policy.Releases;

/// <summary>The profiles that releases share, each as the one before it with its differences.</summary>
internal static class ValidationProfiles
{
    public static ValidationProfile From20260520 => field ??= new()
    {
        Id = "2026.5.20",
        Rules =
        [
            AgentFolderRule.Validate,
            AvatarRule.Validate,
            TailscaleBindRule.Validate,
            ProviderNameRule.Validate,
            ChannelRules.Validate,
            HeartbeatTargetRule.Validate,
            WebSearchProviderRule.Validate,
            AliasedModelRule.Validate,
            RetiredModelRule.Validate,
            PluginFolderRule.Validate,
            PluginRules.Validate,
        ],
        ModelSettings = new()
        {
            OfAgents =
            [
                "model",
                "imageModel",
                "imageGenerationModel",
                "videoGenerationModel",
                "musicGenerationModel",
                "pdfModel",
                "heartbeat.model",
                "subagents.model",
                "compaction.model",
                "compaction.memoryFlush.model",
                "models.~",
            ],
            OfConfig =
            [
                "channels.modelByChannel.*.*",
                "hooks.mappings.*.model",
                "hooks.gmail.model",
                "messages.tts.summaryModel",
                "channels.discord.voice.model",
            ],
        },
        HeartbeatKeywords = new HashSet<string>(StringComparer.Ordinal) { "last", "none" },
        Quantities = QuantityLimits.Finite,
    };

    public static ValidationProfile From20260526 => field ??= From20260520 with
    {
        Id = "2026.5.26",
        Rules =
        [
            AgentFolderRule.Validate,
            AvatarRule.Validate,
            TailscaleBindRule.Validate,
            TailscaleAuthRule.Validate,
            ProviderNameRule.Validate,
            ChannelRules.Validate,
            HeartbeatTargetRule.Validate,
            WebSearchProviderRule.Validate,
            AliasedModelRule.Validate,
            RetiredModelRule.Validate,
            PluginFolderRule.Validate,
            PluginRules.Validate,
        ],
        ExecSecretIdsHaveFragments = true,
    };

    public static ValidationProfile From20260528 => field ??= From20260526 with
    {
        Id = "2026.5.28",
        ModelSettings = From20260526.ModelSettings with { OfAgents = [.. From20260526.ModelSettings.OfAgents, "voiceModel"] },
        Quantities = new() { DurationsAreSafeIntegers = true },
    };

    public static ValidationProfile From20260601 => field ??= From20260528 with { Id = "2026.6.1", PrefixesOfAnthropicModels = 2 };

    public static ValidationProfile From20260701 => field ??= From20260601 with
    {
        Id = "2026.7.1",
        ModelSettings = From20260601.ModelSettings with { OfAgents = [.. From20260601.ModelSettings.OfAgents, "utilityModel"] },
    };

    public static ValidationProfile From20260801 => field ??= From20260701 with
    {
        Id = "2026.8.1",
        Rules =
        [
            McpServerNameRule.Validate,
            SandboxEnvironmentRule.Validate,
            AgentFolderRule.Validate,
            AvatarRule.Validate,
            TailscaleBindRule.Validate,
            TailscaleAuthRule.Validate,
            ModelPolicyRule.Validate,
            ChannelRules.Validate,
            HeartbeatTargetRule.Validate,
            WebSearchProviderRule.Validate,
            AliasedModelRule.Validate,
            RetiredModelRule.Validate,
            PluginFolderRule.Validate,
            PluginRules.Validate,
        ],
        ModelSettings = new()
        {
            OfAgents =
            [
                "model",
                "utilityModel",
                "imageModel",
                "voiceModel",
                "pdfModel",
                "mediaModels.image",
                "mediaModels.video",
                "mediaModels.music",
                "heartbeat.model",
                "subagents.model",
                "compaction.model",
                "compaction.memoryFlush.model",
                "models.~",
            ],
            OfSingleAgents =
            [
                "tools.exec.reviewer.model",
                "tts.summaryModel",
            ],
            OfConfig =
            [
                "tools.exec.reviewer.model",
                "tools.media.image.preferredModel",
                "tools.media.audio.preferredModel",
                "tools.media.video.preferredModel",
                "channels.modelByChannel.*.*",
                "hooks.mappings.*.model",
                "hooks.gmail.model",
                "tts.summaryModel",
                "channels.discord.voice.model",
                "channels.discord.voice.tts.summaryModel",
                "channels.discord.accounts.*.voice.model",
                "channels.discord.accounts.*.voice.tts.summaryModel",
            ],
            RenamesInDefaultsOnly = true,
        },
        HeartbeatKeywords = new HashSet<string>(StringComparer.Ordinal) { "owner", "last", "none" },
        Quantities = new() { DurationsAreSafeIntegers = true, SizesAreSafeIntegers = true, LongestDurationPart = 100 },
        IgnoresModelsWrite = false,
        PrefixesOfAnthropicModels = 3,
    };

    public static ValidationProfile From20260905 => field ??= From20260801 with
    {
        Id = "2026.9.5",
        Rules = [.. From20260801.Rules.Where(static rule => rule != PluginFolderRule.Validate)],
        AcceptsMissingPluginFolders = true,
        TrimsBindSources = false,
    };
}
