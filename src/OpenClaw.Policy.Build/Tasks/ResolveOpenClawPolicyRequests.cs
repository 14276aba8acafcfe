using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Diagnostics;
using Task = Microsoft.Build.Utilities.Task;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>
/// Turns a project's properties and items into the requests that projects of one build share, one for each workspace. Runs in every
/// project and every target framework, so it looks for the config and reads nothing.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class ResolveOpenClawPolicyRequests : Task
{
    /// <summary>Absolute; relative paths start here, never from the current directory.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>Absolute; where errors about properties point to.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The fleet: config files or their folders, each with metadata of the names of the properties; empty when there is one workspace.</summary>
    public ITaskItem[] Workspaces { get; set; } = [];

    public string? Config { get; set; }

    public string? Workspace { get; set; }

    public string? Agent { get; set; }

    public string? OpenClawVersion { get; set; }

    public string? FailOn { get; set; }

    public string? Sarif { get; set; }

    public string? Report { get; set; }

    public string? ExpectedHash { get; set; }

    public string? ExpectedAttestationHash { get; set; }

    public string? BaseRef { get; set; }

    public string? BaselinePolicy { get; set; }

    public string? ExecApprovals { get; set; }

    /// <summary><c>NAME=VALUE</c>, or <c>NAME</c> with the metadata <c>Value</c>.</summary>
    public ITaskItem[] Environment { get; set; } = [];

    public string? LogLimit { get; set; }

    public string? NoWarn { get; set; }

    public string? WarningsAsMessages { get; set; }

    public string? WarningsAsErrors { get; set; }

    public string? WarningsNotAsErrors { get; set; }

    public string? TreatWarningsAsErrors { get; set; }

    /// <summary>
    /// One item for each workspace: the request's token, with the metadata <c>AdditionalProperties</c> for a build of the evaluating project,
    /// <c>DefaultSarif</c> and <c>DefaultReport</c> (where it writes; empty when there is no config that they could lie beside) and
    /// <c>Sarif</c> and <c>Report</c> (where this project wants them, or empty).
    /// </summary>
    [Output]
    public ITaskItem[] Requests { get; set; } = [];

    /// <summary>The names of all global properties here: the evaluating project must inherit none, or projects that differ in one would not share it.</summary>
    [Output]
    public string InheritedProperties { get; set; } = "";

    public override bool Execute()
    {
        try
        {
            var requests = ReadRequests();
            RefuseSharedOutput("Sarif", requests.Select(static r => r.Sarif));
            RefuseSharedOutput("Report", requests.Select(static r => r.Report));
            var warnings = WarningSettings.Parse(NoWarn, WarningsAsMessages, WarningsAsErrors, WarningsNotAsErrors, TreatWarningsAsErrors);
            var limit = LogSelection.ParseLimit(LogLimit);
            var reporting = (limit == LogSelection.DefaultLimit ? "" : $";_OpenClawPolicyLogLimit={limit}") + warnings.ToProperties();
            Requests = [.. requests.Select(r => ToItem(r, warnings, reporting))];
        }
        catch (FormatException e)
        {
            BuildLog.Write(Log, GateEntries.Own(DiagnosticCatalog.InvalidOption, ProjectFile, e.Message));
            return false;
        }

        InheritedProperties = string.Join(';', ((IBuildEngine6)BuildEngine).GetGlobalProperties().Keys);
        return true;
    }

    /// <exception cref="FormatException">An option has no meaning.</exception>
    private List<WorkspaceRequest> ReadRequests()
    {
        var shared = EnvironmentItems.Read(Environment);
        var properties = Properties();
        if (Workspaces.Length > 0 && WorkspaceRequest.Clean(Config) is not null)
        {
            throw new FormatException("OpenClawPolicyConfig names one workspace and OpenClawPolicyWorkspaces several. Use one of them.");
        }

        if (Workspaces.Length == 0)
        {
            return [Resolve(properties, shared)];
        }

        return [.. Workspaces.Select(w => Resolve(Read(w, properties), shared)).DistinctBy(static r => (BuildRequestToken.Encode(r.Request), r.Sarif, r.Report))];
    }

    private WorkspaceRequest Resolve(WorkspaceOptions options, SortedDictionary<string, string> shared) =>
        WorkspaceRequest.Of(options, ProjectDirectory, EnvironmentItems.Merge(shared, options.Environment));

    private WorkspaceOptions Properties() => new()
    {
        Config = Config,
        Workspace = Workspace,
        Agent = Agent,
        OpenClawVersion = OpenClawVersion,
        FailOn = FailOn,
        Sarif = Sarif,
        Report = Report,
        ExpectedHash = ExpectedHash,
        ExpectedAttestationHash = ExpectedAttestationHash,
        BaseRef = BaseRef,
        BaselinePolicy = BaselinePolicy,
        ExecApprovals = ExecApprovals,
    };

    /// <summary>Metadata that was ignored would look like protection and be none.</summary>
    private static WorkspaceOptions Read(ITaskItem item, WorkspaceOptions properties) =>
        WorkspaceOptions.UnknownMetadata(item).FirstOrDefault() is { } unknown
            ? throw new FormatException(
                $"OpenClawPolicyWorkspaces item '{item.ItemSpec}' has the metadata '{unknown}', which has no meaning. Known are: {WorkspaceOptions.KnownMetadata}.")
            : properties.Of(item);

    private static void RefuseSharedOutput(string name, IEnumerable<string?> destinations)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (destinations.OfType<string>().FirstOrDefault(d => !seen.Add(d)) is { } shared)
        {
            throw new FormatException(
                $"Several workspaces would write to '{shared}'. Give each OpenClawPolicyWorkspaces item its own metadata {name} instead of the property OpenClawPolicy{name}.");
        }
    }

    private static TaskItem ToItem(WorkspaceRequest request, WarningSettings warnings, string reporting)
    {
        var token = BuildRequestToken.Encode(request.Request);
        var item = new TaskItem(token);
        Set("AdditionalProperties", $"OpenClawPolicyRequest={token}{reporting}");
        Set("DefaultSarif", request.State?.SarifFor(warnings) ?? "");
        Set("DefaultReport", request.State?.Report ?? "");
        Set("Sarif", request.Sarif ?? "");
        Set("Report", request.Report ?? "");
        return item;

        void Set(string name, string value) => ((ITaskItem2)item).SetMetadataValueLiteral(name, value);
    }
}
