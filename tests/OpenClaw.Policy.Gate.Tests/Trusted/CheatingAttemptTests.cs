namespace OpenClaw.Policy.Gate.Tests.Trusted;

/// <summary>What a change might try in order to be judged by something else than the base. None of it passes, and each has its code.</summary>
[TestClass]
public sealed class CheatingAttemptTests
{
    private const string Shell = """ "mcp": { "servers": { "shell": { "command": "sh" } } }, """;
    private const string WeakPolicy = """{ "mcp": { "servers": { "deny": ["nothing"] } } }""";

    private static readonly Dictionary<string, (string Codes, Action<ChangedRepository> Attempt)> Attempts = new()
    {
        ["accepts the hashes of the violation"] = ("OCP1020 OCP2020", static r => r.Accept(Shell)),
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
            r.Git.Write("policy.jsonc", ChangedRepository.Policy.Replace("\"shell\", ", "", StringComparison.Ordinal));
            r.Accept();
        }),
        ["shortens a deny list and violates it"] = ("OCP1020 OCP2011 OCP2020 OCP2020 OCP2021", static r =>
        {
            r.Git.Write("policy.jsonc", ChangedRepository.Policy.Replace("\"shell\", ", "", StringComparison.Ordinal));
            r.Accept(Shell);
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
        ["takes a base without a policy"] = ("OCP2025", static r => r.Git.Git("branch", "-f", "main", r.Git.Git("commit-tree", "-m", "empty", r.Git.Git("mktree")))),
    };

    public static IEnumerable<object[]> Names => Attempts.Keys.Select(static n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void No_attempt_passes_and_each_has_its_code(string name)
    {
        var (codes, attempt) = Attempts[name];
        using var repository = new ChangedRepository();
        attempt(repository);

        var result = repository.Run();

        Assert.AreNotEqual(GateVerdict.Passed, result.Verdict);
        var found = result.Diagnostics.Where(static d => !d.Descriptor.IsNote).Select(static d => d.Descriptor.Code).Order(StringComparer.Ordinal).ToList();
        foreach (var code in codes.Split(' '))
        {
            Assert.IsTrue(found.Remove(code), $"{name}: no {code} in {string.Join(' ', result.Diagnostics.Select(static d => $"{d.Descriptor.Code}: {d.Message}\n"))}");
        }

        Assert.IsEmpty(found, string.Join(' ', result.Diagnostics.Select(static d => $"{d.Descriptor.Code}: {d.Message}\n")));
    }

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

    private static string Read(ChangedRepository repository) => File.ReadAllText(repository.Git.PathOf("openclaw.json"));
}
