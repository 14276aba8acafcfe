using OpenClaw.Policy.Attestation;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate.Tests.Trusted;

/// <summary>
/// A repository whose branch <c>main</c> holds a workspace that conforms, with its hashes accepted, and whose checked-out branch
/// <c>change</c> starts there. A test is a change to it.
/// </summary>
internal sealed class ChangedRepository : IDisposable
{
    public const string Release = "2026.6.1";

    public const string Policy = """
        {
          "mcp": { "servers": { "deny": ["shell", "browser"] } },
          "channels": { "denyRules": [{ "id": "no-telegram", "when": { "provider": "telegram" } }] },
          "tools": { "requireMetadata": ["risk"] }
        }
        """;

    /// <summary>The policy without its rule about the server "shell".</summary>
    public static readonly string WeakerPolicy = Policy.Replace("\"shell\", ", "", StringComparison.Ordinal);

    /// <summary>Members of a config that the policy denies.</summary>
    public const string Shell = """ "mcp": { "servers": { "shell": { "command": "sh" } } }, """;

    public ChangedRepository(params string[] arguments)
    {
        Git = new TempRepository(arguments);
        Git.Write("policy.jsonc", Policy);
        Git.Write("TOOLS.md", "# Tools\n\n## Tools\n\n### read\n\nrisk: low\n");
        Accept();
        Git.Commit("accept");
        Git.Git("checkout", "-q", "-b", "change");
    }

    public TempRepository Git { get; }

    public GateRequest Request => new() { BaseDirectory = Git.Root, Base = "main", Git = new GitAccess { Clock = new StoppedClock() } };

    /// <summary>A config with members of its own before the policy plugin's.</summary>
    /// <param name="members">JSON members, each with a comma at its end; null gives an MCP server.</param>
    /// <param name="settings">The members of the plugin's config.</param>
    /// <param name="release">What <c>meta.lastTouchedVersion</c> says.</param>
    public static string Config(string? members = null, string settings = "", string release = Release) => $$"""
        {
          "meta": { "lastTouchedVersion": "{{release}}" },
          {{members ?? """ "mcp": { "servers": { "docs": { "url": "https://mcp.example.com/docs" } } }, """}}
          "plugins": { "entries": { "policy": { "enabled": true, "config": { {{settings}} } } } }
        }
        """;

    public static string Pins(PolicyAttestation hashes) =>
        $""" "expectedHash": "{hashes.PolicyHash}", "expectedAttestationHash": "{hashes.AttestationHash}" """;

    /// <summary>Writes the config and accepts the state that it leads to.</summary>
    /// <param name="members">See <see cref="Config"/>.</param>
    /// <param name="settings">More members of the plugin's config, with a comma at the end.</param>
    /// <param name="release">See <see cref="Config"/>.</param>
    /// <returns>The plugin's config.</returns>
    public string Accept(string? members = null, string settings = "", string release = Release)
    {
        Git.Write("openclaw.json", Config(members, settings.TrimEnd(' ', ','), release));
        var all = settings + Pins(PolicyGate.Run(Request with { Base = null }).Attestation!);
        Git.Write("openclaw.json", Config(members, all, release));
        return all;
    }

    /// <summary>Commits another state to the branch <c>main</c>, and starts the change there.</summary>
    public void From(Action<ChangedRepository> state)
    {
        Git.Git("checkout", "-q", "main");
        state(this);
        Git.Commit();
        Git.Git("checkout", "-q", "-B", "change");
    }

    public GateResult Run(Func<GateRequest, GateRequest>? request = null) => PolicyGate.Run(request is null ? Request : request(Request));

    public string[] Codes(Func<GateRequest, GateRequest>? request = null) =>
        [.. Run(request).Diagnostics.Where(static d => !d.Descriptor.IsNote).Select(static d => d.Descriptor.Code)];

    /// <summary>All that a verdict says, see <see cref="FindingText"/>; the commits have names by the branches.</summary>
    public string TextOf(GateResult result) => FindingText.Of(result, Commits());

    public void Dispose() => Git.Dispose();

    private Dictionary<string, string> Commits()
    {
        var tips = Pairs(Git.Git("for-each-ref", "--format=%(objectname) %(refname:short)", "refs/heads")).OrderByDescending(static c => c.Name == "main");
        var others = Pairs(Git.Git("name-rev", "--all", "--refs=refs/heads/*"));
        return tips.Concat(others).DistinctBy(static c => c.Id).ToDictionary(static c => c.Id, static c => $"<{c.Name}>");
    }

    private static IEnumerable<(string Id, string Name)> Pairs(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(' ', 2)).Select(static pair => (pair[0], pair[1].Trim()));
}
