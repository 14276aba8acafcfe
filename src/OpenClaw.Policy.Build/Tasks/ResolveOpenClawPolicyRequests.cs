using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Build.State;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate.Options;
using OpenClaw.Policy.Reporting.Files;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>
/// Turns a project's properties and items into the requests that projects of one build share, one for each workspace, and tells those
/// that have to be evaluated from those whose last pass stands.
/// </summary>
/// <remarks>
/// Runs in every project and every target framework, mostly of a build in which nothing has changed. What it does then decides what the
/// package costs, and a method costs most when it is called for the first time in a process: so there are plain loops here, and of the
/// gate only the search for the config is called.
/// </remarks>
[MSBuildMultiThreadableTask]
public sealed class ResolveOpenClawPolicyRequests : PolicyTask
{
    /// <summary>Absolute; relative paths start here, never from the current directory.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>Absolute; where errors about properties point to.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>One item with the project's properties as metadata, each by the name of its <see cref="GateOption"/>, and <c>Config</c>.</summary>
    [Required]
    public ITaskItem Options { get; set; } = null!;

    /// <summary>The fleet: config files or their folders, each with metadata of the names of the properties; empty when there is one workspace.</summary>
    public ITaskItem[] Workspaces { get; set; } = [];

    /// <summary><c>NAME=VALUE</c>, or <c>NAME</c> with the metadata <c>Value</c>; with <c>Public</c> at true for a value that may be shown.</summary>
    public ITaskItem[] Environment { get; set; } = [];

    public string? LogLimit { get; set; }

    public string? NoWarn { get; set; }

    public string? WarningsAsMessages { get; set; }

    public string? WarningsAsErrors { get; set; }

    public string? WarningsNotAsErrors { get; set; }

    public string? TreatWarningsAsErrors { get; set; }

    /// <summary>Whether passes that stand are looked for; when not, all requests are pending.</summary>
    public bool FindsPasses { get; set; }

    /// <summary>Whether nothing is said of passes that stand: somebody else has said it.</summary>
    public bool Quiet { get; set; }

    /// <summary>
    /// One item for each workspace: the request's token, with the metadata <c>AdditionalProperties</c> for a build of the evaluating project.
    /// </summary>
    [Output]
    public ITaskItem[] Requests { get; set; } = [];

    /// <summary>
    /// One item for each report that this project wants, with the metadata <c>Destination</c>, where it wants it, and <c>Source</c>, where the
    /// evaluating project writes it: absolute; empty when there is no config that it could lie beside.
    /// </summary>
    [Output]
    public ITaskItem[] ReportFiles { get; set; } = [];

    /// <summary>Those of <see cref="Requests"/> that have to be evaluated: no pass stands, or it comes with something to say again.</summary>
    [Output]
    public ITaskItem[] Pending { get; set; } = [];

    /// <summary>The names of all global properties here: the evaluating project must inherit none, or projects that differ in one would not share it.</summary>
    [Output]
    public string InheritedProperties { get; set; } = "";

    private protected override bool Run()
    {
        try
        {
            Resolve();
        }
        catch (FormatException e)
        {
            Refuse(e.Message);
            return false;
        }

        InheritedProperties = string.Join(';', ((IBuildEngine6)BuildEngine).GetGlobalProperties().Keys);
        return true;
    }

    /// <exception cref="FormatException">An option has no meaning.</exception>
    private void Resolve()
    {
        var warnings = WarningSettings.Parse(NoWarn, WarningsAsMessages, WarningsAsErrors, WarningsNotAsErrors, TreatWarningsAsErrors);
        var limit = LogSelection.ParseLimit(LogLimit);
        var reporting = (limit == LogSelection.DefaultLimit ? "" : $";_OpenClawPolicyLogLimit={limit}") + warnings.ToProperties();
        var requests = ReadRequests();
        var all = new List<ITaskItem>();
        var pending = new List<ITaskItem>();
        var files = new List<ITaskItem>();
        foreach (var request in requests)
        {
            var token = BuildRequestToken.Encode(request.Request);
            var state = StateDirectory.Of(request.Request);
            var item = ToItem(token, reporting);
            AddReports(request, state, warnings, files);
            all.Add(item);
            if (!Stands(request.Request, token, state, warnings))
            {
                pending.Add(item);
            }
        }

        Requests = [.. all];
        Pending = [.. pending];
        ReportFiles = [.. files];
    }

