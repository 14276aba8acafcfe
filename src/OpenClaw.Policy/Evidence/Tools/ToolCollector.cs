namespace OpenClaw.Policy.Evidence.Tools;

/// <summary>The governed tools (from contract P01).</summary>
internal sealed class ToolCollector : IEvidenceCollector
{
    public const string EvidenceKey = "tools";

    public string Key => EvidenceKey;

    public IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context) =>
        context.WorkspaceFile(context.Contract.ToolDeclarations.FileName) is { } text ? context.Contract.ToolDeclarations.Read(text) : [];
}
