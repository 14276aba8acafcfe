using OpenClaw.Policy.Failures;

namespace OpenClaw.Policy.Evidence.Serving;

/// <summary>What other agents serve in one config than in another: whatever selects an agent is looked at.</summary>
public static class ServiceChanges
{
    /// <summary>The services that both configs have and that do not have the same agents.</summary>
    /// <param name="before">The earlier config.</param>
    /// <param name="after">The later one.</param>
    /// <exception cref="EvaluationLimitException">There are too many bindings to compare.</exception>
    public static IReadOnlyList<Service> Between(ServingConfig before, ServingConfig after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (former, now) = (new MessageRouting(before), new MessageRouting(after));
        var named = new NamedServices(former, now);
        IEnumerable<Service> services =
        [
            .. UnnamedService(before, after),
            .. RoutedMessages.Between(former, now),
            .. RenamedAccounts.Between(former, now),
            .. SubagentServices.Between(before, after),
            .. MessagedAgents.Between(before, after),
            .. named.Services(),
            .. named.Replaced(),
            .. HookServices.Between(before, after),
        ];
        return [.. services.Where(static s => !s.Before.SetEquals(s.After))];
    }

    private static IEnumerable<Service> UnnamedService(ServingConfig before, ServingConfig after) =>
        before.Unnamed is { } former && after.Unnamed is { } now
            ? [Service.Of("what nothing gives to another agent", former, now, SettingOrigin.Of(after.Written, "agents"))]
            : [];
}
