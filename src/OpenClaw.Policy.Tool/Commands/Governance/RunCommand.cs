using System.CommandLine;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary><c>openclaw-policy governance run</c>: carries permitted requests out through a gateway.</summary>
internal static class RunCommand
{
    private const string Lesson = """
        Examples:
          openclaw-policy governance run --gateway http://127.0.0.1:18789 --token-env OPENCLAW_GATEWAY_TOKEN --trace trace.jsonl --head trace-head.json
              Judges the folder, asks the gateway whether it is ready, then carries out each green and each approved amber request, one after the other.

        Exit codes:
          0  every request that was permitted was executed, and none was held back
          1  the gate found something, a request was held back, or one failed
          2  it could not run: no folder, no gateway, no token, no trace

        Nothing is sent twice. What cannot be proven is unknown: a request that timed out may have been executed. Keep the head record where this command cannot write.
        """;

    public static TaughtCommand Create(CommandHost host)
    {
        var workspace = new Option<string?>("--workspace") { Description = "The folder that holds `governance`. Default: the current one.", HelpName = "DIR" };
        var @base = new Option<string?>("--base") { Description = "The commit whose rules and roster count.", HelpName = "REF" };
        var gateway = new Option<string>("--gateway") { Description = "The gateway's address: http on this machine, https elsewhere.", HelpName = "URL", Required = true };
        var tokenEnv = new Option<string?>("--token-env") { Description = "The variable that holds the gateway's token.", HelpName = "NAME" };
        var tokenFile = new Option<string?>("--token-file") { Description = "The file that holds it.", HelpName = "FILE" };
        var trace = new Option<string>("--trace") { Description = "The trace to write. One that exists is appended to.", HelpName = "FILE", Required = true };
        var head = new Option<string?>("--head") { Description = "Where the head record is written at the end.", HelpName = "FILE" };
        var texts = new Option<bool>("--keep-texts") { Description = "Write texts of requests and answers into the trace." };
        var stop = new Option<bool>("--stop-on-failure") { Description = "Send nothing more after a request that was not executed." };
        var reviewed = new Option<bool>("--approvals-reviewed") { Description = "As for `governance gate`." };
        var command = new TaughtCommand("run", "Carry permitted requests out through a gateway, and trace them.", Lesson)
        {
            workspace, @base, gateway, tokenEnv, tokenFile, trace, head, texts, stop, reviewed,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(tokenEnv) is null == parsed.GetResult(tokenFile) is null)
            {
                parsed.AddError("Give one of --token-env and --token-file. The token itself is never an argument: others on the machine can read those.");
            }
        });
        command.SetAction(parsed => new RunExecution(host).Run(new RunOptions
        {
            Workspace = parsed.GetValue(workspace),
            Base = parsed.GetValue(@base),
            Gateway = parsed.GetValue(gateway)!,
            TokenVariable = parsed.GetValue(tokenEnv),
            TokenFile = parsed.GetValue(tokenFile),
            Trace = parsed.GetValue(trace)!,
            Head = parsed.GetValue(head),
            KeepsTexts = parsed.GetValue(texts),
            StopsOnFailure = parsed.GetValue(stop),
            TrustsReview = parsed.GetValue(reviewed),
        }));
        return command;
    }
}
