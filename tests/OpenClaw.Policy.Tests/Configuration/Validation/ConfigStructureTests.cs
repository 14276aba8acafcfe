using OpenClaw.Policy.Configuration.Validation.Structure;

namespace OpenClaw.Policy.Tests.Configuration.Validation;

[TestClass]
public sealed class ConfigStructureTests
{
    [TestMethod]
    [DataRow("{}")]
    [DataRow("{$schema: 'x', meta: {lastTouchedVersion: '2099.1.1'}}")]
    [DataRow("{gateway: {port: 18789, bind: 'loopback', auth: {mode: 'token', token: 'x'}}}")]
    [DataRow("{agents: {defaults: {model: 'openai/gpt-5'}, list: [{id: 'main', model: {primary: 'a/b', fallbacks: []}}]}}")]
    [DataRow("{env: {ANY_NAME: 'text', vars: {B: 'c'}}}")]
    [DataRow("{hooks: {mappings: [{match: {anything: 1}}]}, gateway: {tls: {anything: 1}}}", DisplayName = "objects that drop what they do not know")]
    [DataRow("{channels: {telegram: {}, defaults: {groupPolicy: 'open'}}}", DisplayName = "a required member with a default may be absent")]
    public void A_valid_config_has_no_issue(string config) => Assert.AreEqual("", Validity.Paths(config));

    [TestMethod]
    [DataRow("{memorySearch: {}}", "(root)")]
    [DataRow("{gateway: {host: 'x', nodes: {deny: []}}}", "gateway gateway.nodes")]
    [DataRow("{agents: {list: [{id: 'a', zzz: 1}]}}", "agents.list.0")]
    [DataRow("{agents: {list: [{}]}}", "agents.list.0.id")]
    [DataRow("{agents: []}", "agents")]
    [DataRow("{agents: null}", "agents")]
    [DataRow("{gateway: {port: '1', bind: 'x', auth: {mode: 1}}}", "gateway.port gateway.bind gateway.auth.mode")]
    [DataRow("{gateway: {port: 0}}", "gateway.port")]
    [DataRow("{gateway: {port: 1.5}}", "gateway.port")]
    [DataRow("{gateway: {port: 9007199254740992}}", "gateway.port")]
    [DataRow("{gateway: {port: Infinity}}", "gateway.port")]
    [DataRow("{agents: {defaults: {pdfMaxBytesMb: Infinity}}}", "agents.defaults.pdfMaxBytesMb")]
    [DataRow("{session: {agentToAgent: {maxPingPongTurns: 21}}}", "session.agentToAgent.maxPingPongTurns")]
    [DataRow("{browser: {profiles: {'Not Allowed': {color: '#123456', cdpPort: 1}}}}", "browser.profiles.Not Allowed")]
    [DataRow("{ui: {seamColor: 'red'}}", "ui.seamColor")]
    [DataRow("{cron: {retry: {backoffMs: []}}}", "cron.retry.backoffMs")]
    [DataRow("{hooks: {mappings: [{channel: '  '}]}}", "hooks.mappings.0.channel", DisplayName = "trimmed before its length counts")]
    public void An_invalid_config_names_the_place(string config, string paths) => Assert.AreEqual(paths, Validity.Paths(config));

    [TestMethod]
    [DataRow("{gateway: {auth: {token: {source: 'env', provider: 'default', id: 'lower'}}}}", "gateway.auth.token.id")]
    [DataRow("{gateway: {auth: {token: {source: 'vault', provider: 'default', id: 'X'}}}}", "gateway.auth.token.source")]
    [DataRow("{gateway: {auth: {token: {provider: 'default', id: 'X'}}}}", "gateway.auth.token.source")]
    [DataRow("{gateway: {auth: {token: 5}}}", "gateway.auth.token")]
    [DataRow("{agents: {defaults: {model: {primary: 1}}}}", "agents.defaults.model.primary")]
    [DataRow("{agents: {defaults: {model: []}}}", "agents.defaults.model")]
    [DataRow("{bindings: [{type: 'acp', agentId: 'a', match: {channel: 'x', zzz: 1}}]}", "bindings.0.match")]
    [DataRow("{bindings: [{agentId: 'a', match: {channel: 1}}]}", "bindings.0.match.channel")]
    public void A_choice_reports_the_branch_that_is_meant(string config, string paths) => Assert.AreEqual(paths, Validity.Paths(config));

