namespace OpenClaw.Policy.Tests.Configuration.Validation;

/// <summary>Rules that the schema cannot say. Each row: a config, and the paths that are refused.</summary>
[TestClass]
public sealed class ConfigChecksTests
{
    [TestMethod]
    [DataRow("{mcp: {servers: {a: {url: 'https://x.example/mcp'}, b: {url: ' http://x '}}}}", "")]
    [DataRow("{mcp: {servers: {a: {url: 'ws://x'}, b: {url: 'x'}, c: {url: 'http://'}}}}", "mcp.servers.a.url mcp.servers.b.url mcp.servers.c.url")]
    [DataRow("{cron: {webhook: 'ftp://x'}, proxy: {proxyUrl: 'socks5://x'}}", "cron.webhook proxy.proxyUrl")]
    public void Web_addresses(string config, string paths) => Assert.AreEqual(paths, Validity.Paths(config));

    [TestMethod]
    [DataRow("{network: 'bridge', binds: ['/a:/b', 'C:\\\\x:/b']}", "")]
    [DataRow("{network: ' HOST '}", "network")]
    [DataRow("{network: 'container:x'}", "network")]
    [DataRow("{network: 'container:x', dangerouslyAllowContainerNamespaceJoin: true}", "")]
    [DataRow("{seccompProfile: 'Unconfined', apparmorProfile: 'unconfined'}", "seccompProfile apparmorProfile")]
    [DataRow("{binds: ['rel:/b', '', './x', '/ok:/b']}", "binds.0 binds.1 binds.2")]
    public void Sandboxes_of_docker(string docker, string paths) =>
        Assert.AreEqual(Below("agents.defaults.sandbox.docker", paths), Validity.Paths($"{{agents: {{defaults: {{sandbox: {{docker: {docker}}}}}}}}}"));

    [TestMethod]
    [DataRow("{browser: {network: 'host'}}", "browser.network")]
    [DataRow("{browser: {network: 'Container:x'}}", "browser.network")]
    [DataRow("{browser: {network: 'container:x'}, docker: {dangerouslyAllowContainerNamespaceJoin: true}}", "")]
    [DataRow("{browser: {binds: ['rel:/y']}}", "browser.binds.0")]
    public void Sandboxes_of_browsers(string sandbox, string paths) =>
        Assert.AreEqual(Below("agents.list.0.sandbox", paths), Validity.Paths($"{{agents: {{list: [{{id: 'a', sandbox: {sandbox}}}]}}}}"));

    [TestMethod]
    [DataRow("{every: '30m'}", "")]
    [DataRow("{every: '1h30m'}", "")]
    [DataRow("{every: '1.5H'}", "")]
    [DataRow("{every: '90'}", "")]
    [DataRow("{every: ''}", "")]
    [DataRow("{every: '5x'}", "every")]
    [DataRow("{every: '1h30'}", "every")]
    [DataRow("{every: '-5m'}", "every")]
    [DataRow("{every: '5m', activeHours: {start: '08:00', end: '24:00'}}", "")]
    [DataRow("{every: '5m', activeHours: {start: '24:00', end: '24:01'}}", "activeHours.start activeHours.end")]
    [DataRow("{every: '5m', activeHours: {start: '8:00', end: ''}}", "activeHours.start")]
    [DataRow("{activeHours: {start: 'never'}}", "", DisplayName = "without an interval nobody looks at the hours")]
    [DataRow("{target: ' Last '}", "")]
    [DataRow("{target: 'IMSG'}", "", DisplayName = "an alias of imessage")]
    [DataRow("{target: 'nowhere'}", "target")]
    [DataRow("{target: ' '}", "target")]
    public void Heartbeats(string heartbeat, string paths) =>
        Assert.AreEqual(Below("agents.defaults.heartbeat", paths), Validity.Paths($"{{agents: {{defaults: {{heartbeat: {heartbeat}}}}}}}"));

