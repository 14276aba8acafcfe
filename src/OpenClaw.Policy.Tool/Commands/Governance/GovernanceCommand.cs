using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary><c>openclaw-policy governance</c>: requests to an agent, classed, approved, traced and audited.</summary>
internal static class GovernanceCommand
{
    private const string Lesson = """
        Examples:
          openclaw-policy governance classify "Transfer funds to the vendor"
              Says which class a request gets, by which rule, and at which words.

        `openclaw-policy governance COMMAND --help` has the options, examples and exit codes of each.

        Exit codes:
          0  done, and nothing found
          1  something was found
          2  it could not look
        """;

    public static TaughtCommand Create(CommandHost host) =>
        new("governance", "Class, approve, trace and audit what an agent is asked to do.", Lesson)
        {
            ClassifyCommand.Create(host),
            GovernanceInitCommand.Create(host),
            GovernanceGateCommand.Create(host),
            ApproveCommand.Create(host),
            RunCommand.Create(host),
            InvokeCommand.Create(host),
            AuditCommand.Create(host),
        };
}
