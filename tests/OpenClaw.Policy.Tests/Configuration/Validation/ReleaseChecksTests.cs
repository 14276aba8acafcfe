namespace OpenClaw.Policy.Tests.Configuration.Validation;

/// <summary>What a release refuses and another one accepts. Each row: a config, a release, and the paths that it refuses.</summary>
[TestClass]
public sealed class ReleaseChecksTests
{
    private const string SeveralAgents = "agents: {ownership: 'explicit', entries: {main: {}, b: {}}}";

    [TestMethod]
    [DataRow("2026.5.22", "", DisplayName = "nobody looks")]
    [DataRow("2026.5.27", "gateway.auth.mode")]
    [DataRow("2026.9.6", "gateway.auth.mode")]
    public void A_gateway_that_is_published_asks_who_comes(string release, string paths) =>
        Assert.AreEqual(paths, Validity.Paths("{gateway: {auth: {mode: 'none'}, tailscale: {mode: 'funnel'}}}", release));

    [TestMethod]
    [DataRow("{agents: {list: [{id: 'a'}]}, bindings: [{agentId: 'b', match: {channel: 'x'}}]}", "2026.5.22", "")]
    [DataRow("{agents: {list: [{id: 'a'}]}, bindings: [{agentId: 'b', match: {channel: 'x'}}]}", "2026.5.27", "bindings.0.agentId")]
    [DataRow("{agents: {list: [{id: 'a'}]}, bindings: [{agentId: ' A ', match: {channel: 'x'}}]}", "2026.5.27", "")]
    [DataRow("{agents: {list: [{id: 'a'}]}, bindings: [{agentId: 'main', match: {channel: 'x'}}]}", "2026.7.35", "bindings.0.agentId")]
    [DataRow("{agents: {list: [{id: 'a'}]}, bindings: [{agentId: 'main', match: {channel: 'x'}}]}", "2026.8.1", "")]
    [DataRow("{talk: {agentId: 'nobody'}}", "2026.8.1", "talk.agentId")]
    [DataRow("{talk: {agentId: 'MAIN'}, agents: {defaults: {systemAgent: {agentId: 'main'}}}}", "2026.9.6", "")]
    [DataRow("{broadcast: {'telegram:1': ['nobody']}}", "2026.9.4", "broadcast.telegram:1.0")]
    [DataRow("{broadcast: {'telegram:1': {agents: ['main', 'nobody']}}}", "2026.9.6", "broadcast.telegram:1.agents.1")]
    [DataRow("{broadcast: {peer: {agents: ['main']}}}", "2026.9.6", "broadcast.peer")]
    public void Agents_that_are_named_exist(string config, string release, string paths) => Assert.AreEqual(paths, Validity.Paths(config, release));

    [TestMethod]
    [DataRow("{agents: {entries: {a: {}, b: {}}}}", "agents.ownership")]
    [DataRow("{agents: {list: [{id: 'a'}, {id: 'b'}]}}", "agents.ownership")]
    [DataRow("{agents: {list: [{id: 'a', default: true}, {id: 'b'}]}}", "", DisplayName = "the old marker says who owns what")]
    [DataRow("{" + SeveralAgents + "}", "")]
    [DataRow("{agents: {ownership: 'explicit', entries: {}}}", "agents.entries")]
    [DataRow("{agents: {ownership: 'explicit', entries: {'ops team': {}, 'ops-team': {}}}}", "agents.entries.ops team")]
    [DataRow("{agents: {entries: {a: {default: true}, b: {default: true}}}}", "agents.entries")]
    [DataRow("{agents: {list: [{id: 'a', default: true}, {id: 'b'}], entries: {c: {}}}}", "agents")]
    [DataRow("{}", "")]
    public void The_roster_of_agents(string config, string paths) => Assert.AreEqual(paths, Validity.Paths(config, "2026.9.6"));

