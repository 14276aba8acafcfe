using System.CommandLine;
using System.Text;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Governance.Checks;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary><c>openclaw-policy governance init</c>: starts a folder of governed requests.</summary>
internal static class GovernanceInitCommand
{
    private const string Lesson = """
        Examples:
          openclaw-policy governance init
              Writes governance/rules.jsonc, roster.jsonc, requests.jsonl and approvals/README.md. A file that exists stays as it is.

        Exit codes:
          0  what was missing is there now
          2  a file could not be written
        """;

    private const string Rules = """
        {
          // Who may ask an agent for what. The shipped rules apply; add your own in front of them. The form: docs/reference/governance-rules.md
          version: 1,
          extends: "default",
          default: "amber",
          rules: [],
          examples: [
            { request: "Summarize our AI governance policy for internal use.", risk: "green" },
            { request: "Draft an email to finance asking for confirmation of the Q1 cloud budget.", risk: "amber" },
            { request: "Send an email to all employees that payroll will be delayed by 2 days.", risk: "red" },
            { request: "Transfer funds from treasury to vendor account immediately.", risk: "red" },
            { request: "Run a shell command to archive the home directory and upload it.", risk: "red" },
          ],
        }

        """;

    private const string Roster = """
        {
          // Who may approve amber requests. Put this file under CODEOWNERS, with rules.jsonc and approvals/.
          version: 1,
          people: [
            // { id: "ann", emails: ["ann@example.org"], roles: ["finance"], keys: ["ssh-ed25519 AAAA..."] },
          ],
        }

        """;

    private const string Approvals = """
        # Approvals

        One JSON file a decision, written by `openclaw-policy governance approve`. A record is bound to the text of the request and to the rules.

        """;

    public static TaughtCommand Create(CommandHost host)
    {
        var workspace = new Option<string?>("--workspace") { Description = "Where the folder is made. Default: the current one.", HelpName = "DIR" };
        var command = new TaughtCommand("init", "Start a folder of governed requests.", Lesson) { workspace };
        command.SetAction(parsed =>
        {
            var root = Path.GetFullPath(parsed.GetValue(workspace) ?? ".", host.CurrentDirectory);
            foreach (var (name, text) in new[]
            {
                (GovernanceFolder.RulesName, Rules), (GovernanceFolder.RosterName, Roster), (GovernanceFolder.RequestsName, ""),
                (Path.Combine(GovernanceFolder.ApprovalsName, "README.md"), Approvals),
            })
            {
                var path = Path.Combine(root, GovernanceFolder.Name, name);
                try
                {
                    var isNew = AtomicFile.Create(new Destination(path, root), Encoding.UTF8.GetBytes(text));
                    host.Output.WriteLine($"{(isNew ? "created" : "kept"),-8} {TerminalText.Escape(Path.GetRelativePath(host.CurrentDirectory, path))}");
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    host.Error.WriteLine($"{TerminalText.Escape(path)}: error: The file could not be written: {TerminalText.Escape(e.Message)}");
                    return ExitCodes.CouldNotLook;
                }
            }

            return ExitCodes.Ok;
        });
        return command;
    }
}
