using System.Diagnostics;
using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary>The variables of git, as a runner or a wrapper may leave them, lead the gate to no other repository and run nothing.</summary>
[TestClass]
public sealed class GitEnvironmentTests : IDisposable
{
    private readonly TempRepository _repository = new();
    private readonly TempRepository _other = new();

    public GitEnvironmentTests()
    {
        Commit(_repository, """{ "mcp": { "servers": { "deny": ["shell", "browser"] } } }""");
        Commit(_other, """{ "mcp": { "servers": { "deny": ["shell"] } } }""");
        _repository.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["shell"] } } }""");
    }

    [TestMethod]
    [DataRow("GIT_DIR", "OTHER/.git")]
    [DataRow("GIT_COMMON_DIR", "OTHER/.git")]
    [DataRow("GIT_WORK_TREE", "OTHER")]
    [DataRow("GIT_INDEX_FILE", "OTHER/.git/index")]
    [DataRow("GIT_OBJECT_DIRECTORY", "OTHER/.git/objects")]
    [DataRow("GIT_ALTERNATE_OBJECT_DIRECTORIES", "OTHER/.git/objects")]
    [DataRow("GIT_NAMESPACE", "other")]
    [DataRow("GIT_REPLACE_REF_BASE", "refs/heads/")]
    [DataRow("GIT_CEILING_DIRECTORIES", "HERE")]
    [DataRow("GIT_EXEC_PATH", "OTHER")]
    [DataRow("GIT_EXTERNAL_DIFF", "false")]
    [DataRow("GIT_DEFAULT_HASH", "sha256")]
    [DataRow("GIT_TRACE", "1")]
    [DataRow("GIT_CONFIG_PARAMETERS", "'core.worktree=/nowhere'")]
    [DataRow("HOME", "OTHER")]
    public void The_base_is_the_one_of_the_checkout(string name, string value)
    {
        _other.Write(".gitconfig", "[core]\n\tworktree = /nowhere\n[diff]\n\texternal = false\n[alias]\n\trev-parse = \"!false\"\n");
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLineApp).Assembly.Location, "gate", "--base", "main"])
        {
            WorkingDirectory = _repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[name] = value.Replace("OTHER", _other.Root, StringComparison.Ordinal).Replace("HERE", _repository.Root, StringComparison.Ordinal);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.AreEqual(1, process.ExitCode, output + error.Result);
        StringAssert.Contains(output, "OCP2011");
    }

    public void Dispose()
    {
        _repository.Dispose();
        _other.Dispose();
    }

    private static void Commit(TempRepository repository, string policy)
    {
        repository.Write("openclaw.json", """{ "meta": { "lastTouchedVersion": "2026.6.1" }, "plugins": { "entries": { "policy": { "enabled": true } } } }""");
        repository.Write("policy.jsonc", policy);
        repository.Commit();
    }
}
