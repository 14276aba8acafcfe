using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Routing;

/// <summary>The person, group or chat channel that a message comes from.</summary>
/// <param name="Kind"><c>direct</c> or <c>group</c>: chat channels count as groups.</param>
/// <param name="Id">Trimmed. A binding may leave it blank, and then matches nobody.</param>
internal sealed record RoutePeer(string Kind, string Id)
{
    /// <summary>As the id of a binding: every peer of the kind.</summary>
    public const string Everyone = "*";

    /// <summary>The peer of a valid binding or probe; null when it names none.</summary>
    public static RoutePeer? Of(Node? peer) =>
        peer.Find("kind").AsString() is { } kind && peer.Find("id").AsString() is { } id
            ? new RoutePeer(kind == "channel" ? "group" : kind, EcmaString.Trim(id))
            : null;
}
