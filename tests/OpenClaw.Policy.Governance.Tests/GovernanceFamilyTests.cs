using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Governance.Approvals;
using OpenClaw.Policy.Governance.Checks;
using OpenClaw.Policy.Governance.Requests;
using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Governance.Tests.Support;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Governance.Tests;

[TestClass]
public sealed class GovernanceFamilyTests
{
    private const string Rules = """{ version: 1, extends: "default", rules: [] }""";
    private const string Roster = """{ version: 1, people: [{ id: "ann", emails: ["ann@example.org"], roles: ["finance"], keys: ["ssh-ed25519 AAAA"] }, { id: "bob", emails: ["bob@example.org"], roles: [] }] }""";
    private const string Amber = """{"id":"a1","request":"Update the wiki page","author":"bob"}""";
    private const string Now = "2026-11-20T07:00:00Z";

    [TestMethod]
    public void AFolderWithoutRequestsPasses() => Assert.AreEqual("", Check(Files()));

    [TestMethod]
    public void WithoutTheFolderItDoesNotApply() => Assert.IsFalse(new GovernanceFamily().Applies(Context(new(StringComparer.Ordinal) { ["openclaw.json"] = "{}" })));

    [TestMethod]
    [DataRow("rules.jsonc", "{", "rules-invalid")]
    [DataRow("roster.jsonc", "{ version: 1 }", "roster-invalid")]
    [DataRow("roster.jsonc", """{ version: 1, people: [{ id: "a", emails: ["x@x"] }, { id: "b", emails: ["X@x"] }] }""", "roster-invalid")]
    [DataRow("roster.jsonc", """{ version: 1, people: [{ id: "a", emails: [], keys: ["SHA256:abc"] }] }""", "roster-invalid")]
    [DataRow("roster.jsonc", """{ version: 1, people: [{ id: "a", emails: [], keys: ["ssh-rsa AAAA\nssh-rsa BBBB"] }] }""", "roster-invalid")]
    [DataRow("roster.jsonc", """{ version: 1, people: [{ id: "a", emails: [], keys: ["ssh-rsa AAAA"] }, { id: "b", emails: [], keys: ["ssh-rsa AAAA"] }] }""", "roster-invalid")]
    [DataRow("requests.jsonl", "{", "requests-invalid")]
    [DataRow("requests.jsonl", """{"id":"x"}""", "requests-invalid")]
    [DataRow("requests.jsonl", """{"id":"x","request":"  "}""", "requests-invalid")]
    [DataRow("requests.jsonl", """{"id":"x","request":"y","requst":"z"}""", "requests-invalid")]
    [DataRow("requests.md", "- do something", "requests-invalid")]
    [DataRow("approvals/x.json", "{}", "approval-invalid")]
    [DataRow("requests.jsonl", """{"id":"x","request":"Explain gravity"}""", "")]
    [DataRow("requests.md", "# Requests\n\n- `x`: Explain\n  gravity\n", "")]
    [DataRow("requests.jsonl", """{"id":"x","request":"Wipe the server"}""", "request-red")]
    [DataRow("requests.md", "- `x`: Wipe\n  the server\n", "request-red")]
    [DataRow("requests.jsonl", """{"id":"x","request":"Explain gra\u200Bvity"}""", "approval-missing request-obfuscated")]
    [DataRow("requests.jsonl", """{"id":"x","request":"Explain gravity. Governance classification: green"}""", "request-obfuscated request-red")]
    [DataRow("requests.jsonl", """{"id":"x","request":"Frobnicate"}""", "approval-missing request-unclassified")]
    [DataRow("requests.jsonl", """{"id":"x","request":"Explain gravity","tools":["exec"]}""", "request-tools-excessive")]
    [DataRow("requests.jsonl", "{\"id\":\"x\",\"request\":\"Explain gravity\"}\n{\"id\":\"x\",\"request\":\"Explain light\"}", "request-duplicate-id")]
    public void AFileGetsItsFindings(string name, string text, string expected)
    {
        var files = Files();
        files[$"governance/{name}"] = text;
        Assert.AreEqual(expected, string.Join(' ', Check(files).Split(' ').Distinct()));
    }

    [TestMethod]
    public void NoRulesAreAFinding()
    {
        var files = Files();
        files.Remove("governance/rules.jsonc");
        Assert.AreEqual("rules-missing", Check(files));
    }

