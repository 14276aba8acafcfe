using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Repair;

namespace OpenClaw.Policy.Gate.Repair;

/// <summary>The files of a workspace that the gate has judged, ready to be edited.</summary>
internal sealed class WorkspaceEditing
{
    private readonly GateResult _judged;
    private readonly GatePlace _place;
    private readonly OpenClawRelease _release;
    private readonly HostEnvironment _host;

    /// <param name="request">What the gate was asked.</param>
    /// <param name="judged">What it found: one workspace, evaluated.</param>
    /// <exception cref="GateStopException">A file is no longer what the gate judged.</exception>
    /// <exception cref="EditRefusedException">The config cannot be read any more.</exception>
    public WorkspaceEditing(GateRequest request, GateResult judged)
    {
        _judged = judged;
        _place = GatePlace.Find(request);
        _release = ReleaseCatalog.Find(judged.Release!)!;
        _host = HostEnvironment.OfCheckout(new EnvironmentSnapshot(request.Environment), judged.ConfigPath!);
        Files = new RecordingFileSet(FolderFileSet.Within(_place.Named.Prepend(_place.Root)));
        Editor = SettingsEditor.ForConfig(Files, _host, judged.ConfigPath!, _release);
        RefuseChanges();
    }

    public RecordingFileSet Files { get; }

    public SettingsEditor Editor { get; }

    public OpenClawRelease Release => _release;

    /// <summary>Judges a config as if it were this workspace's.</summary>
    /// <exception cref="GateStopException">The evaluation could not look.</exception>
    public PolicyEvaluation Evaluate(ObjectNode config)
    {
        var settings = PolicySettings.Of(config);
        var policyPath = settings.PathIn(_judged.WorkspacePath!);
        return EvaluationGuard.Run(policyPath, () => PolicyEvaluator.Evaluate(new EvaluationInput
        {
            Release = _release,
            Config = config,
            ChecksEnabled = settings.ChecksEnabled,
            Policy = () => PolicyDocument.Load(Files, policyPath, settings.DisplayPath),
            Accepted = new AcceptedHashes(settings.ExpectedHash, settings.ExpectedAttestationHash),
            WorkspaceFile = name => WorkspaceFile.Read(Files, _judged.WorkspacePath!, name),
            ExecApprovals = Approvals,
        }));
    }

    /// <summary>The config with the edits so far, as OpenClaw would have it in memory.</summary>
    /// <exception cref="GateStopException">The release refuses it.</exception>
    public ObjectNode Edited()
    {
        var config = GateConfig.Load(Editor.Files, _host, _judged.ConfigPath!, _release);
        return config.IsValid ? config.Config : throw new GateStopException(GateConfig.Refusals(config, _release));
    }

    private ExecApprovalsDocument Approvals()
    {
        var displayPath = ExecApprovalsPlace.UsualDisplayPath(_release);
        return _place.ExecApprovals is { } named
            ? ExecApprovalsDocument.Load(Files, named, displayPath)
            : ExecApprovalsDocument.Missing(displayPath);
    }

    private void RefuseChanges()
    {
        var judged = _judged.Inputs.ToDictionary(static i => i.Path, StringComparer.Ordinal);
        foreach (var input in GateInputs.Of(Files))
        {
            if (judged.TryGetValue(input.Path, out var before) && before.Sha256 != input.Sha256)
            {
                throw GateDiagnostics.Stop(
                    DiagnosticCatalog.InputChanged,
                    "The file changed while it was being worked on.",
                    "Run the command again.",
                    DiagnosticLocation.WholeFile(input.Path));
            }
        }
    }
}
