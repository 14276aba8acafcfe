using System.CommandLine;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary><c>openclaw-policy compare</c>: what <c>openclaw policy compare</c> of the release that it is told does.</summary>
internal static class CompareCommand
{
    public const string Name = "compare";

    private const string Lesson = """
        Examples:
          openclaw-policy compare --baseline org/policy.jsonc --policy policy.jsonc
              Is every rule of the organisation's policy in this one, and at least as strict?
          openclaw-policy compare --baseline org/policy.jsonc --openclaw-version 2026.6.11 --json
              The same for the policy that the config names, as OpenClaw 2026.6.11 compares it.

        Exit codes, as the real program's:
          0  every rule of the baseline is in the policy, and at least as strict
          1  a rule is missing, weaker or malformed, or the real program would not run the command
          2  a wrong argument, or something that the comparison needs cannot be read

        With --policy no config is read. Without it the policy is the one that `openclaw-policy check` would check.
        Releases before 2026.5.28 have no such command; their rules are compared in the same way.
        Off a terminal the output is JSON, with or without --json.
        """;

    public static Command Create(CommandHost host)
    {
        var baseline = new Option<string>("--baseline") { Description = "The policy file to be as strict as.", HelpName = "FILE", Required = true };
        var policy = new Option<string?>("--policy") { Description = "The policy file to judge. Default: the one that the config names.", HelpName = "FILE" };
        var agent = new Option<string?>("--agent") { Description = "The agent whose workspace holds the policy, for releases that know the option (2026.8.1 and later).", HelpName = "ID" };
        var json = new Option<bool>("--json") { Description = "Print the report as JSON." };
        var version = new Option<string?>("--openclaw-version") { Description = "The OpenClaw release to imitate. Default: the newest supported.", HelpName = "V" };
        var config = new Option<string?>("--config") { Description = "The config file. Default: where the real program looks.", HelpName = "FILE" };
        var workspace = new Option<string?>("--workspace") { Description = "The workspace folder. Default: the agent's.", HelpName = "DIR" };

        var command = new TaughtCommand(Name, "Say whether a policy is at least as strict as a baseline.", Lesson)
        {
            baseline, policy, agent, json, version, config, workspace,
        };
        command.SetAction(parsed => CompareExecution.Run(host, new CompareOptions
        {
            Baseline = parsed.GetValue(baseline) ?? "",
            Policy = parsed.GetValue(policy),
            Agent = parsed.GetResult(agent) is null ? null : parsed.GetValue(agent) ?? "",
            Json = parsed.GetValue(json),
            Release = parsed.GetValue(version),
            Config = parsed.GetValue(config),
            Workspace = parsed.GetValue(workspace),
        }));
        return command;
    }
}
