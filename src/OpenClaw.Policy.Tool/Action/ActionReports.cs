using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Reporting.Files;
using OpenClaw.Policy.Reporting.Markdown;
using OpenClaw.Policy.Reporting.Outputs;
using OpenClaw.Policy.Reporting.Sarif;

namespace OpenClaw.Policy.Tool.Action;

/// <summary>The files that a step leaves for those after it. Each method gives the result on, worse when its file could not be written.</summary>
internal sealed class ActionReports(RunnerEnvironment runner)
{
    /// <summary>The SARIF file as a later step finds it, which sees the checkout at another path; null when none was written.</summary>
    public string? SarifPath { get; private set; }

    /// <summary>The same bytes as <c>gate --sarif</c> and the build write.</summary>
    public GateResult Sarif(GateResult result, SarifOptions options, string? path) => path is null ? result : Try(result, "The SARIF file", () =>
    {
        var place = OutputPlace.Of(path, runner.Workspace, result.Root);
        AtomicFile.Write(place, stream => SarifLog.Write(result, options, stream));
        SarifPath = PathRules.IsInside(place.Path, runner.Workspace) ? Path.GetRelativePath(runner.Workspace, place.Path) : place.Path;
    });

    /// <summary>The reports that an input names a file for.</summary>
    public GateResult Files(GateResult result, SarifOptions options, IReadOnlyList<(ReportKind Kind, string File)> files)
    {
        foreach (var (kind, file) in files)
        {
            result = Try(result, $"The file of {kind.Word}", () => AtomicFile.Write(OutputPlace.Of(file, runner.Workspace, result.Root), stream => kind.Write(result, options, stream)));
        }

        return result;
    }

    public GateResult Summary(GateResult result, bool wanted) => wanted && runner.Summary is { } path
        ? Try(result, "The job summary", () => RunnerFile.Append(path, writer => MarkdownSummary.Write(result, writer, runner.Names(result.Root) ? runner.Links : null)))
        : result;

    public GateResult Outputs(GateResult result) => runner.Output is { } path
        ? Try(result, "The outputs of the step", () => RunnerFile.Append(path, writer =>
        {
            var outputs = new StepOutputWriter(writer, RandomWord.New);
            foreach (var (name, value) in ActionOutputs.Of(result, SarifPath))
            {
                outputs.Write(name, value);
            }
        }))
        : result;

    private static GateResult Try(GateResult result, string what, System.Action write)
    {
        try
        {
            write();
            return result;
        }
        catch (Exception e) when (OutputFailure.IsOne(e))
        {
            return ActionFailures.NotWritten(result, what, e);
        }
    }
}
