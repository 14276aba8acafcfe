using OpenClaw.Policy.Configuration.Validation.Patterns;
using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text.Urls;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>A host that programs with secrets may reach: one name or address, nothing around it (from 2026.8.1).</summary>
internal static class EgressHostCheck
{
    private const int LongestName = 253;

    private static readonly EcmaPattern Label = EcmaPattern.Of("^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$", ignoreCase: false);
    private static readonly EcmaPattern Zone = EcmaPattern.Of("^[0-9a-zA-Z.:-]+$", ignoreCase: false);
    private static readonly EcmaPattern Foreign = EcmaPattern.Of(@"[\s/?#@:*]", ignoreCase: false);

    public static void Run(Node value, CheckScope scope)
    {
        if (value.AsString() is { } host && !IsHost(TextForms.Keyword(host).TrimEnd('.')))
        {
            scope.Report(value, "Expected the name or the address of one host, without scheme, port, path and \"*\".");
        }
    }

    private static bool IsHost(string host)
    {
        var inner = host.Length >= 2 && host[0] == '[' && host[^1] == ']' ? host[1..^1] : host;
        if (IsVersion6(inner))
        {
            return true;
        }

        return inner.Length > 0
            && !Foreign.IsMatch(inner)
            && UrlHost.Parse(inner, isSpecial: true) is { Length: <= LongestName } name
            && name.Split('.').All(Label.IsMatch);
    }

    private static bool IsVersion6(string text)
    {
        var percent = text.IndexOf('%', StringComparison.Ordinal);
        return percent < 0 ? Ipv6Host.Parse(text) is not null : Ipv6Host.Parse(text.AsSpan(0, percent)) is not null && Zone.IsMatch(text[(percent + 1)..]);
    }
}
