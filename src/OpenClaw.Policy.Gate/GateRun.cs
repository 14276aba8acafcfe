using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Families;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Gate.Showing;
using OpenClaw.Policy.Gate.Trusted;
using OpenClaw.Policy.Gate.Workspaces;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Gate;

/// <summary>One run of the gate. It keeps what it has found so far, so that a run that has to stop can report that too.</summary>
/// <param name="request">What is asked.</param>
/// <param name="committed">The files of a commit to judge, and where they are; null for those of this machine.</param>
internal sealed class GateRun(GateRequest request, (GatePlace Place, IFileSet Files)? committed = null)
{
    private readonly EnvironmentSnapshot _environment = new(request.Environment);
    private readonly List<GateDiagnostic> _ofTheRun = [];
    private bool _isProvisional;
    private bool _isComplete;
    private bool _judgesEveryAgent;
    private RecordingFileSet? _files;
    private GateResult _soFar = new()
    {
        Verdict = GateVerdict.CouldNotLook,
        Diagnostics = [],
        Root = request.BaseDirectory,
        FailOn = Severity.Error,
        Given = GivenJudges.Of(request),
        Secrets = ResultSecrets.Of(request),
    };

    /// <exception cref="GateStopException">The gate cannot look.</exception>
    /// <exception cref="GitException">A repository or a clone lacks what the gate has to compare with.</exception>
    public GateResult Execute()
    {
        _soFar = _soFar with { FailOn = FailOnOption.Parse(request.FailOn) };
        var families = FamilyChoice.Parse(request.Families);
        using var staged = request.IsStaged && committed is null ? StagedState.Open(request, families.HasPolicy) : null;
        var place = committed?.Place ?? staged?.Place ?? GatePlace.Find(request, families.HasPolicy);
        _soFar = _soFar with { Root = place.Root, ConfigPath = place.ConfigPath };
        Note(OuterRepository(place));
        var folder = committed?.Files ?? staged?.Files ?? FolderFileSet.Within(place.Named.Prepend(place.Root));
        var files = _files = new RecordingFileSet(folder);
        var listing = staged?.Listing ?? new WorkTreeListing(place.Root);
        if (!families.HasPolicy)
        {
            return WithoutPolicy(families, place, files, listing, folder);
        }

        var expected = ReleaseChoice.Decide(request.OpenClawVersion, files, GateConfig.Read(files, place.ConfigPath), place.ConfigPath);
        _soFar = _soFar with { Release = expected.Release.Version };

        var (release, config) = expected.Load(files, Host(place), place.ConfigPath);
        _soFar = _soFar with { Release = release.Release.Version, Secrets = ResultSecrets.Of(request, config) };

        var refusals = GateConfig.Refusals(config, release.Release);
        _ofTheRun.AddRange(refusals);
        _isProvisional = refusals.Count > 0;
        var settings = PolicySettings.Of(config.Config);
        Note(PluginSwitch.Judge(config, settings, release.Release));
        var accepted = AcceptedHashesChoice.Decide(request, settings);
        Note(release.JudgeAssumption(place.ConfigPath, accepted, files));

        using var trusted = Try(
            DiagnosticLocation.WholeFile(place.ConfigPath), () => string.IsNullOrWhiteSpace(request.Base) ? null : TrustedBase.Open(request, place, release.Release));
        if (trusted is not null)
        {
            _soFar = _soFar with { Base = trusted.Identity, Secrets = _soFar.Secrets.With(request, trusted.Judge).With(request, trusted.Fork) };
            Note(trusted.Note);
        }

        var judge = new AgentJudge(new GateScene
        {
            Place = place,
            Files = files,
            Environment = _environment,
            Release = release.Release,
            Config = config,
            Around = committed is null && staged is null ? new InstructionFolders(place.Root) : null,
            Settings = settings,
            Texts = _soFar.Secrets.Texts,
            Accepted = _isProvisional ? Provisional.Compared(accepted) : accepted,
            Given = AcceptedHashesChoice.Given(request),
            IsReleaseGiven = !string.IsNullOrWhiteSpace(request.OpenClawVersion),
            Trusted = trusted,
            Baseline = Try(
                DiagnosticLocation.WholeFile(place.BaselinePolicy ?? place.ConfigPath), () => BaselineReview.Load(place, trusted?.Judge.Files ?? files, files)),
            FailOn = _soFar.FailOn,
        });

        // Who comes first of several agents is among what the release refuses; that must not hide what the policy says of them.
        var agent = _isProvisional && AgentChoice.IsOpen(request.Agent, place, config, release.Release) ? GateRequest.EveryAgent : request.Agent;
        _judgesEveryAgent = agent?.Trim() == GateRequest.EveryAgent;
        IReadOnlyList<AgentReport> reports =
            [.. judge.Judge(AgentChoice.Decide(agent, place, config, release.Release)).Select(r => _isProvisional ? Provisional.Of(r) : r)];
        Check(families, place, files, listing, trusted, [.. reports.Select(static r => r.WorkspacePath).OfType<string>()]);
        _soFar = _soFar with { Submodules = trusted?.Submodules ?? [] };
        return Complete(Settled(reports, files, folder));
    }

