using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Tool.Tests;

[TestClass]
public sealed class GateBaseTests
{
    private const string Config = """{ "meta": { "lastTouchedVersion": "2026.6.1" }, "plugins": { "entries": { "policy": { "enabled": true } } } }""";

    [TestMethod]
    [DataRow("main", 1, "OCP2011")]
    [DataRow("change", 0, "passed")]
    [DataRow("nothing", 2, "OCP0022")]
    public void The_base_decides(string revision, int exitCode, string expected)
    {
        using var repository = Weakened();

        var (code, output) = Run(repository.Root, "gate", "--base", revision);

        Assert.AreEqual(exitCode, code, output);
        StringAssert.Contains(output, expected, StringComparison.OrdinalIgnoreCase);
    }

    [TestMethod]
    public void The_JSON_names_the_commits_that_judged()
    {
        using var repository = Weakened();

        var (_, output) = Run(repository.Root, "gate", "--base", "main", "--json");

        StringAssert.Contains(output, repository.Git("rev-parse", "main"));
    }

    [TestMethod]
    public void A_baseline_is_named_by_its_option()
    {
        using var repository = Weakened();
        repository.Write("minimum.jsonc", """{ "mcp": { "servers": { "deny": ["shell", "more"] } } }""");

        var (code, output) = Run(repository.Root, "gate", "--baseline-policy", "minimum.jsonc");

        Assert.AreEqual(1, code, output);
        StringAssert.Contains(output, "OCP2011");
    }

    private static TempRepository Weakened()
    {
        var repository = new TempRepository();
        repository.Write("openclaw.json", Config);
        repository.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["shell", "browser"] } } }""");
        repository.Commit();
        repository.Git("checkout", "-q", "-b", "change");
        repository.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["shell"] } } }""");
        repository.Commit();
        return repository;
    }

    private static (int Code, string Output) Run(string folder, params string[] arguments)
    {
        var (code, output, _) = CommandRun.In(folder, arguments);
        return (code, output);
    }
}