    [TestMethod]
    [DataRow("{modelPolicy: {allow: ['openai/gpt-5', 'openai/*', 'a/b/*', 'openrouter:free', 'Fast']}, models: {'openai/gpt-5': {alias: 'fast'}}}", "")]
    [DataRow("{modelPolicy: {allow: ['gpt-5']}}", "modelPolicy.allow.0")]
    [DataRow("{modelPolicy: {allow: ['openai/gp*']}}", "modelPolicy.allow.0")]
    [DataRow("{modelPolicy: {allow: ['a / b', 'a b/c', '*', '/x']}}", "modelPolicy.allow.1 modelPolicy.allow.2 modelPolicy.allow.3")]
    public void A_model_policy_names_models(string defaults, string paths) =>
        Assert.AreEqual(
            Below("agents.defaults", paths),
            Validity.Paths($"{{agents: {{defaults: {defaults}}}}}", "2026.8.1"));

    [TestMethod]
    [DataRow("{sandbox: {docker: {env: {'A-B': 'x', C: 'one\\ntwo', D: 'x'}}}}", "2026.9.6", "agents.defaults.sandbox.docker.env.A-B agents.defaults.sandbox.docker.env.C")]
    [DataRow("{sandbox: {backend: 'ssh', docker: {env: {'A-B': 'x'}}}}", "2026.9.6", "")]
    [DataRow("{sandbox: {docker: {env: {'A-B': 'x'}}}}", "2026.7.35", "")]
    public void Variables_of_a_container(string defaults, string release, string paths) =>
        Assert.AreEqual(paths, Validity.Paths($"{{agents: {{defaults: {defaults}}}}}", release));

    [TestMethod]
    public void An_agents_own_variable_counts_in_place_of_the_shared_one() =>
        Assert.AreEqual("", Validity.Paths(
            "{agents: {defaults: {sandbox: {docker: {env: {A: 'one\\ntwo'}}}}, entries: {main: {sandbox: {docker: {env: {A: 'one'}}}}}}}", "2026.9.6"));

    [TestMethod]
    [DataRow("{agents: {defaults: {heartbeat: {target: 'owner'}}}}", "2026.7.35", "agents.defaults.heartbeat.target")]
    [DataRow("{agents: {defaults: {heartbeat: {target: 'owner'}}}}", "2026.8.1", "")]
    [DataRow("{agents: {defaults: {heartbeat: {activeHours: {start: 'never'}}}}}", "2026.7.35", "")]
    [DataRow("{agents: {defaults: {heartbeat: {activeHours: {start: 'never'}}}}}", "2026.8.1", "agents.defaults.heartbeat.activeHours.start")]
    [DataRow("{cron: {sessionRetention: '9007199254740992ms'}}", "2026.5.27", "")]
    [DataRow("{cron: {sessionRetention: '9007199254740992ms'}}", "2026.5.28", "cron.sessionRetention")]
    [DataRow("{session: {maintenance: {pruneAfter: 0}}}", "2026.7.35", "")]
    [DataRow("{session: {maintenance: {pruneAfter: 0}}}", "2026.8.1", "session.maintenance.pruneAfter")]
    [DataRow("{tools: {exec: {mode: 'ask', security: 'deny'}}}", "2026.6.1", "tools.exec.mode")]
    [DataRow("{agents: {defaults: {sandbox: {docker: {binds: [' /a:/b']}}}}}", "2026.9.4", "")]
    [DataRow("{agents: {defaults: {sandbox: {docker: {binds: [' /a:/b']}}}}}", "2026.9.5", "agents.defaults.sandbox.docker.binds.0")]
    [DataRow("{gateway: {auth: {token: {source: 'exec', provider: 'default', id: 'a#b'}}}}", "2026.5.22", "gateway.auth.token.id")]
    [DataRow("{gateway: {auth: {token: {source: 'exec', provider: 'default', id: 'a#b'}}}}", "2026.5.27", "")]
    [DataRow("{commands: {modelsWrite: 1}}", "2026.7.35", "")]
    [DataRow("{commands: {modelsWrite: 1}}", "2026.8.1", "commands")]
    public void Settings_that_became_stricter_or_wider(string config, string release, string paths) => Assert.AreEqual(paths, Validity.Paths(config, release));

