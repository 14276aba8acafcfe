using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
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
            if (binds[i].AsString() is { } bind && !HasAbsoluteSource(EcmaString.Trim(bind)))
            {
                scope.Issues.Add(scope.Path.Then("binds").Then(i), "The source of a bind must be an absolute path.", binds[i]);
            }
        }
    }

    private static bool HasAbsoluteSource(string bind)
    {
        var start = PathForms.HasDrive(bind) ? 2 : 0;
        var colon = bind.IndexOf(':', start);
        var source = PathForms.WithoutWindowsNamespace(EcmaString.Trim(colon < 0 ? bind : bind[..colon]));
        return source.StartsWith('/') || PathForms.HasDrive(PathForms.WithoutWindowsNamespace(EcmaString.Trim(source)));
    }
}
