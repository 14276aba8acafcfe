using System.CommandLine;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>The options of the verbs that look at a workspace as <c>openclaw policy check</c> does.</summary>
internal sealed class CheckArguments
{
    private readonly Option<bool> _json = new("--json") { Description = "Print JSON: one object for each look at the workspace." };
    private readonly Option<string?> _severityMin = new("--severity-min") { Description = "The lowest severity that is printed and counted: info (default), warning or error.", HelpName = "SEVERITY" };
    private readonly Option<string?> _agent = new("--agent") { Description = "The agent, for releases that know the option (2026.8.1 and later).", HelpName = "ID" };
    private readonly Option<string?> _version = new("--openclaw-version") { Description = "The OpenClaw release to imitate. Default: the newest supported.", HelpName = "V" };
    private readonly Option<string?> _config = new("--config") { Description = "The config file. Default: where the real program looks.", HelpName = "FILE" };
    private readonly Option<string?> _workspace = new("--workspace") { Description = "The workspace folder. Default: the agent's.", HelpName = "DIR" };
    private readonly Option<string?> _approvals = new("--exec-approvals") { Description = "The approvals document, for releases that keep it in a database (2026.8.1 and later).", HelpName = "FILE" };

    /// <summary>Adds the options to a verb, in the order in which its help lists them.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_json, _severityMin, _agent, _version, _config, _workspace, _approvals])
        {
            command.Add(option);
        }
    }

    /// <summary>What stands on the command line. An agent without a value is an empty one, which is not the same as none.</summary>
    public CheckOptions Read(ParseResult parsed) => new()
    {
        Json = parsed.GetValue(_json),
        SeverityMin = parsed.GetValue(_severityMin),
        Agent = parsed.GetResult(_agent) is null ? null : parsed.GetValue(_agent) ?? "",
        Release = parsed.GetValue(_version),
        Config = parsed.GetValue(_config),
        Workspace = parsed.GetValue(_workspace),
        ExecApprovals = parsed.GetValue(_approvals),
    };
}
