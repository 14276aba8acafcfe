namespace OpenClaw.Policy.Tool.Commands;

/// <summary>The options that say whose workspace a verb is about.</summary>
/// <param name="Verb">The verb's name, for messages.</param>
/// <param name="Agent">Null when the option is not given.</param>
/// <param name="Workspace">Null for the agent's.</param>
internal sealed record PlaceOptions(string Verb, string? Agent, string? Workspace);
