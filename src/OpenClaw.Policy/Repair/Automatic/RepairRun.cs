using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Repair.Automatic;

/// <summary>One run of the repairs, and what it has done so far.</summary>
internal sealed class RepairRun(SettingsEditor editor, Func<ObjectNode, PolicyEvaluation> evaluate, OpenClawRelease release)
{
    private readonly bool _isPermitted = editor.Root.Find("plugins", "entries", "policy", "config", "workspaceRepairs").AsBoolean() == true;
    private readonly List<RepairStep> _made = [];
    private readonly List<SkippedRepair> _skipped = [];
    private readonly List<RepairStep> _forReview = [];
    private ILookup<string, Finding> _findings = Judge(editor, evaluate);

    public void Repair(string checkId)
    {
        if (_findings[checkId].ToList() is not { Count: > 0 } findings)
        {
            return;
        }

        var table = release.Contract.Repairs;
        if (table.Previews.TryGetValue(checkId, out var preview))
        {
            Review(findings, preview);
        }

        if (!table.Repairs.TryGetValue(checkId, out var repair))
        {
            return;
        }

        if (!_isPermitted)
        {
            _skipped.Add(new SkippedRepair(findings[0].Descriptor, "plugins.entries.policy.config.workspaceRepairs is not true."));
            return;
        }

        Make(findings, repair.Propose(findings, editor.Root));
    }

    public RepairResult Result() => new() { IsPermitted = _isPermitted, Made = _made, Skipped = _skipped, ForReview = _forReview };

    private static ILookup<string, Finding> Judge(SettingsEditor editor, Func<ObjectNode, PolicyEvaluation> evaluate) =>
        (editor.Root is ObjectNode config ? evaluate(config).Findings : []).ToLookup(static f => f.CheckId, StringComparer.Ordinal);

    private void Review(List<Finding> findings, ReviewPreview preview)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (preview(finding) is { } change && seen.Add(change.Description))
            {
                _forReview.Add(new RepairStep(finding.Descriptor, change));
            }
        }
    }

    private void Make(List<Finding> findings, RepairProposal proposal)
    {
        var check = findings[0].Descriptor;
        _skipped.AddRange(proposal.Reasons.Select(r => new SkippedRepair(check, r)));
        var made = _made.Count;
        foreach (var change in proposal.Changes)
        {
            try
            {
                editor.Apply(change);
                _made.Add(new RepairStep(check, change));
            }
            catch (EditRefusedException refusal)
            {
                _skipped.Add(new SkippedRepair(check, refusal.Message));
            }
        }

        if (_made.Count > made)
        {
            _findings = Judge(editor, evaluate);
        }
    }
}
