using System.Text.Json;
using OpenClaw.Policy.Governance.Checks;
using OpenClaw.Policy.Governance.Traces;

namespace OpenClaw.Policy.Governance.Running;

/// <summary>Asks a gateway whether it is one, is ready, accepts the token and has the endpoint, before anything is sent.</summary>
public static class Preflight
{
    private const string DefaultModel = "openclaw/main";

    /// <returns>Null when all is well; else what is wrong.</returns>
    public static async Task<RunOutcome?> CheckAsync(GatewayClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        var ready = await client.GetAsync("/readyz").ConfigureAwait(false);

        // The status alone proves nothing: other programs, and old gateways, answer 200 to any path.
        if (ready.Read(static root => root.TryGetProperty("ready", out var flag) ? flag.ToString() : null) is not { } answer)
        {
            return NotReady(ready.Failure == GatewayFailure.Refused ? "Nobody listens at the gateway's address." : "What listens at the gateway's address is no OpenClaw gateway.");
        }

        if (answer != bool.TrueString)
        {
            return NotReady("The gateway is not ready.");
        }

        var models = await client.GetAsync("/v1/models").ConfigureAwait(false);
        return models.Status switch
        {
            200 when models.Read(static root => root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
                && data.EnumerateArray().Any(static m => m.ValueKind == JsonValueKind.Object && m.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() == DefaultModel)
                ? "" : null) is not null => null,
            401 or 429 => new RunOutcome(TraceStages.Failed, GovernanceDiagnostics.RunUnauthorized, "The gateway does not accept the token, or locked the client out."),
            404 => new RunOutcome(TraceStages.Failed, GovernanceDiagnostics.RunEndpointDisabled, "The gateway has no chatCompletions endpoint: set gateway.http.endpoints.chatCompletions.enabled."),
            _ => NotReady($"The gateway does not list {DefaultModel} (HTTP {models.Status})."),
        };
    }

    private static RunOutcome NotReady(string reason) => new(TraceStages.Failed, GovernanceDiagnostics.RunGatewayNotReady, reason);
}
