using OpenClaw.Policy.Files;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration;

/// <summary>What <c>plugins.entries.policy.config</c> says.</summary>
public sealed record PolicySettings
{
    private const string DefaultPath = "policy.jsonc";

    /// <summary>False when <c>enabled</c> is false: the command then runs, collects evidence and judges nothing.</summary>
    public required bool ChecksEnabled { get; init; }

    /// <summary>The switch behind <see cref="ChecksEnabled"/>; null when there is none.</summary>
    public Node? EnabledNode { get; init; }

    /// <summary>The policy's path as configured, trimmed: relative to the workspace, or absolute.</summary>
    public required string Path { get; init; }

    /// <summary>Whether the path starts in the home folder (<c>~</c>), and no home folder is known.</summary>
    public bool NeedsHome => HostEnvironment.StartsWithTilde(Path);

    /// <summary>The path in messages and in the attestation: as configured, but of an absolute path the last part only.</summary>
    public required string DisplayPath { get; init; }

    /// <summary>The setting that names the policy; null when it is the default.</summary>
    public StringNode? PathNode { get; init; }

    /// <summary>The accepted hash of the policy as configured; null when there is none or it is blank.</summary>
    public StringNode? ExpectedHash { get; init; }

    /// <summary>The accepted hash of the attestation as configured; null when there is none or it is blank.</summary>
    public StringNode? ExpectedAttestationHash { get; init; }

    /// <param name="config">After defaults.</param>
    public static PolicySettings Of(ObjectNode config)
    {
        ArgumentNullException.ThrowIfNull(config);

        var settings = PluginEntry.Find(config, PluginGate.PolicyPluginId)?.Config;
        var pathNode = Given(settings.Find("path"));
        var path = pathNode is null ? DefaultPath : EcmaString.Trim(pathNode.Value);
        return new PolicySettings
        {
            ChecksEnabled = settings.Find("enabled").AsBoolean() != false,
            EnabledNode = settings.Find("enabled"),
            Path = path,
            DisplayPath = NodePath.IsAbsolute(path) ? NodePath.BaseName(path) : path,
            PathNode = pathNode,
            ExpectedHash = Given(settings.Find("expectedHash")),
            ExpectedAttestationHash = Given(settings.Find("expectedAttestationHash")),
        };
    }

    /// <summary>The policy's absolute path. A separator at the end of an absolute setting stays: it makes the name one of a folder.</summary>
    /// <param name="workspace">Absolute.</param>
    public string PathIn(string workspace) => NodePath.IsAbsolute(Path) ? NodePath.Normalize(Path) : NodePath.Resolve(workspace, Path);

    private static StringNode? Given(Node? node) =>
        node is StringNode text && !EcmaString.Trim(text.Value.AsSpan()).IsEmpty ? text : null;
}
