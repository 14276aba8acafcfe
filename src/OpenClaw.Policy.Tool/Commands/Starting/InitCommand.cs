using System.CommandLine;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Starting;

/// <summary><c>openclaw-policy init</c>: from a workspace without a policy to one that is checked.</summary>
internal static class InitCommand
{
    private const string Lesson = """
        Examples:
          openclaw-policy init
              Finds openclaw.json from here upwards. Proposes policy.jsonc from what the config uses, lets the gateway check it too, and adds
              what runs the gate: a project for dotnet build where there is .NET code, else a workflow for GitHub.
          openclaw-policy init --with both --openclaw-version 2026.5.20
              Adds the project and the workflow.
          openclaw-policy init --dry-run
              Prints the proposed policy and writes nothing.

        Exit codes:
          0  what was missing is there now; nothing else was touched
          2  the workspace could not be looked at, or a file could not be written

        A file that exists is never overwritten. In the config one setting is added, and everything else stays as it is written. The proposal
        approves what is in use by name and forbids what is risky, in use or not: `openclaw-policy gate` shows where the config breaks it.
        """;

    public static TaughtCommand Create(CommandHost host)
    {
        var place = new WorkspaceOptions("The agent whose workspace gets the policy.", "The OpenClaw release that the policy is for.");
        var with = WordOption.Create(
            "--with", "What runs the gate: a project for dotnet build, a workflow for GitHub, both or none. Default: by the files of the repository.", StarterFiles.Choices);
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the proposed policy, and write nothing." };

        var command = new TaughtCommand("init", "Propose a policy for a workspace that has none, and set up what checks it.", Lesson, place)
        {
            with, dryRun,
        };
        command.SetAction(parsed => new InitExecution(host, parsed.GetValue(with), parsed.GetValue(dryRun)).Run(place.ToRequest(parsed, host) with { FailOn = "none" }));
        return command;
    }
}
