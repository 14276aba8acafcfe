using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Evidence;

/// <summary>What a collector may look at.</summary>
/// <param name="Config">The config after defaults.</param>
/// <param name="Policy">The policy document; null while there is none, or none that parses.</param>
/// <param name="Contract">The behaviour of the release.</param>
/// <param name="ToolDeclarations">Reads the workspace file that declares tools, when it is wanted; null when the file does not exist.</param>
internal sealed record EvidenceContext(ObjectNode Config, Node? Policy, PolicyContract Contract, Func<SourceText?> ToolDeclarations);