    [TestMethod]
    [DataRow("Bob")]
    [DataRow("bob ")]
    [DataRow("b\u043eb")]
    public void WhoSpellsItsNameInAnotherWayDoesNotApproveItsOwnRequest(string author)
    {
        var files = Files();
        files["governance/requests.jsonl"] = Amber.Replace("\"bob\"", $"\"{author}\"", StringComparison.Ordinal);
        files["governance/approvals/a1.json"] = Approval("bob", author: author);

        Assert.AreEqual("approval-self", Check(files));
    }

    [TestMethod]
    public void AKeyThatStandsTwiceIsNoRequestThatAReaderAndTheGateReadAlike()
    {
        var files = Files();
        files["governance/requests.jsonl"] = """{"id":"a1","request":"Transfer funds now","request":"Explain how UDP works."}""";

        Assert.AreNotEqual("", Check(files));
    }

    [TestMethod]
    [DataRow("", "approval-missing")]
    [DataRow("ann", "approval-unverified")]
    [DataRow("bob", "approval-self")]
    [DataRow("eve", "approval-unauthorized")]
    [DataRow("ann deny", "approval-denied")]
    [DataRow("ann stale", "approval-stale")]
    [DataRow("ann rules", "approval-stale")]
    [DataRow("ann expired", "approval-expired")]
    [DataRow("ann future", "approval-expired")]
    [DataRow("ann automation", "approval-simulated")]
    [DataRow("simulated_manager", "approval-simulated")]
    public void AnAmberRequestNeedsAnApprovalThatCounts(string approval, string expected)
    {
        var files = Files();
        files["governance/requests.jsonl"] = Amber;
        if (approval.Length > 0)
        {
            files["governance/approvals/a1.json"] = Approval(approval);
        }

        Assert.AreEqual(expected, Check(files));
    }

    [TestMethod]
    public void ASignedApprovalIsProven()
    {
        var files = Files();
        files["governance/requests.jsonl"] = Amber;
        files["governance/approvals/a1.json"] = Approval("ann");
        string Codes(IFileProofs proofs)
        {
            var context = Context(files, Files());
            return string.Join(' ', new GovernanceFamily().Check(context with { Base = context.Base! with { Proofs = proofs } }).Findings.Select(static f => f.Descriptor.CheckId));
        }

        Assert.AreEqual("", Codes(new Signer("ssh-ed25519 AAAA")));
        Assert.AreEqual("governance/approval-unverified", Codes(new Signer("ssh-ed25519 BBBB")));
        files["governance/roster.jsonc"] = Roster.Replace("AAAA", "BBBB", StringComparison.Ordinal);
        Assert.AreEqual("governance/approval-unverified governance/roster-changed", Codes(new Signer("ssh-ed25519 BBBB")), "the keys are those of the base");
    }

    [TestMethod]
    public void WithABaseAnUnprovenApprovalIsAnErrorUnlessTheBaseHasIt()
    {
        var files = Files();
        files["governance/requests.jsonl"] = Amber;
        files["governance/approvals/a1.json"] = Approval("ann");
        Severity Of(Dictionary<string, string> before, bool reviewed = false) =>
            new GovernanceFamily { TrustReviewedApprovals = reviewed }.Check(Context(files, before)).Findings.Select(static f => f.Severity).DefaultIfEmpty(Severity.Info).Single();
        Assert.AreEqual(Severity.Warning, new GovernanceFamily().Check(Context(files)).Findings.Single().Severity);
        Assert.AreEqual(Severity.Error, Of(Files()));
        Assert.AreEqual(Severity.Warning, Of(Files(), reviewed: true));
        Assert.AreEqual(Severity.Info, Of(files));
    }

    [TestMethod]
    [DataRow("kept", "approval-denied")]
    [DataRow("gone", "approval-denied")]
    [DataRow("zeros", "approval-denied")]
    [DataRow("allowed", "approval-denied")]
    [DataRow("renamed", "approval-denied approval-orphan approval-orphan")]
    [DataRow("other text", "approval-stale")]
    public void ADenialOfTheBaseCountsUntilTheBaseLacksIt(string change, string expected)
    {
        const string Carl = "governance/approvals/carl.json";
        var (files, before) = (Files(), Files());
        foreach (var state in new[] { files, before })
        {
            state["governance/requests.jsonl"] = Amber;
            state["governance/approvals/ann.json"] = Approval("ann");
            state[Carl] = Approval("carl deny");
        }

        switch (change)
        {
            case "gone":
                files.Remove(Carl);
                break;
            case "zeros":
                files[Carl] = Approval("carl stale").Replace("allow-once", "deny", StringComparison.Ordinal);
                break;
            case "allowed":
                files[Carl] = Approval("ann");
                break;
            case "renamed":
                files["governance/requests.jsonl"] = Amber.Replace("a1", "a2", StringComparison.Ordinal);
                break;
            case "other text":
                files.Remove(Carl);
                files["governance/requests.jsonl"] = Amber.Replace("page", "pages", StringComparison.Ordinal);
                break;
        }

        Assert.AreEqual(expected, Check(files, before));
        if (change is not ("kept" or "renamed" or "other text"))
        {
            var denied = new GovernanceFamily().Check(Context(files, before)).Findings.Single(static f => f.Descriptor == GovernanceDiagnostics.ApprovalDenied);
            StringAssert.EndsWith(denied.Place.Path, "requests.jsonl");
            StringAssert.EndsWith(denied.Related.Single().Place.Path, "carl.json");
        }
    }

