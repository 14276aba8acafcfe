using System.Security;
using System.Text.Json;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Reporting;

namespace OpenClaw.Policy.Tool.Commands.Starting;

/// <summary>What runs the gate: a project for <c>dotnet build</c>, a workflow for GitHub, or both.</summary>
internal static class StarterFiles
{
    private const string PackageChoice = "package";
    private const string WorkflowChoice = "workflow";
    private const string BothChoice = "both";

    private static readonly string[] DotnetFiles = ["*.slnx", "*.sln", "*.csproj", "*.fsproj", "*.vbproj", "global.json", "Directory.Build.props"];

    /// <summary>What somebody may ask for.</summary>
    public static IReadOnlyList<string> Choices { get; } = [PackageChoice, WorkflowChoice, BothChoice, "none"];

    /// <param name="result">The run over the workspace.</param>
    /// <param name="with">One of <see cref="Choices"/>; null for what fits the repository.</param>
    public static IEnumerable<StarterFile> For(GateResult result, string? with)
    {
        with ??= IsDotnet(TopOf(result)) ? PackageChoice : WorkflowChoice;
        if (with is PackageChoice or BothChoice)
        {
            yield return Project(result);
        }

        if (with is WorkflowChoice or BothChoice)
        {
            yield return Workflow(result);
        }
    }

    private static bool IsDotnet(string root) =>
        new[] { root, Path.Combine(root, "src") }.Where(Directory.Exists).Any(static f => DotnetFiles.Any(p => Directory.EnumerateFiles(f, p).Any()));

    private static StarterFile Project(GateResult result)
    {
        var folder = Path.GetDirectoryName(result.ConfigPath)!;
        var path = Path.Combine(folder, "openclaw-policy.proj");
        var workspace = IsTold(result)
            ? $"<OpenClawPolicyWorkspace>{SecurityElement.Escape(PathRules.RelativeWithSlashes(folder, result.WorkspacePath!))}</OpenClawPolicyWorkspace>"
            : "<!-- The workspace is the one that the config takes from a variable: see the item OpenClawPolicyEnvironment. -->";
        return new StarterFile(
            path,
            $"""
            <!-- dotnet build {Path.GetFileName(path)} checks the workspace. To check it in every build of a project, reference the package there instead. -->
            <Project Sdk="OpenClaw.Policy.Build/{ToolIdentity.Version}">

              <PropertyGroup>
                <OpenClawPolicyConfig>{SecurityElement.Escape(Path.GetFileName(result.ConfigPath))}</OpenClawPolicyConfig>
                {workspace}
                <OpenClawPolicyOpenClawVersion>{result.Release}</OpenClawPolicyOpenClawVersion>
              </PropertyGroup>

            </Project>

            """,
            "dotnet build checks it");
    }

    private static StarterFile Workflow(GateResult result) => new(
        Path.Combine(TopOf(result), ".github", "workflows", "openclaw-policy.yml"),
        $$$"""
        # Judges every pull request by the policy of the branch that it goes to, and every push to main.
        name: OpenClaw policy
        on:
          pull_request:
          push:
            branches: [main]

        permissions:
          contents: read

        jobs:
          policy:
            runs-on: ubuntu-latest
            permissions:
              contents: read
              # For the upload alone. On a private repository it needs actions: read too.
              security-events: write
            steps:
              - uses: actions/checkout@v5
                with:
                  # The merge commit and its parents: the branch that the pull request goes to is the first one.
                  fetch-depth: 2
                  persist-credentials: false
              - id: gate
                uses: openclaw-policy-build/openclaw-policy-build@v{{{ToolIdentity.Version}}}
                with:
                  config: {{{Yaml(result, result.ConfigPath!)}}}
                  {{{(IsTold(result) ? $"workspace: {Yaml(result, result.WorkspacePath!)}" : "# The workspace is the one that the config takes from a variable: see the input env.")}}}
                  openclaw-version: {{{result.Release}}}
              # The verdict is the step above. A fork's token may not upload; annotations and summary do not need it.
              - if: always() && steps.gate.outputs.sarif != '' && !github.event.pull_request.head.repo.fork
                uses: github/codeql-action/upload-sarif@v4
                with:
                  sarif_file: ${{ steps.gate.outputs.sarif }}

        """,
        "each pull request is checked");

    /// <summary>Whether the workspace can be named: a file that is committed does not tell the value of a variable.</summary>
    private static bool IsTold(GateResult result) => result.Paths.Conceal(result.WorkspacePath!) is null;

    /// <summary>The top of the repository that holds the config: a workflow of a repository around it would not run when the config changes.</summary>
    private static string TopOf(GateResult result) => GitTopLevel.Find(Path.GetDirectoryName(result.ConfigPath)!) ?? result.Root;

    /// <summary>A path below the top as a double-quoted YAML scalar, which every JSON string is.</summary>
    private static string Yaml(GateResult result, string path) =>
        $"\"{JsonEncodedText.Encode(PathRules.RelativeWithSlashes(TopOf(result), path))}\"";
}
