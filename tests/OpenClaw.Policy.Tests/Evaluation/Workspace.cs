using System.Text;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Evaluation;

/// <summary>A small workspace to evaluate: the texts of its files.</summary>
internal sealed record Workspace
{
    public string? Policy { get; init; } = "{}";

    public string Config { get; init; } = "{}";

    public string? Tools { get; init; }

    /// <summary>The approvals document; null for none.</summary>
    public string? Approvals { get; init; }

    public AcceptedHashes Accepted { get; init; } = AcceptedHashes.None;

    public bool ChecksEnabled { get; init; } = true;

    public OpenClawRelease Release { get; init; } = ReleaseCatalog.Find("2026.5.20")!;

    public PolicyEvaluation Evaluate() => PolicyEvaluator.Evaluate(new EvaluationInput
    {
        Release = Release,
        Config = (ObjectNode)Json5Reader.Read(new SourceText("/ws/openclaw.json", Config)).Root,
        ChecksEnabled = ChecksEnabled,
        Policy = () => PolicyDocument.Load(new OneFile(Policy), "/ws/policy.jsonc", "policy.jsonc"),
        Accepted = Accepted,
        WorkspaceFile = name => name == "TOOLS.md" && Tools is not null ? new SourceText("/ws/TOOLS.md", Tools) : null,
        ExecApprovals = () => Approvals is null
            ? ExecApprovalsDocument.Missing("~/approvals")
            : ExecApprovalsDocument.Parse(new SourceText("/ws/exec-approvals.json", Approvals), "~/approvals"),
    });

    /// <summary>Each finding as <c>check target-place requirement-place</c>; a place is <c>file:line:column</c>, or <c>-</c>.</summary>
    public string[] Findings() =>
        [.. Evaluate().Findings.Select(static f => $"{f.CheckId} {Place(f.TargetOrigin)} {Place(f.RequirementOrigin)}")];

    /// <summary>The only finding there is.</summary>
    public Finding Finding() => Evaluate().Findings.Single();

    /// <summary>The rows of an evidence key.</summary>
    public IReadOnlyList<ObjectNode> Rows(string key) => [.. Evaluate().Evidence.ToNode()[key].AsItems().Cast<ObjectNode>()];

    private static string Place(Origin? origin)
    {
        if (origin is null)
        {
            return "-";
        }

        var start = origin.Anchor.StartPosition;
        return $"{Path.GetFileName(origin.Anchor.Source.Path)}:{start.Line}:{start.Column}";
    }

    private sealed class OneFile(string? text) : IFileSet
    {
        public FileReadResult Read(string path, int maxBytes) => text is null
            ? FileReadResult.NotFound(path)
            : new FileReadResult(FileReadStatus.Found, path, Encoding.UTF8.GetBytes(text), path);

        public EntryKind GetKind(string path) => text is null ? EntryKind.Missing : EntryKind.File;

        public bool HasOtherNames(string path) => false;
    }
}
