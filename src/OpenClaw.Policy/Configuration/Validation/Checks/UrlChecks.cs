using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Configuration.Validation.Urls;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

internal static class UrlChecks
{
    public static void Http(Node value, CheckScope scope)
    {
        if (value.AsString() is { } url && WhatwgUrl.Scheme(url) is not ("http" or "https"))
        {
            scope.Report(value, "Expected a URL that starts with http:// or https://.");
        }
    }
}
