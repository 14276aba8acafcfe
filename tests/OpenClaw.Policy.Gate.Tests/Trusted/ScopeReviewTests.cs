namespace OpenClaw.Policy.Gate.Tests.Trusted;

/// <summary>
/// What a scoped agent serves, a change may not give to an agent that the scope does not name, by whatever selects agents. Adding agents that take nothing is free.
/// </summary>
[TestClass]
public sealed class ScopeReviewTests
{
    private const string Policy = """{ "scopes": { "ops": { "agentIds": ["ops", "ops-night"], "tools": { "denyTools": ["exec"] } } } }""";
    private const string Old = "2026.6.11";
    private const string New = "2026.9.6";

    private static readonly Dictionary<string, (string Release, string Before, string After, string What, int Line)> Takings = new()
    {
        ["the default marker"] = (
            Old,
            """ "agents": { "list": [{ "id": "ops", "default": true }, { "id": "dev" }] }, """,
            """ "agents": { "list": [{ "id": "ops" }, { "id": "dev", "default": true }] }, """,
            "what nothing gives to another agent", 5),
        ["the first place of the list"] = (
            Old,
            """ "agents": { "list": [{ "id": "ops" }, { "id": "dev" }] }, """,
            """ "agents": { "list": [{ "id": "dev" }, { "id": "ops" }] }, """,
            "what nothing gives to another agent", 5),
        ["the first place of the list, by a new agent"] = (
            Old,
            """ "agents": { "list": [{ "id": "ops" }] }, """,
            """ "agents": { "list": [{ "id": "dev" }, { "id": "ops" }] }, """,
            "what nothing gives to another agent", 5),
        ["the system agent"] = (
            New,
            """ "agents": { "ownership": "explicit", "entries": { "ops": {}, "dev": {} }, "defaults": { "systemAgent": { "agentId": "ops" } } }, """,
            """ "agents": { "ownership": "explicit", "entries": { "ops": {}, "dev": {} }, "defaults": { "systemAgent": { "agentId": "dev" } } }, """,
            "what nothing gives to another agent and 1 more", 5),
        ["the heartbeat"] = (
            New,
            """ "agents": { "ownership": "explicit", "entries": { "ops": {}, "dev": {} }, "defaults": { "heartbeat": { "agentId": "ops" } } }, """,
            """ "agents": { "ownership": "explicit", "entries": { "ops": {}, "dev": {} }, "defaults": { "heartbeat": { "agentId": "dev" } } }, """,
            "agents.defaults.heartbeat.agentId", 5),
        ["the heartbeat of the only agent"] = (
            New,
            """ "agents": { "entries": { "ops": {} } }, """,
            """ "agents": { "ownership": "explicit", "entries": { "ops": {}, "dev": {} }, "defaults": { "heartbeat": { "agentId": "dev" } } }, """,
            "agents.defaults.heartbeat.agentId", 5),
        ["a binding"] = (
            New,
            Several + Bound("ops", """ "channel": "telegram", "accountId": "*" """),
            Several + Bound("dev", """ "channel": "telegram", "accountId": "*" """),
            "messages of telegram", 6),
        ["a binding that goes"] = (
            Old,
            """ "agents": { "list": [{ "id": "dev" }, { "id": "ops" }] }, "channels": { "telegram": {} }, """ + "\n" + Bound("ops", """ "channel": "telegram", "accountId": "*" """),
            """ "agents": { "list": [{ "id": "dev" }, { "id": "ops" }] }, "channels": { "telegram": {} }, """,
            "messages of telegram", 1),
        ["a more specific binding"] = (
            New,
            Several + Bound("ops", """ "channel": "telegram", "accountId": "*" """),
            Several + """ "bindings": [{ "agentId": "ops", "match": { "channel": "telegram", "accountId": "*" } },""" + "\n" + """ { "agentId": "dev", "match": { "channel": "telegram", "accountId": "*", "peer": { "kind": "direct", "id": "123" } } }], """,
            "messages of telegram, of some direct peer", 7),
        ["a binding that comes first of two"] = (
            New,
            Several + """ "bindings": [{ "agentId": "ops", "match": { "channel": "telegram", "accountId": "*" } }, { "agentId": "dev", "match": { "channel": "telegram", "accountId": "*" } }], """,
            Several + """ "bindings": [{ "agentId": "dev", "match": { "channel": "telegram", "accountId": "*" } }, { "agentId": "ops", "match": { "channel": "telegram", "accountId": "*" } }], """,
            "messages of telegram", 6),
        ["an account of a channel"] = (
            New,
            Several.Replace("\"telegram\": {}", "\"telegram\": { \"accounts\": { \"work\": {} } }", StringComparison.Ordinal) + Bound("ops", """ "channel": "telegram", "accountId": "*" """),
            Several.Replace("\"telegram\": {}", "\"telegram\": { \"accounts\": { \"work\": {} } }", StringComparison.Ordinal)
                + """ "bindings": [{ "agentId": "dev", "match": { "channel": "telegram", "accountId": "work" } }, { "agentId": "ops", "match": { "channel": "telegram", "accountId": "*" } }], """,
            "messages of telegram, account work", 6),
        ["messages that went to the default agent"] = (
            Old,
            """ "agents": { "list": [{ "id": "ops" }, { "id": "dev" }] }, "channels": { "telegram": {} }, """,
            """ "agents": { "list": [{ "id": "ops" }, { "id": "dev" }] }, "channels": { "telegram": {} }, """ + "\n" + Bound("dev", """ "channel": "telegram", "accountId": "*" """),
            "messages of telegram", 6),
        ["a hook"] = (
            New,
            Several + """ "hooks": { "mappings": [{ "id": "mail", "match": { "path": "mail" }, "agentId": "ops" }] }, """,
            Several + """ "hooks": { "mappings": [{ "id": "other", "match": { "path": "other" }, "agentId": "ops" }, { "id": "mail", "match": { "path": "mail" }, "agentId": "dev" }] }, """,
            "hooks.mappings[1].agentId and 1 more", 6),
        ["a hook that matches another path"] = (
            New,
            Several + """ "hooks": { "mappings": [{ "match": { "path": "mail" }, "agentId": "ops" }] }, """,
            Several + """ "hooks": { "mappings": [{ "match": { "path": "mail/" }, "agentId": "dev" }] }, """,
            "hooks.mappings[0], which may be an earlier one under another name and 1 more", 6),
        ["a hook of the agent without a name, by another id"] = (
            Old,
            """ "agents": { "list": [{ "id": "ops" }, { "id": "dev" }] }, "hooks": { "mappings": [{ "id": "mail" }] }, """,
            """ "agents": { "list": [{ "id": "ops" }, { "id": "dev" }] }, "hooks": { "mappings": [{ "id": "post", "agentId": "dev" }] }, """,
            "hooks.mappings[0], which may be an earlier one under another name and 1 more", 5),
        ["an account under another name"] = (
            New,
            Several.Replace("\"telegram\": {}", "\"telegram\": { \"accounts\": { \"work\": {} } }", StringComparison.Ordinal) + Bound("ops", """ "channel": "telegram", "accountId": "work" """),
            Several.Replace("\"telegram\": {}", "\"telegram\": { \"accounts\": { \"job\": {} } }", StringComparison.Ordinal) + Bound("dev", """ "channel": "telegram", "accountId": "job" """),
            "the account 'job' of telegram, which may be an earlier one under another name", 6),
        ["an account that logs in with the token of the channel"] = (
            New,
            Several.Replace("\"telegram\": {}", "\"telegram\": { \"botToken\": \"${BOT}\" }", StringComparison.Ordinal) + Bound("ops", """ "channel": "telegram" """),
            Several.Replace("\"telegram\": {}", "\"telegram\": { \"accounts\": { \"job\": { \"botToken\": \"${BOT}\" } } }", StringComparison.Ordinal)
                + """ "bindings": [{ "agentId": "ops", "match": { "channel": "telegram" } }, { "agentId": "dev", "match": { "channel": "telegram", "accountId": "job" } }], """,
            "the account 'job' of telegram, which may be an earlier one under another name and 1 more", 6),
        ["work that the scoped agent hands on"] = (
            New,
            """ "agents": { "ownership": "explicit", "entries": { "ops": {}, "dev": {} } }, """,
            """ "agents": { "ownership": "explicit", "entries": { "ops": { "subagents": { "allowAgents": ["dev"] } }, "dev": {} } }, """,
            "the sub-agents of 'ops'", 5),
        ["work that any agent hands on to any other"] = (
            New,
            """ "agents": { "ownership": "explicit", "entries": { "ops": {}, "dev": {} } }, """,
            """ "agents": { "ownership": "explicit", "defaults": { "subagents": { "allowAgents": ["*"] } }, "entries": { "ops": {}, "dev": {} } }, """,
            "the sub-agents of 'ops'", 5),
        ["who answers in a group"] = (
            New,
            Several + """ "broadcast": { "-100": ["ops"] }, """,
            Several + """ "broadcast": { "-100": ["ops", "dev"] }, """,
            "broadcast.-100", 6),
        ["a hook by one that comes before it"] = (
            New,
            Several + """ "hooks": { "mappings": [{ "id": "mail", "match": { "path": "mail" }, "agentId": "ops" }] }, """,
            Several + """ "hooks": { "mappings": [{ "id": "new", "match": { "path": "/mail/" }, "agentId": "dev" }, { "id": "mail", "match": { "path": "mail" }, "agentId": "ops" }] }, """,
            "web hooks of the path 'mail'", 6),
        ["a part of a hook's calls"] = (
            New,
            Several + """ "hooks": { "mappings": [{ "id": "all", "agentId": "ops" }] }, """,
            Several + """ "hooks": { "mappings": [{ "id": "new", "match": { "source": "shop" }, "agentId": "dev" }, { "id": "all", "agentId": "ops" }] }, """,
            "web hooks", 6),
        ["a hook whose calls another one gets now"] = (
            New,
            Several + """ "hooks": { "mappings": [{ "id": "mail", "match": { "path": "mail" }, "agentId": "ops" }] }, """,
            Several + """ "hooks": { "mappings": [{ "id": "mail", "match": { "path": "old" }, "agentId": "ops" }, { "id": "new", "match": { "path": "mail" }, "agentId": "dev" }] }, """,
            "web hooks of the path 'mail'", 6),
        ["hooks that name their agent"] = (
            New,
            Several + """ "hooks": { "enabled": true, "token": "t", "allowedAgentIds": ["ops"] }, """,
            Several + """ "hooks": { "enabled": true, "token": "t" }, """,
            "web hooks that name their agent", 6),
        ["messages to any agent"] = (
            New,
            Several,
            Several + """ "tools": { "agentToAgent": { "enabled": true, "allow": ["*"] } }, """,
            "messages of 'ops' to other agents", 6),
        ["accounts that exchange their logins"] = (
            New,
            Accounts("a", "b") + TwoAccounts,
            Accounts("b", "a") + TwoAccounts,
            "the account 'job' of telegram, which logs in as an earlier one did", 6),
        ["an account that gets another login as one comes"] = (
            New,
            Several.Replace("\"telegram\": {}", "\"telegram\": { \"accounts\": { \"work\": { \"botToken\": \"a\" } } }", StringComparison.Ordinal) + TwoAccounts,
            Accounts("b", "a2") + TwoAccounts,
            "the account 'job' of telegram, which may be an earlier one under another name", 6),
        ["a new topic"] = (
            New,
            Several + Bound("ops", """ "channel": "telegram", "accountId": "*" """),
            Several.Replace("\"telegram\": {}", "\"telegram\": { \"groups\": { \"-100\": { \"topics\": { \"7\": { \"agentId\": \"dev\" } } } } }", StringComparison.Ordinal)
                + Bound("ops", """ "channel": "telegram", "accountId": "*" """),
            "channels.telegram.groups.-100.topics.7.agentId", 5),
        ["a new group that others answer in"] = (
            New,
            Several + Bound("ops", """ "channel": "whatsapp" """),
            Several + """ "broadcast": { "120363@g.us": ["dev"] }, """ + Bound("ops", """ "channel": "whatsapp" """),
            "broadcast.120363@g.us", 6),
        ["a workspace"] = (
            New,
            """ "agents": { "ownership": "explicit", "entries": { "ops": { "workspace": "a" }, "dev": { "workspace": "b" } } }, """,
            """ "agents": { "ownership": "explicit", "entries": { "ops": { "workspace": "b" }, "dev": { "workspace": "a" } } }, """,
            "the workspace 'a'", 5),
    };

