using System.CommandLine;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Governance.Checks;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary><c>openclaw-policy governance gate</c>: whether the committed requests may be executed.</summary>
internal static class GovernanceGateCommand
{
    private const string Lesson = """
        Examples:
          openclaw-policy governance gate
              Judges the folder `governance` here: rules, requests, approvals, and what stands behind them.
          openclaw-policy governance gate --base origin/main
              By the rules and the roster of that commit, so that a change cannot edit what judges it.

        Exit codes:
          0  every request may be executed
          1  something was found at or above --fail-on
          2  there is nothing to judge, or it cannot be read
        """;

    public static TaughtCommand Create(CommandHost host)
    {
        var workspace = new Option<string?>("--workspace") { Description = "The folder that holds `governance`. Default: the current one.", HelpName = "DIR" };
        var @base = new Option<string?>("--base") { Description = "The commit to judge a change by.", HelpName = "REF" };
        var hash = new Option<string?>("--expected-rules-hash") { Description = "The hash that the rules have to have.", HelpName = "HASH" };
        var reviewed = new Option<bool>("--approvals-reviewed") { Description = "A protected branch demands a review by the owners of the approvals' folder: what only a review proves is a warning." };
        var failOn = WordOption.Create("--fail-on", "The least severity that fails. Default: error.", "error", "warning", "none");
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON instead of text." };
        var command = new TaughtCommand("gate", "Judge committed requests by rules and approvals.", Lesson) { workspace, @base, hash, reviewed, failOn, json };
        command.SetAction(parsed =>
        {
            var request = new GateRequest
            {
                BaseDirectory = Path.GetFullPath(parsed.GetValue(workspace) ?? ".", host.CurrentDirectory),
                Workspace = ".",
                Base = parsed.GetValue(@base),
                FailOn = parsed.GetValue(failOn),
                Families = GovernanceFolder.Name,
                MadeFamilies = [new GovernanceFamily { ExpectedRulesHash = parsed.GetValue(hash), TrustReviewedApprovals = parsed.GetValue(reviewed) }],
                Git = new GitAccess { SearchPath = host.Environment.GetValueOrDefault("PATH"), Clock = host.Clock },
            };
            return Judge(host, PolicyGate.Run(request), parsed.GetValue(json));
        });
        return command;
    }

    private static int Judge(CommandHost host, GateResult result, bool json)
    {
        if (result.Families.Count == 0 && result.Verdict == GateVerdict.CouldNotLook)
        {
            var folder = TerminalText.Escape(result.Root);
            foreach (var reason in result.Diagnostics.Where(static d => d.IsCouldNotLook))
            {
                host.Error.WriteLine(reason.Descriptor == DiagnosticCatalog.FamilyNotFound
                    ? $"openclaw-policy: error: there is no folder {GovernanceFolder.Name} in {folder}. Start one with `openclaw-policy governance init`."
                    : $"openclaw-policy: error {reason.Descriptor.Code}: {TerminalText.Escape(reason.Message)} {TerminalText.Escape(reason.Remedy ?? "")}".TrimEnd());
            }

            return ExitCodes.CouldNotLook;
        }

        FamilyFindingOutput.Write(host, [.. result.Diagnostics.Select(d => ListedFinding.Of(d, result.Root))], result.Root, json);
        return (int)result.Verdict;
    }
}