    [TestMethod]
    [DataRow("{session: {maintenance: {pruneAfter: '30d', resetArchiveRetention: false, maxDiskBytes: '500mb', highWaterBytes: 1000}}}", "")]
    [DataRow("{session: {maintenance: {pruneAfter: 1e21, maxDiskBytes: -1, highWaterBytes: '5 mb'}}}", "session.maintenance.pruneAfter session.maintenance.maxDiskBytes session.maintenance.highWaterBytes")]
    [DataRow("{cron: {sessionRetention: '7d', runLog: {maxBytes: '2MB'}}}", "")]
    [DataRow("{cron: {sessionRetention: 'x', runLog: {maxBytes: 'x'}}}", "cron.sessionRetention cron.runLog.maxBytes")]
    [DataRow("{gateway: {channelStaleEventThresholdMinutes: 4}}", "gateway.channelStaleEventThresholdMinutes")]
    [DataRow("{gateway: {channelStaleEventThresholdMinutes: 4, channelHealthCheckMinutes: 0}}", "")]
    [DataRow("{agents: {defaults: {runRetries: {min: 3, max: 2}}}}", "agents.defaults.runRetries.max")]
    [DataRow("{meta: {lastTouchedAt: 8640000000000001}}", "meta.lastTouchedAt")]
    [DataRow("{meta: {lastTouchedAt: 1700000000000}}", "")]
    [DataRow("{gateway: {controlUi: {chatMessageMaxWidth: ' min(1280px,  82%) '}}}", "")]
    [DataRow("{gateway: {controlUi: {chatMessageMaxWidth: 'MAX-CONTENT'}}}", "")]
    [DataRow("{gateway: {controlUi: {chatMessageMaxWidth: '960'}}}", "gateway.controlUi.chatMessageMaxWidth")]
    [DataRow("{gateway: {controlUi: {chatMessageMaxWidth: 'url(x)'}}}", "gateway.controlUi.chatMessageMaxWidth")]
    public void Quantities(string config, string paths) => Assert.AreEqual(paths, Validity.Paths(config));

    [TestMethod]
    [DataRow("{allow: ['a'], alsoAllow: ['b']}", "tools")]
    [DataRow("{allow: [], alsoAllow: ['b']}", "")]
    [DataRow("{byProvider: {x: {allow: ['a'], alsoAllow: ['b']}}}", "tools.byProvider.x")]
    [DataRow("{loopDetection: {warningThreshold: 5, criticalThreshold: 5, globalCircuitBreakerThreshold: 4}}", "tools.loopDetection.criticalThreshold tools.loopDetection.globalCircuitBreakerThreshold")]
    [DataRow("{web: {search: {brave: {apiKey: 'x'}, other: {}, constructor: 1}}}", "tools.web.search.brave tools.web.search.constructor")]
    [DataRow("{web: {search: {provider: ' tavily '}}}", "")]
    [DataRow("{web: {search: {provider: 'brave'}}}", "tools.web.search.provider")]
    [DataRow("{web: {search: {provider: 'nope'}}}", "tools.web.search.provider")]
    public void Tools(string tools, string paths) => Assert.AreEqual(paths, Validity.Paths($"{{tools: {tools}}}"));

    [TestMethod]
    [DataRow("{source: 'exec', command: '/usr/bin/vault', trustedDirs: ['/opt']}", "")]
    [DataRow("{source: 'exec', command: 'vault'}", "command")]
    [DataRow("{source: 'exec', command: '/bin/a;b', trustedDirs: ['opt', '\\\\\\\\srv\\\\share']}", "command trustedDirs.0")]
    public void Secret_providers(string provider, string paths) =>
        Assert.AreEqual(Below("secrets.providers.p", paths), Validity.Paths($"{{secrets: {{providers: {{p: {provider}}}}}}}"));

    [TestMethod]
    [DataRow("{source: 'file', provider: 'default', id: '/a/b~1c'}", "")]
    [DataRow("{source: 'file', provider: 'default', id: 'value'}", "")]
    [DataRow("{source: 'file', provider: 'default', id: '/a~2'}", "id")]
    [DataRow("{source: 'file', provider: 'default', id: 'a'}", "id")]
    [DataRow("{source: 'exec', provider: 'default', id: 'vault/key'}", "")]
    [DataRow("{source: 'exec', provider: 'default', id: 'vault/../key'}", "id")]
    public void Secret_references(string reference, string paths) =>
        Assert.AreEqual(Below("gateway.auth.token", paths), Validity.Paths($"{{gateway: {{auth: {{token: {reference}}}}}}}"));

    [TestMethod]
    [DataRow("{openai: {}}", "")]
    [DataRow("{' Z.AI ': {}}", "")]
    [DataRow("{mine: {baseUrl: 'http://x', models: []}}", "")]
    [DataRow("{mine: {}}", "mine.baseUrl mine.models")]
    [DataRow("{'a/b': {baseUrl: 'http://x', models: []}}", "a/b")]
    public void Model_providers(string providers, string paths) =>
        Assert.AreEqual(Below("models.providers", paths), Validity.Paths($"{{models: {{providers: {providers}}}}}"));

