using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>Durations, sizes, times and ranges.</summary>
internal static class QuantityChecks
{
    private const string DurationMessage = "Expected a duration such as 30s, 5m, 2h, 7d or 1h30m.";
    private const string SizeMessage = "Expected a size such as 500, 512kb, 10mb or 1gb.";

    /// <summary>The largest distance from 1970 that an ECMAScript date can have (ECMA-262, section 21.4.1.1).</summary>
    private const double LargestTime = 8.64e15;

    public static void ByteSize(Node value, CheckScope scope)
    {
        if (value.AsString() is { } text && !Quantities.IsByteSize(text, Limits(scope)))
        {
            scope.Report(value, SizeMessage);
        }
    }

    public static void CronDurations(Node value, CheckScope scope)
    {
        DemandDuration(value, scope, "h", "sessionRetention");
        DemandSize(value, scope, "runLog", "maxBytes");
    }

    /// <summary>A number without a unit means days. Nothing is pruned at once (from 2026.8.1).</summary>
    public static void PositiveDuration(Node value, CheckScope scope)
    {
        var milliseconds = Written(value) is { } text ? Quantities.ParseDuration(text, "d", Limits(scope)) : null;
        if (milliseconds is null or <= 0)
        {
            scope.Report(value, $"{DurationMessage} It must be longer than nothing.");
        }
    }

    /// <summary>A text with a unit that comes to a minute or more.</summary>
    public static void DurationOfAMinute(Node value, CheckScope scope)
    {
        const double Minute = 60_000;

        if (value.AsString() is { } text && !(EndsInUnit(text) && Quantities.ParseDuration(text, "ms", Limits(scope)) >= Minute))
        {
            scope.Report(value, "Expected a duration with a unit (ms, s, m, h, d) of at least a minute.");
        }
    }

    public static void SessionMaintenance(Node value, CheckScope scope)
    {
        DemandDuration(value, scope, "d", "pruneAfter");
        DemandDuration(value, scope, "d", "resetArchiveRetention");
        DemandSize(value, scope, "maxDiskBytes");
        DemandSize(value, scope, "highWaterBytes");
    }

    /// <summary>From 2026.8.1: the durations are checked where they stand.</summary>
    public static void SessionDiskSizes(Node value, CheckScope scope)
    {
        DemandSize(value, scope, "maxDiskBytes");
        DemandSize(value, scope, "highWaterBytes");
    }

    public static void GatewayStaleThreshold(Node value, CheckScope scope)
    {
        const double DefaultHealthCheckMinutes = 5;

        var interval = value.Find("channelHealthCheckMinutes") is NumberNode n ? n.Value : DefaultHealthCheckMinutes;
        if (value.Find("channelStaleEventThresholdMinutes") is NumberNode stale && interval != 0 && stale.Value < interval)
        {
            scope.Report(stale, "This must be at least channelHealthCheckMinutes (5 when unset).", "channelStaleEventThresholdMinutes");
        }
    }

    public static void RunRetriesRange(Node value, CheckScope scope)
    {
        if (value.Find("min") is NumberNode low && value.Find("max") is NumberNode high && high.Value < low.Value)
        {
            scope.Report(high, "\"max\" must not be less than \"min\".", "max");
        }
    }

    public static void Timestamp(Node value, CheckScope scope)
    {
        if (value is NumberNode number && Math.Abs(Math.Truncate(number.Value)) > LargestTime)
        {
            scope.Report(value, "Expected a date, or milliseconds since 1970 within the range of dates.");
        }
    }

    private static void DemandDuration(Node value, CheckScope scope, string defaultUnit, string name)
    {
        if (value.Find(name) is { } setting && Written(setting) is { } text && Quantities.ParseDuration(text, defaultUnit, Limits(scope)) is null)
        {
            scope.Report(setting, DurationMessage, name);
        }
    }

    private static void DemandSize(Node value, CheckScope scope, params ReadOnlySpan<string> path)
    {
        if (value.Find(path) is { } setting && Written(setting) is { } text && !Quantities.IsByteSize(text, Limits(scope)))
        {
            scope.Report(setting, SizeMessage, path);
        }
    }

    private static QuantityLimits Limits(CheckScope scope) => scope.Context.Profile.Quantities;

    /// <summary>Every unit ends in one of these letters.</summary>
    private static bool EndsInUnit(string text) => text.Length > 0 && char.ToLowerInvariant(text[^1]) is 's' or 'm' or 'h' or 'd';

    /// <summary>A number is read as the text that JavaScript makes of it; false switches a setting off.</summary>
    private static string? Written(Node setting) => setting switch
    {
        StringNode s => s.Value,
        NumberNode n => EcmaNumber.Format(n.Value),
        _ => null,
    };
}
