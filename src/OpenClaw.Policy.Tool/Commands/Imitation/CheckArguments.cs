using System.CommandLine;

namespace OpenClaw.Policy.Tool.Commands.Imitation;

/// <summary>The options that <c>check</c> and <c>watch</c> share.</summary>
internal sealed class CheckArguments
{
    private readonly Option<bool> _json = new("--json") { Description = "Print JSON, also on a terminal." };
    private readonly ImitatedOption _severityMin = new("--severity-min") { Description = "The lowest severity that is printed and counted: info (default), warning or error.", HelpName = "SEVERITY" };
    private readonly PlaceArguments _place = new("The agent");
    private readonly Option<string?> _approvals = new("--exec-approvals") { Description = "The approvals document, for releases that keep it in a database (2026.8.1 and later).", HelpName = "FILE" };

    /// <summary>Adds the options to a verb, in the order in which its help lists them.</summary>
    public void AddTo(Command command)
    {
        command.Add(_json);
        command.Add(_severityMin);
        _place.AddTo(command);
        command.Add(_approvals);
    }

    /// <summary>What stands on the command line.</summary>
    public CheckOptions Read(ParseResult parsed) => new()
    {
        Place = _place.Read(parsed),
        Json = parsed.GetValue(_json),
        SeverityMin = parsed.GetValue(_severityMin),
        ExecApprovals = parsed.GetValue(_approvals),
    };
}
