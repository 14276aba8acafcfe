using System.IO.Compression;
using System.Text;
using System.Text.Json;
using OpenClaw.Policy.Gate.Acceptance;

namespace OpenClaw.Policy.Gate.Tests.Acceptance;

/// <summary>Workspaces whose accepted config the real program of the release was given: it had nothing to say against it.</summary>
[TestClass]
public sealed class RecordedAcceptancesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("openclaw-policy-accept-").FullName;

    [TestMethod]
    public void Accept_writes_the_config_that_the_real_check_passes()
    {
        var recorded = Recorded();
        Assert.IsGreaterThanOrEqualTo(40, recorded.Count);
        foreach (var acceptance in recorded)
        {
            var name = acceptance.GetProperty("name").GetString()!;
            var real = acceptance.GetProperty("real");
            Assert.IsTrue(real.GetProperty("ok").GetBoolean() && real.GetProperty("exitCode").GetInt32() == 0, name);

            var folder = Path.Combine(_root, name);
            foreach (var file in acceptance.GetProperty("files").EnumerateObject())
            {
                var path = Path.Combine(folder, file.Name == "openclaw.json" ? "state/openclaw.json" : file.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, Placed(file.Value.GetString()!, folder));
            }

            Directory.CreateDirectory(Path.Combine(folder, "workspace"));
            var result = PolicyAcceptance.Run(new AcceptRequest(
                new GateRequest
                {
                    BaseDirectory = folder,
                    Config = "state/openclaw.json",
                    Workspace = "workspace",
                    OpenClawVersion = acceptance.GetProperty("release").GetString(),
                },
                CheckOnly: false));

            Assert.AreEqual(AcceptOutcome.Accepted, result.Outcome, $"{name}: {string.Join(' ', result.Reasons.Select(static r => r.Message))}");
            var written = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, "state/openclaw.json")));
            Assert.AreEqual(Placed(acceptance.GetProperty("accepted").GetString()!, folder), written, name);
            Assert.AreEqual(real.GetProperty("attestationHash").GetString(), result.Judged.Attestation!.AttestationHash, name);
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string Placed(string text, string folder) => text
        .Replace("{{WORKSPACE}}", $"{folder}/workspace", StringComparison.Ordinal)
        .Replace("{{STATE}}", $"{folder}/state", StringComparison.Ordinal);

    private static List<JsonElement> Recorded()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "corpus", "accept", "cases.json.br"));
        using var packed = new BrotliStream(file, CompressionMode.Decompress);
        using var document = JsonDocument.Parse(packed);
        return [.. document.RootElement.Clone().EnumerateArray()];
    }
}
