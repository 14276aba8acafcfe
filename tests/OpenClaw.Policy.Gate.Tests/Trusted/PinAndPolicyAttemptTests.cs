namespace OpenClaw.Policy.Gate.Tests.Trusted;

/// <summary>More attempts at the accepted hashes and the policy, see <see cref="CheatingAttemptTests"/>.</summary>
[TestClass]
public sealed class PinAndPolicyAttemptTests
{
    private const string Zeros = "sha256:0000000000000000000000000000000000000000000000000000000000000000";
    private const string Stricter = """{ "mcp": { "servers": { "deny": ["shell", "browser", "more"] } } }""";

    private static readonly ExpectedFindings Findings = new("Trusted/Attempts/PinsAndPolicy");

    private static readonly Dictionary<string, Attempt> Attempts = new()
    {
        ["accepts its state where the base accepts none"] = new("OCP2020 OCP2020", static r =>
        {
            r.From(static r => r.Git.Write("openclaw.json", ChangedRepository.Config()));
            r.Accept();
        }),
        ["edits a pin beside a policy that an option accepts"] = new("OCP2020", static r =>
        {
            r.From(static r => r.Git.Write("openclaw.json", ChangedRepository.Config(settings: $""" "expectedHash": "{Zeros}" """)));
            r.Git.Write("openclaw.json", ChangedRepository.Config(settings: $""" "expectedHash": "{Zeros.Replace('0', '1')}" """));
        }) { Request = static r => r with { ExpectedHash = Hashes(r).PolicyHash } },
        ["edits both pins beside a state that an option accepts"] = new("OCP2001 OCP2020 OCP2020", static r => r.Git.Write(
            "openclaw.json", ChangedRepository.Config(settings: $""" "expectedHash": "{Zeros}", "expectedAttestationHash": "{Zeros}" """)))
            { Request = static r => r with { ExpectedAttestationHash = Hashes(r).AttestationHash } },
        ["accepts its policy beside a policy that an option accepts"] = new("OCP2020", static r => r.Accept(ChangedRepository.Shell.Replace("shell", "new", StringComparison.Ordinal)))
            { Request = static r => r with { ExpectedHash = Hashes(r).PolicyHash } },
        ["renames the config"] = new("OCP2029", static r =>
        {
            r.Git.Git("mv", "openclaw.json", "agents.json");
            r.Git.Commit();
        }) { Request = static r => r with { Config = "agents.json" } },
        ["makes the policy a link to nothing"] = new("OCP0004", static r => r.Git.Link("policy.jsonc", "nothing.jsonc")),
        ["edits the policy where nothing is accepted"] = new("OCP2021", static r =>
        {
            From(r);
            r.Git.Write("policy.jsonc", Stricter.Replace("\"more\"] } }", "\"more\"] } }, \"channels\": { \"denyRules\": [{ \"id\": \"no-telegram\", \"when\": { \"provider\": \"telegram\" } }] }, \"tools\": { \"requireMetadata\": [\"risk\"] }", StringComparison.Ordinal));
        }),
        ["moves the same policy where nothing is accepted"] = new("OCP2022", static r =>
        {
            From(r);
            r.Git.Write("same.jsonc", ChangedRepository.Policy);
            r.Git.Write("openclaw.json", ChangedRepository.Config(settings: """ "path": "same.jsonc" """));
        }),
        ["drops one rule where nothing is accepted"] = new("OCP2010 OCP2021", static r =>
        {
            From(r);
            r.Git.Write("policy.jsonc", ChangedRepository.Policy.Replace(",\n  \"tools\": { \"requireMetadata\": [\"risk\"] }", "", StringComparison.Ordinal));
        }),
        ["drops two rules where nothing is accepted"] = new("OCP2010 OCP2010 OCP2021", static r =>
        {
            From(r);
            r.Git.Write("policy.jsonc", Stricter);
        }),
        ["breaks a rule of the base that it drops"] = new("OCP1020 OCP2011 OCP2021", static r =>
        {
            From(r);
            r.Git.Write("policy.jsonc", ChangedRepository.WeakerPolicy);
            r.Git.Write("openclaw.json", ChangedRepository.Config(ChangedRepository.Shell));
        }),
        ["writes a rule of the wrong shape"] = new("OCP1001 OCP2021", static r =>
        {
            From(r);
            r.Git.Write("policy.jsonc", ChangedRepository.Policy.Replace("[\"shell\", \"browser\"]", "\"shell\"", StringComparison.Ordinal));
        }),
        ["writes fewer scopes where the base has more than are compared"] = new("OCP0012 OCP2021", static r =>
        {
            var ids = string.Join(',', Enumerable.Range(0, 2_000).Select(static i => $"\"a{i}\""));
            var scopes = string.Join(',', Enumerable.Range(0, 60).Select(i => $"\"s{i}\": {{ \"agentIds\": [{ids}], \"tools\": {{ \"denyTools\": [\"exec\"] }} }}"));
            r.From(r =>
            {
                r.Git.Write("openclaw.json", ChangedRepository.Config());
                r.Git.Write("policy.jsonc", ChangedRepository.Policy.TrimEnd().TrimEnd('}') + $", \"scopes\": {{ {scopes} }} }}");
            });
            r.Git.Write("policy.jsonc", ChangedRepository.Policy);
        }),
        ["names a denied server with a Cyrillic letter where nothing is accepted"] = new("OCP2028", static r =>
        {
            From(r);
            r.Git.Write("openclaw.json", ChangedRepository.Config(""" "mcp": { "servers": { "sh\u0435ll": { "command": "sh" } } }, """));
        }),
        ["is judged by a policy that nobody can read"] = new("OCP2025", static r =>
        {
            r.From(static r =>
            {
                r.Git.Write("openclaw.json", ChangedRepository.Config());
                r.Git.Write("policy.jsonc", "{ not JSON5");
            });
            r.Git.Write("policy.jsonc", ChangedRepository.Policy);
        }),
        ["is judged by a policy that is not there"] = new("OCP2025", static r =>
        {
            r.From(static r =>
            {
                r.Git.Write("openclaw.json", ChangedRepository.Config());
                r.Git.Delete("policy.jsonc");
            });
            r.Git.Write("policy.jsonc", ChangedRepository.Policy);
        }),
        ["is judged by a policy that is nested too deep"] = new("OCP0012", static r =>
        {
            r.From(static r =>
            {
                r.Git.Write("openclaw.json", ChangedRepository.Config());
                r.Git.Write("policy.jsonc", $"{{ \"x\": {new string('[', 5_000)}{new string(']', 5_000)} }}");
            });
            r.Git.Write("policy.jsonc", ChangedRepository.Policy);
        }),
        ["leaves the hash that the base got meanwhile"] = new("OCP2002", static r =>
        {
            From(r);
            r.Git.Write("README.md", "text");
            r.Git.Commit();
            r.Git.Git("checkout", "-q", "main");
            r.Accept(ChangedRepository.Shell.Replace("shell", "new", StringComparison.Ordinal));
            r.Git.Commit();
            r.Git.Git("checkout", "-q", "change");
        }),
    };

    public static IEnumerable<object[]> Names => Attempts.Keys.Select(static n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void No_attempt_passes_and_each_has_its_code(string name) => Attempts[name].AssertCaught(name, Findings);

    [TestMethod]
    public void No_findings_are_kept_of_attempts_that_are_gone() =>
        Assert.IsEmpty(Findings.Names.Except(Attempts.Keys.Select(ExpectedFindings.NameOf)));

    /// <summary>A base without accepted hashes, so that what is found is not beside an edited one.</summary>
    private static void From(ChangedRepository repository) => repository.From(static r => r.Git.Write("openclaw.json", ChangedRepository.Config()));

    private static Attestation.PolicyAttestation Hashes(GateRequest request) =>
        PolicyGate.Run(request with { Base = null, WithoutAcceptedHashes = true }).Attestation!;
}
