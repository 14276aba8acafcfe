using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Options;
using OpenClaw.Policy.Reporting.Files;

namespace OpenClaw.Policy.Tool.Action;

/// <summary>What one step asks for, read before anything is done, so that a wrong input stops everything.</summary>
/// <param name="Gate">What the gate judges.</param>
/// <param name="Sarif">Where the SARIF file goes, relative to the checkout or absolute; null for none.</param>
/// <param name="Files">The other reports that are wanted, with their files, relative to the checkout or absolute.</param>
/// <param name="Annotations">Whether findings become annotations.</param>
/// <param name="Summary">Whether the job gets a summary.</param>
/// <param name="Note">What has to be said of the base; null for nothing.</param>
internal sealed record ActionRequest(GateRequest Gate, string? Sarif, IReadOnlyList<(ReportKind Kind, string File)> Files, bool Annotations, bool Summary, GateDiagnostic? Note)
{
    /// <exception cref="ActionInputException">An input has a value that it cannot take.</exception>
    public static ActionRequest Read(ActionInputs inputs, RunnerEnvironment runner)
    {
        var trusted = inputs.Text(GateOptions.Base.Word) is { } named ? new ChangeBase(named, Note: null) : ChangeBase.Find(runner, FolderOf(inputs, runner));
        return new ActionRequest(
            Asked(inputs, runner, trusted.CommitId),
            inputs.Sarif(),
            [.. from kind in ReportKind.OfAction let file = inputs.Text(kind.Word) where file is not null select (kind, file)],
            inputs.Flag(ActionInputNames.Annotations),
            inputs.Flag(ActionInputNames.Summary),
            trusted.Note);
    }

    /// <summary>The verdict, with the note.</summary>
    public GateResult Judge()
    {
        var result = PolicyGate.Run(Gate);
        return Note is null ? result : result with { Diagnostics = [.. result.Diagnostics, Note] };
    }

    private static GateRequest Asked(ActionInputs inputs, RunnerEnvironment runner, string? trusted) =>
        GateOptions.Apply(GateOptions.All, WithVariables(inputs, new GateRequest { BaseDirectory = runner.Workspace, Git = runner.Git }), option => inputs.Text(option.Word))
            with { Base = trusted };

    /// <exception cref="ActionInputException">A variable is given twice, as one that may be shown and as one that may not.</exception>
    private static GateRequest WithVariables(ActionInputs inputs, GateRequest request)
    {
        var (hidden, visible) = (inputs.Variables(ActionInputNames.Environment), inputs.Variables(ActionInputNames.PublicEnvironment));
        return hidden.Keys.FirstOrDefault(visible.ContainsKey) is { } both
            ? throw new ActionInputException(
                $"The variable {both} stands in the inputs {ActionInputNames.Environment} and {ActionInputNames.PublicEnvironment}.", "Give it in one of them.")
            : request with { Environment = hidden.Concat(visible).ToDictionary(StringComparer.Ordinal), PublicVariables = visible.Keys.ToHashSet(StringComparer.Ordinal) };
    }

    /// <summary>A folder of the repository that is judged: a job may have several checkouts. What is no path is left to the gate to refuse.</summary>
    private static string FolderOf(ActionInputs inputs, RunnerEnvironment runner) => inputs.Text(GateOptions.Config.Word) is { } config && !config.Contains('\0')
        ? Path.GetDirectoryName(Path.GetFullPath(config, runner.Workspace)) ?? runner.Workspace
        : runner.Workspace;
}
