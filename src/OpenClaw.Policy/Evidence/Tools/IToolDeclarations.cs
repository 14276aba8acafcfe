using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Evidence.Tools;

/// <summary>How governed tools are declared in a document of the workspace.</summary>
internal interface IToolDeclarations
{
    /// <summary>The document's name in the workspace.</summary>
    string FileName { get; }

    /// <summary>A document that declared tools in earlier contracts and must be gone; null when there is none.</summary>
    string? RetiredFileName { get; }

    /// <summary>The declared tools, in the order of the document.</summary>
    IReadOnlyList<ToolEvidence> Read(SourceText source);
}
