using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Defaults;

/// <summary>Checking that <c>mcp.servers.*.url</c> is a URL also trims it.</summary>
internal static class McpUrls
{
    public static ObjectNode Trim(ObjectNode config)
    {
        if (config["mcp"] is not ObjectNode mcp || mcp["servers"] is not ObjectNode servers)
        {
            return config;
        }

        var trimmed = new ObjectNodeBuilder(servers);
        foreach (var (id, server) in servers.Members)
        {
            if (server is ObjectNode settings && settings["url"] is StringNode url)
            {
                trimmed.Set(id, TrimUrl(settings, url));
            }
        }

        var section = new ObjectNodeBuilder(mcp).Set("servers", trimmed.Build(servers.Origin)).Build(mcp.Origin);
        return new ObjectNodeBuilder(config).Set("mcp", section).Build(config.Origin);
    }

    private static ObjectNode TrimUrl(ObjectNode server, StringNode url) =>
        new ObjectNodeBuilder(server).Set("url", new StringNode(EcmaString.Trim(url.Value), url.Origin)).Build(server.Origin);
}
