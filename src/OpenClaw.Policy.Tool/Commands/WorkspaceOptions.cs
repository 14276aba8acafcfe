using System.CommandLine;
using System.CommandLine.Parsing;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Options;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>The options of every verb that looks at a workspace as the gate does: which one, and what its config may see.</summary>
/// <param name="agentHelp">What the agent is to the verb.</param>
/// <param name="versionHelp">What the release is to the verb.</param>
/// <param name="readsApprovals">False for a verb to which the approvals document says nothing.</param>
internal sealed class WorkspaceOptions(string agentHelp, string versionHelp, bool readsApprovals = true)
{
    private readonly GateOptionSet _options = new(
    [
        GateOptions.Config,
        GateOptions.Workspace,
        GateOptions.Agent with { Help = $"{agentHelp} Default: the default agent." },
        GateOptions.OpenClawVersion with { Help = versionHelp },
        .. readsApprovals ? new[] { GateOptions.ExecApprovals } : [],
    ]);

    private readonly Option<string[]> _environment = EnvironmentOption.Create(
        "--env", "A variable that ${NAME} in the config may see. No output shows its value. May be given again.");

    private readonly Option<string[]> _publicEnvironment = EnvironmentOption.Create(
        "--public-env", "The same for a variable whose value everybody may see. May be given again.");

    /// <summary>The release that is stated.</summary>
    public Option<string?> Release => _options[GateOptions.OpenClawVersion];

    /// <summary>Adds the options to a verb, in the order in which its help lists them.</summary>
    public void AddTo(Command command)
    {
        _options.AddTo(command);
        command.Add(_environment);
        command.Add(_publicEnvironment);
        command.Validators.Add(parsed =>
        {
            if (Names(parsed, _environment).Intersect(Names(parsed, _publicEnvironment)).FirstOrDefault() is { } both)
            {
                parsed.AddError($"The variable {both} is given by --env and by --public-env. Give it by one of them.");
            }
        });
    }

    /// <summary>What was asked of the gate, so far as these options say it.</summary>
    public GateRequest ToRequest(ParseResult parsed, CommandHost host)
    {
        var visible = EnvironmentOption.Parse(parsed.GetValue(_publicEnvironment) ?? []);
        return _options.Apply(parsed, new GateRequest
        {
            BaseDirectory = host.CurrentDirectory,
            Git = GitAccess.Default with { Clock = host.Clock },
            Environment = EnvironmentOption.Parse(parsed.GetValue(_environment) ?? []).Concat(visible).ToDictionary(StringComparer.Ordinal),
            PublicVariables = visible.Keys.ToHashSet(StringComparer.Ordinal),
        });
    }

    /// <summary>The names of the variables that an option gives, as far as it is well formed.</summary>
    private static IEnumerable<string> Names(CommandResult parsed, Option<string[]> option) =>
        parsed.GetResult(option)?.Tokens.Select(static t => t.Value.Split('=')[0]) ?? [];
}