    private const string TwoAccounts =
        """ "bindings": [{ "agentId": "ops", "match": { "channel": "telegram", "accountId": "work" } }, { "agentId": "dev", "match": { "channel": "telegram", "accountId": "job" } }], """;

    private static readonly Dictionary<string, (string Release, string Before, string After)> FreeChanges = new()
    {
        ["an account with a login of its own"] = (
            New,
            Several.Replace("\"telegram\": {}", "\"telegram\": { \"accounts\": { \"work\": { \"botToken\": \"a\" } } }", StringComparison.Ordinal) + TwoAccounts,
            Accounts("a", "b") + TwoAccounts),
        ["another login of an account"] = (New, Accounts("a", "b") + TwoAccounts, Accounts("c", "b") + TwoAccounts),
        ["a hook of its own"] = (
            New,
            Several + """ "hooks": { "enabled": true, "token": "t", "allowedAgentIds": ["ops"], "mappings": [{ "id": "mail", "match": { "path": "mail" }, "agentId": "ops" }] }, """,
            Several + """ "hooks": { "enabled": true, "token": "t", "allowedAgentIds": ["ops"], "mappings": [{ "id": "n", "match": { "path": "n" }, "agentId": "dev" }, { "id": "mail", "match": { "path": "mail" }, "agentId": "ops" }] }, """),
        ["an agent that takes nothing"] = (
            Old, """ "agents": { "list": [{ "id": "ops" }] }, """, """ "agents": { "list": [{ "id": "ops" }, { "id": "dev" }] }, """),
        ["an agent with a channel of its own"] = (
            New,
            Several + Bound("ops", """ "channel": "telegram", "accountId": "*" """),
            Several.Replace("\"telegram\": {}", "\"telegram\": {}, \"signal\": {}", StringComparison.Ordinal)
                + """ "bindings": [{ "agentId": "ops", "match": { "channel": "telegram", "accountId": "*" } }, { "agentId": "dev", "match": { "channel": "signal", "accountId": "*" } }], """),
        ["an agent with an account of its own"] = (
            New,
            Several + Bound("ops", """ "channel": "telegram", "accountId": "*" """),
            Several.Replace("\"telegram\": {}", "\"telegram\": { \"accounts\": { \"work\": {} } }", StringComparison.Ordinal)
                + """ "bindings": [{ "agentId": "ops", "match": { "channel": "telegram", "accountId": "*" } }, { "agentId": "dev", "match": { "channel": "telegram", "accountId": "work" } }], """),
        ["an account of its own with a token of its own"] = (
            New,
            Several.Replace("\"telegram\": {}", "\"telegram\": { \"botToken\": \"${BOT}\" }", StringComparison.Ordinal) + Bound("ops", """ "channel": "telegram" """),
            Several.Replace("\"telegram\": {}", "\"telegram\": { \"botToken\": \"${BOT}\", \"accounts\": { \"job\": { \"botToken\": \"${JOB}\" } } }", StringComparison.Ordinal)
                + """ "bindings": [{ "agentId": "ops", "match": { "channel": "telegram" } }, { "agentId": "dev", "match": { "channel": "telegram", "accountId": "job" } }], """),
        ["a sub-agent that the scope names"] = (
            New,
            """ "agents": { "ownership": "explicit", "entries": { "ops": {}, "ops-night": {} } }, """,
            """ "agents": { "ownership": "explicit", "entries": { "ops": { "subagents": { "allowAgents": ["ops-night"] } }, "ops-night": {} } }, """),
        ["hooks that come and go for agents that no scope names"] = (
            New,
            Three + """ "hooks": { "mappings": [{ "id": "mail", "agentId": "dev" }] }, """,
            Three + """ "hooks": { "mappings": [{ "id": "post", "agentId": "web" }] }, """),
        ["an agent with a hook of its own"] = (
            New,
            Several + """ "hooks": { "mappings": [{ "id": "mail", "match": { "path": "mail" }, "agentId": "ops" }] }, """,
            Several + """ "hooks": { "mappings": [{ "id": "new", "match": { "path": "new" }, "agentId": "dev" }, { "id": "mail", "match": { "path": "mail" }, "agentId": "ops" }] }, """),
        ["the default marker, to another agent of the scope"] = (
            Old,
            """ "agents": { "list": [{ "id": "ops", "default": true }, { "id": "ops-night" }] }, """,
            """ "agents": { "list": [{ "id": "ops" }, { "id": "ops-night", "default": true }] }, """),
        ["a binding, between agents that no scope names"] = (
            New,
            Three + Bound("dev", """ "channel": "telegram", "accountId": "*" """),
            Three + Bound("web", """ "channel": "telegram", "accountId": "*" """)),
        ["a binding, to an agent of the scope"] = (
            New,
            Several + Bound("dev", """ "channel": "telegram", "accountId": "*" """),
            Several + Bound("ops", """ "channel": "telegram", "accountId": "*" """)),
        ["a channel that goes with its binding"] = (
            Old,
            """ "agents": { "list": [{ "id": "dev" }, { "id": "ops" }] }, "channels": { "telegram": {} }, """ + Bound("ops", """ "channel": "telegram", "accountId": "*" """),
            """ "agents": { "list": [{ "id": "dev" }, { "id": "ops" }] }, """),
        ["other settings of a bound channel"] = (
            New,
            Several + Bound("ops", """ "channel": "telegram", "accountId": "*" """),
            Several.Replace("\"telegram\": {}", "\"telegram\": { \"dmPolicy\": \"disabled\" }", StringComparison.Ordinal) + Bound("ops", """ "channel": "telegram", "accountId": "*" """)),
        ["an agent that works beside the scoped one"] = (
            New,
            """ "agents": { "ownership": "explicit", "entries": { "ops": { "workspace": "." }, "web": { "workspace": "w" } } }, """,
            """ "agents": { "ownership": "explicit", "entries": { "ops": { "workspace": "." }, "web": { "workspace": "w" }, "dev": { "workspace": "." } } }, """),
        ["an agent that is removed"] = (
            Old, """ "agents": { "list": [{ "id": "dev" }, { "id": "ops" }] }, """, """ "agents": { "list": [{ "id": "dev" }] }, """),
    };

