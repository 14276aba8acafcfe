using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Tool.Tests;

[TestClass]
public sealed class AcceptTests
{
    private const string Config = """{ "meta": { "lastTouchedVersion": "2026.6.1" }, "plugins": { "entries": { "policy": { "enabled": true } } } }""";

    [TestMethod]
    public void What_speaks_against_an_acceptance_is_named_with_its_code_and_its_file()
    {
        using var repository = new TempRepository();
        repository.Write("openclaw.json", Config);
        repository.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["shell"] } } }""");
        repository.Commit();
        repository.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["browser"] } } }""");

        var (code, output) = Run(repository.Root, "accept");

        Assert.AreEqual(2, code, output);
        Assert.AreEqual(
            """
            policy.jsonc: error OCP0053: policy.jsonc is not as it is committed (modified).
                fix: Commit first: an acceptance is a change of its own.
            OpenClaw policy accept: COULD NOT LOOK

            """,
            output);

        repository.Commit();
        Assert.AreEqual(0, Run(repository.Root, "accept").Code);
        Assert.AreEqual((0, "OpenClaw policy accept: HOLDS (OpenClaw 2026.6.1, policy.attestation.json)\n"), Run(repository.Root, "accept", "--check"));
    }

    private static (int Code, string Output) Run(string folder, params string[] arguments)
    {
        var (code, output, _) = CommandRun.In(folder, arguments);
        return (code, output);
    }
}