    [TestMethod]
    [DataRow("{url: 'https://x', oauth: {identity: 'per-requester'}, auth: 'oauth'}", "")]
    [DataRow("{command: 'x', oauth: {identity: 'per-requester'}}", "oauth.identity oauth.identity oauth.identity")]
    [DataRow("{transport: 'stdio', command: ' '}", "transport")]
    [DataRow("{command: 'x', disabled: true}", "disabled")]
    [DataRow("{command: 'x', timeout: 5}", ".")]
    public void Mcp_servers(string server, string paths) =>
        Assert.AreEqual(
            Below("mcp.servers.a", paths).Replace("a..", "a", StringComparison.Ordinal),
            Validity.Paths($"{{mcp: {{servers: {{a: {server}}}}}}}", "2026.9.6"));

    [TestMethod]
    [DataRow("{publicOrigin: 'https://g.example', portals: {ingress: {domain: 'p.example', port: 1}}}", "")]
    [DataRow("{publicOrigin: 'https://a.p.example', portals: {ingress: {domain: 'P.example', port: 18789}}}", "portals.ingress.domain portals.ingress.port")]
    [DataRow("{publicOrigin: 'http://g.example'}", "publicOrigin")]
    [DataRow("{publicOrigin: 'http://127.1'}", "", DisplayName = "the local machine, written in short")]
    [DataRow("{publicOrigin: 'https://g.example/x'}", "publicOrigin")]
    [DataRow("{remote: {edgeAuth: {Host: 'x', 'A:B': 'x', a: 'x', A: 'x'}}}", "remote.edgeAuth.Host remote.edgeAuth.A:B remote.edgeAuth.A")]
    public void The_gateway(string gateway, string paths) =>
        Assert.AreEqual(Below("gateway", paths), Validity.Paths($"{{gateway: {gateway}}}", "2026.9.6"));

    [TestMethod]
    [DataRow("{provider: 'constructor', providers: {a: {}}}", "2026.6.11", "")]
    [DataRow("{provider: 'constructor', providers: {a: {}}}", "2026.7.35", "talk.provider")]
    public void A_speech_provider_is_one_of_the_configured_ones(string talk, string release, string paths) =>
        Assert.AreEqual(paths, Validity.Paths($"{{talk: {talk}}}", release));

    [TestMethod]
    [DataRow("anthropic", "anthropic/constructor", "2026.5.28", true)]
    [DataRow("anthropic", "anthropic/constructor", "2026.6.1", false)]
    [DataRow(" Anthropic ", " ANTHROPIC/ Constructor ", "2026.9.6", false)]
    [DataRow("anthropic", "anthropic/ anthropic/__proto__", "2026.9.6", false)]
    [DataRow("anthropic", "anthropic/anthropic/anthropic/constructor", "2026.7.35", true)]
    [DataRow("anthropic", "anthropic/anthropic/anthropic/constructor", "2026.8.1", false)]
    [DataRow("anthropic", "anthropic/anthropic/anthropic/anthropic/constructor", "2026.9.6", true)]
    [DataRow("anthropic", "anthropic/valueOf", "2026.9.6", true)]
    [DataRow("anthropic", "anthropic/", "2026.9.6", true)]
    [DataRow("google", "google/constructor", "2026.9.6", true)]
    public void Ids_of_models_that_every_object_has(string provider, string id, string release, bool isValid) => Assert.AreEqual(
        isValid ? "" : $"models.providers.{provider}.models.0.id",
        Validity.Paths($"{{models: {{providers: {{'{provider}': {{baseUrl: 'https://h', models: [{{id: '{id}', name: 'm'}}]}}}}}}}}", release));

    private static string Below(string prefix, string paths) =>
        string.Join(' ', paths.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(path => $"{prefix}.{path}"));
}
