namespace OpenClaw.Policy.Gate.Tests.Trusted;

/// <summary>What a change newly leaves to a variable, by where it stands: the same variable elsewhere says nothing of it.</summary>
[TestClass]
public sealed class VariableReviewTests
{
    private const string Unknown = "The change leaves what the policy judges to ${TOOL}, whose value the gate does not have.";

    [TestMethod]
    [DataRow(
        """ "mcp": { "servers": { "docs": { "command": "docs", "args": ["${TOOL}"] } } }, """,
        """ "mcp": { "servers": { "docs": { "command": "docs", "args": ["${TOOL}"] }, "more": { "command": "${TOOL}" } } }, """, DisplayName = "the base has the text elsewhere, where it is not judged")]
    [DataRow(
        """ "mcp": { "servers": { "docs": { "command": "${TOOL}" } } }, """,
        """ "mcp": { "servers": { "docs": { "command": "${TOOL}" }, "more": { "command": "${TOOL}" } } }, """, DisplayName = "the base has the text at another judged place")]
    [DataRow(
        """ "mcp": { "servers": { "docs": { "command": "docs" } } }, """,
        """ "mcp": { "servers": { "docs": { "command": "${TOOL}" } } }, """, DisplayName = "the base has another text there")]
    [DataRow(
        """ "mcp": { "servers": { "docs": { "command": "${OTHER}-${TOOL_2}" } } }, """,
        """ "mcp": { "servers": { "docs": { "command": "${OTHER}-${TOOL}" } } }, """, DisplayName = "the base has another variable there")]
    [DataRow(
        """ "env": { "vars": { "TOOL": "docs" } }, "mcp": { "servers": { "docs": { "command": "${TOOL}" } } }, """,
        """ "mcp": { "servers": { "docs": { "command": "${TOOL}" } } }, """, DisplayName = "the base sets the variable itself, and the change does not")]
    [DataRow(
        """ "agents": { "list": [{ "id": "ops", "model": "openai/x" }] }, """,
        """ "agents": { "list": [{ "id": "new", "model": "${TOOL}/x" }, { "id": "ops", "model": "openai/x" }] }, """, DisplayName = "a provider, which is judged in lower case")]
    [DataRow(
        """ "tools": { "deny": ["exec", "write"] }, """,
        """ "tools": { "deny": ["exec", "${TOOL}"] }, """, DisplayName = "an item of a list")]
    public void A_judged_text_that_is_newly_left_to_a_variable_is_a_finding(string before, string after)
    {
        using var repository = Base(before);
        repository.Git.Write("openclaw.json", Config(after));

        var findings = repository.Run().Diagnostics.Where(static d => d.Descriptor.Code == "OCP2032").ToList();

        Assert.AreEqual(Unknown, findings.Single().Message);
        Assert.AreEqual("Write the value itself, or give it to the gate with --env TOOL=VALUE from a place that the change cannot edit.", findings[0].Remedy);
        Assert.AreEqual((repository.Git.PathOf("openclaw.json"), 3), (findings[0].Location!.Path, findings[0].Location!.StartLine));
        Assert.IsFalse(Codes(repository, static r => r with { Environment = new Dictionary<string, string> { ["TOOL"] = "docs" } }).Contains("OCP2032"), "given");
        Assert.IsFalse(Codes(repository, static r => r with { Base = null }).Contains("OCP2032"), "without a base");
    }

    [TestMethod]
    [DataRow(""" "agents": { "list": [{ "id": "ops", "workspace": "." }] }, """, """ "agents": { "list": [{ "id": "ops", "workspace": "${TOOL}" }] }, """, "ops", DisplayName = "the folder of an agent")]
    [DataRow(""" "agents": { "defaults": { "workspace": "." } }, """, """ "agents": { "defaults": { "workspace": "${TOOL}" } }, """, null, DisplayName = "the folder of all agents")]
    public void Which_policy_holds_is_not_left_to_a_variable(string before, string after, string? agent)
    {
        using var repository = Base(before);
        repository.Git.Write("openclaw.json", Config(""" "env": { "vars": { "TOOL": "." } }, """ + after));

        var finding = repository.Run(r => r with { Agent = agent }).Diagnostics.Single(static d => d.Descriptor.Code == "OCP2032");

        Assert.AreEqual("The change leaves the policy's own place to ${TOOL}. The config sets it itself, but a variable of that name on the machine counts before that.", finding.Message);
        Assert.AreEqual((repository.Git.PathOf("openclaw.json"), 3), (finding.Location!.Path, finding.Location!.StartLine));
    }

