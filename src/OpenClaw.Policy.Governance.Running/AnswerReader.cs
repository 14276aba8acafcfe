using System.Text.Json;
using OpenClaw.Policy.Governance.Checks;
using OpenClaw.Policy.Governance.Traces;

namespace OpenClaw.Policy.Governance.Running;

/// <summary>
/// Tells what an answer means. The shapes were measured on OpenClaw 2026.9.6. Only an answer from before the agent (wrong token, no endpoint, rejected request) proves
/// that nothing ran; what fails later may have used tools before.
/// </summary>
public static class AnswerReader
{
    /// <summary>Of <c>POST /v1/chat/completions</c>.</summary>
    public static RunOutcome OfChat(GatewayAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var outcome = answer switch
        {
            { Failure: { } failure } => NoAnswer(failure),
            { Status: 200 } => Answered(answer),
            { Status: 401, ErrorType: "authentication_error" } or { Status: 429, ErrorType: "rate_limit_error" } or { Status: 408 or 502 } =>
                new RunOutcome(TraceStages.Unknown, GovernanceDiagnostics.RunProviderFailed, $"The model provider failed (HTTP {answer.Status})."),
            { Status: 401 } => new RunOutcome(TraceStages.Failed, GovernanceDiagnostics.RunUnauthorized, "The gateway does not accept the token."),
            { Status: 429 } => new RunOutcome(TraceStages.Failed, GovernanceDiagnostics.RunUnauthorized, "The gateway locked the client out after wrong tokens."),
            { Status: 404 or 405 } => new RunOutcome(TraceStages.Failed, GovernanceDiagnostics.RunEndpointDisabled, "The gateway has no chatCompletions endpoint."),
            { Status: 400 } => new RunOutcome(TraceStages.Failed, GovernanceDiagnostics.RunRequestRejected, "The gateway rejected the request."),
            _ => Unknown($"The gateway answered with HTTP {answer.Status}."),
        };
        return outcome with { HttpStatus = answer.Status };
    }

    /// <summary>Of <c>POST /tools/invoke</c>. An error of the tool itself does not tell how far it came.</summary>
    public static RunOutcome OfInvocation(GatewayAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var outcome = answer switch
        {
            { Failure: { } failure } => NoAnswer(failure),
            { Status: 200 } => answer.Read(static root => root.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.True && root.TryGetProperty("result", out var result) ? result.GetRawText() : null) is { } result
                ? new RunOutcome(TraceStages.Executed, null, "") { Text = result }
                : Unknown("The gateway answered with 200 and no result of a tool: another program may have the port."),
            { Status: 401 or 429 } => new RunOutcome(TraceStages.Failed, GovernanceDiagnostics.RunUnauthorized, "The gateway does not accept the token, or locked the client out."),
            { Status: 404, ErrorType: "not_found" } => new RunOutcome(TraceStages.Failed, GovernanceDiagnostics.RunToolDenied, "The gateway does not offer the tool."),
            { Status: 404 or 405 } => new RunOutcome(TraceStages.Failed, GovernanceDiagnostics.RunEndpointDisabled, "The gateway has no endpoint for tools."),
            { Status: 400, ErrorType: "tool_error" } => new RunOutcome(TraceStages.Unknown, GovernanceDiagnostics.RunRequestRejected, "The tool failed, or did not take the arguments."),
            { Status: 400 } => new RunOutcome(TraceStages.Failed, GovernanceDiagnostics.RunRequestRejected, "The gateway rejected the call."),
            _ => Unknown($"The gateway answered with HTTP {answer.Status}."),
        };
        return outcome with { HttpStatus = answer.Status };
    }

    private static RunOutcome NoAnswer(GatewayFailure failure) => failure switch
    {
        GatewayFailure.Refused => new RunOutcome(TraceStages.Failed, GovernanceDiagnostics.RunGatewayNotReady, "Nobody listens at the gateway's address."),
        GatewayFailure.TimedOut => Unknown("The gateway did not answer in time."),
        _ => Unknown("The connection to the gateway ended before the answer did."),
    };

    private static RunOutcome Answered(GatewayAnswer answer)
    {
        var text = answer.Read(static root => root.TryGetProperty("choices", out var choices) && choices.ValueKind == JsonValueKind.Array && choices.GetArrayLength() > 0
            && choices[0].ValueKind == JsonValueKind.Object && choices[0].TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.Object
            && message.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.String ? content.GetString() : null);
        var id = answer.Read(static root => root.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null);
        return text is null || id is null
            ? Unknown("The gateway answered with 200 and no answer of an agent: another program may have the port.")
            : new RunOutcome(TraceStages.Executed, null, "") { RunId = id, Text = text };
    }

    private static RunOutcome Unknown(string reason) => new(TraceStages.Unknown, GovernanceDiagnostics.RunOutcomeUnknown, reason);
}
