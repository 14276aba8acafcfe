using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Imitation;

/// <summary>Runs a verb that does what a verb of <c>openclaw policy</c> does, and turns what it cannot do into a message and an exit code.</summary>
internal static class ImitatedCommand
{
    /// <param name="host">Where messages go.</param>
    /// <param name="json">Whether the output is JSON.</param>
    /// <param name="verb">The verb; it gives the exit code.</param>
    public static int Run(CommandHost host, bool json, Func<int> verb) =>
        RunAsync(host, json, () => Task.FromResult(verb())).GetAwaiter().GetResult();

    /// <summary>The same of a verb that takes its time.</summary>
    public static async Task<int> RunAsync(CommandHost host, bool json, Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (RefusalException refusal)
        {
            if (refusal.IsPrinted && json)
            {
                host.Output.Write(JsonTextWriter.GetText(ErrorNode(refusal.Message)));
                host.Output.Write('\n');
            }

            host.Error.WriteLine(TerminalText.Escape(refusal.Message));
            return refusal.ExitCode;
        }
        catch (Exception e) when (
            e is FileUnreadableException or Json5LimitException or EvaluationLimitException or UncoveredTextException or ReleaseFailureException
                or PolicyLimitException)
        {
            host.Error.WriteLine(TerminalText.Escape(e.Message));
            return ExitCodes.CouldNotLook;
        }
    }

    private static ObjectNode ErrorNode(string message) => new ObjectNodeBuilder()
        .Set("ok", false)
        .Set("error", new ObjectNodeBuilder().Set("type", "cli_error").Set("message", message).Build())
        .Build();
}
