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
    public static WorkspaceRequest Of(WorkspaceOptions options, string projectDirectory, IReadOnlyDictionary<string, string> environment)
    {
        var config = ConfigFile(Absolute(options.Config));
        var configFolder = Path.GetDirectoryName(config ?? ConfigSearch.Find(projectDirectory));
        var request = new BuildRequest
        {
            BaseDirectory = configFolder ?? projectDirectory,
            ConfigFolder = configFolder,
            Config = config,
            Workspace = Absolute(options.Workspace),
            Agent = Clean(options.Agent),
            OpenClawVersion = Clean(options.OpenClawVersion),
            FailOn = Clean(options.FailOn),
            ExpectedHash = Clean(options.ExpectedHash),
            ExpectedAttestationHash = Clean(options.ExpectedAttestationHash),
            BaseRef = Clean(options.BaseRef),
            BaselinePolicy = Absolute(options.BaselinePolicy),
            ExecApprovals = Absolute(options.ExecApprovals),
            Environment = environment,
        };
        return new WorkspaceRequest(request, Absolute(options.Sarif), Absolute(options.Report));

        string? Absolute(string? path) => Clean(path) is { } clean ? Path.GetFullPath(clean, projectDirectory) : null;
    }

    public static string? Clean(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    /// <summary>A workspace may be named by its folder.</summary>
    private static string? ConfigFile(string? path) =>
        path is not null && Directory.Exists(path) ? Path.Combine(path, ConfigSearch.FileName) : path;
}
