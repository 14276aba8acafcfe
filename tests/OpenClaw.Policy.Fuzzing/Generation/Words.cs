namespace OpenClaw.Policy.Fuzzing.Generation;

/// <summary>The texts that generated workspaces are made of: ordinary ones, and those at which programs differ.</summary>
internal static class Words
{
    public static IReadOnlyList<string> Agents { get; } = ["main", "ops", "a-b", "work", "research", "x1", "Zed", "ops team", "12"];

    public static IReadOnlyList<string> Accounts { get; } = ["default", "work", "Home", "alerts", "a.b", " x "];

    public static IReadOnlyList<string> Groups { get; } = ["*", "123", "-1002", "room a", "g1", "a.b", "C0", "#1"];

    public static IReadOnlyList<string> Providers { get; } =
        ["openai", "anthropic", "OpenAI", "z.ai", "kimi", "google", "bedrock", "local", "my-llm", "openrouter", " x "];

    public static IReadOnlyList<string> Models { get; } =
    [
        "openai/gpt-5", "anthropic/claude-sonnet-4-6", "google/gemini-3-pro", "openrouter/google/gemini-3-flash", "gpt-5", "opus", "z.ai/glm-5",
        "kimi/kimi/k2", "local/llama 3", "together/moonshotai/Kimi-K2.5", "anthropic/constructor", "a/b/c", "/x", "x/", " openai / gpt-5 ", "${MODEL}",
    ];

    public static IReadOnlyList<string> Servers { get; } = ["files", "search", "browser", "a.b", "Bad Name", "é", "#3", "7", "toString"];

    public static IReadOnlyList<string> Urls { get; } =
    [
        "https://example.com", "http://127.0.0.1:8080/x", "https://EXAMPLE.com:443/a?b#c", "http://[2001:DB8::1]", "ws://h", "not a url", "https://münchen.de",
        "http://user:pw@h", "https://0x7f.1", "", "file:///x", "${URL}",
    ];

    public static IReadOnlyList<string> Paths { get; } = ["/abs/x", "rel/x", "~/x", "./x", "../x", "/a:/b:ro", "/var/run/docker.sock:/s:rw", "a:/b", "C:\\x", ""];

    public static IReadOnlyList<string> Durations { get; } = ["5m", "1h30m", "10", "30d", "0s", "-1m", "1.5h", "5 m", "1w", "99999999999d"];

    public static IReadOnlyList<string> Sizes { get; } = ["10mb", "1gb", "5", "1.5kb", "x", "0"];

    public static IReadOnlyList<string> Tools { get; } =
    [
        "exec", "bash", "process", "write", "edit", "apply_patch", "apply-patch", "read", "ls", "browser", "cron", "gateway", "nodes", "message", "group:fs",
        "group:runtime", "group:web", "group:openclaw", "group:ui", "group:media", "group:automation", "*", "ex*", "Exec", " write ", "mcp__x", "constructor",
    ];

    public static IReadOnlyList<string> Variables { get; } = ["CMD", "MODEL", "URL", "TOKEN", "NONE"];

    /// <summary>For a text of which nothing is known.</summary>
    public static IReadOnlyList<string> Anything { get; } =
    [
        "x", "a b", " b ", "", "${CMD}", "${NONE}", "$${CMD}", "pre-${TOKEN}", "é", "ß", "日本", "😀", "123", "*", "off", "on", "all", "none", "open", "allowlist", "pairing",
        "disabled", "secretref-env:TOKEN", "2026-01-01T00:00:00Z", "constructor", "lan", "loopback", "main", "default", "user@h", "+15550100", "a/b", "\"q\"", "a\tb",
    ];

    /// <summary>Settings that evidence is taken from; they are chosen more often than others.</summary>
    public static IReadOnlySet<string> Governed { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "accounts", "agents", "allow", "allowCommands", "allowFrom", "allowPrivateNetwork", "alsoAllow", "apiKey", "ask", "auth", "backend", "bind", "binds", "bindings", "botToken",
        "browser", "captureContent", "channels", "command", "commands", "controlUi", "cdpSourceRange", "dangerouslyAllowPrivateNetwork", "defaults", "deny", "denyCommands", "diagnostics",
        "dmPolicy", "dmScope", "docker", "elevated", "enabled", "endpoints", "env", "exec", "fallbacks", "fs", "gateway", "groupPolicy", "groups", "guilds", "headers", "host", "http", "id",
        "logging", "maintenance", "match", "mcp", "memory", "memorySearch", "mode", "model", "models", "network", "nodes", "otel", "password", "peer", "primary", "profile", "profiles", "provider",
        "providers", "rateLimit", "redactSensitive", "remote", "requireMention", "rememberAcrossConversations", "sandbox", "search", "secrets", "security", "servers", "session", "skills", "source",
        "ssrfPolicy", "tailscale", "token", "tools", "urlAllowlist", "url", "workspaceAccess", "workspaceOnly", "apparmorProfile", "seccompProfile", "allowInsecureAuth", "allowUrl", "files", "images",
        "dm", "policy", "group", "experimental", "sessionMemory", "insecure", "allowInsecurePath", "talk", "hooks", "web", "fetch", "allowRfc2544BenchmarkRange",
    };

    /// <summary>The texts that may fit a setting of a name.</summary>
    public static IReadOnlyList<string> For(string name) => name switch
    {
        "agentId" or "agent" or "agents" or "id" or "agentIds" => Agents,
        "accountId" or "accounts" or "defaultAccount" => Accounts,
        "groups" or "channels" or "guilds" or "rooms" or "allowFrom" or "groupAllowFrom" => Groups,
        "provider" or "providers" => Providers,
        "model" or "primary" or "fallbacks" or "models" or "imageModel" or "preferredModel" => Models,
        "servers" or "profiles" or "entries" => Servers,
        "url" or "baseUrl" or "endpoint" or "webhookUrl" or "cdpUrl" or "urlAllowlist" or "allowedOrigins" => Urls,
        "path" or "workspace" or "agentDir" or "binds" or "command" or "store" or "paths" or "dir" => Paths,
        "every" or "pruneAfter" or "ttl" or "resetArchiveRetention" or "timeout" or "after" => Durations,
        "maxDiskBytes" or "rotateBytes" or "highWaterBytes" => Sizes,
        "network" => ["host", "container:x", "bridge", "none", " HOST ", "Container:y"],
        "apparmorProfile" or "seccompProfile" => ["unconfined", "UNCONFINED", "/etc/p.json", "default"],
        "bind" => ["lan", "loopback", "auto", "custom", "tailnet"],
        "deny" or "allow" or "alsoAllow" or "tools" or "denyTools" => Tools,
        _ => Anything,
    };
}