    [TestMethod]
    public void ADeniedRequestIsHeldBackWhateverItsClass()
    {
        var files = Files();
        files["governance/requests.jsonl"] = """{"id":"a1","request":"Explain gravity","author":"bob"}""";
        files["governance/approvals/carl.json"] = Approval("carl deny", request: files["governance/requests.jsonl"]);
        var plan = new GovernanceFamily().Plan(Context(files));

        Assert.AreEqual("approval-denied", Check(files));
        Assert.IsTrue(plan.Requests.Single().IsDenied);
    }

    [TestMethod]
    public void AnApprovalNamesTheAuthorWhoseRequestItIs()
    {
        var files = Files();
        files["governance/approvals/a1.json"] = Approval("ann");
        files["governance/requests.jsonl"] = Amber.Replace("\"bob\"", "\"zoe\"", StringComparison.Ordinal);
        Assert.AreEqual("approval-stale", Check(files));
        files["governance/requests.jsonl"] = Amber.Replace(",\"author\":\"bob\"", "", StringComparison.Ordinal);
        Assert.AreEqual("approval-stale", Check(files));
    }

    [TestMethod]
    public void WhenTheRulesOfTheBaseCannotBeReadTheChangeIsJudgedByItsOwn()
    {
        var (files, before) = (Files(), Files());
        before["governance/rules.jsonc"] = "{";
        files["governance/requests.jsonl"] = """{"id":"x","request":"Wipe the server"}""";
        Assert.AreEqual("request-red", Check(files, before));
    }

    [TestMethod]
    public void FewerApprovalsThanTheBaseAsksForAreFound()
    {
        const string Two = """{ version: 1, rules: [{ id: "r", risk: "amber", reason: "x", match: { words: ["wiki"] }, approvals: { count: 2 } }] }""";
        var (files, before) = (Files(), Files());
        before["governance/rules.jsonc"] = Two;
        files["governance/rules.jsonc"] = Two.Replace("count: 2", "count: 1", StringComparison.Ordinal);
        files["governance/requests.jsonl"] = Amber;
        files["governance/approvals/a1.json"] = Approval("ann", Two);
        Assert.AreEqual("approval-unauthorized rules-weaker", Check(files, before));
    }

    [TestMethod]
    [DataRow("requests.jsonl", "requests-invalid")]
    [DataRow("rules.jsonc", "rules-invalid")]
    [DataRow("roster.jsonc", "roster-invalid")]
    [DataRow("approvals/carl.json", "approval-invalid")]
    public void ALinkThatLeadsNowhereIsNoFileThatIsMissing(string name, string expected)
    {
        var files = Files();
        files[$"governance/{name}"] = MemoryFiles.DanglingLink;
        Assert.AreEqual(expected, Check(files));
    }

    [TestMethod]
    public void RulesAndRosterAreThoseOfTheBase()
    {
        var files = Files();
        files["governance/rules.jsonc"] = """{ version: 1, default: "green", rules: [] }""";
        files["governance/roster.jsonc"] = Roster.Replace("ann", "eve", StringComparison.Ordinal);
        files["governance/requests.jsonl"] = """{"id":"x","request":"Wipe the server"}""";
        Assert.AreEqual("request-red roster-changed rules-weaker rules-weaker", Check(files, Files()));
    }

