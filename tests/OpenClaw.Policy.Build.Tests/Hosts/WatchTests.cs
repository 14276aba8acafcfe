using System.Diagnostics;
using System.Threading.Channels;
using OpenClaw.Policy.Build.Tests.Consumers;

namespace OpenClaw.Policy.Build.Tests.Hosts;

/// <summary>A watch that runs, and builds again by itself.</summary>
[TestClass]
public sealed class WatchTests
{
    private const string Waits = "Waiting for a file to change";

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task A_running_watch_says_what_an_edit_breaks_and_when_it_is_mended()
    {
        using var consumer = new Consumer();
        consumer.AddProject("App");
        consumer.Restore();

        // Polling needs nothing of the machine, whose number of notifications is limited.
        var variables = new Dictionary<string, string> { ["DOTNET_USE_POLLING_FILE_WATCHER"] = "1" };
        using var watch = Dotnet.Start(
            consumer.Root, variables, ["dotnet", "watch", "build", "--project", "App", "--no-restore", "--non-interactive", "-t:OpenClawPolicyCheck"]);
        try
        {
            var lines = LinesOf(watch);
            await Until(lines, ["Build succeeded", Waits]);

            consumer.Write("openclaw.json", Consumer.ViolatingConfig);
            await Until(lines, [$"{consumer.PathOf("openclaw.json")}(6,7): error OCP1020: ", "Build FAILED", Waits]);

            consumer.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["other"] } } }""");
            await Until(lines, ["Build succeeded", Waits]);
        }
        finally
        {
            watch.Kill(entireProcessTree: true);
            await watch.WaitForExitAsync(CancellationToken.None);
        }
    }

    /// <summary>The lines of both outputs: what the watch itself says goes to the one, what its builds say to the other.</summary>
    private static ChannelReader<string> LinesOf(Process process)
    {
        var lines = Channel.CreateUnbounded<string>();
        DataReceivedEventHandler add = (_, e) => _ = e.Data is null ? lines.Writer.TryComplete() : lines.Writer.TryWrite(e.Data);
        process.OutputDataReceived += add;
        process.ErrorDataReceived += add;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return lines.Reader;
    }

    /// <summary>Reads until each of some texts was in a line, in any order, for as long as the watch runs.</summary>
    private async Task Until(ChannelReader<string> lines, IEnumerable<string> texts)
    {
        var (missing, seen) = (texts.ToList(), new List<string>());
        try
        {
            while (missing.Count > 0)
            {
                var line = await lines.ReadAsync(TestContext.CancellationToken);
                seen.Add(line);
                missing.RemoveAll(t => line.Contains(t, StringComparison.Ordinal));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ChannelClosedException)
        {
            Assert.Fail($"Not seen: {string.Join(", ", missing)}\n{string.Join('\n', seen)}");
        }
    }
}
