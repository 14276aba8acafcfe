using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Gate.Files;

namespace OpenClaw.Policy.Gate;

/// <summary>One run of the gate. It keeps what it has found so far, so that a run that has to stop can report that too.</summary>
internal sealed class GateRun(GateRequest request)
{
    private readonly EnvironmentSnapshot _environment = new(request.Environment);
    private readonly List<GateDiagnostic> _notes = [];
    private RecordingFileSet? _files;
    private GateResult _soFar = new()
    {
        Verdict = GateVerdict.CouldNotLook,
        Diagnostics = [],
        Root = request.BaseDirectory,
        FailOn = Severity.Error,
    };

    /// <exception cref="GateStopException">The gate cannot look.</exception>
    public GateResult Execute()
    {
        _soFar = _soFar with { FailOn = FailOnOption.Parse(request.FailOn) };
        var place = GatePlace.Find(request);
        _soFar = _soFar with { Root = place.Root, ConfigPath = place.ConfigPath };
        var files = _files = new RecordingFileSet(FolderFileSet.Within(place.Named.Prepend(place.Root)));

        var release = ReleaseChoice.Decide(request.OpenClawVersion, GateConfig.Read(files, place.ConfigPath), place.ConfigPath);
        _soFar = _soFar with { Release = release.Release.Version };

        var config = GateConfig.Load(files, Host(place), place.ConfigPath, release.Release);
        var settings = PolicySettings.Of(config.Config);
        Note(PluginSwitch.Judge(config, settings, release.Release));
        var accepted = AcceptedHashesChoice.Decide(request, settings);
        Note(release.JudgeAssumption(place.ConfigPath, accepted));

        var choice = WorkspaceChoice.Decide(request, place, files, config);
        Note(choice.Note);
        var workspace = choice.Folder;
        var policyPath = settings.PathIn(workspace);
        _soFar = _soFar with { WorkspacePath = workspace, PolicyPath = policyPath };

        var evaluation = EvaluationGuard.Run(policyPath, () => PolicyEvaluator.Evaluate(new EvaluationInput
        {
            Release = release.Release,
            Config = config.Config,
            ChecksEnabled = settings.ChecksEnabled,
            Policy = () => PolicyDocument.Load(files, policyPath, settings.DisplayPath),
            PolicyPath = settings.DisplayPath,
            Accepted = accepted,
            WorkspaceFile = name => WorkspaceFile.Read(files, workspace, name),
            ExecApprovals = () => Approvals(files, place.ExecApprovals, ExecApprovalsPlace.UsualDisplayPath(release.Release)),
        }));
        _notes.AddRange(EvidenceNotes.Of(evaluation, _environment, release.Release, DiagnosticLocation.WholeFile(place.ConfigPath)));
        return Decide(evaluation, policyPath);
    }

    /// <summary>The result of a run that could not look.</summary>
    public GateResult Stopped(IReadOnlyList<GateDiagnostic> reasons) =>
        Complete(GateVerdict.CouldNotLook, [.. reasons, .. _notes]);

    /// <summary>No home folder and no variable of this machine: relative paths of the config start at its own folder.</summary>
    private HostEnvironment Host(GatePlace place) => new(_environment, Path.GetDirectoryName(place.ConfigPath)!);

    /// <summary>The document that was named; without a name there is none, whatever lies in a state folder of this machine.</summary>
    private static ExecApprovalsDocument Approvals(RecordingFileSet files, string? named, string displayPath) =>
        named is null ? ExecApprovalsDocument.Missing(displayPath) : ExecApprovalsDocument.Load(files, named, displayPath);

    private GateResult Decide(PolicyEvaluation evaluation, string policyPath)
    {
        _soFar = _soFar with { Attestation = evaluation.Attestation, Evidence = evaluation.Evidence.ToNode() };
        var policyFile = DiagnosticLocation.WholeFile(policyPath);
        List<GateDiagnostic> findings = [.. evaluation.Findings.Select(f => GateDiagnostics.Of(f, policyFile))];
        if (!evaluation.HasRules && findings.All(static d => d.Descriptor == DiagnosticCatalog.PolicyInvalid))
        {
            findings.Add(GateDiagnostics.Own(
                DiagnosticCatalog.NothingToCheck,
                $"{evaluation.Policy!.DisplayPath} holds no rule that OpenClaw {_soFar.Release} knows, so nothing was checked.",
                "Write at least one rule, for example channels.denyRules or tools.requireMetadata.",
                policyFile));
        }

        var verdict = findings.Any(static d => d.IsCouldNotLook) ? GateVerdict.CouldNotLook
            : findings.Any(d => d.Severity >= _soFar.FailOn) ? GateVerdict.Findings
            : GateVerdict.Passed;
        return Complete(verdict, [.. findings, .. _notes]);
    }

    private GateResult Complete(GateVerdict verdict, IReadOnlyList<GateDiagnostic> diagnostics) => _soFar with
    {
        Verdict = verdict,
        Diagnostics = [.. diagnostics.OrderBy(static d => d.IsCouldNotLook ? 0 : d.Finding is not null ? 1 : 2)],
        Inputs = _files is null ? [] : GateInputs.Of(_files),
        EnvironmentNames = [.. _environment.UsedNames],
    };

    private void Note(GateDiagnostic? note)
    {
        if (note is not null)
        {
            _notes.Add(note);
        }
    }
}
