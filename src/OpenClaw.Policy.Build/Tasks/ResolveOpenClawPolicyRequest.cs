using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Build.State;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using Task = Microsoft.Build.Utilities.Task;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>
/// Turns a project's properties into the request that projects of one build share. Runs in every project and every target framework,
/// so it looks for the config and reads nothing.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class ResolveOpenClawPolicyRequest : Task
{
    /// <summary>Absolute; relative paths start here, never from the current directory.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>Absolute; where errors about properties point to.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    public string? Config { get; set; }

    public string? Workspace { get; set; }

    public string? Agent { get; set; }

    public string? OpenClawVersion { get; set; }

    public string? FailOn { get; set; }

    public string? ExpectedHash { get; set; }

    public string? ExpectedAttestationHash { get; set; }

    public string? BaseRef { get; set; }

    public string? BaselinePolicy { get; set; }

    public string? ExecApprovals { get; set; }

    /// <summary><c>NAME=VALUE</c>, or <c>NAME</c> with the metadata <c>Value</c>.</summary>
    public ITaskItem[] Environment { get; set; } = [];

    /// <summary>The request, for the property <c>OpenClawPolicyRequest</c> of the evaluating project.</summary>
    [Output]
    public string Request { get; set; } = "";

    /// <summary>The SARIF file that the evaluation writes; empty when there is no config that it could lie beside.</summary>
    [Output]
    public string DefaultSarif { get; set; } = "";

    /// <summary>The JSON report that the evaluation writes; empty as above.</summary>
    [Output]
    public string DefaultReport { get; set; } = "";

    /// <summary>The names of all global properties here: the evaluating project must inherit none, or projects that differ in one would not share it.</summary>
    [Output]
    public string InheritedProperties { get; set; } = "";

    public override bool Execute()
    {
        RefuseUnsupported(nameof(BaseRef), BaseRef);
        RefuseUnsupported(nameof(BaselinePolicy), BaselinePolicy);
        var environment = ReadEnvironment();
        if (Log.HasLoggedErrors)
        {
            return false;
        }

        var config = Absolute(Config);
        var configFolder = Path.GetDirectoryName(config ?? ConfigSearch.Find(ProjectDirectory));
        var request = new BuildRequest
        {
            BaseDirectory = configFolder ?? ProjectDirectory,
            ConfigFolder = configFolder,
            Config = config,
            Workspace = Absolute(Workspace),
            Agent = Clean(Agent),
            OpenClawVersion = Clean(OpenClawVersion),
            FailOn = Clean(FailOn),
            ExpectedHash = Clean(ExpectedHash),
            ExpectedAttestationHash = Clean(ExpectedAttestationHash),
            ExecApprovals = Absolute(ExecApprovals),
            Environment = environment,
        };
        Request = BuildRequestToken.Encode(request);
        if (StateDirectory.Of(request) is { } state)
        {
            DefaultSarif = state.Sarif;
            DefaultReport = state.Report;
        }

        InheritedProperties = string.Join(';', ((IBuildEngine6)BuildEngine).GetGlobalProperties().Keys);
        return true;
    }

    /// <summary>A setting of a later version that this one ignored would look like protection and be none.</summary>
    private void RefuseUnsupported(string name, string? value)
    {
        if (Clean(value) is not null)
        {
            InvalidOption($"OpenClawPolicy{name} is not supported by this version of OpenClaw.Policy.Build. Remove it, or use a version that does.");
        }
    }

    private SortedDictionary<string, string> ReadEnvironment()
    {
        var environment = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in Environment)
        {
            var separator = item.ItemSpec.IndexOf('=', StringComparison.Ordinal);
            var hasMetadata = item.MetadataNames.Cast<string>().Contains("Value", StringComparer.OrdinalIgnoreCase);
            var name = separator < 0 ? item.ItemSpec : item.ItemSpec[..separator];
            if (name.Length == 0 || (separator < 0) != hasMetadata)
            {
                InvalidOption($"OpenClawPolicyEnvironment item '{name}' needs a name and one value: NAME=VALUE, or NAME with the metadata Value.");
                continue;
            }

            environment[name] = separator < 0 ? item.GetMetadata("Value") : item.ItemSpec[(separator + 1)..];
        }

        return environment;
    }

    private void InvalidOption(string text) =>
        BuildLog.Write(Log, GateEntries.Own(DiagnosticCatalog.InvalidOption, ProjectFile, text));

    private string? Absolute(string? path) => Clean(path) is { } clean ? Path.GetFullPath(clean, ProjectDirectory) : null;

    private static string? Clean(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
