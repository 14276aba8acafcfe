using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence;

/// <summary>An agent of the config.</summary>
/// <param name="Id">What the ids of its evidence begin with: its own id, trimmed, or <c>agent-N</c> with N its place in the list.</param>
/// <param name="AgentId">
/// What its evidence prints as <c>agentId</c>; null for an agent of a list that has no id of its own, before contract P08.
/// </param>
/// <param name="Source">The address of its settings, such as <c>oc://openclaw.config/agents/list/#0</c>.</param>
/// <param name="Settings">Its settings.</param>
/// <param name="IdOrigin">Of the text of the config that the id was made of; null for an id that is a key as written, or made up.</param>
internal sealed record ConfiguredAgent(string Id, string? AgentId, string Source, ObjectNode Settings, Origin? IdOrigin);
