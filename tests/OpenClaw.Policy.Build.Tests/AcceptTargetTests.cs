using OpenClaw.Policy.Build.Tests.Consumers;

namespace OpenClaw.Policy.Build.Tests;

/// <summary>The target that accepts the state of the workspace, in a real repository.</summary>
[TestClass]
public sealed class AcceptTargetTests : IDisposable
{
    private const string Accept = "-t:OpenClawPolicyAccept";
    private const string Check = "-t:OpenClawPolicyCheck";

    private readonly Consumer _consumer = new();

    public AcceptTargetTests()
    {
        _consumer.AddProject("App");
        _consumer.Git("init", "-q");
        _consumer.Commit();
    }

    [TestMethod]
    public void What_is_committed_is_accepted_and_holds_until_something_is_different()
    {
        Assert.AreEqual(0, _consumer.Build(Check).ExitCode);
        Assert.IsFalse(File.Exists(Record), "a check accepts nothing");

        var accepted = _consumer.Build(Accept);

        Assert.AreEqual((0, 0), (accepted.ExitCode, accepted.Evaluations), accepted.Output);
        Assert.Contains("expectedAttestationHash", Config());
        Assert.Contains("+", accepted.Output.Split('\n').Single(static l => l.Contains("\"expectedHash\"", StringComparison.Ordinal)));
        Assert.Contains("ACCEPTED for OpenClaw 2026.5.20. Commit the config and policy.attestation.json.", accepted.Output);
        Assert.IsTrue(File.Exists(Record));

        _consumer.Commit();
        var (config, record) = (Config(), File.ReadAllText(Record));
        Assert.Contains("HOLDS", _consumer.Build(Accept).Output);
        _consumer.Replace("\"search\":", "\"other\":");

        var changed = _consumer.Build(Check);

        Assert.AreEqual(1, changed.ExitCode, changed.Output);
        Assert.Contains(static e => e.Contains("error OCP2002", StringComparison.Ordinal), changed.Errors);
        Assert.AreEqual(record, File.ReadAllText(Record), "a build that fails accepts nothing");

        _consumer.Write("openclaw.json", config);
        Assert.AreEqual(0, _consumer.Build(Check).ExitCode);
    }

    [TestMethod]
    public void A_finding_keeps_a_state_from_being_accepted()
    {
        _consumer.Write("openclaw.json", Consumer.ViolatingConfig);
        _consumer.Commit();

        var run = _consumer.Build(Accept, "-p:OpenClawPolicyFailOn=none");

        Assert.AreEqual(1, run.ExitCode, run.Output);
        Assert.HasCount(2, run.Errors);
        Assert.StartsWith($"{_consumer.PathOf("openclaw.json")}(6,7): error OCP1020: ", run.Errors[0]);
        Assert.StartsWith($"{_consumer.PathOf("openclaw.json")} : error OCP0053: ", run.Errors[1]);
        Assert.AreEqual(Consumer.ViolatingConfig, Config());
        Assert.IsFalse(File.Exists(Record));
    }

    [TestMethod]
    public void A_file_that_is_not_committed_keeps_a_state_from_being_accepted()
    {
        _consumer.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["other"] } } }""");

        var run = _consumer.Build(Accept);

        Assert.AreEqual(1, run.ExitCode, run.Output);
        Assert.StartsWith($"{_consumer.PathOf("policy.jsonc")} : error OCP0053: policy.jsonc is not as it is committed (modified). Commit first", run.Errors.Single());
        Assert.AreEqual(Consumer.CleanConfig, Config());
    }

    [TestMethod]
    public void A_workspace_that_cannot_be_judged_is_not_accepted()
    {
        Assert.Contains(": error OCP0050: ", _consumer.Build(Accept, "-p:OpenClawPolicyAgent=*").Errors.Single());
        Assert.Contains(": error OCP0001: ", _consumer.Build(Accept, "-p:OpenClawPolicyConfig=missing.json").Errors.Single());
    }

    [TestMethod]
    public void Projects_that_differ_in_what_they_silence_accept_once()
    {
        _consumer.AddProject("Lib", "net10.0;net10.0-windows", "<PropertyGroup><NoWarn>$(NoWarn);OCP1020</NoWarn></PropertyGroup>");
        _consumer.AddSolution("App", "Lib");

        foreach (var mode in (string[])["-m:2", "-mt", "-graph", "-graph -isolate"])
        {
            _consumer.Git("checkout", "-q", "openclaw.json");
            File.Delete(Record);

            var run = _consumer.Build([Accept, .. mode.Split(' ')]);

            Assert.AreEqual(0, run.ExitCode, mode + run.Output);
            Assert.HasCount(2, run.Output.Split("ACCEPTED"), mode);
            Assert.DoesNotContain("HOLDS", run.Output);
            Assert.Contains("expectedAttestationHash", Config());
        }
    }

    public void Dispose() => _consumer.Dispose();

    private string Record => _consumer.PathOf("policy.attestation.json");

    private string Config() => File.ReadAllText(_consumer.PathOf("openclaw.json"));
}
