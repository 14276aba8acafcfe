using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Tool.Action;

/// <summary>What one step asks for, read before anything is done, so that a wrong input stops everything.</summary>
/// <param name="Gate">What the gate judges.</param>
/// <param name="Sarif">Where the SARIF file goes, relative to the checkout or absolute; null for none.</param>
/// <param name="Annotations">Whether findings become annotations.</param>
/// <param name="Summary">Whether the job gets a summary.</param>
internal sealed record ActionRequest(GateRequest Gate, string? Sarif, bool Annotations, bool Summary)
{
    /// <exception cref="ActionInputException">An input has a value that it cannot take.</exception>
    public static ActionRequest Read(ActionInputs inputs, RunnerEnvironment runner) => new(
        Refuse(inputs) ?? new GateRequest
        {
            BaseDirectory = runner.Workspace,
            Config = inputs.Text(ActionInputNames.Config),
            Workspace = inputs.Text(ActionInputNames.Workspace),
            Agent = inputs.Text(ActionInputNames.Agent),
            OpenClawVersion = inputs.Text(ActionInputNames.OpenClawVersion),
            FailOn = inputs.Text(ActionInputNames.FailOn),
            ExpectedHash = inputs.Text(ActionInputNames.ExpectedHash),
            ExpectedAttestationHash = inputs.Text(ActionInputNames.ExpectedAttestationHash),
            ExecApprovals = inputs.Text(ActionInputNames.ExecApprovals),
            Environment = inputs.Environment(),
        },
        inputs.Sarif(),
        inputs.Flag(ActionInputNames.Annotations),
        inputs.Flag(ActionInputNames.Summary));

    /// <summary>An input that nothing reads would look like a check that passed.</summary>
    private static GateRequest? Refuse(ActionInputs inputs) =>
        new[] { ActionInputNames.Base, ActionInputNames.BaselinePolicy }.FirstOrDefault(name => inputs.Text(name) is not null) is { } given
            ? throw new ActionInputException($"The input {given} is not supported yet.", "Leave it out.")
            : null;
}