    [TestMethod]
    public void A_variable_that_the_config_sets_itself_is_the_machines_all_the_same()
    {
        using var repository = Base(""" "mcp": { "servers": { "docs": { "command": "docs" } } }, """);
        repository.Git.Write("openclaw.json", Config(""" "env": { "vars": { "TOOL": "docs" } }, "mcp": { "servers": { "docs": { "command": "${TOOL}" } } }, """));

        var finding = repository.Run().Diagnostics.Single(static d => d.Descriptor.Code == "OCP2032");

        Assert.AreEqual(
            "The change leaves what the policy judges to ${TOOL}. The config sets it itself, but a variable of that name on the machine counts before that.", finding.Message);
    }

    [TestMethod]
    [DataRow(
        """ "mcp": { "servers": { "docs": { "command": "${TOOL}" } } }, """,
        """ "mcp": { "servers": { "docs": { "command": "${TOOL}", "args": ["x"] } } }, """, DisplayName = "what the base leaves to it")]
    [DataRow(
        """ "mcp": { "servers": { "docs": { "command": "docs" } } }, """,
        """ "mcp": { "servers": { "docs": { "command": "docs", "args": ["${TOOL}"], "env": { "X": "${TOOL}" } } } }, """, DisplayName = "what is not judged")]
    [DataRow(
        """ "mcp": { "servers": { "docs": { "command": "${TOOL}" } } }, """,
        """ "mcp": { "servers": { "docs": { "command": "${TOOL}", "args": ["${TOOL}"] } } }, """, DisplayName = "what is not judged, beside what the base leaves to it")]
    [DataRow(
        """ "agents": { "list": [{ "id": "ops", "model": "${TOOL}/x" }] }, """,
        """ "agents": { "list": [{ "id": "dev", "model": "openai/x" }, { "id": "ops", "model": "${TOOL}/y" }] }, """, DisplayName = "an item that an item before it moves")]
    [DataRow(
        """ "tools": { "deny": ["exec", "${TOOL}"] }, """,
        """ "tools": { "deny": ["${TOOL}", "write", "exec"] }, """, DisplayName = "a list in another order")]
    [DataRow(
        """ "mcp": { "servers": { "docs": { "command": "docs" } } }, """,
        """ "mcp": { "servers": { "docs": { "command": "$${TOOL}" } } }, """, DisplayName = "a reference that is none")]
    [DataRow(
        """ "env": { "vars": { "TOOL": "docs" } }, "mcp": { "servers": { "docs": { "command": "${TOOL}" } } }, """,
        """ "env": { "vars": { "TOOL": "more" } }, "mcp": { "servers": { "docs": { "command": "${TOOL}" } } }, """, DisplayName = "another value of a variable of the config")]
    public void Ordinary_changes_are_not_disturbed(string before, string after)
    {
        using var repository = Base(before);
        repository.Git.Write("openclaw.json", Config(after));

        Assert.IsFalse(Codes(repository).Contains("OCP2032"), string.Join('\n', repository.Run().Diagnostics.Select(static d => d.Message)));
    }

    /// <summary>Each name was once looked for in each text: a minute.</summary>
    [TestMethod]
    public void Thousands_of_variables_are_each_one_finding()
    {
        using var repository = Base(""" "mcp": { "servers": { "docs": { "command": "docs" } } }, """);
        repository.Git.Write("openclaw.json", Config($$""" "mcp": { "servers": { {{string.Join(", ", Enumerable.Range(0, 6_000).Select(static i => $$"""
            "s{{i}}": { "command": "${V{{i}}}" }
            """))}} } }, """));

        Assert.AreEqual(6_000, Codes(repository).Count(static c => c == "OCP2032"));
    }

    private static string[] Codes(ChangedRepository repository, Func<GateRequest, GateRequest>? request = null) => repository.Codes(request);

    private static string Config(string members) => ChangedRepository.Config(members, release: "2026.6.11");

    private static ChangedRepository Base(string members)
    {
        var repository = new ChangedRepository();
        repository.Git.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["shell"] } }, "models": { "providers": { "deny": ["xai"] } }, "tools": { "denyTools": ["exec"] } }""");
        repository.Git.Write("openclaw.json", Config(members));
        repository.Git.Commit();
        repository.Git.Git("branch", "-f", "main");
        return repository;
    }
}
