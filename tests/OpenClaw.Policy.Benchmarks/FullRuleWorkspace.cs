namespace OpenClaw.Policy.Benchmarks;

/// <summary>A workspace whose policy has rules of every section that releases from 2026.6.9 on know, most of them broken.</summary>
internal sealed class FullRuleWorkspace : IDisposable
{
    private const string Config = """
        {
          "plugins": { "entries": { "policy": { "enabled": true } } },
          "channels": { "telegram": { "dmPolicy": "open", "allowFrom": ["*"], "groupPolicy": "open" }, "discord": { "groupPolicy": "allowlist" } },
          "agents": {
            "defaults": { "workspace": "WORKSPACE", "model": { "primary": "anthropic/claude-sonnet-4-6" }, "sandbox": { "mode": "non-main", "docker": { "network": "bridge" } } },
            "list": [
              { "id": "main", "default": true, "tools": { "profile": "coding", "deny": ["exec"] } },
              { "id": "ops", "tools": { "profile": "full", "alsoAllow": ["browser"], "exec": { "security": "full", "ask": "off" } } },
              { "id": "web", "sandbox": { "mode": "off" }, "tools": { "elevated": { "enabled": true } } }
            ]
          },
          "models": { "providers": { "local": { "baseUrl": "http://127.0.0.1:8080/v1", "models": [] } } },
          "mcp": { "servers": { "search": { "url": "https://search.example/mcp" }, "shell": { "command": "npx", "args": ["shell"] } } },
          "gateway": { "bind": "lan", "auth": { "mode": "token", "token": "${GATEWAY_TOKEN}" }, "http": { "endpoints": { "chatCompletions": { "enabled": true } } } },
          "auth": { "profiles": { "anthropic:default": { "provider": "anthropic", "mode": "token" } } },
          "tools": { "exec": { "host": "gateway" }, "deny": ["group:web"] },
          "session": { "dmScope": "main" }
        }
        """;

    private const string Policy = """
        {
          "channels": { "denyRules": [{ "id": "no-telegram", "when": { "provider": "telegram" } }] },
          "mcp": { "servers": { "allow": ["search"], "deny": ["shell"] } },
          "models": { "providers": { "allow": ["anthropic"], "deny": ["openai"] } },
          "network": { "privateNetwork": { "allow": false } },
          "ingress": { "session": { "requireDmScope": "per-channel-peer" }, "channels": { "allowDmPolicies": ["pairing"], "denyOpenGroups": true, "requireMentionInGroups": true } },
          "gateway": {
            "exposure": { "allowNonLoopbackBind": false, "allowTailscaleFunnel": false }, "auth": { "requireAuth": true, "requireExplicitRateLimit": true },
            "controlUi": { "allowInsecure": false }, "remote": { "allow": false }, "http": { "denyEndpoints": ["chatCompletions"], "requireUrlAllowlists": true }
          },
          "agents": { "workspace": { "allowedAccess": ["none", "ro"], "denyTools": ["exec", "write"] } },
          "tools": {
            "requireMetadata": ["risk", "sensitivity", "owner"], "profiles": { "allow": ["minimal", "coding"] }, "fs": { "requireWorkspaceOnly": true },
            "exec": { "allowSecurity": ["deny", "allowlist"], "requireAsk": ["always"], "allowHosts": ["sandbox"] }, "elevated": { "allow": false },
            "alsoAllow": { "expected": [] }, "denyTools": ["group:runtime"]
          },
          "sandbox": { "requireMode": ["all"], "allowBackends": ["docker"], "containers": { "denyHostNetwork": true, "requireReadOnlyMounts": true }, "browser": { "requireCdpSourceRange": true } },
          "dataHandling": { "sensitiveLogging": { "requireRedaction": true }, "telemetry": { "denyContentCapture": true }, "retention": { "requireSessionMaintenance": true }, "memory": { "denySessionTranscriptIndexing": true } },
          "secrets": { "requireManagedProviders": true, "denySources": ["exec"], "allowInsecureProviders": false },
          "auth": { "profiles": { "requireMetadata": ["provider", "mode"], "allowModes": ["oauth"] } },
          "execApprovals": { "requireFile": true, "defaults": { "allowSecurity": ["deny"] } },
          "scopes": { "operators": { "agentIds": ["ops", "web"], "tools": { "profiles": { "allow": ["minimal"] } }, "sandbox": { "requireMode": ["all"] } } }
        }
        """;

    private const string Tools = "## Tools\n\n### deploy risk:high sensitivity:secret owner:ops\n\n### search risk:low\n\n### draft\n";

    public FullRuleWorkspace()
    {
        Folder = Directory.CreateTempSubdirectory("openclaw-policy-full-").FullName;
        File.WriteAllText(ConfigPath, Config.Replace("WORKSPACE", Folder, StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(Folder, "policy.jsonc"), Policy);
        File.WriteAllText(Path.Combine(Folder, "TOOLS.md"), Tools);
    }

    public string Folder { get; }

    public string ConfigPath => Path.Combine(Folder, "openclaw.json");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