    /// <summary>Two agents and a channel.</summary>
    private static string Several => """ "agents": { "ownership": "explicit", "entries": { "ops": {}, "dev": {} } }, "channels": { "telegram": {} }, """ + "\n";

    private static string Three => Several.Replace("\"dev\": {}", "\"dev\": {}, \"web\": {}", StringComparison.Ordinal);

    public static IEnumerable<object[]> TakingNames => Takings.Keys.Select(static n => new object[] { n });

    public static IEnumerable<object[]> FreeNames => FreeChanges.Keys.Select(static n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(TakingNames))]
    public void Nothing_goes_from_a_scoped_agent_to_another_without_a_word(string name)
    {
        var (release, before, after, what, line) = Takings[name];
        using var repository = Base(before, release);
        repository.Git.Write("openclaw.json", Config(after, release));

        var (alone, result) = (Run(repository, withBase: false), Run(repository));

        Assert.IsFalse(alone.Diagnostics.Any(static d => d.Descriptor.Code == "OCP2031"));
        var finding = result.Diagnostics.Single(static d => d.Descriptor.Code == "OCP2031");
        Assert.AreEqual(
            $"The change lets the agent 'dev' serve {what}. In the base the agent 'ops' does, which the policy's scope 'ops' rules on; 'dev' it does not name.", finding.Message);
        Assert.AreEqual("Let the scope name 'dev' too, in a change of the policy; or leave it to 'ops'.", finding.Remedy);
        Assert.AreEqual((repository.Git.PathOf("openclaw.json"), line), (finding.Location!.Path, finding.Location.StartLine));
    }

    [TestMethod]
    [DynamicData(nameof(FreeNames))]
    public void What_takes_nothing_from_a_scoped_agent_is_free(string name)
    {
        var (release, before, after) = FreeChanges[name];
        using var repository = Base(before, release);
        repository.Git.Write("openclaw.json", Config(after, release));

        var result = Run(repository);

        Assert.IsFalse(
            result.Diagnostics.Any(static d => d.Descriptor.Code == "OCP2031" || d.IsCouldNotLook),
            string.Join('\n', result.Diagnostics.Select(static d => $"{d.Descriptor.Code} {d.Message}")));
    }

    private static string Bound(string agent, string match) => $$""" "bindings": [{ "agentId": "{{agent}}", "match": { {{match}} } }], """;

    private static GateResult Run(ChangedRepository repository, bool withBase = true) =>
        repository.Run(r => r with { Agent = "*", Workspace = r.BaseDirectory, Base = withBase ? r.Base : null });

    /// <summary>The members begin on a line of their own, the fifth.</summary>
    private static string Config(string members, string release) => ChangedRepository.Config("\n\n" + members, release: release);

    private static ChangedRepository Base(string members, string release)
    {
        var repository = new ChangedRepository();
        repository.Git.Write("policy.jsonc", Policy);
        repository.Git.Write("openclaw.json", Config(members, release));
        repository.Git.Commit();
        repository.Git.Git("branch", "-f", "main");
        return repository;
    }

    private static string Accounts(string work, string job) => Several.Replace(
        "\"telegram\": {}", $"\"telegram\": {{ \"accounts\": {{ \"work\": {{ \"botToken\": \"{work}\" }}, \"job\": {{ \"botToken\": \"{job}\" }} }} }}", StringComparison.Ordinal);
}