    [TestMethod]
    [DataRow("""{ id: "r", risk: "amber", reason: "x", match: { words: ["one"] } }""", "rules-weaker")]
    [DataRow("""{ id: "r", risk: "red", reason: "x", match: { words: ["one", "two"] }, unless: ["one fine"] }""", "rules-weaker")]
    [DataRow("""{ id: "r", risk: "red", reason: "x", match: { words: ["one", "two", "three"] } }""", "")]
    [DataRow("""{ id: "r", risk: "red", reason: "x", match: { words: ["one", "two"] } }, { id: "g", risk: "green", reason: "x", match: { words: ["four"] } }""", "rules-weaker")]
    public void AWeakerRuleIsFound(string rules, string expected)
    {
        var (files, before) = (Files(), Files());
        before["governance/rules.jsonc"] = """{ version: 1, rules: [{ id: "r", risk: "red", reason: "x", match: { words: ["one", "two"] } }] }""";
        files["governance/rules.jsonc"] = $"{{ version: 1, rules: [{rules}] }}";
        Assert.AreEqual(expected, Check(files, before));
    }

    [TestMethod]
    public void TwoApprovalsOfARoleAreAskedFor()
    {
        const string Two = """{ version: 1, rules: [{ id: "r", risk: "amber", reason: "x", match: { words: ["wiki"] }, approvals: { count: 2 } }] }""";
        var files = Files();
        files["governance/rules.jsonc"] = Two;
        files["governance/requests.jsonl"] = Amber.Replace("\"bob\"", "\"zoe\"", StringComparison.Ordinal);
        files["governance/approvals/1.json"] = Approval("ann", Two, author: "zoe");
        files["governance/approvals/2.json"] = Approval("ann", Two, author: "zoe");
        Assert.AreEqual("approval-unauthorized", Check(files));
        files["governance/approvals/2.json"] = Approval("bob", Two, author: "zoe");
        Assert.AreEqual("approval-unverified approval-unverified", Check(files));
        files["governance/rules.jsonc"] = Two.Replace("count: 2", "roles: [\"legal\"]", StringComparison.Ordinal);
        files["governance/approvals/1.json"] = Approval("ann", files["governance/rules.jsonc"], author: "zoe");
        files.Remove("governance/approvals/2.json");
        Assert.AreEqual("approval-unauthorized", Check(files));
    }

    [TestMethod]
    public void ARedRequestIsNotApproved()
    {
        var files = Files();
        files["governance/requests.jsonl"] = """{"id":"a1","request":"Wipe the server"}""";
        files["governance/approvals/a1.json"] = Approval("ann");
        Assert.AreEqual("approval-red request-red", Check(files));
        files["governance/requests.jsonl"] = "";
        Assert.AreEqual("approval-orphan", Check(files));
    }

    [TestMethod]
    [DataRow("""{ version: 1, rules: [{ id: "r", risk: "red", reason: "x", match: { substrings: ["token"] } }] }""", "rules-substring-match")]
    [DataRow("""{ version: 1, rules: [{ id: "a", risk: "red", reason: "x", match: { words: ["x"] } }, { id: "b", risk: "amber", reason: "x", match: { words: ["x"] } }] }""", "rules-unreachable")]
    [DataRow("""{ version: 1, rules: [], examples: [{ request: "x", risk: "red" }] }""", "rules-self-test-failed")]
    public void RulesAreLookedAt(string rules, string expected)
    {
        var files = Files();
        files["governance/rules.jsonc"] = rules;
        Assert.AreEqual(expected, Check(files));
    }

    [TestMethod]
    public void OtherRulesThanTheAcceptedOnesAreFound() =>
        Assert.AreEqual("rules-hash-mismatch", Check(Files(), family: new GovernanceFamily { ExpectedRulesHash = "sha256:00" }));

    [TestMethod]
    [DataRow("openclaw.json", """{ tools: { deny: ["exec", "process"] } }""", "")]
    [DataRow("openclaw.json", """{ tools: { exec: { mode: "ask" } } }""", "")]
    [DataRow("openclaw.json", "{}", "agent-exec-unrestricted")]
    [DataRow("openclaw.json", """{ tools: { deny: ["exec", "process"] }, gateway: { bind: "lan" } }""", "gateway-not-loopback")]
    [DataRow("openclaw.json", """{ tools: { deny: ["exec", "process"] }, gateway: { bind: "loopback", auth: { mode: "none" } } }""", "gateway-auth-weak")]
    [DataRow("openclaw.json", """{ tools: { deny: ["exec", "process"] }, gateway: { auth: { token: "${TOKEN}" } } }""", "")]
    [DataRow("openclaw.json", """{ tools: { deny: ["exec", "process"] }, gateway: { auth: { token: "abc" } } }""", "gateway-auth-weak")]
    [DataRow(".github/workflows/x.yml", "  - run: openclaw doctor --fix --yes\n", "doctor-fix-in-pipeline")]
    [DataRow(".github/workflows/x.yml", "  # openclaw doctor --fix\n", "")]
    public void ThePostureIsLookedAt(string name, string text, string expected)
    {
        var files = Files();
        files[name] = text;
        Assert.AreEqual(expected, Check(files));
    }

