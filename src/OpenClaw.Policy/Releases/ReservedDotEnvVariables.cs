using OpenClaw.Policy.Configuration.Variables;

namespace OpenClaw.Policy.Releases;

/// <summary>
/// What a <c>.env</c> file in the current directory may not set beside what a config may not: keys and addresses of services, and
/// OpenClaw's own variables. Facts of the releases: each list is that of the release in its name. Keys of model providers are those that
/// the release and the plugins of its package know.
/// </summary>
internal static class ReservedDotEnvVariables
{
    public static VariableNameSet From20260520 => field ??= new(
        [
            "ANTHROPIC_API_KEY", "ANTHROPIC_OAUTH_TOKEN", "BROWSER_EXECUTABLE_PATH", "CLOUDSDK_PYTHON", "COMSPEC",
            "HOMEBREW_BREW_FILE", "HOMEBREW_PREFIX", "IRC_HOST", "LOCALAPPDATA", "MATTERMOST_URL", "NPM_EXECPATH",
            "OPENAI_API_KEY", "OPENAI_API_KEYS", "PATH", "PI_CODING_AGENT_DIR", "PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH",
            "PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432", "STATE_DIRECTORY", "SYNOLOGY_CHAT_INCOMING_URL",
            "SYNOLOGY_NAS_HOST",
        ],
        new VariableNameParts
        {
            Prefixes = ["ANTHROPIC_API_KEY_", "CLAWHUB_", "OPENAI_API_KEY_", "OPENCLAW_"],
            Suffixes = ["_API_HOST", "_BASE_URL", "_HOMESERVER"],
        });

    public static VariableNameSet From20260528 => field ??= From20260520.With(
        "AI_GATEWAY_API_KEY", "ARCEEAI_API_KEY", "AZURE_OPENAI_API_KEY", "AZURE_SPEECH_API_KEY", "AZURE_SPEECH_KEY",
        "AZURE_SPEECH_REGION", "BRAVE_API_KEY", "BYTEPLUS_API_KEY", "BYTEPLUS_SEED_SPEECH_API_KEY", "CEREBRAS_API_KEY",
        "CHUTES_API_KEY", "CHUTES_OAUTH_TOKEN", "CLOUDFLARE_AI_GATEWAY_API_KEY", "CODEX_API_KEY", "COMFY_API_KEY",
        "COMFY_CLOUD_API_KEY", "COPILOT_GITHUB_TOKEN", "DASHSCOPE_API_KEY", "DEEPGRAM_API_KEY", "DEEPINFRA_API_KEY",
        "DEEPSEEK_API_KEY", "ELEVENLABS_API_KEY", "EXA_API_KEY", "FAL_API_KEY", "FAL_KEY", "FIRECRAWL_API_KEY", "FIREWORKS_API_KEY",
        "GEMINI_API_KEY", "GOOGLE_API_KEY", "GOOGLE_CLOUD_API_KEY", "GRADIUM_API_KEY", "GROQ_API_KEY", "HF_TOKEN",
        "HUGGINGFACE_HUB_TOKEN", "INWORLD_API_KEY", "KILOCODE_API_KEY", "KIMICODE_API_KEY", "KIMI_API_KEY", "LITELLM_API_KEY",
        "LM_API_TOKEN", "MINIMAX_API_KEY", "MINIMAX_CODE_PLAN_KEY", "MINIMAX_CODING_API_KEY", "MINIMAX_OAUTH_TOKEN",
        "MISTRAL_API_KEY", "MODELSTUDIO_API_KEY", "MOONSHOT_API_KEY", "NVIDIA_API_KEY", "OLLAMA_API_KEY",
        "OPENCODE_API_KEY", "OPENCODE_ZEN_API_KEY", "OPENROUTER_API_KEY", "PERPLEXITY_API_KEY", "QIANFAN_API_KEY", "QWEN_API_KEY",
        "RUNWAYML_API_SECRET", "RUNWAY_API_KEY", "SENSEAUDIO_API_KEY", "SGLANG_API_KEY", "SPEECH_KEY", "SPEECH_REGION",
        "STEPFUN_API_KEY", "SYNTHETIC_API_KEY", "TAVILY_API_KEY", "TOGETHER_API_KEY", "TOKENHUB_API_KEY", "VENICE_API_KEY",
        "VLLM_API_KEY", "VOLCANO_ENGINE_API_KEY", "VOLCENGINE_TTS_API_KEY", "VOLCENGINE_TTS_APPID", "VOLCENGINE_TTS_TOKEN",
        "VOYAGE_API_KEY", "VYDRA_API_KEY", "XAI_API_KEY", "XIAOMI_API_KEY", "XI_API_KEY",
        "ZAI_API_KEY", "Z_AI_API_KEY");

    public static VariableNameSet From20260601 => field ??= From20260528.With("GMI_API_KEY", "NOVITA_API_KEY", "XIAOMI_TOKEN_PLAN_API_KEY");

    public static VariableNameSet From20260605 => field ??= From20260601.With("PARALLEL_API_KEY");

    public static VariableNameSet From20260609 => field ??= From20260605.Without("GMI_API_KEY", "PARALLEL_API_KEY").With("COHERE_API_KEY");

    public static VariableNameSet From20260634 => field ??= From20260609.With(new VariableNameParts { Suffixes = ["_ENDPOINT"] });

    public static VariableNameSet From20260701 => field ??= From20260609.With(
        "ANTHROPIC_ADMIN_API_KEY", "ANTHROPIC_ADMIN_KEY", "CLAWROUTER_API_KEY", "MODEL_API_KEY", "OPENAI_ADMIN_KEY", "PNPM_HOME",
        "SLACK_API_URL", "TOKENPLAN_API_KEY", "ZALO_API_URL");

    public static VariableNameSet From20260801 => field ??= From20260701
        .Without("COHERE_API_KEY", "NOVITA_API_KEY", "XIAOMI_TOKEN_PLAN_API_KEY")
        .With(
            "APPDATA", "AWS_ACCOUNT_ID", "AWS_ACCOUNT_ID_ENDPOINT_MODE", "AWS_BEARER_TOKEN_BEDROCK", "AWS_CREDENTIAL_EXPIRATION",
            "AWS_CREDENTIAL_SCOPE", "AWS_EC2_METADATA_DISABLED", "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE",
            "AWS_EC2_METADATA_V1_DISABLED", "AWS_ENDPOINT_URL", "AWS_PROFILE", "AWS_ROLE_ARN", "AWS_ROLE_SESSION_NAME",
            "BUZZ_RELAY_URL", "QWEN_TOKEN_PLAN_API_KEY", "SMS_ALLOWED_USERS", "SMS_PUBLIC_WEBHOOK_URL", "SYNOLOGY_ALLOWED_USER_IDS")
        .With(new VariableNameParts
        {
            Prefixes = ["AWS_CONTAINER_", "AWS_ENDPOINT_URL_", "CLOUDSDK_"],
            Suffixes = ["_ENDPOINT"],
            Phrases =
            [
                ["DANGEROUSLY"],
                ["DISABLE", "AUTH"],
                ["DISABLE", "CERT"],
                ["DISABLE", "SIGNATURE"],
                ["DISABLE", "SSL"],
                ["DISABLE", "TLS"],
                ["SKIP", "AUTH"],
            ],
        });

    public static VariableNameSet From20260905 => field ??= From20260801.With("DISCORD_API_URL", "HOMEBREW_CURL_PATH", "HOMEBREW_GIT_PATH");
}
