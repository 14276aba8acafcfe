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
        if (value.AsString() is { } text && !Quantities.IsByteSize(text))
        {
            scope.Report(value, SizeMessage);
        }
    }

    public static void CronDurations(Node value, CheckScope scope)
    {
        DemandDuration(value, scope, "sessionRetention");
        DemandSize(value, scope, "runLog", "maxBytes");
    }

    public static void SessionMaintenance(Node value, CheckScope scope)
    {
        DemandDuration(value, scope, "pruneAfter");
        DemandDuration(value, scope, "resetArchiveRetention");
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

    private static void DemandDuration(Node value, CheckScope scope, params ReadOnlySpan<string> path)
    {
        if (value.Find(path) is { } setting && Written(setting) is { } text && !Quantities.IsDuration(text))
        {
            scope.Report(setting, DurationMessage, path);
        }
    }

    private static void DemandSize(Node value, CheckScope scope, params ReadOnlySpan<string> path)
    {
        if (value.Find(path) is { } setting && Written(setting) is { } text && !Quantities.IsByteSize(text))
        {
            scope.Report(setting, SizeMessage, path);
        }
    }

    /// <summary>A number is read as the text that JavaScript makes of it; false switches a setting off.</summary>
    private static string? Written(Node setting) => setting switch
    {
        StringNode s => s.Value,
        NumberNode n => EcmaNumber.Format(n.Value),
        _ => null,
    };
}
