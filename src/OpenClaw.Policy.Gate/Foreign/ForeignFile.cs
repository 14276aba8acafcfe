using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Gate.Foreign;

/// <summary>A file that addresses name.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Value">What it holds, when it is a document of values.</param>
internal sealed record ForeignFile(SourceText Source, Node? Value);
