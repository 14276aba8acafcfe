namespace OpenClaw.Policy.Gate.Tests.Trusted;

/// <summary>
/// Edits of a policy that lets more pass than the base's, although OpenClaw's comparison finds it as strict or fails on it. None passes, each
/// has its codes, and none hides what else is found.
/// </summary>
[TestClass]
public sealed class WeakerPolicyAttemptTests
{
    private const string Release = "2026.6.11";
    private const string Clean = """ "mcp": { "servers": { "docs": { "command": "docs" } } }, """;
    private const string Deny = """ "mcp": { "servers": { "deny": ["shell"] } } """;

    private static readonly Dictionary<string, Attempt> Attempts = new()
    {
        ["puts a blank behind a denied provider"] = new(
            """ "channels": { "denyRules": [{ "when": { "provider": "telegram" } }] }, """,
            """ "channels": { "denyRules": [{ "when": { "provider": "telegram " } }] }, """,
            "OCP2013 OCP2020 OCP2020 OCP2021"),
        ["puts a blank that nobody sees before a denied provider"] = new(
            """ "channels": { "denyRules": [{ "when": { "provider": "telegram" } }] }, """,
            """ "channels": { "denyRules": [{ "when": { "provider": "\u00a0telegram" } }] }, """,
            "OCP2013 OCP2020 OCP2020 OCP2021"),
        ["drops a section without a rule that asks for the approvals"] = new(
            """ "execApprovals": { "agents": {} }, """,
            """ "execApprovals": {}, """,
            "OCP2013 OCP2020 OCP2020 OCP2021",
            Approvals: true),
        ["gives all agents together the approvals of one"] = new(
            """ "scopes": { "s": { "agentIds": ["ops"], "execApprovals": { "agents": { "allowlist": { "expected": [] } } } } }, """,
            """ "execApprovals": { "agents": { "allowlist": { "expected": [] } } }, """,
            "OCP2013 OCP2020 OCP2020 OCP2021",
            Approvals: true),
        ["asks for another scope of direct messages"] = new(
            """ "ingress": { "session": { "requireDmScope": "main" } }, """,
            """ "ingress": { "session": { "requireDmScope": "per-peer" } }, """,
            "OCP1061 OCP2013 OCP2020 OCP2020 OCP2021"),
        ["denies every tool but those with a line break"] = new(
            """ "tools": { "denyTools": ["a\nb"] }, """,
            """ "tools": { "denyTools": ["*"] }, """,
            "OCP2013 OCP2020 OCP2020 OCP2021",
            Members: """ "tools": { "deny": ["*"] }, """),
        ["denies a tool by a name that OpenClaw fails on, and violates another rule"] = new(
            """ "tools": { "denyTools": ["exec"] }, """,
            """ "tools": { "denyTools": ["constructor"] }, """,
            "OCP0018 OCP1020 OCP1128 OCP2011 OCP2020 OCP2020 OCP2021",
            Members: """ "tools": { "deny": ["exec"] }, """,
            Servers: ChangedRepository.Shell),
        ["keeps a name that OpenClaw fails on, and drops another rule"] = new(
            """ "tools": { "denyTools": ["constructor"] }, "channels": { "denyRules": [{ "when": { "provider": "telegram" } }] }, """,
            """ "tools": { "denyTools": ["constructor", "exec"] }, """,
            "OCP0018 OCP1128 OCP2010 OCP2020 OCP2020 OCP2021",
            Members: """ "tools": { "deny": ["f*"] }, """),
    };

    public static IEnumerable<object[]> Names => Attempts.Keys.Select(static n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void No_attempt_passes_and_each_has_its_codes(string name)
    {
        var attempt = Attempts[name];
        using var repository = new ChangedRepository();
        repository.Git.Git("checkout", "-q", "main");
        State(repository, attempt, attempt.Before, Clean);
        repository.Git.Commit();
        repository.Git.Git("checkout", "-q", "-B", "change");
        Assert.AreEqual(GateVerdict.Passed, Run(repository, attempt).Verdict, "The state before the attempt passes.");

        State(repository, attempt, attempt.Edited, attempt.Servers ?? Clean);
        var result = Run(repository, attempt);

        Assert.AreNotEqual(GateVerdict.Passed, result.Verdict);
        var said = string.Join('\n', result.Diagnostics.Select(static d => $"{d.Descriptor.Code}: {d.Message}"));
        Assert.AreEqual(attempt.Codes, string.Join(' ', result.Diagnostics.Where(static d => !d.Descriptor.IsNote).Select(static d => d.Descriptor.Code).Order(StringComparer.Ordinal)), said);
        foreach (var gap in result.Diagnostics.Where(static d => d.Descriptor.Code == "OCP2013"))
        {
            Assert.AreEqual(repository.Git.PathOf("policy.jsonc"), gap.Location!.Path);
            Assert.AreEqual(result.Base!.CommitId, gap.Related.Single().CommitId);
        }
    }

    private static void State(ChangedRepository repository, Attempt attempt, string rules, string members)
    {
        repository.Git.Write("policy.jsonc", $"{{ {rules} {Deny} }}");
        repository.Git.Write("approvals.json", """{ "version": 1, "agents": {} }""");
        var config = ChangedRepository.Config(members + attempt.Members, release: Release);
        repository.Git.Write("openclaw.json", config);
        var hashes = PolicyGate.Run(Request(repository, attempt) with { Base = null }).Attestation!;
        repository.Git.Write("openclaw.json", ChangedRepository.Config(members + attempt.Members, ChangedRepository.Pins(hashes), Release));
    }

    private static GateResult Run(ChangedRepository repository, Attempt attempt) => PolicyGate.Run(Request(repository, attempt));

    private static GateRequest Request(ChangedRepository repository, Attempt attempt) =>
        repository.Request with { ExecApprovals = attempt.Approvals ? repository.Git.PathOf("approvals.json") : null };

    /// <param name="Before">Rules of the base's policy beside that on the server "shell".</param>
    /// <param name="Edited">Those of the change's.</param>
    /// <param name="Codes">All codes but notes, in their order.</param>
    /// <param name="Members">More members of the config, before and after.</param>
    /// <param name="Servers">What the change has for the servers of the base.</param>
    /// <param name="Approvals">Whether there is an approvals document.</param>
    private sealed record Attempt(string Before, string Edited, string Codes, string Members = "", string? Servers = null, bool Approvals = false);
}
