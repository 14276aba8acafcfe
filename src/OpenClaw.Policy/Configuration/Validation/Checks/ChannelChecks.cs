using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>Bindings: that they name a peer, and where they stand.</summary>
internal static class ChannelChecks
{
    public static void AcpBindingPeer(Node value, CheckScope scope)
    {
        if (TextForms.IsBlank(value.Find("match", "peer", "id")))
        {
            scope.Report(value.Find("match", "peer") ?? value, "A binding of the type \"acp\" needs match.peer.id.", "match", "peer");
        }
    }

    /// <summary>Looks for <c>bindings.acp</c> at any depth, without recursion: channels hold what the file holds.</summary>
    public static void LegacyAcpBindings(Node value, CheckScope scope)
    {
        var pending = new Stack<(Node Value, ConfigPath Path)>([(value, scope.Path)]);
        while (pending.TryPop(out var at))
        {
            if (at.Value is ArrayNode list)
            {
                for (var i = list.Items.Count - 1; i >= 0; i--)
                {
                    pending.Push((list.Items[i], at.Path.Then(i)));
                }

                continue;
            }

            if (at.Value.Find("bindings", "acp") is { } acp and (ObjectNode or ArrayNode))
            {
                scope.Issues.Add(at.Path.Then("bindings", "acp"), "Bindings of a channel's own moved to the top-level \"bindings\".", acp);
            }

            foreach (var (name, member) in at.Value.AsMembers().Reverse())
            {
                pending.Push((member, at.Path.Then(name)));
            }
        }
    }
}