    /// <summary>Whether the build has neither anything to find out nor anything to say.</summary>
    private bool Stands(BuildRequest request, string token, StateDirectory? state, WarningSettings warnings)
    {
        // Silenced findings have a SARIF file of their own, which the evaluating project makes.
        if (!FindsPasses || warnings.Silences || LastPass.FindStanding(request, token, state, StateKey.For(request)) is not { Warns: false } pass)
        {
            return false;
        }

        if (!Quiet)
        {
            BuildLog.Say(Log, MessageImportance.Normal, pass.Summary);
        }

        return true;
    }

    private protected override string Subject => ProjectFile;

    /// <summary>Apart from <see cref="Run"/>, which would else load the gate in order to have the code at hand.</summary>
    private void Refuse(string why) => BuildLog.Write(Log, GateEntries.Own(DiagnosticCatalog.InvalidOption, ProjectFile, why));

    /// <exception cref="FormatException">An option has no meaning.</exception>
    private List<WorkspaceRequest> ReadRequests()
    {
        var shared = EnvironmentItems.Read(Environment);
        if (Workspaces.Length == 0)
        {
            return [WorkspaceRequest.Of(new WorkspaceOptions(Options, item: null), ProjectDirectory, shared)];
        }

        if (new WorkspaceOptions(Options, item: null).Config is not null)
        {
            throw new FormatException("OpenClawPolicyConfig names one workspace and OpenClawPolicyWorkspaces several. Use one of them.");
        }

        var requests = Fleet(shared);
        foreach (var kind in ReportKind.OfBuild)
        {
            RefuseSharedOutput(kind, requests.Select(r => r.Reports.GetValueOrDefault(kind)));
        }

        return requests;
    }

    private List<WorkspaceRequest> Fleet(RequestVariables shared) =>
        [.. Workspaces.Select(w => Read(w, shared)).DistinctBy(static r => string.Join('\0', [BuildRequestToken.Encode(r.Request), .. ReportKind.OfBuild.Select(k => r.Reports.GetValueOrDefault(k))]))];

    private WorkspaceRequest Read(ITaskItem item, RequestVariables shared)
    {
        WorkspaceOptions.RequireKnownMetadata(item);
        var options = new WorkspaceOptions(Options, item);
        return WorkspaceRequest.Of(options, ProjectDirectory, EnvironmentItems.Merge(shared, options.Environment, options.PublicEnvironment));
    }

    private static void RefuseSharedOutput(ReportKind kind, IEnumerable<string?> destinations)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (destinations.OfType<string>().FirstOrDefault(d => !seen.Add(d)) is { } shared)
        {
            throw new FormatException(
                $"Several workspaces would write to '{shared}'. Give each OpenClawPolicyWorkspaces item its own metadata {kind.Property} instead of the property OpenClawPolicy{kind.Property}.");
        }
    }

    private static TaskItem ToItem(string token, string reporting)
    {
        var item = new TaskItem(token);
        ITaskItem2 metadata = item;
        metadata.SetMetadataValueLiteral("AdditionalProperties", $"OpenClawPolicyRequest={token}{reporting}");
        return item;
    }

    /// <summary>Where the evaluating project writes a report, and where this one wants it.</summary>
    private static void AddReports(WorkspaceRequest request, StateDirectory? state, WarningSettings warnings, List<ITaskItem> files)
    {
        foreach (var (kind, file) in request.Reports)
        {
            var source = state is null ? "" : kind == ReportKind.Sarif ? state.SarifFor(warnings) : state.FileOf(kind);
            var item = new TaskItem(kind.Word);
            ITaskItem2 metadata = item;
            metadata.SetMetadataValueLiteral("Source", source);
            metadata.SetMetadataValueLiteral("Destination", file);
            files.Add(item);
        }
    }
}
