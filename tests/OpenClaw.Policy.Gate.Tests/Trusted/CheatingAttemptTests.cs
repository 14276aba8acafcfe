using OpenClaw.Policy.Gate.Acceptance;

namespace OpenClaw.Policy.Gate.Tests.Trusted;

/// <summary>What a change might try in order to be judged by something else than the base. None of it passes, and each has its code.</summary>
[TestClass]
public sealed class CheatingAttemptTests
{
    private const string WeakPolicy = """{ "mcp": { "servers": { "deny": ["nothing"] } } }""";

    /// <summary>What each attempt is told, word for word.</summary>
    private static readonly ExpectedFindings Findings = new("Trusted/Attempts");

    private static readonly Dictionary<string, (string Codes, Action<ChangedRepository> Change)> Attempts = new()
    {
        ["accepts the hashes of the violation"] = ("OCP1020 OCP2020", static r => r.Accept(ChangedRepository.Shell)),
        ["accepts the hashes of a state without a violation"] = ("OCP2020", static r => r.Accept(""" "mcp": { "servers": { "new": { "command": "new" } } }, """)),
        ["removes the accepted hashes"] = ("OCP2020 OCP2020", static r => r.Git.Write("openclaw.json", ChangedRepository.Config())),
        ["leaves the accepted hashes and changes the evidence"] = ("OCP2002", static r => r.Git.Write("openclaw.json", Read(r).Replace("mcp.example.com", "mcp.example.net", StringComparison.Ordinal))),
        ["deletes the policy"] = ("OCP0004", static r => r.Git.Delete("policy.jsonc")),
        ["deletes the policy and the accepted hashes"] = ("OCP0004 OCP2020 OCP2020", static r =>
        {
            r.Git.Delete("policy.jsonc");
            r.Git.Write("openclaw.json", ChangedRepository.Config());
        }),
        ["points the path elsewhere"] = ("OCP2010 OCP2010 OCP2011 OCP2020 OCP2020 OCP2021 OCP2022", static r =>
        {
            r.Git.Write("weak.jsonc", WeakPolicy);
            r.Accept(settings: """ "path": "weak.jsonc", """);
        }),
        ["points the workspace elsewhere"] = ("OCP2010 OCP2010 OCP2011 OCP2020 OCP2020 OCP2021 OCP2022", static r =>
        {
            r.Git.Write("other/policy.jsonc", WeakPolicy);
            r.Accept(""" "agents": { "defaults": { "workspace": "other" } }, "mcp": { "servers": { "docs": { "url": "https://mcp.example.com/docs" } } }, """);
        }),
        ["switches the checks off"] = ("OCP0008", static r => r.Git.Write("openclaw.json", ChangedRepository.Config(settings: """ "enabled": false """))),
        ["switches the plugin off"] = ("OCP0008", static r => r.Git.Write("openclaw.json", Read(r).Replace("\"enabled\": true", "\"enabled\": false", StringComparison.Ordinal))),
        ["takes away that the plugin is on"] = ("OCP2035", static r => r.Git.Write("openclaw.json", Read(r).Replace("\"enabled\": true,", "", StringComparison.Ordinal))),
        ["switches all plugins off"] = ("OCP0008", static r => r.Git.Write("openclaw.json", Read(r).Replace("\"plugins\": {", "\"plugins\": { \"enabled\": false,", StringComparison.Ordinal))),
        ["includes a config from outside"] = ("OCP0003", static r =>
        {
            File.WriteAllText(r.Git.OutsidePathOf("outside.json"), "{}");
            r.Git.Write("openclaw.json", """{ "$include": "../outside.json" }""");
        }),
        ["makes the policy a link out of the repository"] = ("OCP0011 OCP2023", static r =>
        {
            File.WriteAllText(r.Git.OutsidePathOf("outside.jsonc"), ChangedRepository.Policy);
            r.Git.Link("policy.jsonc", "../outside.jsonc");
        }),
        ["makes the policy a link to the same policy"] = ("OCP2023", static r =>
        {
            r.Git.Write("elsewhere.jsonc", ChangedRepository.Policy);
            r.Git.Link("policy.jsonc", "elsewhere.jsonc");
        }),
        ["takes a pin from a variable of the config"] = ("OCP2026", static r => r.Git.Write(
            "openclaw.json",
            Read(r).Replace("\"expectedHash\": \"sha256:", "\"expectedHash\": \"${SCHEME}", StringComparison.Ordinal)
                .Replace("\"meta\"", "\"env\": { \"vars\": { \"SCHEME\": \"sha256:\" } }, \"meta\"", StringComparison.Ordinal))),
        ["takes a pin from an unset variable"] = ("OCP2001 OCP2026", static r => r.Git.Write(
            "openclaw.json",
            ChangedRepository.Config(settings: ChangedRepository.Pins(r.Run().Attestation!).Replace("\"sha256:", "\"${SCHEME}", StringComparison.Ordinal).Replace("${SCHEME}" + r.Run().Attestation!.AttestationHash[7..], r.Run().Attestation!.AttestationHash, StringComparison.Ordinal)))),
        ["lowers the release"] = ("OCP2024", static r => r.Accept(release: "2026.5.20")),
        ["changes the case of the policy's name"] = ("OCP0004 OCP2027", static r => File.Move(r.Git.PathOf("policy.jsonc"), r.Git.PathOf("Policy.jsonc"))),
        ["adds a policy whose name differs in case"] = ("OCP2027", static r => r.Git.Write("POLICY.jsonc", WeakPolicy)),
        ["changes the case of the tools' name"] = ("OCP2002 OCP2027", static r => File.Move(r.Git.PathOf("TOOLS.md"), r.Git.PathOf("Tools.md"))),
        ["names a denied server with a Cyrillic letter"] = ("OCP2020 OCP2028", static r => r.Accept(""" "mcp": { "servers": { "sh\u0435ll": { "command": "sh" } } }, """)),
        ["names a denied server with a letter that nobody sees"] = ("OCP2020 OCP2028", static r => r.Accept(""" "mcp": { "servers": { "shell\u200b": { "command": "sh" } } }, """)),
        ["names a denied server with a digit for a letter"] = ("OCP2020 OCP2028", static r => r.Accept(""" "mcp": { "servers": { "she1l": { "command": "sh" } } }, """)),
        ["names a denied server with a capital for a small letter"] = ("OCP2020 OCP2028", static r => r.Accept(""" "mcp": { "servers": { "sheIl": { "command": "sh" } } }, """)),
        ["names a denied server with a blank behind it"] = ("OCP2020 OCP2028", static r => r.Accept(""" "mcp": { "servers": { "shell ": { "command": "sh" } } }, """)),
        ["names a denied server with a blank that does not break"] = ("OCP2020 OCP2028", static r => r.Accept(""" "mcp": { "servers": { "shell\u00a0": { "command": "sh" } } }, """)),
        ["names a denied server with a blank of Braille"] = ("OCP2020 OCP2028", static r => r.Accept(""" "mcp": { "servers": { "she\u2800ll": { "command": "sh" } } }, """)),
        ["names a denied server with a tab and a NUL"] = ("OCP2020 OCP2028", static r => r.Accept(""" "mcp": { "servers": { "\tshell\u0000": { "command": "sh" } } }, """)),
        ["names a denied server with half of a surrogate pair"] = ("OCP2020 OCP2028", static r => r.Accept(""" "mcp": { "servers": { "shell\ud800": { "command": "sh" } } }, """)),
        ["names a denied server with a Hangul filler"] = ("OCP2020 OCP2028", static r => r.Accept(""" "mcp": { "servers": { "\u3164shell": { "command": "sh" } } }, """)),
        ["names a server with nothing that shows"] = ("OCP2020 OCP2028", static r => r.Accept(""" "mcp": { "servers": { "\u200b": { "command": "sh" } } }, """)),
        ["names a denied channel with a blank in it"] = ("OCP0003 OCP2028", static r => r.Git.Write(
            "openclaw.json", Read(r).Replace("\"mcp\":", "\"channels\": { \"tele gram\": {} }, \"mcp\":", StringComparison.Ordinal))),
        ["takes a model of a denied provider by another letter"] = ("OCP2020 OCP2028", static r =>
        {
            From(r, static r => r.Git.Write("policy.jsonc", """{ "models": { "providers": { "deny": ["openai"] } } }"""));
            r.Accept(""" "agents": { "defaults": { "model": "\u043epenai/gpt-5" } }, """);
        }),
        ["names a denied server with an accent"] = ("OCP2020 OCP2030", static r => r.Accept(""" "mcp": { "servers": { "sh\u00e9ll": { "command": "sh" } } }, """)),
        ["names two new servers alike"] = ("OCP2020 OCP2028", static r => r.Accept(""" "mcp": { "servers": { "f\u0456les": { "command": "sh" }, "files": { "command": "files" } } }, """)),
        ["removes a rule while the workspace is clean"] = ("OCP2010 OCP2020 OCP2020 OCP2021", static r =>
        {
            r.Git.Write("policy.jsonc", ChangedRepository.Policy.Replace("\"tools\": { \"requireMetadata\": [\"risk\"] }", "", StringComparison.Ordinal));
            r.Accept();
        }),
        ["edits the policy and leaves its accepted hash"] = ("OCP2001 OCP2010 OCP2010 OCP2011 OCP2021", static r => r.Git.Write("policy.jsonc", WeakPolicy)),
        ["shortens a deny list while the workspace is clean"] = ("OCP2011 OCP2020 OCP2020 OCP2021", static r =>
        {
            r.Git.Write("policy.jsonc", ChangedRepository.WeakerPolicy);
            r.Accept();
        }),
        ["shortens a deny list and violates it"] = ("OCP1020 OCP2011 OCP2020 OCP2020 OCP2021", static r =>
        {
            r.Git.Write("policy.jsonc", ChangedRepository.WeakerPolicy);
            r.Accept(ChangedRepository.Shell);
        }),
        ["makes the policy stricter"] = ("OCP2020 OCP2020 OCP2021", static r =>
        {
            r.Git.Write("policy.jsonc", ChangedRepository.Policy.Replace("\"shell\", ", "\"shell\", \"more\", ", StringComparison.Ordinal));
            r.Accept();
        }),
        ["replaces the policy by one without rules"] = ("OCP0009 OCP2010 OCP2010 OCP2010 OCP2020 OCP2020 OCP2021", static r =>
        {
            r.Git.Write("policy.jsonc", "{}");
            r.Git.Write("openclaw.json", ChangedRepository.Config());
        }),
        ["makes the config a link"] = ("OCP2029", static r =>
        {
            r.Git.Write("other.json", Read(r));
            r.Git.Link("openclaw.json", "other.json");
        }),
        ["makes the policy a named pipe"] = ("OCP0005", static r => SpecialFile.MakePipe(r.Git.PathOf("policy.jsonc"))),
        ["makes the config a named pipe"] = ("OCP0002", static r => SpecialFile.MakePipe(r.Git.PathOf("openclaw.json"))),
        ["makes the declarations of tools a named pipe"] = ("OCP0007", static r => SpecialFile.MakePipe(r.Git.PathOf("TOOLS.md"))),
        ["makes the declarations of tools a socket"] = ("OCP0007", static r => SpecialFile.MakeSocket(r.Git.PathOf("TOOLS.md"))),
        ["makes the declarations of tools a folder"] = ("OCP0007", static r =>
        {
            r.Git.Delete("TOOLS.md");
            r.Git.Write("TOOLS.md/TOOLS.md", "");
        }),
        ["makes the declarations of tools a link out of the repository"] = ("OCP0011", static r => r.Git.Link("TOOLS.md", "/dev/null")),
        ["makes the declarations of tools a link to itself"] = ("OCP0007", static r => r.Git.Link("TOOLS.md", "TOOLS.md")),
        ["makes the config a link out of the repository"] = ("OCP0011", static r =>
        {
            File.WriteAllText(r.Git.OutsidePathOf("openclaw.json"), Read(r));
            r.Git.Link("openclaw.json", r.Git.OutsidePathOf("openclaw.json"));
        }),
        ["makes the policy a folder"] = ("OCP0005", static r =>
        {
            r.Git.Delete("policy.jsonc");
            r.Git.Write("policy.jsonc/policy.jsonc", ChangedRepository.Policy);
        }),
        ["writes the plugins twice, the pins first"] = ("OCP2020 OCP2020", static r => r.Git.Write(
            "openclaw.json", Read(r).TrimEnd().TrimEnd('}') + """, "plugins": { "entries": { "policy": { "enabled": true } } } }""")),
        ["writes a section of the policy twice"] = ("OCP2011 OCP2020 OCP2020 OCP2021", static r =>
        {
            r.Git.Write("policy.jsonc", ChangedRepository.Policy.TrimEnd().TrimEnd('}') + """, "mcp": { "servers": { "deny": ["nothing"] } } }""");
            r.Accept();
        }),
        ["empties the accepted hashes"] = ("OCP2020 OCP2020", static r => r.Git.Write(
            "openclaw.json", ChangedRepository.Config(settings: """ "expectedHash": "", "expectedAttestationHash": " " """))),
        ["includes a file that only the work tree has"] = ("OCP2002", static r =>
        {
            r.Git.Write(".gitignore", "local.json5\n");
            r.Git.Write("local.json5", """{ "servers": { "other": { "command": "other" } } }""");
            r.Git.Write("openclaw.json", Read(r).Replace("""{ "servers": { "docs": { "url": "https://mcp.example.com/docs" } } }""", """{ "$include": "./local.json5" }""", StringComparison.Ordinal));
        }),
        ["widens an allow list"] = ("OCP2011 OCP2020 OCP2020 OCP2021", static r =>
        {
            From(r, static r => r.Git.Write("policy.jsonc", """{ "mcp": { "servers": { "allow": ["docs"] } } }"""));
            r.Git.Write("policy.jsonc", """{ "mcp": { "servers": { "allow": ["docs", "shell"] } } }""");
            r.Accept();
        }),
        ["moves a rule into a scope that matches nobody"] = ("OCP2010 OCP2020 OCP2020 OCP2021", static r =>
        {
            const string Tools = """ "tools": { "deny": ["exec"] }, """;
            From(r, static r => r.Git.Write("policy.jsonc", """{ "tools": { "denyTools": ["exec"] } }"""), Tools, "2026.6.11");
            r.Git.Write("policy.jsonc", """{ "scopes": { "nobody": { "agentIds": ["nobody"], "tools": { "denyTools": ["exec"] } } } }""");
            r.Accept(Tools, release: "2026.6.11");
        }),
        ["renames an agent out of its scope"] = ("OCP2020 OCP2031", static r =>
        {
            const string Tools = """ "tools": { "deny": ["exec"] }, """;
            From(
                r,
                static r => r.Git.Write("policy.jsonc", """{ "scopes": { "ops": { "agentIds": ["ops"], "tools": { "denyTools": ["exec"] } } } }"""),
                Tools + """ "agents": { "list": [{ "id": "ops" }] }, """,
                "2026.6.11");
            r.Accept(Tools + """ "agents": { "list": [{ "id": "ops-2", "tools": { "alsoAllow": ["exec"] } }] }, """, release: "2026.6.11");
        }),
        ["gives the default role of a scoped agent to a new one"] = ("OCP2020 OCP2031", static r =>
        {
            FromScope(r, """ "agents": { "list": [{ "id": "ops" }] }, """);
            r.Accept(Denied + """ "agents": { "list": [{ "id": "dev", "default": true, "tools": { "alsoAllow": ["exec"] } }, { "id": "ops" }] }, """, release: "2026.6.11");
        }),
        ["gives a binding of a scoped agent to a new one"] = ("OCP2020 OCP2031", static r =>
        {
            FromScope(r, """ "agents": { "list": [{ "id": "ops" }] }, "bindings": [{ "agentId": "ops", "match": { "channel": "signal", "accountId": "*" } }], """);
            r.Accept(Denied + """ "agents": { "list": [{ "id": "ops" }, { "id": "dev" }] }, "bindings": [{ "agentId": "dev", "match": { "channel": "signal", "accountId": "*" } }], """, release: "2026.6.11");
        }),
        ["takes one route from a scoped agent"] = ("OCP2020 OCP2031", static r =>
        {
            FromScope(r, """ "agents": { "list": [{ "id": "ops" }] }, "channels": { "signal": {} }, """);
            r.Accept(
                Denied + """ "agents": { "list": [{ "id": "ops" }, { "id": "dev" }] }, "channels": { "signal": {} }, "bindings": [{ "agentId": "dev", "match": { "channel": "signal", "peer": { "kind": "direct", "id": "1" } } }], """,
                release: "2026.6.11");
        }),
        ["swaps the workspaces of a scoped agent and another"] = ("OCP2022 OCP2031", static r =>
        {
            FromScope(r, """ "agents": { "list": [{ "id": "ops", "workspace": "." }, { "id": "dev", "workspace": "~/dev" }] }, """);
            r.Accept(Denied + """ "agents": { "list": [{ "id": "ops", "workspace": "~/dev" }, { "id": "dev", "workspace": "." }] }, """, release: "2026.6.11");
        }),
        ["lets a decoy come first of the agents"] = ("OCP2020 OCP2022", static r =>
        {
            From(r, static _ => { }, """ "agents": { "list": [{ "id": "ops", "default": true }] }, """);
            r.Git.Write("decoy/policy.jsonc", ChangedRepository.Policy);
            r.Git.Write("decoy/TOOLS.md", "# Tools\n\n## Tools\n\n### write\n\nrisk: low\n");
            r.Accept(""" "agents": { "list": [{ "id": "ops" }, { "id": "decoy", "default": true, "workspace": "decoy" }] }, """);
        }),
        ["leaves a denied server to a variable"] = ("OCP2032", static r =>
        {
            From(r, static _ => { });
            r.Git.Write("openclaw.json", ChangedRepository.Config());
            r.Git.Commit();
            r.Git.Git("branch", "-f", "main");
            r.Git.Write("openclaw.json", ChangedRepository.Config(""" "mcp": { "servers": { "docs": { "command": "${TOOL}" } } }, """));
        }),
        ["leaves a server to a variable that the base uses elsewhere"] = ("OCP2020 OCP2032", static r =>
        {
            From(r, static _ => { }, """ "mcp": { "servers": { "docs": { "command": "docs", "args": ["${TOOL}"] } } }, """);
            r.Accept(""" "mcp": { "servers": { "docs": { "command": "${TOOL}", "args": ["${TOOL}"] } } }, """);
        }),
        ["leaves a server to a variable that the config sets and the machine has"] = ("OCP2020 OCP2032", static r =>
        {
            From(r, static _ => { }, """ "mcp": { "servers": { "docs": { "command": "docs" } } }, """);
            r.Accept(""" "env": { "vars": { "HOSTNAME": "tools" } }, "mcp": { "servers": { "docs": { "command": "${HOSTNAME}" } } }, """);
        }),
        ["no longer sets the variable that a server is left to"] = ("OCP2020 OCP2032", static r =>
        {
            From(r, static _ => { }, """ "env": { "vars": { "TOOL": "docs" } }, "mcp": { "servers": { "docs": { "command": "${TOOL}" } } }, """);
            r.Accept(""" "mcp": { "servers": { "docs": { "command": "${TOOL}" } } }, """);
        }),
        ["states an old release where the base states none"] = ("OCP2024", static r =>
        {
            r.Git.Write("openclaw.json", """{ "plugins": { "entries": { "policy": { "enabled": true } } } }""");
            r.Git.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["shell"] } } }""");
            r.Git.Commit();
            r.Git.Git("branch", "-f", "main");
            r.Git.Write("openclaw.json", ChangedRepository.Config("", release: "2026.5.20"));
        }),
        ["adds a sandbox that the release cannot see into, and a release that can"] = ("OCP2020 OCP2033", static r =>
        {
            From(r, static r => r.Git.Write("policy.jsonc", """{ "sandbox": { "containers": { "denyHostNetwork": true } } }"""), Sandbox("docker"), "2026.7.35");
            r.Accept(Sandbox("podman"), release: "2026.9.6");
        }),
        ["does so for one agent, which moves to where the base's release does not look"] = ("OCP2020 OCP2033", static r =>
        {
            const string Agent = """ "sandbox": { "mode": "all", "backend": "podman", "docker": { "network": "none" } } """;
            From(r, static r => r.Git.Write("policy.jsonc", """{ "sandbox": { "containers": { "denyHostNetwork": true } } }"""), """ "agents": { "list": [{ "id": "ops" }] }, """, "2026.7.35");
            r.Accept($$""" "agents": { "entries": { "ops": { {{Agent}} } } }, """, release: "2026.9.6");
        }),
        ["adds what the release fails on, and a release that does not"] = ("OCP2020 OCP2033", static r =>
        {
            From(r, static r => r.Git.Write("policy.jsonc", """{ "tools": { "denyTools": ["exec"] } }"""), """ "tools": { "deny": ["exec"] }, """, "2026.9.2");
            r.Accept(""" "tools": { "deny": ["constructor", "exec"] }, """, release: "2026.9.6");
        }),
        ["edits the release in the record of what was accepted"] = ("OCP2024", static r =>
        {
            r.Git.Write("openclaw.json", ChangedRepository.Config().Replace("\"meta\": { \"lastTouchedVersion\": \"2026.6.1\" },", "", StringComparison.Ordinal));
            r.Git.Commit();
            var request = new AcceptRequest(r.Request with { Base = null, OpenClawVersion = ChangedRepository.Release }, CheckOnly: false);
            Assert.AreEqual(AcceptOutcome.Accepted, PolicyAcceptance.Run(request).Outcome);
            r.Git.Commit();
            r.Git.Git("branch", "-f", "main");
            var record = File.ReadAllText(r.Git.PathOf(AcceptanceRecord.FileName));
            r.Git.Write(AcceptanceRecord.FileName, record.Replace("2026.6.1", "2026.5.20", StringComparison.Ordinal));
        }),
        ["gives a tag the name of the base"] = ("OCP0022", static r =>
        {
            r.Git.Write("policy.jsonc", WeakPolicy);
            r.Accept(ChangedRepository.Shell);
            r.Git.Commit();
            r.Git.Git("tag", "main");
        }),
        ["takes a base without a policy"] = ("OCP2025", static r => r.Git.Git("branch", "-f", "main", r.Git.Git("commit-tree", "-m", "empty", r.Git.Git("mktree")))),
    };

    public static IEnumerable<object[]> Names => Attempts.Keys.Select(static n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void No_attempt_passes_and_each_has_its_code(string name) =>
        new Attempt(Attempts[name].Codes, Attempts[name].Change).AssertCaught(name, Findings);

    [TestMethod]
    public void No_findings_are_kept_of_attempts_that_are_gone() =>
        Assert.IsEmpty(Findings.Names.Except(Attempts.Keys.Select(ExpectedFindings.NameOf)));

    [TestMethod]
    public void A_change_of_something_else_passes()
    {
        using var repository = new ChangedRepository();
        repository.Git.Write("README.md", "changed");
        repository.Git.Write("policy.jsonc", "// a comment\n" + ChangedRepository.Policy);

        var result = repository.Run();

        Assert.AreEqual(GateVerdict.Passed, result.Verdict, string.Join('\n', result.Diagnostics.Select(static d => d.Message)));
        Assert.AreEqual(repository.Git.Git("rev-parse", "main"), result.Base!.CommitId);
    }

    private const string Denied = """ "tools": { "deny": ["exec"] }, """;

    /// <summary>Starts the change at a base whose policy denies a tool to the agent "ops" only.</summary>
    private static void FromScope(ChangedRepository repository, string agents) => From(
        repository,
        static r => r.Git.Write("policy.jsonc", """{ "scopes": { "ops": { "agentIds": ["ops"], "tools": { "denyTools": ["exec"] } } } }"""),
        Denied + agents,
        "2026.6.11");

    private static string Sandbox(string backend) =>
        $$""" "agents": { "defaults": { "sandbox": { "mode": "all", "backend": "{{backend}}", "docker": { "network": "none" } } } }, """;

    /// <summary>Accepts another state on the branch main, and starts the change there.</summary>
    private static void From(ChangedRepository repository, Action<ChangedRepository> state, string? members = null, string release = ChangedRepository.Release)
    {
        repository.Git.Git("checkout", "-q", "main");
        state(repository);
        repository.Accept(members, release: release);
        repository.Git.Commit();
        repository.Git.Git("checkout", "-q", "-B", "change");
    }

    private static string Read(ChangedRepository repository) => File.ReadAllText(repository.Git.PathOf("openclaw.json"));
}
