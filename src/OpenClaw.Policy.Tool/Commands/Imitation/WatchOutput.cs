using System.Globalization;
using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Imitation;

/// <summary>Prints what <c>openclaw policy watch</c> prints: a line of JSON for programs, a sentence for people.</summary>
internal static class WatchOutput
{
    public static void Write(CommandHost host, bool json, WatchAnswer answer) =>
        host.Output.Write(json ? $"{JsonTextWriter.GetText(Node(host, answer))}\n" : $"policy watch: {Sentence(answer)}\n");

    private static ObjectNode Node(CommandHost host, WatchAnswer answer)
    {
        var node = new ObjectNodeBuilder().Set("status", answer.Status).Set("ok", answer.Ok).SetIfPresent("expectedAttestationHash", answer.Expected);
        if (answer.Attestation is { } attestation)
        {
            node.Set("attestation", attestation.ToNode(host.IsoNow()));
        }

        return node.Set("findings", answer.Findings).Build();
    }

    private static string Sentence(WatchAnswer answer)
    {
        var current = answer.Attestation;
        if (answer.IsStale)
        {
            return $"accepted attestation is stale (current {current?.AttestationHash}, expected {TerminalText.Escape(answer.Expected!)}). "
                + "Review policy check output, then update the supervisor/gateway accepted attestation.";
        }

        return answer.Status == "clean"
            ? $"clean (attestation {current?.AttestationHash}, evidence {current?.WorkspaceHash})"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{answer.Findings.Items.Count} finding(s); accepted attestation cannot be updated until policy check is clean.");
    }
}
