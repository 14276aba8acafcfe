using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>A gateway that Tailscale publishes must itself listen on the loopback address only.</summary>
internal static class TailscaleBindRule
{
    public static void Validate(ObjectNode config, ValidationContext context, IssueList issues)
    {
        var gateway = config.Find("gateway");
        var bind = gateway.Find("bind").AsString() ?? "loopback";
        var isPublished = gateway.Find("tailscale", "mode").AsString() is "serve" or "funnel";
        if (isPublished && bind != "loopback" && !(bind == "custom" && IsLoopback(gateway.Find("customBindHost").AsString())))
        {
            issues.Add(
                ConfigPath.Root.Then("gateway", "bind"),
                "With gateway.tailscale.mode \"serve\" or \"funnel\" this must be \"loopback\", or \"custom\" with the customBindHost 127.0.0.1.",
                gateway.Find("bind")!);
        }
    }

    /// <summary>Four decimal numbers without leading zeros, the first of them 127.</summary>
    private static bool IsLoopback(string? host)
    {
        var address = EcmaString.Trim(host ?? "");
        if (address.StartsWith('[') && address.EndsWith(']'))
        {
            address = address[1..^1];
        }

        var parts = address.Split('.');
        return parts.Length == 4 && parts[0] == "127" && parts.All(IsOctet);
    }

    private static bool IsOctet(string part) =>
        part.Length is > 0 and <= 3 && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] != '0')
        && int.Parse(part, System.Globalization.CultureInfo.InvariantCulture) <= byte.MaxValue;
}