    /// <summary>Only the families beside the policy: neither a config nor a release is needed.</summary>
    private GateResult WithoutPolicy(FamilyChoice families, GatePlace place, RecordingFileSet files, IFolderListing listing, IFileSet folder)
    {
        var hasConfig = files.GetKind(place.ConfigPath) != EntryKind.Missing;
        _soFar = _soFar with { ConfigPath = hasConfig ? place.ConfigPath : null };
        using var trusted = Try(
            DiagnosticLocation.WholeFile(place.ConfigPath),
            () => string.IsNullOrWhiteSpace(request.Base) ? null : TrustedBase.Open(request, place, ReleaseCatalog.Newest));
        _soFar = _soFar with { Base = trusted?.Identity };
        Check(families, place, files, listing, trusted, place.Workspace is { } workspace ? [workspace] : []);
        _soFar = _soFar with { Submodules = trusted?.Submodules ?? [] };
        Settled([], files, folder);
        return Complete(GateVerdicts.Of(_ofTheRun, _soFar.FailOn), _ofTheRun);
    }

    /// <summary>The families of a commit that is only looked at for its hashes are not checked.</summary>
    private void Check(FamilyChoice families, GatePlace place, RecordingFileSet files, IFolderListing listing, TrustedBase? trusted, IReadOnlyList<string> workspaces)
    {
        if (committed is null)
        {
            var checks = new FamilyChecks(request, families, place, files, listing, trusted);
            _ofTheRun.AddRange(checks.Run(workspaces));
            _soFar = _soFar with { Families = checks.Checked, Tables = checks.Tables };
            if (trusted is not null)
            {
                // Last, when all that anybody reads has been read.
                _ofTheRun.AddRange(GateStage.Run(DiagnosticLocation.WholeFile(place.ConfigPath), () => new NameReview(place, files, listing, trusted).Find()));
            }
        }
    }

    /// <summary>The result of a run that could not look, with what it had found before it stopped.</summary>
    public GateResult Stopped(IReadOnlyList<GateDiagnostic> reasons) =>
        Complete(GateVerdict.CouldNotLook, [.. _isComplete ? _soFar.Diagnostics : _ofTheRun, .. _isProvisional ? Provisional.Of(reasons) : reasons]);

    /// <summary>What a step gives beside the judging of the workspace; null when it gives nothing, and when it cannot look: that is said, and hides nothing.</summary>
    private T? Try<T>(DiagnosticLocation place, Func<T?> step)
        where T : class
    {
        var result = GateStage.Try(place, step, out var reasons);
        _ofTheRun.AddRange(reasons);
        return result;
    }

    /// <summary>The reports when nothing has changed that they are about; else without their hashes, which are those of no content.</summary>
    private IReadOnlyList<AgentReport> Settled(IReadOnlyList<AgentReport> reports, RecordingFileSet files, IFileSet folder)
    {
        try
        {
            InputGuard.RefuseChanges(files, folder);
            return reports;
        }
        catch (GateStopException stop)
        {
            _ofTheRun.AddRange(stop.Diagnostics);
            return [.. reports.Select(static r => r.WithoutEvaluation())];
        }
    }

    /// <summary>No home folder and no variable of this machine: relative paths of the config start at its own folder.</summary>
    private HostEnvironment Host(GatePlace place) => HostEnvironment.OfCheckout(_environment, place.ConfigPath);

    /// <summary>Without a base the repositories decide no more than what may be read and how places are written, so the nearest one will do.</summary>
    /// <exception cref="GitException">There is a base, and nobody can tell which repository knows it.</exception>
    private GateDiagnostic? OuterRepository(GatePlace place) => place.Unasked is not { } error ? null
        : !string.IsNullOrWhiteSpace(request.Base) ? throw error
        : GateDiagnostics.Own(
            DiagnosticCatalog.OuterRepositoryUnknown,
            $"Another repository lies around that of the config, and it could not be asked whether it tracks the config. So paths are relative to the inner one. {error.Message}",
            error.Remedy,
            DiagnosticLocation.WholeFile(place.ConfigPath));

    private GateResult Complete(IReadOnlyList<AgentReport> reports)
    {
        // Agents that share a workspace share all but its choice; then what is true of one of them is true of the run.
        var shared = reports.DistinctBy(static r => r.WorkspacePath).Count() == 1 ? reports[0] : null;
        _soFar = _soFar with
        {
            Agents = reports,
            WorkspacePath = shared?.WorkspacePath,
            PolicyPath = shared?.PolicyPath,
            Attestation = shared?.Evaluation?.Attestation,
            Evidence = shared?.Evaluation?.Evidence.ToNode(),
        };
        IReadOnlyList<GateDiagnostic> diagnostics = [.. _ofTheRun, .. _judgesEveryAgent ? MergedDiagnostics.Of(reports) : reports[0].Diagnostics];
        var (ofTheRun, ofTheAgents) = (GateVerdicts.Of(_ofTheRun, _soFar.FailOn), reports.Max(static r => r.Verdict));
        var verdict = ofTheRun > ofTheAgents ? ofTheRun : ofTheAgents;
        _soFar = Complete(verdict, diagnostics);
        _isComplete = true;
        return _soFar;
    }

    private GateResult Complete(GateVerdict verdict, IReadOnlyList<GateDiagnostic> diagnostics) => _soFar with
    {
        Verdict = verdict,
        Diagnostics = GateDiagnostics.InOrder(diagnostics),
        Inputs = _files is null ? [] : GateInputs.Of(_files),
        EnvironmentNames = [.. _environment.UsedNames],
        UnsetEnvironmentNames = [.. _environment.UsedNames.Where(name => !_environment.IsSet(name))],
    };

    private void Note(GateDiagnostic? note)
    {
        if (note is not null)
        {
            _ofTheRun.Add(note);
        }
    }
}
