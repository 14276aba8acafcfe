using System.CommandLine;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary>The options of every verb that sends something to a gateway.</summary>
internal sealed class GatewayOptions
{
    private readonly Option<string?> _workspace = new("--workspace") { Description = "The folder that holds `governance`. Default: the current one.", HelpName = "DIR" };
    private readonly Option<string?> _base = new("--base") { Description = "The commit whose rules and roster count.", HelpName = "REF" };
    private readonly Option<string> _gateway = new("--gateway") { Description = "The gateway's address: http on this machine, https elsewhere.", HelpName = "URL", Required = true };
    private readonly Option<string?> _tokenEnv = new("--token-env") { Description = "The variable that holds the gateway's token.", HelpName = "NAME" };
    private readonly Option<string?> _tokenFile = new("--token-file") { Description = "The file that holds it.", HelpName = "FILE" };
    private readonly Option<string> _trace = new("--trace") { Description = "The trace to write. One that exists is appended to.", HelpName = "FILE", Required = true };
    private readonly Option<string?> _head = new("--head") { Description = "Where the head record is written at the end.", HelpName = "FILE" };
    private readonly Option<bool> _reviewed = new("--approvals-reviewed") { Description = "As for `governance gate`." };

    public void AddTo(TaughtCommand command)
    {
        foreach (var option in new Option[] { _workspace, _base, _gateway, _tokenEnv, _tokenFile, _trace, _head, _reviewed })
        {
            command.Add(option);
        }

        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(_tokenEnv) is null == parsed.GetResult(_tokenFile) is null)
            {
                parsed.AddError("Give one of --token-env and --token-file. The token itself is never an argument: others on the machine can read those.");
            }
        });
    }

    public RunOptions Read(ParseResult parsed) => new()
    {
        Workspace = parsed.GetValue(_workspace),
        Base = parsed.GetValue(_base),
        Gateway = parsed.GetValue(_gateway)!,
        TokenVariable = parsed.GetValue(_tokenEnv),
        TokenFile = parsed.GetValue(_tokenFile),
        Trace = parsed.GetValue(_trace)!,
        Head = parsed.GetValue(_head),
        TrustsReview = parsed.GetValue(_reviewed),
    };
}
