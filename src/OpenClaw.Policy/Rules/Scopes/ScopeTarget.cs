namespace OpenClaw.Policy.Rules.Scopes;

/// <summary>One agent or one channel that a scope selects.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Id">The normalised id of the agent or channel.</param>
internal sealed record ScopeTarget(PolicyScope Scope, string Id);