    [TestMethod]
    [DataRow("{gateway: {bnd: 'lan'}}", "Unrecognized key: \"bnd\". Did you mean \"bind\"?")]
    [DataRow("{gateway: {remote: {Enabled: true}}}", "Unrecognized key: \"Enabled\". Did you mean \"enabled\"?")]
    [DataRow("{web: {x: 1}}", "Unrecognized key: \"x\". Allowed: enabled, heartbeatSeconds, reconnect, whatsapp.")]
    [DataRow("{gateway: {zzz: 1}}", "Unrecognized key: \"zzz\".")]
    [DataRow("{gateway: {bind: '0.0.0.0'}}", "Expected one of \"auto\", \"lan\", \"loopback\", \"custom\", \"tailnet\".")]
    [DataRow("{gateway: {port: 'x'}}", "Expected a whole number but found a string.")]
    [DataRow("{gateway: {port: 1.5}}", "Expected a whole number but found a number.")]
    [DataRow("{gateway: {port: -1}}", "Expected a number greater than 0.")]
    [DataRow("{agents: {list: [{}]}}", "The key \"id\" is missing.")]
    [DataRow("{commands: {native: 'on'}}", "Expected true or false or \"auto\" but found a string.")]
    [DataRow("{agents: {defaults: {model: 1}}}", "Expected a string or an object but found a whole number.")]
    [DataRow("{cron: {sessionRetention: true}}", "Expected a string or false but found a boolean.")]
    [DataRow("{ui: {seamColor: 'red'}}", "The text does not match the pattern ^#?[0-9a-fA-F]{6}$.")]
    [DataRow("{agents: {defaults: {compaction: {maxActiveTranscriptBytes: '5x'}}}}", "Expected a size such as 500, 512kb, 10mb or 1gb.")]
    public void A_message_says_what_is_allowed(string config, string message) =>
        Assert.StartsWith(message, Validity.Issues(config).Single().Message);

    [TestMethod]
    public void An_unknown_key_points_at_itself_and_a_missing_one_at_its_object()
    {
        var issues = Validity.Issues("{\n  agents: {list: [\n    {name: 'a'}]},\n  gateway: {\n    zzz: {\n    }}}");

        CollectionAssert.AreEqual(
            new[] { "agents.list.0.id 3:5", "gateway 5:5" },
            issues.Select(static i => $"{i.Path} {i.Origin!.Anchor.StartPosition.Line}:{i.Origin.Anchor.StartPosition.Column}").ToArray());
    }

    [TestMethod]
    public void No_message_shows_the_value_of_a_setting()
    {
        var issues = Validity.Issues(
            """
            {gateway: {bind: 'hunter2', port: 'hunter2', auth: {token: ['hunter2'], mode: 'hunter2'}},
             mcp: {servers: {a: {url: 'hunter2'}}}, channels: {telegram: {botToken: 5, dmPolicy: 'hunter2'}},
             secrets: {providers: {p: {source: 'hunter2'}}}, agents: {defaults: {heartbeat: {every: 'hunter2', target: 'hunter2'}}},
             tools: {web: {search: {provider: 'hunter2'}}}, plugins: {slots: {memory: 'hunter2'}},
             models: {providers: {p: {apiKey: {source: 'file', provider: 'x', id: 'hunter2'}, baseUrl: 'u', models: []}}}}
            """);

        Assert.IsGreaterThan(10, issues.Count);
        Assert.IsFalse(issues.Any(static issue => issue.Message.Contains("hunter2", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_config_that_is_wrong_everywhere_is_cut_short()
    {
        var members = string.Join(',', Enumerable.Range(0, 100_000).Select(static i => $"k{i}:1"));

        Assert.HasCount(IssueList.MaximumCount, Validity.Issues($"{{gateway:{{{members}}}}}"));
    }

    [TestMethod]
    public void Nesting_as_deep_as_the_reader_allows_is_no_danger()
    {
        var deep = string.Concat(Enumerable.Repeat("{a:", 990)) + "1" + new string('}', 990);

        Assert.AreEqual("channels.x", Validity.Paths($"{{channels: {{x: {deep}}}, mcp: {{servers: {{a: {{extra: {deep}}}}}}}}}"));
    }
}
