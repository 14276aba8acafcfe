using OpenClaw.Policy.Rules;

namespace OpenClaw.Policy.Evidence.Tools;

/// <summary>The governed tools, read only when the policy requires metadata of them (from contract P01).</summary>
internal sealed class ToolCollector : IEvidenceCollector
{
    public const string EvidenceKey = "tools";

    public string Key => EvidenceKey;

    public bool IsWanted(EvidenceContext context) => ToolMetadataRules.RequiredMetadata(context.Policy).Count > 0;

    public IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context) =>
        context.WorkspaceFile(context.Contract.ToolDeclarations.FileName) is { } text ? context.Contract.ToolDeclarations.Read(text) : [];
}
