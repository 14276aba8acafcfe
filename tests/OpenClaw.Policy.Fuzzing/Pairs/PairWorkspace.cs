using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Fuzzing.Pairs;

/// <summary>A valid workspace that two policies judge.</summary>
internal sealed class PairWorkspace
{
    private readonly OpenClawRelease _release;
    private readonly ObjectNode _config;
    private readonly FuzzCase _files;
    private readonly ExecApprovalsDocument _approvals;

    private PairWorkspace(OpenClawRelease release, ObjectNode config, FuzzCase files)
    {
        (_release, _config, _files) = (release, config, files);
        _approvals = files.ExecApprovals is { } document
            ? ExecApprovalsDocument.Parse(new SourceText("/w/exec-approvals.json", document.ToJsonString()), "exec-approvals.json")
            : ExecApprovalsDocument.Missing("exec-approvals.json");
    }

    /// <summary>What it was made from.</summary>
    public FuzzCase Files => _files;

    /// <summary>Null when the release refuses the config.</summary>
    public static PairWorkspace? Of(FuzzCase files, OpenClawRelease release)
    {
        var host = new HostEnvironment(new EnvironmentSnapshot(new Dictionary<string, string>()), "/w");
        var snapshot = ConfigLoader.Load(new OneFile("/w/openclaw.json", files.Config!.ToJsonString()), host, "/w/openclaw.json", release);
        return snapshot.IsValid ? new(release, snapshot.Config, files) : null;
    }

    /// <summary>What OpenClaw finds by a policy.</summary>
    /// <exception cref="Failures.ReleaseFailureException">OpenClaw fails.</exception>
    public IReadOnlyList<Finding> Judge(Node policy)
    {
        var evidence = EvidenceCollection.Collect(new EvidenceContext(_config, policy, _release.Contract, Document, () => _approvals));
        return PolicyRules.Findings(new RuleContext(policy, "policy.jsonc", "policy.jsonc", evidence, _release.Contract, _config, Document, () => _approvals));
    }

    private SourceText? Document(string name) =>
        _files.Documents.TryGetValue(name, out var lines) ? new SourceText($"/w/{name}", string.Join('\n', lines)) : null;

    private sealed class OneFile(string path, string text) : IFileSet
    {
        private readonly byte[] _bytes = System.Text.Encoding.UTF8.GetBytes(text);

        public FileReadResult Read(string name, int maxBytes) => name == path ? new(FileReadStatus.Found, path, _bytes, path) : FileReadResult.NotFound(name);

        public EntryKind GetKind(string name) => name == path ? EntryKind.File : EntryKind.Missing;

        public bool HasOtherNames(string name) => false;
    }
}
