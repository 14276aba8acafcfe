using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>What a sandbox may not be given: the host's network, another container's namespace, no confinement, unclear mounts.</summary>
internal static class SandboxChecks
{
    private const string ContainerMode = "container:";

    public static void Docker(Node value, CheckScope scope)
    {
        Binds(value, scope);
        var network = TextForms.Keyword(value.Find("network"));
        if (network == "host")
        {
            scope.Report(value.Find("network")!, "The network mode \"host\" is refused. Use \"bridge\", \"none\" or a network of your own.", "network");
        }
        else if (network.StartsWith(ContainerMode, StringComparison.Ordinal) && !MayJoinNamespaces(value))
        {
            scope.Report(value.Find("network")!, "The network mode \"container:*\" is refused unless dangerouslyAllowContainerNamespaceJoin is true.", "network");
        }

        Confinement(value, scope, "seccompProfile");
        Confinement(value, scope, "apparmorProfile");
    }

    public static void Browser(Node value, CheckScope scope)
    {
        Binds(value, scope);
        if (TextForms.Keyword(value.Find("network")) == "host")
        {
            scope.Report(value.Find("network")!, "The network mode \"host\" is refused. Use \"bridge\" or a network of your own.", "network");
        }
    }

    public static void AgentBrowserNetwork(Node value, CheckScope scope)
    {
        var network = value.Find("browser", "network");
        if (TextForms.Keyword(network).StartsWith(ContainerMode, StringComparison.Ordinal) && !MayJoinNamespaces(value.Find("docker")))
        {
            scope.Report(network!, "The network mode \"container:*\" is refused unless docker.dangerouslyAllowContainerNamespaceJoin is true.", "browser", "network");
        }
    }

    private static bool MayJoinNamespaces(Node? docker) => docker.Find("dangerouslyAllowContainerNamespaceJoin").AsBoolean() == true;

    private static void Confinement(Node value, CheckScope scope, string name)
    {
        if (TextForms.Keyword(value.Find(name)) == "unconfined")
        {
            scope.Report(value.Find(name)!, "\"unconfined\" is refused. Name a profile or leave the setting out.", name);
        }
    }

    private static void Binds(Node value, CheckScope scope)
    {
        var binds = value.Find("binds").AsItems();
        for (var i = 0; i < binds.Count; i++)
        {
            if (binds[i].AsString() is { } bind && !HasAbsoluteSource(bind, scope.Context.Profile))
            {
                scope.Issues.Add(scope.Path.Then("binds").Then(i), "The source of a bind must be an absolute path.", binds[i]);
            }
        }
    }

    /// <summary>The part before the colon that ends it; a drive's own colon does not.</summary>
    private static bool HasAbsoluteSource(string bind, ValidationProfile profile)
    {
        var spec = profile.TrimsBindSources ? EcmaString.Trim(bind) : bind;
        var colon = spec.IndexOf(':', PathForms.HasDrive(spec) ? 2 : 0);
        var host = colon < 0 ? spec : spec[..colon];
        var source = PathForms.WithoutWindowsNamespace(profile.TrimsBindSources ? EcmaString.Trim(host) : host);
        var path = PathForms.WithoutWindowsNamespace(profile.TrimsBindSources ? EcmaString.Trim(source) : source);
        return source.StartsWith('/') || PathForms.HasDrive(path);
    }
}
