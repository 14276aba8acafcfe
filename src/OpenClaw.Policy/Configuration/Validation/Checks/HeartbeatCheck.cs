using OpenClaw.Policy.Configuration.Validation.Patterns;
using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>When a heartbeat runs: its interval and its active hours.</summary>
internal static class HeartbeatCheck
{
    private static readonly EcmaPattern Time = EcmaPattern.Of(@"^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$", ignoreCase: false);

    /// <summary>Active hours are looked at only when the interval is set (until 2026.7.35).</summary>
    public static void TimesOfInterval(Node value, CheckScope scope)
    {
        if (value.Find("every") is StringNode { Value.Length: > 0 })
        {
            Times(value, scope);
        }
    }

    /// <summary>Active hours are looked at always (from 2026.8.1).</summary>
    public static void Times(Node value, CheckScope scope)
    {
        if (value.Find("every") is StringNode { Value.Length: > 0 } every
            && Quantities.ParseDuration(every.Value, "m", scope.Context.Profile.Quantities) is null)
        {
            scope.Report(every, "Expected a duration such as 30s, 5m or 2h.", "every");
        }

        DemandTime(value, scope, "start", mayEndTheDay: false);
        DemandTime(value, scope, "end", mayEndTheDay: true);
    }

    private static void DemandTime(Node value, CheckScope scope, string name, bool mayEndTheDay)
    {
        if (value.Find("activeHours", name) is StringNode { Value.Length: > 0 } time
            && (!Time.IsMatch(time.Value) || (!mayEndTheDay && time.Value == "24:00")))
        {
            scope.Report(time, mayEndTheDay ? "Expected a time from 00:00 to 24:00." : "Expected a time from 00:00 to 23:59.", "activeHours", name);
        }
    }
}
