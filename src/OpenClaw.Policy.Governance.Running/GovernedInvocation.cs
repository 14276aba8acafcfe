using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Governance.Traces;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Governance.Running;

/// <summary>
/// Calls a tool of the gateway that the rules allow, and traces it. The gateway has no rehearsal: it runs the tool whatever <c>dryRun</c> says (measured on 2026.9.6), and its ledger has no
/// row for such a call, so the trace is the only record.
/// </summary>
public sealed class GovernedInvocation
{
    public required GatewayClient Client { get; init; }

    public required TraceFile Trace { get; init; }

    public required GovernanceRules Rules { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>Makes the id of a trace.</summary>
    public Func<Guid> NewId { get; init; } = Guid.NewGuid;

    /// <summary>Calls the tool when the rules allow it.</summary>
    /// <returns>The stage that it ended with, and what went wrong.</returns>
    public async Task<RunOutcome> InvokeAsync(ToolCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var id = NewId().ToString();
        var risk = Rules.InvokeTools.Contains(call.Tool, StringComparer.Ordinal) ? RiskClass.Green : RiskClass.Red;
        Write(id, TraceStages.Classification, new ObjectNodeBuilder()
            .Set("allow", risk == RiskClass.Green)
            .Set("argumentsHash", call.Hash)
            .Set("category", risk.ToImpact())
            .Set("requires_approval", risk != RiskClass.Green)
            .Set("risk", risk.ToWord())
            .Set("tool", call.Tool));
        if (risk == RiskClass.Red)
        {
            Write(id, TraceStages.Blocked, new ObjectNodeBuilder().Set("status", "blocked").Set("tool", call.Tool));
            return new RunOutcome(TraceStages.Blocked, null, "The rules do not allow the tool under invoke.allow.");
        }

        var outcome = AnswerReader.OfInvocation(await Client.PostAsync("/tools/invoke", Body(call)).ConfigureAwait(false));
        Write(id, outcome.Stage, new ObjectNodeBuilder()
            .SetIfPresent("code", outcome.Code?.Code)
            .Set("httpStatus", outcome.HttpStatus)
            .Set("outcome", outcome.Stage == TraceStages.Executed ? "succeeded" : outcome.Stage)
            .SetIfPresent("responseHash", outcome.Text is { } text ? $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}" : null)
            .Set("status", outcome.Stage == TraceStages.Executed ? "executed_via_openclaw" : outcome.Stage)
            .Set("tool", call.Tool));
        return outcome;
    }

    private static ReadOnlyMemory<byte> Body(ToolCall call)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("tool", call.Tool);
            writer.WriteString("action", "json");
            writer.WritePropertyName("args");
            writer.WriteRawValue(call.Json);
            writer.WriteString("sessionKey", "main");
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private void Write(string id, string stage, ObjectNodeBuilder payload) => Trace.Append(new TraceEvent(id, Clock.GetUtcNow(), stage, payload.Build()));
}