    [TestMethod]
    [DataRow("{agents: {defaults: {model: 'Google/Gemini-1.5-Pro'}}}", "agents.defaults.model")]
    [DataRow("{agents: {defaults: {models: {'google/gemini-1.5-pro': {}}}}}", "agents.defaults.models.google/gemini-1.5-pro")]
    [DataRow("{agents: {defaults: {model: 'google/gemini-3-pro-preview'}}}", "", DisplayName = "renamed before it is looked up")]
    [DataRow("{agents: {defaults: {imageModel: {fallbacks: ['google/gemini-3-pro-preview']}}}}", "agents.defaults.imageModel.fallbacks.0")]
    [DataRow("{agents: {list: [{id: 'a', heartbeat: {model: 'google/gemini-1.5-pro'}}]}}", "agents.list.0.heartbeat.model")]
    [DataRow("{hooks: {mappings: [{model: 'google/gemini-1.5-pro'}]}}", "hooks.mappings.0.model")]
    public void Retired_models(string config, string paths) => Assert.AreEqual(paths, Validity.Paths(config));

    [TestMethod]
    [DataRow("anthropic", "constructor", false)]
    [DataRow("anthropic", " Constructor ", false)]
    [DataRow("Google", "__proto__", false)]
    [DataRow("local", "constructor", true)]
    [DataRow("anthropic", "valueOf", true)]
    public void Ids_of_models_that_every_object_has(string provider, string id, bool isValid) => Assert.AreEqual(
        isValid ? "" : $"models.providers.{provider}.models.0.id",
        Validity.Paths($"{{models: {{providers: {{{provider}: {{baseUrl: 'https://h', models: [{{id: '{id}', name: 'm'}}]}}}}}}}}"));

    [TestMethod]
    [DataRow("{bindings: [{type: 'acp', agentId: 'a', match: {channel: 'x', peer: {kind: 'dm', id: ' '}}}]}", "bindings.0.match.peer")]
    [DataRow("{agents: {list: [{id: 'a'}]}, broadcast: {strategy: 'parallel', p: ['a', 'b']}}", "broadcast.p.1")]
    [DataRow("{broadcast: {p: ['b']}}", "")]
    [DataRow("{channels: {telegram: {accounts: {a: {bindings: {acp: {}}}}}}}", "channels.telegram.accounts.a.bindings.acp channels.telegram.accounts.a")]
    [DataRow("{talk: {provider: 'A', providers: {a: {}}}}", "")]
    [DataRow("{talk: {provider: 'b', providers: {a: {}}}}", "talk.provider")]
    [DataRow("{talk: {realtime: {providers: {a: {}, b: {}}}}}", "talk.realtime.provider")]
    [DataRow("{browser: {profiles: {a: {color: '#123456'}}}}", "browser.profiles.a")]
    [DataRow("{browser: {profiles: {a: {color: '#123456', driver: 'existing-session', userDataDir: '/x'}}}}", "")]
    [DataRow("{browser: {profiles: {a: {color: '#123456', cdpPort: 1, userDataDir: '/x'}}}}", "browser.profiles.a")]
    [DataRow("{hooks: {mappings: [{transform: {module: '../x.js'}}, {transform: {module: 'a/x.js'}}]}}", "hooks.mappings.0.transform.module")]
    [DataRow("{audio: {transcription: {command: []}}}", "audio.transcription.command.0")]
    [DataRow("{audio: {transcription: {command: ['whisper-cli', '$x']}}}", "")]
    public void Bindings_talk_browsers_and_programs(string config, string paths) => Assert.AreEqual(paths, Validity.Paths(config));

    [TestMethod]
    [DataRow("{bind: 'lan', tailscale: {mode: 'serve'}}", "gateway.bind")]
    [DataRow("{bind: 'lan', tailscale: {mode: 'off'}}", "")]
    [DataRow("{tailscale: {mode: 'funnel'}}", "")]
    [DataRow("{bind: 'custom', customBindHost: '127.0.0.2', tailscale: {mode: 'funnel'}}", "")]
    [DataRow("{bind: 'custom', customBindHost: '127.0.0.02', tailscale: {mode: 'funnel'}}", "gateway.bind")]
    [DataRow("{bind: 'custom', customBindHost: '10.0.0.1', tailscale: {mode: 'funnel'}}", "gateway.bind")]
    public void A_published_gateway_listens_on_loopback(string gateway, string paths) => Assert.AreEqual(paths, Validity.Paths($"{{gateway: {gateway}}}"));

    private static string Below(string prefix, string paths) =>
        string.Join(' ', paths.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(path => $"{prefix}.{path}"));
}