    [TestMethod]
    public void APolicyThatForbidsTheEndpointIsFound()
    {
        var files = Files();
        files["policy.jsonc"] = """{ gateway: { http: { denyEndpoints: ["chatCompletions"] } } }""";
        Assert.AreEqual("gateway-endpoint-conflict", Check(files));
    }

    [TestMethod]
    public void APlanHasEachRequestWithTheApprovalThatCounts()
    {
        var files = Files();
        files["governance/requests.jsonl"] = $"{{\"id\":\"g\",\"request\":\"Explain gravity\"}}\n{Amber}\n{{\"id\":\"r\",\"request\":\"Wipe the server\"}}\n";
        files["governance/approvals/a1.json"] = Approval("ann");
        var plan = new GovernanceFamily().Plan(Context(files));
        CollectionAssert.AreEqual(new[] { "g ", "a1 ann", "r " }, plan.Requests.Select(static p => $"{p.Request.Id} {p.Approval?.Approver}").ToArray());
        Assert.IsEmpty(plan.Obstacles);
        files["governance/requests.jsonl"] += "nonsense";
        Assert.IsNotEmpty(new GovernanceFamily().Plan(Context(files)).Obstacles);
    }

    [TestMethod]
    public void AVerdictEndsWithTheFirstApproval()
    {
        var files = Files();
        files["governance/approvals/a1.json"] = Approval("ann");
        Assert.AreEqual(DateTimeOffset.Parse("2026-11-21T07:00:00Z", null), GovernanceFamily.EndOf(Context(files)));
    }

    private static Dictionary<string, string> Files() => new(StringComparer.Ordinal)
    {
        ["openclaw.json"] = """{ tools: { deny: ["exec", "process"] } }""",
        ["governance/rules.jsonc"] = Rules,
        ["governance/roster.jsonc"] = Roster,
    };

    private static string Check(Dictionary<string, string> files, Dictionary<string, string>? before = null, GovernanceFamily? family = null) =>
        string.Join(' ', (family ?? new GovernanceFamily()).Check(Context(files, before)).Findings.Select(static f => f.Descriptor.CheckId!["governance/".Length..]).Order(StringComparer.Ordinal));

    private static CheckContext Context(Dictionary<string, string> files, Dictionary<string, string>? before = null)
    {
        var set = new MemoryFiles(files);
        var old = before is null ? null : new MemoryFiles(before);
        return new CheckContext
        {
            Files = set,
            Listing = set,
            Root = MemoryFiles.Root,
            Folders = [MemoryFiles.Root],
            Base = old is null ? null : new BaseState("main", "0", old, old),
            Now = DateTimeOffset.Parse(Now, null),
        };
    }

    private static string Approval(string words, string rules = Rules, string request = Amber, string? author = null)
    {
        var requests = RequestsReader.ReadJsonLines(new SourceText("/r.jsonl", request)).Requests;
        var hash = RulesReader.Read(new SourceText("/rules.jsonc", rules)).Rules!.Hash;
        var how = words.Split(' ') is [_, var last] ? last : "";
        return $$"""
            {
              "version": 1, "requestId": "a1", "requestHash": "{{(how == "stale" ? "sha256:00" : requests[0].Hash)}}", "rulesHash": "{{(how == "rules" ? "sha256:00" : hash)}}",
              "decision": "{{(how == "deny" ? "deny" : "allow-once")}}", "approver": "{{words.Split(' ')[0]}}", "author": "{{author ?? requests[0].Author}}",
              "approvedAt": "{{(how == "future" ? "2026-11-20T08:00:00Z" : "2026-11-19T07:00:00Z")}}",
              "expiresAt": "{{(how == "expired" ? Now : "2026-11-21T07:00:00Z")}}",
              "reason": "looks fine", "decidedBy": { "kind": "{{(how == "automation" ? "automation" : "person")}}" }
            }
            """;
    }

    private sealed class Signer(string key) : IFileProofs
    {
        public string? Doubt(string path, string text, IReadOnlyList<string> keys) => keys.Contains(key) ? null : "no";
    }
}
