using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Options;
using OpenClaw.Policy.Reporting.Files;

namespace OpenClaw.Policy.Build.Requests;

/// <summary>What a project wants of one workspace.</summary>
/// <param name="Request">What is to be judged; equal requests are judged once.</param>
/// <param name="Reports">Where this project wants which reports, absolute.</param>
internal sealed record WorkspaceRequest(BuildRequest Request, IReadOnlyDictionary<ReportKind, string> Reports)
{
    /// <param name="options">As the project writes them.</param>
    /// <param name="projectDirectory">Where relative paths start.</param>
    /// <param name="environment">The variables of this workspace.</param>
    public static WorkspaceRequest Of(WorkspaceOptions options, string projectDirectory, RequestVariables environment)
    {
        var config = ConfigFile(options.Config, projectDirectory);
        var configFolder = Path.GetDirectoryName(config ?? ConfigSearch.Find(projectDirectory));
        var values = new Dictionary<GateOption, string>();
        foreach (var option in GateOptions.OfWorkspace)
        {
            if (options[option.Property] is { } value)
            {
                values[option] = option.IsPath ? Path.GetFullPath(value, projectDirectory) : value;
            }
        }

        var (reports, onDemand) = (new Dictionary<ReportKind, string>(), new List<string>());
        foreach (var kind in ReportKind.OfBuild)
        {
            if (options[kind.Property] is { } value)
            {
                reports[kind] = Path.GetFullPath(value, projectDirectory);
            }
        }

        foreach (var kind in ReportKind.OnDemand)
        {
            if (reports.ContainsKey(kind))
            {
                onDemand.Add(kind.Word);
            }
        }

        var request = new BuildRequest
        {
            BaseDirectory = configFolder ?? projectDirectory,
            ConfigFolder = configFolder,
            Config = config,
            Options = values,
            ReportsOnDemand = onDemand.Count == 0 ? null : string.Join(',', onDemand),
            Environment = environment.Values,
            PublicVariables = environment.Public,
        };
        return new WorkspaceRequest(request, reports);
    }

    /// <summary>A workspace may be named by its folder.</summary>
    private static string? ConfigFile(string? named, string projectDirectory)
    {
        if (named is null)
        {
            return null;
        }

        var path = Path.GetFullPath(named, projectDirectory);
        return Directory.Exists(path) ? Path.Combine(path, ConfigSearch.FileName) : path;
    }
}
