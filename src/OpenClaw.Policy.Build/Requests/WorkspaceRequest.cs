using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Build.Requests;

/// <summary>What a project wants of one workspace.</summary>
/// <param name="Request">What is to be judged; equal requests are judged once.</param>
/// <param name="Sarif">Where this project wants the SARIF file, absolute; null for nowhere.</param>
/// <param name="Report">Where this project wants the gate's JSON, absolute; null for nowhere.</param>
internal sealed record WorkspaceRequest(BuildRequest Request, string? Sarif, string? Report)
{
    /// <param name="options">As the project writes them.</param>
    /// <param name="projectDirectory">Where relative paths start.</param>
    /// <param name="environment">The variables of this workspace.</param>
    public static WorkspaceRequest Of(WorkspaceOptions options, string projectDirectory, RequestVariables environment)
    {
        var config = ConfigFile(options.Config, projectDirectory);
        var configFolder = Path.GetDirectoryName(config ?? ConfigSearch.Find(projectDirectory));
        var values = new Dictionary<WorkspaceOption, string>();
        foreach (var option in WorkspaceOption.OfRequest)
        {
            if (Value(option) is { } value)
            {
                values[option] = value;
            }
        }

        var request = new BuildRequest
        {
            BaseDirectory = configFolder ?? projectDirectory,
            ConfigFolder = configFolder,
            Config = config,
            Options = values,
            Environment = environment.Values,
            PublicVariables = environment.Public,
        };
        return new WorkspaceRequest(request, Value(WorkspaceOption.Sarif), Value(WorkspaceOption.Report));

        string? Value(WorkspaceOption option) =>
            options[option] is not { } value ? null
            : option.IsPath ? Path.GetFullPath(value, projectDirectory)
            : value;
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
