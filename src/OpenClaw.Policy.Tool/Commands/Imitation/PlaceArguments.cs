using System.CommandLine;

namespace OpenClaw.Policy.Tool.Commands.Imitation;

/// <summary>The options of every verb that looks at a workspace as a verb of <c>openclaw policy</c> does.</summary>
/// <param name="agentHelp">What the agent is to the verb.</param>
internal sealed class PlaceArguments(string agentHelp)
{
    private readonly ImitatedOption _agent = new("--agent") { Description = $"{agentHelp}, for releases that know the option (2026.8.1 and later).", HelpName = "ID" };
    private readonly Option<string?> _version = new("--openclaw-version") { Description = "The OpenClaw release to imitate. Default: the newest supported.", HelpName = "V" };
    private readonly Option<string?> _config = new("--config") { Description = "The config file. Default: where the real program looks.", HelpName = "FILE" };
    private readonly Option<string?> _workspace = new("--workspace") { Description = "The workspace folder. Default: the agent's.", HelpName = "DIR" };

    /// <summary>Adds the options to a verb, in the order in which its help lists them.</summary>
    public void AddTo(Command command)
    {
        command.Add(_agent);
        command.Add(_version);
        command.Add(_config);
        command.Add(_workspace);
    }

    /// <summary>What stands on the command line.</summary>
    public PlaceOptions Read(ParseResult parsed) => new()
    {
        Agent = parsed.GetValue(_agent),
        Release = parsed.GetValue(_version),
        Config = parsed.GetValue(_config),
        Workspace = parsed.GetValue(_workspace),
    };
}
