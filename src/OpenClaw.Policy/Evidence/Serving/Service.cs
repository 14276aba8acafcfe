using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Serving;

/// <summary>Something that agents serve: messages, a heartbeat, a hook.</summary>
/// <param name="Name">For people, such as <c>messages of telegram</c>.</param>
/// <param name="Before">The agents that served it, normalised.</param>
/// <param name="After">Those that serve it now.</param>
/// <param name="Origin">What says so now; null when nothing does.</param>
public sealed record Service(string Name, IReadOnlySet<string> Before, IReadOnlySet<string> After, Origin? Origin)
{
    internal static Service Of(string name, string before, string after, Origin? origin) =>
        new(name, new HashSet<string>([before], StringComparer.Ordinal), new HashSet<string>([after], StringComparer.Ordinal), origin);
}
