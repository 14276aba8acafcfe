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
        var gateway = new GatewayOptions();
        var texts = new Option<bool>("--keep-texts") { Description = "Write texts of requests and answers into the trace." };
        var stop = new Option<bool>("--stop-on-failure") { Description = "Send nothing more after a request that was not executed." };
        var command = new TaughtCommand("run", "Carry permitted requests out through a gateway, and trace them.", Lesson)
        {
            texts, stop,
        };
        gateway.AddTo(command);
        command.SetAction(parsed => NetworkClient.IsThere
            ? new RunExecution(host).Run(gateway.Read(parsed) with { KeepsTexts = parsed.GetValue(texts), StopsOnFailure = parsed.GetValue(stop) })
            : NetworkClient.Refuse(host));
        return command;
    }
}
