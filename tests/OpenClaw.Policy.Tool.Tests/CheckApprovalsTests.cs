using System.Text.Json;
using OpenClaw.Policy.TestSupport;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary>Where <c>check</c> finds the approvals document, in each kind of release.</summary>
[TestClass]
public sealed class CheckApprovalsTests
{
    private const string FileRelease = "2026.6.11";
    private const string DatabaseRelease = "2026.9.6";
    private const string Deny = """{ "version": 1, "defaults": { "security": "deny" } }""";
    private const string Full = """{ "version": 1, "defaults": { "security": "full" } }""";

    [TestMethod]
    [DataRow("home/.openclaw/exec-approvals.json", false)]
    [DataRow("state/exec-approvals.json", true)]
    public void A_release_with_a_file_reads_its_own_and_not_the_named_one(string path, bool setsStateFolder)
    {
        using var run = new Run(setsStateFolder);
        run.Write(path, Full);
        run.Write("named.json", Deny);

        Assert.AreEqual("policy/exec-approvals-default-security-unapproved", run.Check(FileRelease, "--exec-approvals", "named.json"));
    }

    [TestMethod]
    [DataRow(Deny, "")]
    [DataRow(Full, "policy/exec-approvals-default-security-unapproved")]
    [DataRow("{", "policy/exec-approvals-invalid")]
    public void A_release_with_a_database_takes_the_named_file_for_its_row(string approvals, string expected)
    {
        using var run = new Run();
        run.Write("named.json", approvals);

        Assert.AreEqual(expected, run.Check(DatabaseRelease, "--exec-approvals", "named.json"));
    }

    [TestMethod]
    [DataRow(FileRelease)]
    [DataRow(DatabaseRelease)]
    public void Without_a_document_it_is_missing(string release)
    {
        using var run = new Run();

        Assert.AreEqual("policy/exec-approvals-missing", run.Check(release));
    }

    [TestMethod]
    [DataRow("state/exec-approvals.json")]
    [DataRow("state/exec-approvals.json.doctor-importing")]
    public void A_release_with_a_database_refuses_while_an_older_file_is_there(string path)
    {
        using var run = new Run();
        run.Write(path, Deny);
        run.Write("named.json", Deny);

        Assert.AreEqual("exit 2", run.Check(DatabaseRelease, "--exec-approvals", "named.json"));
    }

    [TestMethod]
    public void The_older_file_does_not_matter_to_a_policy_without_a_rule_on_approvals()
    {
        using var run = new Run();
        run.Write("state/exec-approvals.json", Deny);
        run.Write("workspace/policy.jsonc", "{}");

        Assert.AreEqual("", run.Check(DatabaseRelease));
    }

    [TestMethod]
    [DataRow(FileRelease, "state/exec-approvals.json/x", DisplayName = "A folder in the place of the file")]
    [DataRow(DatabaseRelease, "other.json", DisplayName = "A named file that does not exist")]
    public void A_document_that_cannot_be_read_ends_the_check(string release, string existing)
    {
        using var run = new Run();
        run.Write(existing, Deny);

        Assert.AreEqual("exit 2", run.Check(release, "--exec-approvals", "named.json"));
    }

    /// <summary>A workspace whose policy lets no command run by default, and the folders around it.</summary>
    private sealed class Run : IDisposable
    {
        private readonly string _root = Directory.CreateTempSubdirectory("openclaw-policy-approvals-").FullName;
        private readonly bool _setsStateFolder;

        public Run(bool setsStateFolder = true)
        {
            _setsStateFolder = setsStateFolder;
            Write("openclaw.json", """{ "plugins": { "entries": { "policy": { "enabled": true } } } }""");
            Write("workspace/policy.jsonc", """{ "execApprovals": { "defaults": { "allowSecurity": ["deny"] } } }""");
        }

        public void Write(string name, string text)
        {
            var path = Path.Combine(_root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        /// <summary>The check ids of the findings, or the exit code when there is no report.</summary>
        public string Check(string release, params string[] options)
        {
            using var output = new StringWriter();
            string[] arguments = ["check", "--openclaw-version", release, "--workspace", "workspace", .. options];
            var exitCode = CommandLineApp.Run(arguments, Host(output));
            if (output.ToString().Length == 0)
            {
                return $"exit {exitCode}";
            }

            using var report = JsonDocument.Parse(output.ToString());
            return string.Join(' ', report.RootElement.GetProperty("findings").EnumerateArray().Select(static f => f.GetProperty("checkId").GetString()));
        }

        public void Dispose() => Directory.Delete(_root, recursive: true);

        private CommandHost Host(TextWriter output)
        {
            var environment = new Dictionary<string, string>
            {
                ["HOME"] = Path.Combine(_root, "home"),
                ["OPENCLAW_CONFIG_PATH"] = Path.Combine(_root, "openclaw.json"),
            };
            if (_setsStateFolder)
            {
                environment["OPENCLAW_STATE_DIR"] = Path.Combine(_root, "state");
            }

            return new CommandHost
            {
                Output = output,
                Error = TextWriter.Null,
                CurrentDirectory = _root,
                Environment = environment,
                IsTerminal = false,
                Clock = new StoppedClock(),
            };
        }
    }
}
